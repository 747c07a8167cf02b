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
}
