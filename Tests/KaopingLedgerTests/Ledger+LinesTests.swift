import ScorerKit
import Testing

@testable import KaopingLedger

@Suite("The account of a ledger")
struct LedgerLinesTests {
    private func lines(
        _ more: [String: ParameterValue],
        _ events: [Event],
        days: Bool = false
    ) throws -> [Line] {
        let base: [String: ParameterValue] = ["base": .number(50)]
        let trial = try ScorerTrial(ledger: base.merging(more) { $1 })
        let outcome = try trial.enter([events], days: days, points: true, groups: true)
        return outcome.lines[0]
    }

    private func told(_ lines: [Line]) -> [(LedgerLine?, [String], Double)] {
        lines.map { (LedgerLine(rawValue: $0.code), $0.texts, $0.value) }
    }

    @Test("the base, then what each kind gives, with its limit where that cut something")
    func kinds() throws {
        let lines = try lines(
            ["caps": .cases(["help"], [5])],
            [
                Event(kind: "praise", points: 5), Event(kind: "help", points: 2),
                Event(kind: "help", points: 2), Event(kind: "help", points: 2),
                Event(kind: "late", points: -3),
            ]
        )
        let found = told(lines)
        #expect(found.map(\.0) == [.base, .added, .addedCapped, .taken])
        #expect(found.map(\.1) == [[], ["praise"], ["help"], ["late"]])
        // 50 + 5 + min(6, 5) - 3
        #expect(found.map(\.2) == [50, 5, 5, -3])
        #expect(lines[2].numbers.prefix(3) == [3, 6, 5])
    }

    @Test("what limits of a class and of all kept from being added or taken off")
    func limits() throws {
        let found = told(
            try lines(
                [
                    "class_caps": .cases(["x"], [8]), "additions_at_most": .number(10),
                    "deductions_at_most": .number(20),
                ],
                [
                    Event(kind: "a", points: 12, group: "x"), Event(kind: "b", points: 4),
                    Event(kind: "c", points: -10), Event(kind: "c", points: -10),
                    Event(kind: "c", points: -10),
                ]
            )
        )
        #expect(
            found.map(\.0) == [
                .base, .added, .added, .addedClass, .addedInAll, .taken, .takenInAll,
            ]
        )
        // 12 + 4 are 8 + 4 are 10; 30 are 20.
        #expect(found.map(\.2) == [50, 4, 12, -4, -2, -30, 10])
        #expect(found[3].1 == ["x"])
    }

    @Test("the ends of the scale are told by what they change")
    func ends() throws {
        let low = told(try lines([:], [Event(kind: "a", points: -70)]))
        #expect(low.last?.0 == .floor && low.last?.2 == 20)
        let high = told(try lines([:], [Event(kind: "a", points: 70)]))
        #expect(high.last?.0 == .ceiling && high.last?.2 == -20)
    }

    @Test("events that do not count are told without points")
    func outside() throws {
        let period: [String: ParameterValue] = [
            "first_day": .number(day2023(4, 1)), "as_of": .number(day2023(6, 30)),
        ]
        let lines = try lines(
            period,
            [
                Event(kind: "a", day: day2023(6, 30), points: 3),
                Event(kind: "a", day: day2023(7, 1), points: 4),
                Event(kind: "a", day: day2023(3, 31), points: 5),
            ],
            days: true
        )
        let found = told(lines)
        #expect(found.map(\.0) == [.base, .added, .outside])
        #expect(found[1].2 == 3 && found[2].2.isNaN && lines[2].numbers[0] == 2)
    }

    @Test("a unit without events has no lines: the reason says what it gets")
    func none() throws {
        #expect(try lines([:], []).isEmpty)
    }
}
