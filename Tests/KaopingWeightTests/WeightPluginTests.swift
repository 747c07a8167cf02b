import KaopingWeight
import ScorerKit
import Testing

@Suite struct WeightPluginTests {
    @Test("the host reads the family's table")
    func readsTable() throws {
        let table = try PluginTable(weightPlugin())
        #expect(table.id == "kaoping-weight")
        #expect(table.version == "1.0.0")
        let ids = table.scorers.map(\.description.id)
        #expect(ids == ["entropy", "critic", "deviation", "ahp"])
        #expect(table.scorers.allSatisfy { $0.description.role == .weighting })
    }
}
