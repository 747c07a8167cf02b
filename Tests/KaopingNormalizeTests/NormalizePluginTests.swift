import KaopingNormalize
import ScorerKit
import Testing

@Suite struct NormalizePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(normalizePlugin())
        #expect(table.id == "kaoping-normalize")
        #expect(table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["min_max", "goalposts"])
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(normalizePlugin() == normalizePlugin())
    }
}
