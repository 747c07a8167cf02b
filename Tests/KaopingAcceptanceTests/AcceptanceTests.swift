import ScorerKit
import Testing

@testable import KaopingAcceptance

@Suite struct AcceptanceTests {
    /// Inspected on day 18 500, 60 days to rectify: the deadline is day 18 560.
    private let day = 18_500.0
    private let deadline = 18_500.0 + 60
    private let pass = 0.0
    private let conditional = 1.0
    private let fail = 2.0

    private func trial(asOf: Double? = nil) throws -> ScorerTrial {
        var given: [String: ParameterValue] = [
            "outcomes": .bands(
                ["pass", "conditional", "fail"],
                [Interval(85...), .from(75, below: 85), .from(0, below: 75)]
            ),
            "rectify_within": .number(60),
        ]
        given["as_of"] = asOf.map { .number($0) }
        return try ScorerTrial(Acceptance.self, given)
    }

    /// Decides one unit; what is left out is missing.
    private func decide(
        _ value: Double,
        before: Double = .nan,
        inspected: Double = .nan,
        again: Double = .nan,
        on reinspected: Double = .nan,
        asOf: Double? = nil
    ) throws -> ScorerTrial.Outcome {
        try trial(asOf: asOf).score([[value], [before], [inspected], [again], [reinspected]])
    }

