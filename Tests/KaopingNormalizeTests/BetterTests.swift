import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct BetterTests {
    @Test("every scorer of the family takes a direction, high unless stated")
    func everyScorer() throws {
        for scorer in try PluginTable(normalizePlugin()).scorers {
            let better = scorer.description.parameters.first { $0.name == "better" }
            #expect(better == Better.parameter, "\(scorer.description.id)")
        }
    }
}
