import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct SumTests {
    private func sum(
        _ columns: [[Double]],
        states: [[ScorerState]]? = nil,
        blockRows: Int? = nil
    ) throws -> ScorerTrial.Outcome {
        try ScorerTrial(Sum.self, childCount: columns.count)
            .score(columns, states: states, blockRows: blockRows)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Sum.description.examples
        #expect(try ScorerTrial(Sum.self, childCount: 3).reproduces(examples[0]))
        #expect(try ScorerTrial(Sum.self, childCount: 2).reproduces(examples[1]))
    }

    @Test("children add up in their order, negative ones too")
    func adds() throws {
        let expected: [Double] = [0.1 + 0.2 + -0.5, 1 + 2 + 3]
        #expect(try sum([[0.1, 1], [0.2, 2], [-0.5, 3]]).values == expected)
    }

    @Test("a child that does not apply is not counted, and the reason says how many")
    func leftOut() throws {
        let outcome = try sum(
            [[30, .nan], [25, .nan]],
            states: [[.scored, .notApplicable], [.notApplicable, .notApplicable]]
        )
        #expect(outcome.values[0] == 30)
        #expect(outcome.states == [.scored, .notApplicable])
        #expect(outcome.reasons == [Reason(0, 1, 0, 0, 0), nil])
    }

    @Test("a sum that is not finite is no score, in complete rows and in others")
    func notFinite() throws {
        let most = Double.greatestFiniteMagnitude
        let complete = try sum([[most, 1], [most, 1]])
        let gaps = try sum([[most, 1, .nan], [most, 1, 1]])
        #expect(complete.states == [.inconclusive, .scored])
        #expect(gaps.states == [.inconclusive, .scored, .notAvailable])
        #expect(complete.reasons[0] == Reason(1, 0, 0, 0, 0))
    }

    @Test("zeros of any sign add up to plain zero")
    func minusZero() throws {
        #expect(try sum([[-0.0], [-0.0]]).values[0].bitPattern == 0)
        #expect(try sum([[-0.0, .nan], [-0.0, 1]]).values[0].bitPattern == 0)
    }

    @Test("the cut into blocks and a gap in another row never show")
    func blocks() throws {
        let columns = (1...3).map { child in (0..<11).map { Double($0 * child) / 7 } }
        let whole = try sum(columns).bits
        for size in [1, 3] {
            #expect(try sum(columns, blockRows: size).bits == whole)
        }
        let withGap = try sum(columns.map { $0 + [.nan] })
        #expect(withGap.bits.dropLast() == whole[...])
    }

    // MARK: What does not apply

    /// Three children of 50, 30 and 20 points.
    private func points(
        _ policy: Int,
        _ columns: [[Double]],
        _ states: [[ScorerState]],
        blockRows: Int? = nil
    ) throws -> ScorerTrial.Outcome {
        try ScorerTrial(
            Sum.self,
            [
                "not_applicable": .choice(policy, policy == 0 ? "rescale" : "leave_out"),
                "full_mark": .number(100), "full_marks": .numbers([50, 30, 20]),
            ],
            childCount: 3
        ).score(columns, states: states, blockRows: blockRows)
    }

    private let columns: [[Double]] = [
        [40, 40, .nan, .nan, 40], [15, .nan, .nan, .nan, 15], [10, 10, 10, .nan, .nan],
    ]
    private let states: [[ScorerState]] = [
        [.scored, .scored, .notApplicable, .notApplicable, .scored],
        [.scored, .notApplicable, .notApplicable, .notApplicable, .scored],
        [.scored, .scored, .scored, .notApplicable, .notAvailable],
    ]

    @Test(
        "the children that apply are brought to the full mark, and the reason says how",
        arguments: [nil, 1, 2]
    )
    func rescaled(blockRows: Int?) throws {
        let outcome = try points(0, columns, states, blockRows: blockRows)
        // All apply: 40 + 15 + 10. Without 30 points: 50 of 70. Only 20 points apply: 10 of 20.
        let expected: [Double] = [40 + 15 + 10, 50 * (100 / 70), 10 * (100 / 20)]
        #expect(Array(outcome.values.prefix(3)) == expected)
        #expect(
            outcome.states == [.scored, .scored, .scored, .notApplicable, .notAvailable]
        )
        #expect(outcome.reasons[0] == nil)
        #expect(outcome.reasons[1] == Reason(2, 1, 50, 70, 100))
        #expect(outcome.reasons[2] == Reason(2, 2, 10, 20, 100))
    }

    @Test("left out, the children that apply stay as they are")
    func plainlyLeftOut() throws {
        let outcome = try points(1, columns, states)
        #expect(outcome.values.prefix(3) == [65, 50, 10])
        #expect(outcome.reasons[1] == Reason(0, 1, 0, 0, 0))
    }

    @Test("children that apply and are worth nothing are brought to nothing else")
    func worthNothing() throws {
        let outcome = try ScorerTrial(
            Sum.self,
            [
                "not_applicable": .choice(0, "rescale"), "full_mark": .number(10),
                "full_marks": .numbers([10, 0]),
            ],
            childCount: 2
        ).score([[.nan], [-3]], states: [[.notApplicable], [.scored]])
        #expect(outcome.values == [-3])
    }

    @Test("full marks that are not one for each child are refused")
    func wrongMarks() {
        #expect(throws: ScorerError.self) {
            try ScorerTrial(
                Sum.self,
                [
                    "not_applicable": .choice(0, "rescale"), "full_mark": .number(10),
                    "full_marks": .numbers([10]),
                ],
                childCount: 2
            )
        }
    }
}
