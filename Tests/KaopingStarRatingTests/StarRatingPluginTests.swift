import KaopingStarRating
import ScorerKit
import Testing

@Suite struct StarRatingPluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(starRatingPlugin())
        #expect(table.id == "kaoping-star-rating")
        #expect(table.version == "1.0.0")
        #expect(table.scorers.map(\.description.id) == ["bands", "effect", "quota"])
    }

    @Test("the table is laid out once")
    func laidOutOnce() {
        #expect(starRatingPlugin() == starRatingPlugin())
    }
}
