import ScorerKit
import Testing

@testable import KaopingAcceptance

@Suite struct ColumnStageBeforeTests {
    @Test(
        "who failed the stage before or never got there is stopped, who has no result is not",
        arguments: [
            (0.0, ScorerState.scored, ScorerState.notApplicable),
            (.nan, .notApplicable, .notApplicable), (1, .scored, .notAvailable),
            (.nan, .notAvailable, .notAvailable), (.nan, .inconclusive, .notAvailable),
        ]
    )
    func stops(passed: Double, state: ScorerState, expected: ScorerState) throws {
        let trial = try ScorerTrial(
            Acceptance.self,
            ["outcomes": .bands(["pass", "fail"], [Interval(60...), .below(60)])]
        )
        let outcome = try trial.score([
            .numbers([.nan]), .numbers([passed], states: [state]), .absent, .absent, .absent,
        ])
        #expect(outcome.states == [expected])
    }
}
