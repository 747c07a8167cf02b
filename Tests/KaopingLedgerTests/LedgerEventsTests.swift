import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerEventsTests {
    private func trial(_ twice: Int) throws -> ScorerTrial {
        try ScorerTrial(ledger: [
            "points": .cases(["a", "b"], [4, -1]), "base": .number(50),
            "twice": .choice(twice, ["refuse", "once", "count"][twice]),
            "as_of": .number(day2023(12, 31)),
        ])
    }

    private let double = [
        Event(kind: "a", day: day2023(5, 1), reference: "1"),
        Event(kind: "b", day: day2023(5, 1), reference: "1"),
        Event(kind: "a", day: day2023(5, 1), reference: "1"),
    ]

    @Test("the same event twice is refused with both rows, counted once, or counted twice")
    func twice() throws {
        let refused = try trial(0).enter([double], references: true)
        #expect(refused.states == [.refused])
        #expect(refused.reasons == [LedgerReason.twice(3, 1)])
        let once = try trial(1).enter([double], references: true)
        // 50 + 4 - 1; one row was there before
        #expect(once.values == [53] && once.outputs[4] == [1])
        let both = try trial(2).enter([double], references: true)
        // 50 + 4 + 4 - 1, and the double is still told
        #expect(both.values == [57] && both.outputs[4] == [1])
    }

    @Test("another day, another reference or another unit is another event")
    func different() throws {
        let a = Event(kind: "a", day: day2023(5, 1), reference: "1")
        var (later, other) = (a, a)
        later.day += 1
        other.reference = "2"
        let outcome = try trial(0).enter([[a, later, other], [a]], references: true)
        #expect(outcome.states == [.scored, .scored])
        #expect(outcome.values == [50 + 3 * 4, 54])
    }

    @Test("without references the day alone tells events apart, without days nothing does")
    func withoutReferences() throws {
        let a = Event(kind: "a", day: day2023(5, 1))
        #expect(try trial(0).enter([[a, a]]).reasons == [LedgerReason.twice(2, 1)])
        #expect(try trial(0).enter([[a, a]], days: false).values == [58])
    }

    @Test("a row without its kind or its day is refused")
    func blanks() throws {
        let good = Event(kind: "a", day: day2023(5, 1))
        let kind = try trial(0).enter([[good, Event(kind: nil, day: 1)]])
        #expect(kind.reasons == [LedgerReason.unnamed(2)])
        let day = try trial(0).enter([[Event(kind: "a")]])
        #expect(day.reasons == [LedgerReason.noDay(1)])
    }
}
