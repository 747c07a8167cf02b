import Foundation
import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Verifying a store")
struct VerificationTests {
    /// Changes a store behind the back of its triggers, as somebody with an editor would.
    private func tampered(_ sql: String...) throws -> [String] {
        let desk = try Desk()
        let store = try desk.recorded()
        try change(store, sql)
        return try store.verify().problems.map(\.message.code)
    }

    private func change(_ store: Store, _ sql: [String]) throws {
        try store.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let triggers = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
            for statement in sql { try database.execute(sql: statement) }
        }
    }

    @Test("finds nothing in one that nobody touched")
    func untouched() throws {
        let store = try Desk().recorded()
        let report = try store.verify()
        #expect(report.problems == [])
        #expect(report.records == 3 && report.runs == 2)
        #expect(report.head == (try store.head())?.hash)
    }

    @Test(
        "finds one thing changed",
        arguments: [
            "UPDATE record SET at = '2024-01-02T08:00:01Z' WHERE number = 2",
            "UPDATE record SET kind = 'note' WHERE number = 1",
            "UPDATE record SET body = replace(body, 'units', 'Units') WHERE number = 3",
            "UPDATE record SET account = (SELECT keys FROM run LIMIT 1) WHERE number = 1",
            "UPDATE record SET previous = randomblob(32) WHERE number = 3",
            "UPDATE record SET hash = zeroblob(32) WHERE number = 3",
            "UPDATE run SET profile = 'other' WHERE record = 2",
            "UPDATE run SET period = '2019' WHERE record = 2",
            "UPDATE run SET id = zeroblob(32) WHERE record = 2",
            "UPDATE run SET names = NULL WHERE record = 2",
            "UPDATE document SET bytes = CAST(bytes || ' ' AS BLOB)",
            "UPDATE part SET name = 'scores' WHERE run = 2 AND name = 'score'",
            "UPDATE part SET position = 99 WHERE run = 2 AND name = 'score'",
            "DELETE FROM part WHERE run = 3 AND name = 'rank'",
            "DELETE FROM run_document WHERE run = 2",
            "DELETE FROM run WHERE record = 2",
            "DELETE FROM record WHERE number = 2",
            "DELETE FROM private WHERE kind = 'names'",
            "UPDATE private SET salt = NULL, bytes = NULL WHERE kind = 'names'",
            "UPDATE private SET bytes = CAST(replace(bytes, 'u1', 'u9') AS BLOB) WHERE kind = 'keys'",
            "UPDATE private SET bytes = x'61' WHERE kind = 'account'",
            "INSERT INTO part VALUES (2, 99, 'extra', x'00')",
            "INSERT INTO part VALUES (9, 0, 'extra', x'00')",
            "INSERT INTO document VALUES (zeroblob(32), x'00')",
            "INSERT INTO private VALUES (zeroblob(32), 'names', x'00', x'00')",
            "INSERT INTO run_document VALUES (9, 0, zeroblob(32))",
        ]
    )
    func changed(sql: String) throws {
        #expect(try !tampered(sql).isEmpty)
    }

    @Test("finds any byte changed in any part of a result")
    func parts() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        try change(store, [])
        let parts = try store.queue.read { database in
            try Row.fetchAll(database, sql: "SELECT position, bytes FROM part").map {
                ($0["position"] as Int, $0.bytes("bytes") ?? [])
            }
        }
        for (position, bytes) in parts {
            for index in bytes.indices {
                var other = bytes
                other[index] ^= 1
                try set(position, other, store)
                #expect(try store.verify().problems.count == 1, "\(position) \(index)")
            }
            try set(position, bytes, store)
        }
        #expect(try store.verify().problems == [])
    }

    private func set(_ position: Int, _ bytes: [UInt8], _ store: Store) throws {
        try store.queue.write { database in
            try database.execute(
                sql: "UPDATE part SET bytes = ? WHERE position = ?",
                arguments: [bytes.blob, position]
            )
        }
    }

    @Test("finds any character changed in a record's body or a profile's text")
    func texts() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        try change(store, [])
        for (table, column) in [("record", "body"), ("document", "bytes")] {
            let condition = table == "record" ? "number = 2" : "1"
            let original = try store.queue.read { database in
                try Row.fetchOne(
                    database,
                    sql: "SELECT CAST(\(column) AS BLOB) AS x FROM \(table) WHERE \(condition)"
                )?.bytes("x") ?? []
            }
            let kind = table == "record" ? "TEXT" : "BLOB"
            let sql = "UPDATE \(table) SET \(column) = CAST(? AS \(kind)) WHERE \(condition)"
            for index in stride(from: 0, to: original.count, by: 7) {
                var other = original
                other[index] = other[index] == 0x78 ? 0x79 : 0x78
                try store.queue.write { try $0.execute(sql: sql, arguments: [other.blob]) }
                #expect(try !store.verify().problems.isEmpty, "\(table) \(index)")
            }
            try store.queue.write { try $0.execute(sql: sql, arguments: [original.blob]) }
        }
        #expect(try store.verify().problems == [])
    }

    @Test("finds two records exchanged, even with their numbers and hashes put in order")
    func exchanged() throws {
        let found = try tampered(
            "UPDATE record SET number = 9 WHERE number = 2",
            "UPDATE record SET number = 2 WHERE number = 3",
            "UPDATE record SET number = 3 WHERE number = 9"
        )
        #expect(found.contains("verify-previous") && found.contains("verify-hash"))
    }

    @Test("finds a byte changed anywhere in the file, or it makes no difference to what is read")
    func bytes() throws {
        let desk = try Desk()
        _ = try desk.recorded()
        let whole = try Data(contentsOf: URL(filePath: desk.store))
        let file = desk.path + "/changed.db"
        var found = 0
        for place in stride(from: 100, to: whole.count, by: 97) {
            var bytes = whole
            bytes[place] ^= 0x20
            try bytes.write(to: URL(filePath: file))
            var problems: [KaopingCore.Issue] = []
            var content: [RecordText] = []
            let stopped = codes {
                let store = try Store(file, access: .read)
                problems = try store.verify().problems
                content = try store.log().map(\.body)
            }
            if !problems.isEmpty || !stopped.isEmpty {
                found += 1
            } else {
                // An unused byte of a page, or a trigger's name: what is recorded is the same.
                #expect(try content == Store(desk.store, access: .read).log().map(\.body))
            }
        }
        #expect(found > 100)
    }

    @Test("a shortened chain is whole in itself, and found by the head that was published")
    func shortened() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        let head = try #require(try store.head()?.hash)
        let before = try store.log()[1].record.hash
        #expect(try store.verify(head: head).headFoundAt == 3)
        try change(
            store,
            ["part", "run_document"].map { "DELETE FROM \($0) WHERE run = 3" } + [
                "DELETE FROM run WHERE record = 3", "DELETE FROM record WHERE number = 3",
                "DELETE FROM private WHERE kind = 'remarks' AND commitment NOT IN (SELECT remarks FROM run)",
            ]
        )
        #expect(try store.verify().problems == [])
        #expect(try store.verify(head: head).problems.map(\.message.code) == ["verify-head"])
        #expect(try store.verify(head: before).headFoundAt == 2)
    }

    @Test("a chain rewritten as a whole is found by the head that was published")
    func rewritten() throws {
        let head = try #require(try Desk().recorded().head()?.hash)
        let other = try Desk(Desk.data.replacing("5,5", with: "9,9")).recorded()
        #expect(try other.verify().problems == [])
        #expect(try other.verify(head: head).problems.map(\.message.code) == ["verify-head"])
    }
}
