import KaopingPanel
import ScorerKit
import Testing

@Suite struct PanelPluginTests {
    @Test("the host reads the family's table, with the scorer's columns")
    func readsTable() throws {
        let table = try PluginTable(panelPlugin())
        #expect(table.id == "kaoping-panel" && table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["panel"])
        let inputs = try #require(table.scorers.first).description.inputs
        #expect(
            inputs.map(\.name) == [
                "group", "rater", "item", "points", "recused", "rater_unit", "rated_unit",
            ]
        )
        #expect(inputs.map(\.isRequired) == [true, true, false, true, false, false, false])
    }

    @Test("every text stands in both languages")
    func describes() throws {
        for scorer in try PluginTable(panelPlugin()).scorers.map(\.description) {
            let texts =
                [scorer.title, scorer.summary] + scorer.parameters.map(\.title)
                + scorer.inputs.map(\.title) + (scorer.reasons + scorer.outputs).map(\.title)
            #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(!scorer.reference.isEmpty)
        }
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(panelPlugin() == panelPlugin())
    }
}
