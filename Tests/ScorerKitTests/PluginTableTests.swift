import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct PluginTableTests {
    private func fault(
        _ change: (inout kp_plugin) -> Void,
        scorer: (inout kp_scorer) -> Void = { _ in }
    ) -> PluginTable.Fault? {
        let export = PluginExport(id: "sample", version: "1.2.3", scorers: [Remembers.self])
        var plugin = export.table.assumingMemoryBound(to: kp_plugin.self).pointee
        if let first = plugin.scorers[0] {
            var changed = first.pointee
            scorer(&changed)
            plugin.scorers = Forever.array([UnsafePointer(Forever.value(changed))])
        }
        change(&plugin)
        let table = UnsafeRawPointer(Forever.value(plugin))
        return #expect(throws: PluginTable.Fault.self) { try PluginTable(table) }
    }

    @Test("a table that is whole is read")
    func whole() throws {
        let scorers: [any Scorer.Type] = [Scaled.self, Remembers.self]
        let table = try PluginTable(
            PluginExport(id: "sample", version: "1.2.3", scorers: scorers).table
        )
        #expect(table.id == "sample" && table.version == "1.2.3")
        #expect(table.scorers.map(\.description) == [Scaled.description, Remembers.description])
    }

    @Test("another version of the boundary is refused before anything else is read")
    func version() {
        let fault = fault {
            $0.abi_version = 2
            $0.struct_size = 1
            $0.scorers = nil
        }
        #expect(fault == .version(found: 2, expected: 1))
    }

    @Test("a struct of another size is refused by name")
    func size() {
        #expect(fault { $0.struct_size = 8 } == .size(of: "kp_plugin", found: 8, expected: 56))
        #expect(
            fault({ _ in }, scorer: { $0.struct_size = 60 })
                == .size(of: "kp_scorer", found: 60, expected: 72)
        )
    }

    @Test("a scorer that lacks a function it needs is refused by its place")
    func functions() {
        let changes: [(inout kp_scorer) -> Void] = [
            { $0.check = nil }, { $0.score = nil }, { $0.observe = nil }, { $0.merge = nil },
            { $0.figures = nil }, { $0.notes = nil }, { $0.description = nil },
        ]
        for change in changes {
            #expect(fault({ _ in }, scorer: change) == .scorer(index: 0))
        }
        #expect(fault { $0.scorers = Forever.array([nil]) } == .scorer(index: 0))
    }
}
