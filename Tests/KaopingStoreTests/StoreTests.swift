import Foundation
import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("A store")
struct StoreTests {
    @Test("is made once, with a first record that says who and when")
    func made() throws {
        let desk = try Desk()
        let store = try Store.create(desk.store, by: "李明", at: "2024-01-01T08:00:00Z")
        let log = try store.log()
        #expect(log.map(\.record.kind) == ["init"])
        #expect(log.map(\.account) == ["李明"])
        #expect(log[0].record.previous == .zero)
        let again = codes { _ = try Store.create(desk.store, by: "", at: "") }
        #expect(again == ["store-exists"])
        #expect(try store.log().count == 1)
    }

    @Test("keeps its settings: a log, every commit on the disk, foreign keys, erased is erased")
    func settings() throws {
        let store = try Desk().recorded()
        let pragmas = ["journal_mode", "synchronous", "foreign_keys", "secure_delete"]
        let values = try store.queue.read { database in
            try pragmas.map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        #expect(values == ["wal", "2", "1", "1"])
    }

    @Test("what is not there, is text, or another program's database is refused and left alone")
    func foreign() throws {
        let desk = try Desk()
        for access in [Store.Access.read, .write] {
            #expect(
                codes { _ = try Store(desk.path + "/none.db", access: access) } == [
                    "store-not-found"
                ]
            )
            #expect(codes { _ = try Store(desk.path, access: access) } == ["not-a-store"])
            let text = desk.path + "/units.csv"
            #expect(codes { _ = try Store(text, access: access) } == ["not-a-store"])
        }
        let other = desk.path + "/other.db"
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE a (b)") }
        let before = try Data(contentsOf: URL(filePath: other))
        for access in [Store.Access.read, .write] {
            #expect(codes { _ = try Store(other, access: access) } == ["not-a-store"])
        }
        #expect(codes { _ = try Store.create(other, by: "", at: "") } == ["not-a-store"])
        #expect(try Data(contentsOf: URL(filePath: other)) == before)
        #expect(try String(contentsOfFile: desk.path + "/units.csv", encoding: .utf8) == Desk.data)
    }

    @Test("an empty file, as a process leaves that died early, becomes a store when written to")
    func begun() throws {
        let desk = try Desk()
        try desk.write("", to: "kaoping.db")
        #expect(codes { _ = try Store(desk.store, access: .read) } == ["not-a-store"])
        let store = try Store(desk.store, access: .write)
        #expect(try store.head() == nil)
        _ = try store.record(try desk.run(), by: "a", at: "b")
        #expect(try store.runs().count == 1)
    }

    @Test("of a newer version is refused, and nothing is lost")
    func newer() throws {
        let desk = try Desk()
        try desk.recorded().queue.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 later')")
        }
        for access in [Store.Access.read, .write] {
            #expect(codes { _ = try Store(desk.store, access: access) } == ["store-newer"])
        }
        try DatabaseQueue(path: desk.store).write { database in
            try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '2 later'")
        }
        #expect(try Store(desk.store, access: .read).runs().count == 2)
    }

    @Test("that another process writes to is waited for, then said to be locked")
    func locked() throws {
        let desk = try Desk()
        _ = try desk.recorded(["2020"])
        let other = try DatabaseQueue(path: desk.store)
        let store = try Store(desk.store, access: .write, patience: 0.05)
        let run = try desk.run(period: "2021")
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            #expect(codes { _ = try store.record(run, by: "a", at: "b") } == ["store-locked"])
            // Who reads does not wait.
            #expect(try store.runs().count == 1)
            try database.execute(sql: "ROLLBACK")
        }
        _ = try store.record(run, by: "a", at: "b")
        #expect(try store.runs().count == 2)
    }

    @Test("that may not be written or has no room left is as it was")
    func refused() throws {
        for (pragma, code) in [
            ("PRAGMA query_only = ON", "store-read-only"),
            ("PRAGMA max_page_count = 1", "store-full"),
        ] {
            let desk = try Desk()
            let store = try desk.recorded(["2020"])
            try store.queue.writeWithoutTransaction { try $0.execute(sql: pragma) }
            let run = try desk.run(period: "2021")
            #expect(codes { _ = try store.record(run, by: "a", at: "b") } == [code])
            let fresh = try Store(desk.store, access: .write)
            #expect(try fresh.verify().problems == [])
            #expect(try fresh.runs().map(\.period) == [Period("2020")])
            _ = try fresh.record(run, by: "a", at: "b")
        }
    }

    @Test("that is cut short is refused, whatever is missing")
    func truncated() throws {
        let desk = try Desk()
        _ = try desk.recorded()
        let whole = try Data(contentsOf: URL(filePath: desk.store))
        let file = desk.path + "/cut.db"
        for size in [50, 100, 4096, whole.count / 2, whole.count - 1] {
            try whole.prefix(size).write(to: URL(filePath: file))
            let found = codes { _ = try Store(file, access: .write) }
            #expect(found == [size < 100 ? "not-a-store" : "store-truncated"], "\(size)")
            #expect(try Data(contentsOf: URL(filePath: file)).count == size)
        }
    }

    @Test("with a damaged page is said to be damaged, by reading or by verify")
    func damaged() throws {
        let desk = try Desk()
        _ = try desk.recorded()
        let whole = try Data(contentsOf: URL(filePath: desk.store))
        let file = desk.path + "/bad.db"
        for page in 1..<(whole.count / 4096) {
            var bytes = whole
            bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
            try bytes.write(to: URL(filePath: file))
            var problems: [KaopingCore.Issue] = []
            let found = codes { problems = try Store(file, access: .read).verify().problems }
            #expect(!problems.isEmpty || !found.isEmpty, "page \(page)")
            #expect(found.isEmpty || found == ["store-damaged"], "page \(page): \(found)")
        }
    }
}
