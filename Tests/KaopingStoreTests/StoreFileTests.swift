import GRDB
import Testing

@testable import KaopingStore

@Suite("The file of a store")
struct StoreFileTests {
    @Test("passes when it is whole, or empty")
    func whole() throws {
        let desk = try Desk()
        _ = try desk.recorded()
        #expect(codes { try StoreFile(path: desk.store).check() } == [])
        #expect(StoreFile(path: desk.store).isThere)
        #expect(StoreFile(path: desk.store).isWritable)
        try desk.write("", to: "empty.db")
        #expect(codes { try StoreFile(path: desk.path + "/empty.db").check() } == [])
    }

    @Test("does not pass when it is not there")
    func absent() {
        #expect(codes { try StoreFile(path: "/none/a.db").check() } == ["store-not-found"])
        #expect(!StoreFile(path: "/none/a.db").isThere)
        #expect(!StoreFile(path: "/none/a.db").isWritable)
    }

    @Test("has a name for reading alone that any character may stand in")
    func immutable() throws {
        #expect(
            StoreFile(path: "/a b/库?.db").immutableName == "file:/a%20b/%e5%ba%93%3f.db?immutable=1"
        )
        let desk = try Desk()
        _ = try desk.recorded()
        let queue = try DatabaseQueue(path: StoreFile(path: desk.store).immutableName)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM run") } == 2)
    }
}
