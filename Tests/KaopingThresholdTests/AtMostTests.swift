import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct AtMostTests {
    private func trial(_ bound: Double, _ others: [String: Double] = [:]) throws -> ScorerTrial {
        let given = ["bound": bound, "full_mark": 10].merging(others) { $1 }
        return try ScorerTrial(AtMost.self, given.mapValues { .number($0) })
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = AtMost.description.examples
        let aged = try trial(45, ["lose": 0.5, "per_full": 1, "full_mark": 5])
        #expect(try trial(50).reproduces(examples[0]))
        #expect(try aged.reproduces(examples[1]))
    }

    @Test("the bound itself gets full marks, the next double above nothing")
    func bound() throws {
        let outcome = try trial(50).score([[50, (50.0).nextUp, 51, -50]])
        #expect(outcome.values == [10, 0, 0, 10])
        #expect(outcome.reasons[0] == Reason(0, 50, 50, 0, 0))
        #expect(outcome.reasons[2] == Reason(1, 51, 50, 0, 0))
    }

    @Test("each full step above costs its points, and the reason counts the steps")
    func steps() throws {
        let outcome = try trial(45, ["lose": 0.5, "per_full": 1]).score([[45.9, 46, 47.9]])
        let expected: [Double] = [10, 10 - 0.5 * 1, 10 - 0.5 * 2]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[2] == Reason(2, 47.9, 45, 2, 0.5 * 2))
    }

    @Test("infinite values have no score and missing ones keep their state")
    func unusual() throws {
        let outcome = try trial(0).score([[.infinity, -.infinity, .nan]])
        #expect(outcome.states == [.inconclusive, .inconclusive, .notAvailable])
        #expect(outcome.reasons == [Reason(3, 0, 0, 0, 0), Reason(3, 0, 0, 0, 0), nil])
    }

    @Test("minus zero keeps a bound of zero")
    func minusZero() throws {
        #expect(try trial(0).score([[-0.0, 0]]).values == [10, 10])
    }
}
