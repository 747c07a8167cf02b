import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct RowValuesTests {
    @Test("children without weight and those that do not apply have no part in a row")
    func parts() throws {
        let outcome = try ScorerTrial(Minimum.self, weights: [1, 0, 1]).score(
            [[5], [1], [.nan]],
            states: [[.scored], [.scored], [.notApplicable]]
        )
        #expect(outcome.values == [5])
        #expect(outcome.reasons == [Reason(3, 1, 5, 0, 0)])
    }

    @Test("where only children without weight apply there is no score, and the reason says so")
    func noWeight() throws {
        let types: [any Scorer.Type] = [Harmonic.self, Minimum.self, Maximum.self, Median.self]
        for type in types {
            let outcome = try ScorerTrial(type, weights: [1, 0]).score(
                [[.nan], [5]],
                states: [[.notApplicable], [.scored]]
            )
            #expect(outcome.states == [.inconclusive])
            #expect(outcome.reasons == [Reason(1, 0, 0, 0, 0)])
        }
    }
}
