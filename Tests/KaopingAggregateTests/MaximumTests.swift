import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct MaximumTests {
    @Test("the worked examples come out")
    func examples() throws {
        for example in Maximum.description.examples {
            #expect(try ScorerTrial(Maximum.self, weights: [1, 1, 1]).reproduces(example))
        }
    }

    @Test("the highest child is the score, and the reason names it")
    func reason() throws {
        let outcome = try ScorerTrial(Maximum.self, weights: [3, 1]).score([[90], [60]])
        #expect(outcome.values == [90])
        #expect(outcome.reasons == [Reason(3, 1, 90, 0, 0)])
    }

    @Test("a child without weight has no part, whatever its value")
    func noWeight() throws {
        let outcome = try ScorerTrial(Maximum.self, weights: [1, 0]).score([[5, 5], [1, 9]])
        #expect(outcome.values == [5, 5])
    }

    @Test("minus zero is zero, and an infinite child leaves no score")
    func extremes() throws {
        let outcome = try ScorerTrial(Maximum.self, weights: [1, 1])
            .score([[-0.0, .infinity, -.infinity], [-0.0, 1, 1]])
        #expect(outcome.values[0].bitPattern == 0)
        #expect(outcome.states == [.scored, .inconclusive, .inconclusive])
        #expect(outcome.reasons[1] == Reason(2, 0, 0, 0, 0))
    }
}
