import KaopingCore
import KaopingEngine
import KaopingPlugins
import ScorerKit
import Testing

@testable import KaopingProfile

@Suite struct ScorerRegistryTests {
    @Test("the shipped scorers are found by their ids, each in its place")
    func roles() throws {
        let registry = try Scheme.registry()
        let leaves = registry.ids(for: .leaf)
        #expect(leaves == leaves.sorted())
        #expect(leaves.contains("goalposts") && !leaves.contains("mean"))
        #expect(registry.ids(for: .rating).contains("bands"))
        let all = ScorerDescription.Role.allCases.flatMap { registry.ids(for: $0) }
        #expect(all.sorted() == registry.ids)
        #expect(registry["goalposts"]?.origin.plugin == "kaoping-normalize")
        #expect(registry["goalposts"]?.origin.file == nil)
    }

    @Test("an id that is not there gives nothing")
    func absent() {
        #expect(ScorerRegistry()["mean"] == nil)
        #expect(ScorerRegistry().ids.isEmpty)
    }

    @Test("an id that is taken stays with the first, which is given back")
    func clash() throws {
        let entry = try #require(try Scheme.registry()["mean"])
        var registry = ScorerRegistry()
        let first = ScorerRegistry.Origin(plugin: "acme", version: "1", file: "libAcme.so")
        let second = ScorerRegistry.Origin(plugin: "other", version: "2", file: nil)
        #expect(registry.add("acme/mean", entry.handle, first) == nil)
        #expect(registry.add("acme/mean", entry.handle, second)?.origin == first)
        #expect(registry["acme/mean"]?.origin == first)
    }
}
