import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct AtLeastTests {
    private func trial(_ bound: Double, _ others: [String: Double] = [:]) throws -> ScorerTrial {
        let given = ["bound": bound, "full_mark": 10].merging(others) { $1 }
        return try ScorerTrial(AtLeast.self, given.mapValues { .number($0) })
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = AtLeast.description.examples
        #expect(try trial(1).reproduces(examples[0]))
        #expect(try trial(90, ["lose": 2, "per_full": 5]).reproduces(examples[1]))
    }

    @Test("the bound itself gets full marks, the next double below nothing")
    func bound() throws {
        let outcome = try trial(50).score([[50, (50.0).nextDown, 51, -50]])
        #expect(outcome.values == [10, 0, 10, 0])
        #expect(outcome.reasons[0] == Reason(0, 50, 50, 0, 0))
        #expect(outcome.reasons[3] == Reason(1, -50, 50, 0, 0))
    }

    @Test("each full step below costs its points, and the reason counts the steps")
    func steps() throws {
        let outcome = try trial(90, ["lose": 2, "per_full": 5]).score([[85.1, 85, 79.9]])
        let expected: [Double] = [10, 10 - 2 * 1, 10 - 2 * 2]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[2] == Reason(2, 79.9, 90, 2, 2 * 2))
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
