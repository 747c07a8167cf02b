import KaopingChecklist
import ScorerKit
import Testing

@Suite struct ChecklistPluginTests {
    @Test("the host reads the family's table, with the scorer's columns")
    func readsTable() throws {
        let table = try PluginTable(checklistPlugin())
        #expect(table.id == "kaoping-checklist" && table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["checklist"])
        let inputs = try #require(table.scorers.first).description.inputs
        #expect(inputs.map(\.name) == ["item", "done"])
        #expect(inputs.map(\.isRequired) == [true, true])
    }

    @Test("every text stands in both languages")
    func describes() throws {
        for scorer in try PluginTable(checklistPlugin()).scorers.map(\.description) {
            let texts =
                [scorer.title, scorer.summary] + scorer.parameters.map(\.title)
                + scorer.inputs.map(\.title) + (scorer.reasons + scorer.outputs).map(\.title)
            #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(!scorer.reference.isEmpty)
        }
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(checklistPlugin() == checklistPlugin())
    }
}
