import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct TallyTests {
    @Test("weights that add up to as much on both sides are a tie, whatever their last digits")
    func tie() throws {
        // 0.1 + 0.2 is not 0.3 in doubles
        let outcome = try ScorerTrial(
            Copeland.self,
            weights: [0.1, 0.2, 0.3],
            ["count": .choice(0, "majority")]
        )
        .score([[2, 1], [2, 1], [1, 2]])
        #expect(outcome.values == [0.5, 0.5])
    }

    @Test("a child that does not apply to one of two units is left out of their comparison")
    func partial() throws {
        let outcome = try ScorerTrial(
            Copeland.self,
            weights: [3, 1],
            ["count": .choice(0, "majority")]
        ).score(
            [[.nan, 5], [1, 0]],
            states: [[.notApplicable, .scored], [.scored, .scored]]
        )
        #expect(outcome.values == [1, 0])
    }

    @Test("units without a common child are not compared")
    func nothingCommon() throws {
        let outcome = try ScorerTrial(
            Copeland.self,
            weights: [1, 1],
            ["count": .choice(0, "majority")]
        ).score(
            [[.nan, 5], [1, .nan]],
            states: [[.notApplicable, .scored], [.scored, .notApplicable]]
        )
        #expect(outcome.states == [.inconclusive, .inconclusive])
    }
}
