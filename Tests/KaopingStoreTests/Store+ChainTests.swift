import GRDB
import Testing

@testable import KaopingStore

@Suite("The chain")
struct StoreChainTests {
    @Test("each record names the hash of the one before")
    func chained() throws {
        let store = try Desk().recorded()
        let records = try store.log().map(\.record)
        #expect(records.map(\.number) == [1, 2, 3])
        #expect(records[1].previous == records[0].hash)
        #expect(records[2].previous == records[1].hash)
        let head = try #require(try store.head())
        #expect(head == (3, records[2].hash))
        #expect(try store.log(kinds: ["run"]).count == 2)
    }

    @Test("takes records of any kind")
    func kinds() throws {
        let store = try Desk().recorded()
        var body = RecordText()
        body.add("run", "2")
        let link = try store.append("filing", body, by: "王", at: "2024-02-01T08:00:00Z")
        let entry = try #require(try store.log().last)
        #expect(entry.record == link && entry.body == body && entry.account == "王")
        #expect(try store.verify().problems == [])
    }

    @Test("is not built upon when its last record was changed")
    func broken() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        try store.queue.write { database in
            try database.execute(sql: "DROP TRIGGER record_no_update")
            try database.execute(sql: "UPDATE record SET at = '2023' WHERE number = 3")
        }
        let run = try desk.run(period: "2022")
        #expect(codes { _ = try store.record(run, by: "a", at: "b") } == ["chain-broken"])
        #expect(try store.log().count == 3)
    }
}
