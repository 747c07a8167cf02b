import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct EachTests {
    private func trial(
        _ points: Double,
        atMost: Double? = nil,
        atLeast: Double = 0
    ) throws -> ScorerTrial {
        var given = ["points": points, "at_least": atLeast]
        given["at_most"] = atMost
        return try ScorerTrial(Each.self, given.mapValues { .number($0) })
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Each.description.examples
        #expect(try trial(2, atMost: 10).reproduces(examples[0]))
        #expect(try trial(-1.5, atLeast: -5).reproduces(examples[1]))
    }

    @Test("what reaches the cap exactly is not capped, and the reasons say which limit held")
    func limits() throws {
        let outcome = try trial(2, atMost: 10, atLeast: 3).score([[5, 6, 1]])
        #expect(outcome.values == [5 * 2, 10, 3])
        #expect(
            outcome.reasons == [
                Reason(0, 5, 2, 0, 0), Reason(1, 6, 2, 10, 0), Reason(2, 1, 2, 3, 0),
            ]
        )
    }

    @Test("without a cap there is none, and without a floor a deduction is nothing")
    func noLimits() throws {
        #expect(try trial(0.5).score([[1000]]).values == [1000 * 0.5])
        let outcome = try trial(-2).score([[3, 0]])
        #expect(outcome.values == [0, 0])
        #expect(outcome.values.map(\.sign) == [.plus, .plus])
    }

    @Test("infinite values have no score and missing ones keep their state")
    func unusual() throws {
        let outcome = try trial(2, atMost: 10).score([[.infinity, .nan]])
        #expect(outcome.states == [.inconclusive, .notAvailable])
        #expect(outcome.reasons == [Reason(3, 0, 0, 0, 0), nil])
    }

    @Test("a most below the least is refused with both")
    func wrongOrder() {
        let error = #expect(throws: ScorerError.self) { try trial(2, atMost: 1, atLeast: 2) }
        #expect(error?.parameter == "at_most")
        #expect(error?.text.zh == "最多1.0分少于最少2.0分")
        #expect(error?.text.en == "at most 1.0 is less than at least 2.0")
    }

    @Test("no criterion gives more than it is worth, and none may say so")
    func fullMark() throws {
        let trial = try ScorerTrial(
            Each.self,
            ["points": .number(2), "at_least": .number(0), "full_mark": .number(10)]
        )
        // 2 × 4 = 8, 2 × 9 = 18, of which 10 count.
        #expect(try trial.score([[4, 9]]).values == [2 * 4, 10])
        #expect(throws: ScorerError.self) {
            try ScorerTrial(
                Each.self,
                [
                    "points": .number(2), "at_most": .number(11), "at_least": .number(0),
                    "full_mark": .number(10),
                ]
            )
        }
    }
}