    @Test("inputs and outputs have their names")
    func names() {
        let description = Acceptance.description
        #expect(
            description.inputs.map(\.name)
                == ["value", "before", "inspected", "reinspection", "reinspected"]
        )
        #expect(description.outputs.map(\.id) == ["first", "deadline", "reinspection_counts"])
    }

    @Test("85 and 75 are the first scores of their outcomes, in decimals")
    func cutPoints() throws {
        let scores = [85, 84.99999999999999, 84.99, 75, 74.99999999999999, 74.99, 0]
        let days = scores.map { _ in day }
        let outcome = try trial()
            .score([.numbers(scores), .absent, .numbers(days), .absent, .absent])
        let expected = [pass, pass, conditional, conditional, conditional, fail, fail]
        #expect(outcome.values == expected)
        #expect(outcome.outputs[0] == expected)
        #expect(
            agree(
                outcome.outputs[1],
                [.nan, .nan, deadline, deadline, deadline, .nan, .nan]
            )
        )
        #expect(outcome.outputs[2] == scores.map { _ in 0 })
        #expect(outcome.reasons[0] == Reason(0, 85, 0, 0, 0))
        #expect(outcome.reasons[2] == Reason(2, 84.99, 60, 0, 0))
        #expect(outcome.reasons[6] == Reason(1, 0, 0, 0, 0))
    }

    @Test("a re-inspection in time that passes makes it a pass, the first outcome stays")
    func rectified() throws {
        for reinspected in [day, day + 30, deadline] {
            let outcome = try decide(80, inspected: day, again: 85, on: reinspected)
            #expect(outcome.values == [pass])
            #expect(outcome.outputs == [[conditional], [deadline], [1]])
            #expect(outcome.reasons == [Reason(3, 80, 85, 0, 0)])
        }
    }

    @Test("a re-inspection in time that does not pass is a fail", arguments: [84.99, 75, 0])
    func notRectified(score: Double) throws {
        let outcome = try decide(80, inspected: day, again: score, on: deadline)
        #expect(outcome.values == [fail])
        #expect(outcome.outputs == [[conditional], [deadline], [1]])
        #expect(outcome.reasons == [Reason(4, 80, score, 0, 0)])
    }

    @Test("a re-inspection one day after the deadline is a fail whatever its score")
    func late() throws {
        let outcome = try decide(80, inspected: day, again: 100, on: deadline + 1)
        #expect(outcome.values == [fail])
        #expect(outcome.outputs == [[conditional], [deadline], [0]])
        #expect(outcome.reasons == [Reason(5, 80, 1, 0, 0)])
    }

    @Test("without a re-inspection it stays conditional until the deadline is past")
    func overdue() throws {
        for asOf in [nil, day, deadline] {
            #expect(try decide(80, inspected: day, asOf: asOf).values == [conditional])
        }
        let outcome = try decide(80, inspected: day, asOf: deadline + 3)
        #expect(outcome.values == [fail])
        #expect(outcome.outputs == [[conditional], [deadline], [0]])
        #expect(outcome.reasons == [Reason(6, 80, 3, 0, 0)])
    }

    @Test("a re-inspection in time decides also where the deadline is past by now")
    func pastDeadline() throws {
        let outcome = try decide(80, inspected: day, again: 90, on: day + 5, asOf: deadline + 99)
        #expect(outcome.values == [pass])
    }

    @Test("a conditional unit without an inspection day is refused")
    func noInspectionDay() throws {
        let outcome = try decide(80)
        #expect(outcome.states == [.refused])
        #expect(outcome.reasons == [Reason(10, 80, 0, 0, 0)])
        #expect(try decide(90).values == [pass])
    }

    @Test(
        "a re-inspection of a unit that was not conditional is refused",
        arguments: [90, 70, .nan] as [Double]
    )
    func notConditional(value: Double) throws {
        for (score, reinspected) in [(90, day), (90, .nan), (.nan, day)] as [(Double, Double)] {
            let outcome = try decide(value, inspected: day, again: score, on: reinspected)
            #expect(outcome.states == [.refused])
            #expect(outcome.reasons == [Reason(11, 0, 0, 0, 0)])
        }
    }

    @Test("a re-inspection without its score or without its day is refused")
    func half() throws {
        #expect(
            try decide(80, inspected: day, again: 90).reasons == [Reason(12, 0, 0, 0, 0)]
        )
        let noScore = try decide(80, inspected: day, on: day)
        #expect(noScore.states == [.refused])
        #expect(noScore.reasons == [Reason(12, 0, 0, 0, 0)])
    }

    @Test("a re-inspection before the inspection is refused with the days between")
    func early() throws {
        let outcome = try decide(80, inspected: day, again: 90, on: day - 2)
        #expect(outcome.states == [.refused])
        #expect(outcome.reasons == [Reason(13, 2, 0, 0, 0)])
    }

    @Test("a re-inspection after the day of the calculation is not known on it")
    func pending() throws {
        let before = try decide(80, inspected: day, again: 90, on: day + 30, asOf: day + 29)
        #expect(before.values == [conditional])
        #expect(before.outputs == [[conditional], [deadline], [0]])
        #expect(before.reasons == [Reason(14, 80, 60, 0, 0)])
        // On its day it counts.
        let on = try decide(80, inspected: day, again: 90, on: day + 30, asOf: day + 30)
        #expect(on.values == [pass])
        // After the deadline the unit has failed, whatever is still to come.
        let late = try decide(80, inspected: day, again: 90, on: deadline + 9, asOf: deadline + 1)
        #expect(late.values == [fail])
        #expect(late.reasons == [Reason(6, 80, 1, 0, 0)])
    }

    @Test("a score in no outcome is refused, at the inspection and at the re-inspection")
    func noOutcome() throws {
        let first = try decide(-1)
        #expect(first.states == [.refused])
        #expect(first.reasons == [Reason(9, -1, 0, 0, 0)])
        let second = try decide(80, inspected: day, again: -5, on: day)
        #expect(second.reasons == [Reason(9, -5, 0, 0, 0)])
        #expect(agree(second.outputs.flatMap(\.self), [.nan, .nan, .nan]))
    }

    @Test("who did not pass before is not reached, and a score there is refused")
    func before() throws {
        let none = try decide(.nan, before: 0)
        #expect(none.states == [.notApplicable])
        #expect(none.reasons == [Reason(7, 0, 0, 0, 0)])
        for outcome in [try decide(90, before: 0), try decide(.nan, before: 0, again: 90)] {
            #expect(outcome.states == [.refused])
            #expect(outcome.reasons == [Reason(8, 0, 0, 0, 0)])
        }
        #expect(try decide(90, before: 1).values == [pass])
        #expect(try decide(90, before: .nan).values == [pass])
    }

    @Test("a unit without a score keeps its state")
    func states() throws {
        let states: [ScorerState] = [.notAvailable, .excluded, .notRated, .scored, .excluded]
        let outcome = try trial().score([
            .numbers([.nan, .nan, .nan, .infinity, .nan], states: states),
            .numbers([1, 1, 1, 1, 0]), .absent, .absent, .absent,
        ])
        #expect(
            outcome.states == [.notAvailable, .excluded, .notRated, .inconclusive, .excluded]
        )
        #expect(outcome.reasons == [nil, nil, nil, nil, nil])
        #expect(outcome.outputs.allSatisfy { $0.allSatisfy(\.isNaN) })
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let scores = (0..<17).map { row -> Double in row % 6 == 5 ? .nan : Double(70 + row) }
        let columns: [TrialColumn] = [
            .numbers(scores), .absent, .numbers(scores.map { _ in day }), .absent, .absent,
        ]
        let whole = try trial(asOf: day).score(columns)
        for size in [1, 3] {
            let cut = try trial(asOf: day).score(columns, blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
        }
    }
}
