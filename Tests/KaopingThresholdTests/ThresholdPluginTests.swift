import KaopingThreshold
import ScorerKit
import Testing

@Suite struct ThresholdPluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(thresholdPlugin())
        #expect(table.id == "kaoping-threshold")
        #expect(table.version == "1.0.0")
        #expect(
            table.scorers.map(\.description.id) == [
                "steps", "within", "at_least", "at_most", "proportional", "lookup", "each",
            ]
        )
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(thresholdPlugin() == thresholdPlugin())
    }
}
