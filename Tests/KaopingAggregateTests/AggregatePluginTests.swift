import KaopingAggregate
import ScorerKit
import Testing

@Suite struct AggregatePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(aggregatePlugin())
        #expect(table.id == "kaoping-aggregate")
        #expect(table.version == "1.1.0")
        let ids = [
            "sum", "mean", "geometric", "harmonic", "power", "minimum", "maximum", "median",
            "trimmed", "difference", "all", "any", "weighted_product", "simple_additive",
            "mazziotta_pareto", "copeland", "topsis", "vikor", "promethee",
        ]
        #expect(table.scorers.map(\.description.id) == ids)
    }

    @Test("every scorer says in both languages what it is, where from, and shows an example")
    func describes() throws {
        for scorer in try PluginTable(aggregatePlugin()).scorers.map(\.description) {
            let texts =
                [scorer.title, scorer.summary] + scorer.parameters.map(\.title)
                + (scorer.reasons + scorer.outputs).map(\.title) + scorer.examples.map(\.situation)
            #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
            #expect(scorer.role == .aggregate && !scorer.reference.isEmpty)
            #expect(!scorer.examples.isEmpty)
        }
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(aggregatePlugin() == aggregatePlugin())
    }
}
