import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct TermTests {
    @Test(
        "months end on the day of the same number, or on the last of a shorter month",
        arguments: [
            ((2023, 1, 15), 1, (2023, 2, 15)), ((2023, 1, 31), 1, (2023, 2, 28)),
            ((2024, 1, 31), 1, (2024, 2, 29)), ((2023, 11, 30), 3, (2024, 2, 29)),
            ((2023, 12, 31), 12, (2024, 12, 31)), ((1969, 12, 1), 1, (1970, 1, 1)),
        ]
    )
    func months(from: (Int, Int, Int), months: Int, to: (Int, Int, Int)) {
        let start = Double(CivilDay.number(from.0, from.1, from.2))
        let end = Term(days: 0, months: months).end(after: start)
        #expect(end == Double(CivilDay.number(to.0, to.1, to.2)))
    }

    @Test("days and dates turn into each other, on both sides of 1970 and over leap years")
    func civil() {
        #expect(CivilDay.number(1970, 1, 1) == 0 && CivilDay.number(2000, 3, 1) == 11017)
        for number in stride(from: -200_000, through: 200_000, by: 97) {
            let day = CivilDay(number: number)
            #expect(CivilDay.number(day.year, day.month, day.day) == number)
        }
    }

    @Test("days and months together are refused")
    func both() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: ["valid.days": .number(3), "valid.months": .number(1)])
        }
        #expect(error?.parameter == "valid.months")
    }
}
