import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerTimeTests {
    private func values(
        _ more: [String: ParameterValue],
        asOf: [Double],
        _ events: [(kind: String, day: Double)]
    ) throws -> [Double] {
        try asOf.map { asOf in
            let parameters: [String: ParameterValue] = [
                "points": .cases(["plus", "minus"], [10, -10]), "base": .number(50),
                "first_day": .number(asOf), "as_of": .number(asOf),
            ]
            let trial = try ScorerTrial(ledger: parameters.merging(more) { $1 })
            return try trial.enter([events.map { Event(kind: $0.kind, day: $0.day) }]).values[0]
        }
    }

    @Test("an event is valid through the last day of its term, in days and in months")
    func validity() throws {
        let day = day2023(3, 5)
        let days = try values(
            ["valid.days": .number(10)],
            asOf: [day - 1, day, day + 10, day + 11],
            [("plus", day)]
        )
        #expect(days == [50, 60, 60, 50])
        // A month from 31 January ends with February.
        let months = try values(
            ["valid.months": .number(1)],
            asOf: [day2023(2, 28), day2023(3, 1)],
            [("plus", day2023(1, 31))]
        )
        #expect(months == [60, 50])
    }

    @Test("points fall evenly to nothing on the day after the last")
    func decay() throws {
        let day = day2023(3, 5)
        let found = try values(
            ["valid.days": .number(9), "valid.decay": .choice(1, "linear")],
            asOf: [day, day + 5, day + 9, day + 10],
            [("plus", day)]
        )
        // 10 of 10, 5 of 10, 1 of 10 days are left
        #expect(found == [60, 55, 51, 50])
    }

    @Test(
        "what was taken off comes back after the term without a new deduction, a new one restarts it"
    )
    func recovery() throws {
        let first = day2023(3, 1)
        let more: [String: ParameterValue] = [
            "recover.days": .number(30), "first_day": .number(day2023(1, 1)),
        ]
        let one = try values(more, asOf: [first + 30, first + 31], [("minus", first)])
        #expect(one == [40, 50])
        // The second on the last day of the term: neither has come back 30 days later.
        let two = try values(
            more,
            asOf: [first + 31, first + 60, first + 61],
            [("minus", first + 30), ("minus", first)]
        )
        #expect(two == [30, 30, 50])
        // The second a day after the term: the first is back for good.
        let apart = try values(more, asOf: [first + 31], [("minus", first), ("minus", first + 31)])
        #expect(apart == [40])
        // Additions stay.
        #expect(try values(more, asOf: [first + 99], [("plus", first)]) == [60])
    }

    @Test("a run days after the period counts as on its last day: nothing counts twice")
    func late() throws {
        let last = day2023(6, 30)
        let quarter: [String: ParameterValue] = [
            "first_day": .number(day2023(4, 1)), "last_day": .number(last),
        ]
        let events = [("plus", last), ("minus", last + 1)]
        // 50 + 10: the event of 1 July is of the next quarter, whenever this one is run.
        #expect(try values(quarter, asOf: [last, last + 1, last + 5], events) == [60, 60, 60])
        // Before the end of the period the day of the calculation is the end.
        #expect(try values(quarter, asOf: [last - 1], events) == [50])
        // Nor does validity run on: of 30 days, 30 - 10 are left on the last day.
        let valid = quarter.merging(["valid.days": .number(30)]) { $1 }
        #expect(try values(valid, asOf: [last, last + 25], [("plus", last - 10)]) == [60, 60])
        // An event of before the period counts as long as it is valid.
        #expect(try values(valid, asOf: [last], [("plus", day2023(3, 31))]) == [50])
        let longer = quarter.merging(["valid.days": .number(100)]) { $1 }
        #expect(try values(longer, asOf: [last], [("plus", day2023(3, 31))]) == [60])
    }

    @Test("terms need a day up to which is counted and days to count from")
    func needsDays() throws {
        let trial = try ScorerTrial(ledger: [
            "points": .cases(["a"], [1]), "valid.days": .number(3),
        ])
        let noDay = #expect(throws: ScorerError.self) {
            try trial.enter([[Event(kind: "a", day: 1)]])
        }
        #expect(noDay?.text.en.contains("--period") == true)
        #expect(throws: ScorerError.self) { try trial.enter([[Event(kind: "a")]], days: false) }
        // Without terms, and without a period, everything counts.
        let plain = try ScorerTrial(ledger: ["points": .cases(["a"], [1])])
        #expect(try plain.enter([[Event(kind: "a", day: 1)]]).values == [1])
    }

    @Test("points cannot fall without a term")
    func decayAlone() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: ["valid.decay": .choice(1, "linear")])
        }
        #expect(error?.parameter == "valid.decay")
    }
}
