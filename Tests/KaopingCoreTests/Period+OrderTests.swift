import Testing

@testable import KaopingCore

@Suite("The order of periods")
struct PeriodOrderTests {
    @Test(
        "goes on within a year, and over its end",
        arguments: [
            ("2019", "2020"), ("2020H1", "2020H2"), ("2020H2", "2021H1"), ("2020Q3", "2020Q4"),
            ("2020Q4", "2021Q1"), ("2020-11", "2020-12"), ("2020-12", "2021-01"),
            // 2020 has 53 weeks, 2019 and 2021 have 52.
            ("2019-W52", "2020-W01"), ("2020-W52", "2020-W53"), ("2020-W53", "2021-W01"),
            ("phase:1", "phase:2"), ("phase:9", "phase:10"), ("phase:0", "phase:1"),
        ]
    )
    func next(text: String, after: String) throws {
        let period = try #require(Period(text))
        #expect(period.next == Period(after))
        #expect(period.precedes(try #require(Period(after))))
        #expect(try !#require(Period(after)).precedes(period))
    }

    @Test("ends where nothing is after", arguments: ["once", "phase:初评", "phase:02", "9999"])
    func last(text: String) throws {
        #expect(try #require(Period(text)).next == nil)
    }

    @Test(
        "finds the same period a year before",
        arguments: [
            ("2020", "2019"), ("2020H2", "2019H2"), ("2020Q1", "2019Q1"), ("2020-02", "2019-02"),
            ("2020-W52", "2019-W52"), ("2021-W01", "2020-W01"),
        ]
    )
    func yearBefore(text: String, before: String) throws {
        #expect(try #require(Period(text)).yearBefore == Period(before))
    }

    @Test(
        "finds none where the year before has no such period",
        arguments: ["2020-W53", "2026-W53", "0001", "0001Q3", "phase:2", "phase:初评", "once"]
    )
    func noYearBefore(text: String) throws {
        #expect(try #require(Period(text)).yearBefore == nil)
    }

    @Test("is that of the calendar, whatever the kind")
    func calendar() throws {
        for text in ["2019", "2019H1", "2019Q1", "2019-01", "2019-W01"] {
            var period = try #require(Period(text))
            for _ in 0..<120 {
                let next = try #require(period.next)
                #expect(next.previous == period)
                let isEarlier =
                    try #require(period.firstDay).number < #require(next.firstDay).number
                #expect(isEarlier && period.precedes(next))
                period = next
            }
        }
    }

    @Test("of phases is that of their numbers; those with names come last and have none")
    func phases() throws {
        func phase(_ name: String) throws -> Period { try #require(Period("phase:" + name)) }
        #expect(try phase("2").precedes(phase("10")))
        #expect(try phase("10").precedes(phase("初评")))
        #expect(try !phase("初评").precedes(phase("10")))
        #expect(try !phase("初评").precedes(phase("复评")))
        #expect(try !phase("复评").precedes(phase("初评")))
    }

    @Test("is none between periods of different kinds")
    func kinds() throws {
        let (year, quarter) = (try #require(Period("2019")), try #require(Period("2020Q1")))
        #expect(!year.precedes(quarter) && !quarter.precedes(year))
        #expect(year.through(quarter).isEmpty)
    }

    @Test("has all periods between two, both included")
    func through() throws {
        func through(_ first: String, _ last: String) throws -> [String] {
            try #require(Period(first)).through(#require(Period(last))).map(\.description)
        }
        #expect(try through("2020Q3", "2021Q2") == ["2020Q3", "2020Q4", "2021Q1", "2021Q2"])
        #expect(
            try through("2020-W52", "2021-W02") == ["2020-W52", "2020-W53", "2021-W01", "2021-W02"]
        )
        #expect(try through("2020", "2020") == ["2020"])
        #expect(try through("2021", "2020").isEmpty)
        #expect(try through("phase:8", "phase:11").count == 4)
        #expect(try through("phase:初评", "phase:复评") == ["phase:初评", "phase:复评"])
        #expect(try through("once", "once") == ["once"])
    }
}
