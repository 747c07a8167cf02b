import KaopingAggregate
import ScorerKit
import Testing

@Suite struct AggregatePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(aggregatePlugin())
        #expect(table.id == "kaoping-aggregate")
        #expect(table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["sum", "mean", "geometric"])
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(aggregatePlugin() == aggregatePlugin())
    }
}
