import Testing

@testable import KaopingStore

@Suite("The text of a run's record")
struct RunBodyTests {
    @Test("names nobody: neither units nor folders")
    func nobody() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        let body = try store.run("2").facts.body.text
        for word in ["李秀英", "u1", "李明", desk.path] { #expect(!body.contains(word)) }
    }

    @Test("the digest of a result depends on names, digests and order of its parts")
    func result() {
        let (one, two) = (Digest.of("1"), Digest.of("2"))
        let plain = RunBody.result([("a", one), ("b", two)])
        #expect(RunBody.result([("b", two), ("a", one)]) != plain)
        #expect(RunBody.result([("a", two), ("b", one)]) != plain)
        #expect(RunBody.result([("a", one)]) != plain)
    }
}
