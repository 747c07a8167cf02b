import KaopingNormalize
import ScorerKit
import Testing

@Suite struct NormalizePluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(normalizePlugin())
        #expect(table.id == "kaoping-normalize")
        #expect(table.version == "1.0.0")
        #expect(
            table.scorers.map(\.description.id) == [
                "min_max", "goalposts", "z_score", "distance_to_target", "distance_to_reference",
                "ratio_to_best", "rank_score", "percentile", "log_normal", "logistic", "raw",
            ]
        )
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(normalizePlugin() == normalizePlugin())
    }
}
