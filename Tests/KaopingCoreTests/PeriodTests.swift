import Testing

@testable import KaopingCore

@Suite("A period")
struct PeriodTests {
    @Test(
        "has its first and last day",
        arguments: [
            ("2020", "2020-01-01", "2020-12-31"), ("2020H1", "2020-01-01", "2020-06-30"),
            ("2020H2", "2020-07-01", "2020-12-31"), ("2020Q1", "2020-01-01", "2020-03-31"),
            ("2020Q3", "2020-07-01", "2020-09-30"), ("2020-02", "2020-02-01", "2020-02-29"),
            ("2021-02", "2021-02-01", "2021-02-28"), ("2020-12", "2020-12-01", "2020-12-31"),
            // Week 1 is the one with 4 January: in 2020 it began on Monday, 30 December 2019.
            ("2020-W01", "2019-12-30", "2020-01-05"), ("2020-W31", "2020-07-27", "2020-08-02"),
            ("2020-W53", "2020-12-28", "2021-01-03"), ("2021-W01", "2021-01-04", "2021-01-10"),
        ]
    )
    func days(text: String, first: String, last: String) throws {
        let period = try #require(Period(text))
        #expect(period.firstDay?.description == first)
        #expect(period.lastDay?.description == last)
        #expect(period.description == text)
    }

    @Test(
        "that is a phase or stands alone has no days",
        arguments: ["once", "phase:1", "phase:初评"]
    )
    func noDays(text: String) throws {
        let period = try #require(Period(text))
        #expect(period.firstDay == nil && period.lastDay == nil)
        #expect(period.description == text)
    }

    @Test(
        "that does not exist is none",
        arguments: [
            "", "20", "0000", "02020", "2020H0", "2020H3", "2020Q0", "2020Q5", "2020Q", "2020-00",
            "2020-13", "2020-1", "2020-W00", "2020-W54", "2021-W53", "2020-W1", "2020W31", "2020q3",
            "2020 Q3", "2020Q3 ", "phase:", "Once", "２０２０", "2020-07-31", "2020Q３",
        ]
    )
    func none(text: String) {
        #expect(Period(text) == nil)
    }

    @Test("has week 53 in the years that begin or end on a Thursday")
    func weeks() {
        let long = (2000...2050).filter { Period.weeks(in: $0) == 53 }
        #expect(long == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048])
    }

    @Test("of weeks leaves no day out and has none twice")
    func weeksJoin() throws {
        var next = try #require(Period("1999-W01")?.firstDay).number
        for year in 1999...2030 {
            for week in 1...Period.weeks(in: year) {
                let period = try #require(Period("\(year)-W" + (week < 10 ? "0" : "") + "\(week)"))
                #expect(period.firstDay?.number == next)
                #expect(period.lastDay?.number == next + 6)
                next += 7
            }
        }
    }

    @Test("of each kind is shown by an example that can be read")
    func examples() {
        for kind in Period.Kind.allCases {
            #expect(Period(kind.example)?.kind == kind)
        }
    }
}
