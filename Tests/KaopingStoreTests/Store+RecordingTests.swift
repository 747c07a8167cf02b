import Dispatch
import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Recording")
struct StoreRecordingTests {
    @Test("the same inputs are recorded once")
    func once() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        let head = try store.head()?.hash
        let again = try store.record(try desk.run(threads: 1), by: "other", at: "later")
        guard case .already(let before) = again else {
            Testing.Issue.record("recorded twice")
            return
        }
        #expect(before.number == 2 && before.account == "李明")
        #expect(try store.head()?.hash == head)
    }

    @Test("the same inputs with another result are refused")
    func otherwise() throws {
        let desk = try Desk()
        let run = try desk.run()
        let store = try desk.recorded([])
        _ = try store.record(run, by: "a", at: "b")
        try store.queue.write { database in
            let body = try #require(
                try String.fetchOne(database, sql: "SELECT body FROM record WHERE number = 2")
            )
            try database.execute(sql: "DROP TRIGGER record_no_update")
            try database.execute(
                sql: "UPDATE record SET body = ? WHERE number = 2",
                arguments: [body.replacing(run.result.hex, with: Digest.zero.hex)]
            )
        }
        #expect(codes { _ = try store.record(run, by: "a", at: "b") } == ["recorded-otherwise"])
    }

    @Test("two that record at once both succeed, one after the other")
    func together() throws {
        let desk = try Desk()
        _ = try desk.recorded([])
        let runs = try (2000..<2012).map { try desk.run(period: "\($0)") }
        let path = desk.store
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for (index, run) in runs.enumerated() where index % 4 == worker {
                let found = codes {
                    _ = try Store(path, access: .write).record(run, by: "\(worker)", at: "t")
                }
                #expect(found == [])
            }
        }
        let store = try Store(path, access: .read)
        #expect(try store.runs().count == 12)
        #expect(try store.verify().problems == [])
    }

    @Test("a run whose recording fails half-way leaves no trace")
    func whole() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        try store.queue.write { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON run
                    BEGIN SELECT RAISE(ABORT, 'no'); END
                    """
            )
        }
        #expect(
            codes { _ = try store.record(try desk.run(period: "2021"), by: "", at: "") }.count == 1
        )
        try store.queue.write { try $0.execute(sql: "DROP TRIGGER broken") }
        #expect(try store.verify().problems == [])
        #expect(try store.runs().count == 1)
    }
}
