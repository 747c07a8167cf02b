import KaopingAcceptance
import ScorerKit
import Testing

@Suite struct AcceptancePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(acceptancePlugin())
        #expect(table.id == "kaoping-acceptance")
        #expect(table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["stage", "acceptance"])
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(acceptancePlugin() == acceptancePlugin())
    }
}
