import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct RatioToBestTests {
    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: RatioToBest.self) }

    @Test("the score is value / maximum, or minimum / value where low is better")
    func ratio() throws {
        let high = try trial(RatioToBest.self).score([[3, 7, 0]])
        let best: [Double] = [3 / 7, 1, 0]
        #expect(high.values == best && high.figures == [7])
        #expect(high.reasons[0] == Reason(0, 3, 7, 0, 0))
        let low = try trial(RatioToBest.self, ["better": "low"]).score([[3, 7, 9]])
        let least: [Double] = [1, 3 / 7, 3 / 9]
        #expect(low.values == least && low.figures == [3])
    }

    @Test("a best value that is not above zero leaves everybody without a score")
    func noBest() throws {
        let high = try trial(RatioToBest.self).score([[0, -1]])
        #expect(high.states == [.inconclusive, .inconclusive])
        #expect(high.reasons[0] == Reason(1, 0, 0, 0, 0))
        let low = try trial(RatioToBest.self, ["better": "low"]).score([[-2, 5]])
        #expect(low.states == [.inconclusive, .inconclusive])
        #expect(low.reasons[1] == Reason(1, -2, 0, 0, 0))
    }

    @Test("a negative value has no ratio, and the others keep theirs")
    func negative() throws {
        let outcome = try trial(RatioToBest.self).score([[-1, 4, 2]])
        #expect(outcome.states == [.inconclusive, .scored, .scored])
        #expect(outcome.reasons[0] == Reason(2, -1, 0, 0, 0))
        #expect(outcome.values[2] == 0.5)
    }

    @Test("equal values and one unit alone are the best", arguments: [1, 3])
    func equal(count: Int) throws {
        let values = Array(repeating: 7.0, count: count)
        for better in ["high", "low"] {
            let outcome = try trial(RatioToBest.self, ["better": better]).score([values])
            #expect(outcome.values == values.map { _ in 1 })
        }
    }

    @Test("the smallest denormal is a best value as any other")
    func denormal() throws {
        let tiny = Double.leastNonzeroMagnitude
        #expect(try trial(RatioToBest.self).score([[tiny, 0]]).values == [1, 0])
        let low = try trial(RatioToBest.self, ["better": "low"]).score([[tiny, 2 * tiny]])
        #expect(low.values == [1, 0.5])
    }
}
