import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct PluginExportTests {
    @Test("the table begins with the version and names its scorers in order")
    func table() {
        let scorers: [any Scorer.Type] = [Scaled.self, Remembers.self]
        let export = PluginExport(id: "sample", version: "1.2.3", scorers: scorers)
        #expect(export.table.load(as: UInt32.self) == UInt32(KP_ABI_VERSION))
        let plugin = export.table.assumingMemoryBound(to: kp_plugin.self).pointee
        #expect(plugin.struct_size == UInt32(MemoryLayout<kp_plugin>.size))
        #expect(String(plugin.id) == "sample" && plugin.scorer_count == 2)
    }
}
