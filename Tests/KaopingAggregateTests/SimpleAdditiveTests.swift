import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct SimpleAdditiveTests {
    private func trial(_ directions: [Double] = [1, -1]) throws -> ScorerTrial {
        try ScorerTrial(SimpleAdditive.self, weights: [1, 1], directions: directions)
    }

    @Test("the worked example comes out")
    func examples() throws {
        #expect(try trial().reproduces(SimpleAdditive.description.examples[0]))
    }

    @Test("scores are those of pymcdm with its linear normalization")
    func oracle() throws {
        let trial = try ScorerTrial(
            SimpleAdditive.self,
            weights: Sample.weights,
            directions: Sample.directions
        )
        let expected = [
            0.7437188565434042, 0.8085036638517114, 0.7462878787878788, 0.8178937997486384,
            0.7864247311827957, 0.7904659498207884,
        ]
        #expect(agree(try trial.score(Sample.columns).values, expected))
    }

    @Test("one unit is the best and gets full marks")
    func oneUnit() throws {
        #expect(try trial().score([[7], [3]]).values == [1])
    }

    @Test(
        "a child without ratios leaves no row with it a score, and the reason names it",
        arguments: [
            ([-1, 2], [1, 1], Reason(3, 1, -1, 2, 0)),
            ([0, 0], [1, 1], Reason(3, 1, 0, 0, 0)),
            ([1, 2], [0, 1], Reason(3, 2, 0, 1, 0)),
            ([1, 2], [-3, 1], Reason(3, 2, -3, 1, 0)),
        ] as [([Double], [Double], Reason)]
    )
    func noRatio(high: [Double], low: [Double], reason: Reason) throws {
        let outcome = try trial().score([high, low])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons == [reason, reason])
    }

    @Test("rows with a missing or an infinite child have no part in minimum and maximum")
    func leftOut() throws {
        let outcome = try trial([1, 1]).score([[5, 900, .infinity], [5, .nan, 900]])
        #expect(outcome.values[0] == 1)
        #expect(outcome.states == [.scored, .notAvailable, .inconclusive])
    }
}
