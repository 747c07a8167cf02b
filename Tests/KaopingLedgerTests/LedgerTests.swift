import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerTests {
    private let kinds: [String: ParameterValue] = [
        "points": .cases(["服务", "表彰", "缺席"], [2, 5, -3]), "base": .number(80),
    ]
    private let year: [String: ParameterValue] = [
        "first_day": .number(day2023(1, 1)), "as_of": .number(day2023(12, 31)),
    ]

    private func ledger(_ more: [String: ParameterValue] = [:]) throws -> ScorerTrial {
        try ScorerTrial(ledger: kinds.merging(year) { $1 }.merging(more) { $1 })
    }

    @Test("a base with what events add and take off, and the figures in words")
    func account() throws {
        let outcome = try ledger().enter([
            [
                Event(kind: "服务", day: day2023(3, 1)), Event(kind: "服务", day: day2023(3, 2)),
                Event(kind: "缺席", day: day2023(4, 1)),
            ]
        ])
        // 80 + 2 × 2 - 3
        #expect(outcome.values == [81])
        #expect(outcome.reasons[0] == LedgerReason.counted(80, 4, 3, 3))
        #expect(outcome.outputs.map { $0[0] } == [4, 3, 3, 0, 0, 0, 0])
        #expect(
            LedgerReason.counted.text.title.zh == "基准分{0}，加{1}分，扣{2}分，计入{3}项"
        )
    }

    @Test(
        "an event counts on the first and the last day of the period, not the day before or after"
    )
    func edges() throws {
        let outcome = try ledger(["base": .number(50)]).enter([
            [Event(kind: "表彰", day: day2023(1, 1))], [Event(kind: "表彰", day: day2023(12, 31))],
            [Event(kind: "表彰", day: day2023(1, 1) - 1)],
            [Event(kind: "表彰", day: day2023(12, 31) + 1)],
        ])
        #expect(outcome.values == [55, 55, 50, 50])
        #expect(outcome.outputs[3] == [0, 0, 1, 1])
    }

    @Test("a unit without events has its full base, or what the scheme says instead")
    func noEvents() throws {
        let choices = ["base", "zero", "not_available"]
        let expected: [(ScorerState, Double?)] = [
            (.scored, 80), (.scored, 0), (.notAvailable, nil),
        ]
        for (index, word) in choices.enumerated() {
            let outcome = try ledger(["no_events": .choice(index, word)]).enter([[]])
            #expect(outcome.states == [expected[index].0])
            #expect(outcome.values[0] == expected[index].1 || expected[index].1 == nil)
        }
        // Events that do not count are events: the base stands whatever the choice.
        let stale = try ledger(["no_events": .choice(2, "not_available")])
            .enter([[Event(kind: "服务", day: day2023(1, 1) - 9)]])
        #expect(stale.values == [80])
    }

    @Test("the result stays within its bounds, and the reason says which one was reached")
    func bounds() throws {
        let many = (1...9).map { Event(kind: "表彰", day: day2023(1, $0)) }
        let absent = (1...9).map { Event(kind: "缺席", day: day2023(1, $0)) }
        let outcome = try ledger(["at_least": .number(60), "at_most": .number(100)])
            .enter([many, absent, many + absent])
        // 80 + 45 = 125, at most 100; 80 - 27 = 53, at least 60; 80 + 45 - 27 = 98
        #expect(outcome.values == [100, 60, 98])
        #expect(outcome.reasons[0] == LedgerReason.ceiling(80, 45, 0, 100))
        #expect(outcome.reasons[1] == LedgerReason.floor(80, 0, 27, 60))
    }

    @Test("without an upper bound the full mark is it; one above it is refused")
    func fullMark() throws {
        let many = (1...9).map { Event(kind: "表彰", day: day2023(1, $0)) }
        #expect(try ledger().enter([many]).values == [100])
        let error = #expect(throws: ScorerError.self) { try ledger(["at_most": .number(120)]) }
        #expect(error?.parameter == "at_most")
        let order = #expect(throws: ScorerError.self) {
            try ledger(["at_least": .number(60), "at_most": .number(50)])
        }
        #expect(order?.parameter == "at_least")
    }

    @Test("limits that bite are told: so many points were not added")
    func capped() throws {
        let many = (1...5).map { Event(kind: "服务", day: day2023(1, $0)) }
        let outcome = try ledger(["caps": .cases(["服务"], [6])]).enter([many])
        // 5 × 2 = 10, at most 6: 4 are lost
        #expect(outcome.values == [86])
        #expect(outcome.reasons[0] == LedgerReason.capped(80, 6, 0, 4))
        #expect(outcome.outputs[5] == [4])
    }

    @Test("each unit may have a base of its own; without one there is no score")
    func ownBase() throws {
        let trial = try ledger(["base": .column])
        let outcome = try trial.enter(
            [[Event(kind: "服务", day: day2023(2, 1))], []],
            parameterColumns: [[70, .nan]]
        )
        #expect(outcome.values[0] == 72 && outcome.states[1] == .notAvailable)
        #expect(outcome.reasons[1] == LedgerReason.noBase())
    }

    @Test("the order of the rows and the cut into blocks leave no trace", arguments: [1, 2, 3])
    func order(size: Int) throws {
        let trial = try ScorerTrial(ledger: ["base": .number(10)])
        let points = [0.1, 0.2, 0.3, -0.7, 1e-3, 7.77]
        let events = points.enumerated().map { Event(kind: "a\($0 % 2)", points: $1) }
        let outcome = try trial.enter(
            [events, events.reversed(), Array(events[3...] + events[..<3])],
            days: false,
            points: true,
            blockRows: size
        )
        #expect(Set(outcome.bits).count == 1)
    }
}
