import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct MedianTests {
    @Test("the worked examples come out")
    func examples() throws {
        let examples = Median.description.examples
        #expect(try ScorerTrial(Median.self, weights: [1, 1, 1]).reproduces(examples[0]))
        #expect(try ScorerTrial(Median.self, weights: [1, 1, 1, 1]).reproduces(examples[1]))
    }

    @Test("a child that does not apply is left out, and the reason says how many")
    func leftOut() throws {
        let outcome = try ScorerTrial(Median.self, weights: [1, 1, 1]).score(
            [[10], [.nan], [30]],
            states: [[.scored], [.notApplicable], [.scored]]
        )
        #expect(outcome.values == [(10 + 30) / 2])
        #expect(outcome.reasons == [Reason(0, 1, 0, 0, 0)])
    }

    @Test("weights only say who has a part: of 1, 5 and 9 the median is 5, of 1 and 9 it is 5 too")
    func weights() throws {
        let weights: [[Double]] = [[100, 1, 1], [1, 0, 1]]
        for weights in weights {
            let trial = try ScorerTrial(Median.self, weights: weights)
            #expect(try trial.score([[1], [5], [9]]).values == [5])
        }
    }

    @Test("two numbers whose sum overflows still have a median; infinity has none")
    func extremes() throws {
        let most = Double.greatestFiniteMagnitude
        let outcome = try ScorerTrial(Median.self, weights: [1, 1])
            .score([[most, .infinity, -0.0], [most, 1, -0.0]])
        #expect(outcome.values[0] == most)
        #expect(outcome.states[1] == .inconclusive)
        #expect(outcome.values[2].bitPattern == 0)
    }
}
