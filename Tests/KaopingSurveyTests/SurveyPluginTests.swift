import KaopingSurvey
import ScorerKit
import Testing

@Suite struct SurveyPluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(surveyPlugin())
        #expect(table.id == "kaoping-survey" && table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["survey"])
    }

    @Test("every text stands in both languages")
    func describes() throws {
        for scorer in try PluginTable(surveyPlugin()).scorers.map(\.description) {
            let texts =
                [scorer.title, scorer.summary] + scorer.parameters.map(\.title)
                + scorer.inputs.map(\.title) + (scorer.reasons + scorer.outputs).map(\.title)
            #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(!scorer.reference.isEmpty)
        }
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(surveyPlugin() == surveyPlugin())
    }
}
