import Foundation
import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The schema of a store")
struct StoreSchemaTests {
    /// The stores that versions wrote, as `sqlite3 kaoping.db .dump` gives them; never changed.
    static let versions = [1]

    private static func fixture(_ version: Int) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/schema-\(version).sql")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("a store of every version opens, proves right and is written to", arguments: versions)
    func old(version: Int) throws {
        let desk = try Desk()
        let sql = try StoreSchemaTests.fixture(version)
        let queue = try DatabaseQueue(path: desk.store)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: sql)
            try database.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
        }
        try queue.close()
        let old = try Store(desk.store, access: .read)
        #expect(try old.verify().problems == [])
        #expect(try old.runs().map(\.period) == [Period("2020")])
        let run = try old.run("2")
        #expect(try run.numbers(PartName.score) == [50, 80, 30])
        #expect(try run.names()?.texts == ["李秀英", "王建国", "张桂兰"])
        #expect(try run.unit("u2")?.rank == 1)
        let store = try Store(desk.store, access: .write)
        guard case .new = try store.record(try desk.run(period: "2021"), by: "a", at: "t") else {
            Testing.Issue.record("not recorded")
            return
        }
        #expect(try store.verify().problems == [])
        #expect(try store.runs().count == 2)
    }

    @Test("has a fixture of each step, and steps keep their names and order")
    func steps() {
        #expect(StoreSchema.migrator.migrations == ["1 records, runs and names"])
        #expect(StoreSchema.migrator.migrations.count == StoreSchemaTests.versions.count)
    }

    @Test(
        "refuses what is not an addition",
        arguments: [
            "UPDATE record SET at = '' WHERE number = 1", "DELETE FROM record WHERE number = 3",
            "UPDATE run SET profile = ''", "DELETE FROM run", "UPDATE part SET name = 'x'",
            "DELETE FROM part", "UPDATE document SET bytes = x'00'", "DELETE FROM document",
            "UPDATE run_document SET position = 7", "DELETE FROM run_document",
            "DELETE FROM private", "UPDATE private SET bytes = x'00'",
            "UPDATE private SET kind = 'x', salt = NULL, bytes = NULL",
            "UPDATE private SET salt = NULL",
        ]
    )
    func appendOnly(sql: String) throws {
        let store = try Desk().recorded()
        #expect(throws: DatabaseError.self) {
            try store.queue.write { try $0.execute(sql: sql) }
        }
        #expect(try store.verify().problems == [])
    }
}
