import KaopingPrepare
import ScorerKit
import Testing

@Suite struct PreparePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(preparePlugin())
        #expect(table.id == "kaoping-prepare")
        #expect(table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["impute", "outliers"])
        #expect(table.scorers.allSatisfy { $0.description.role == .preparation })
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(preparePlugin() == preparePlugin())
    }
}
