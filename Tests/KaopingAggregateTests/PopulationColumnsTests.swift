import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PopulationColumnsTests {
    @Test("a gap or an infinite number in one row does not change the figures of the others")
    func gaps() throws {
        for type in [SimpleAdditive.self, Topsis.self] as [any Scorer.Type] {
            let trial = try ScorerTrial(
                type,
                weights: [2, 1],
                ["normalization": .choice(0, "vector")]
            )
            let whole = try trial.score([[3, 1, 2], [1, 5, 2]])
            let gaps = try trial.score([[99, 3, .infinity, 1, 2], [.nan, 1, 77, 5, 2]])
            #expect([1, 3, 4].map { gaps.bits[$0] } == whole.bits)
        }
    }

    @Test("the other children of a row in which one does not apply count")
    func inapplicable() throws {
        let outcome = try ScorerTrial(SimpleAdditive.self, weights: [1, 1]).score(
            [[5, 10], [4, .nan]],
            states: [[.scored, .scored], [.scored, .notApplicable]]
        )
        // (5/10 + 4/4)/2, and 10/10 alone
        #expect(outcome.values == [0.75, 1])
    }
}
