import Testing

@testable import KaopingCore

@Suite("A sequence of periods")
struct PeriodSequenceTests {
    @Test(
        "goes back within a year, and over its end",
        arguments: [
            ("2020", "2019"), ("2020H2", "2020H1"), ("2020H1", "2019H2"), ("2020Q4", "2020Q3"),
            ("2020Q1", "2019Q4"), ("2020-07", "2020-06"), ("2020-01", "2019-12"),
            ("2020-W31", "2020-W30"),
            // 2020 has 53 weeks, 2021 and 2019 have 52.
            ("2021-W01", "2020-W53"), ("2020-W01", "2019-W52"), ("2022-W01", "2021-W52"),
            ("phase:2", "phase:1"), ("phase:10", "phase:9"),
        ]
    )
    func previous(text: String, before: String) throws {
        #expect(try #require(Period(text)).previous == Period(before))
    }

    @Test(
        "begins where nothing is before",
        arguments: [
            "once", "phase:1", "phase:0", "phase:初评", "phase:02", "phase:+2", "0001", "0001H1",
            "0001-W01",
        ]
    )
    func first(text: String) throws {
        #expect(try #require(Period(text)).previous == nil)
    }

    @Test("goes back over the days without a gap, whatever the kind")
    func joins() throws {
        for text in ["2024", "2024H2", "2024Q4", "2024-12", "2024-W52"] {
            var period = try #require(Period(text))
            for _ in 0..<200 {
                let before = try #require(period.previous)
                #expect(before.lastDay.map { $0.number + 1 } == period.firstDay?.number)
                #expect(Period(before.description) == before)
                period = before
            }
        }
    }

    @Test("of several periods has the earliest first, and as many as there are")
    func several() throws {
        let year = try #require(Period("2020"))
        #expect(year.previous(2).map(\.description) == ["2018", "2019"])
        #expect(year.previous(0).isEmpty)
        let quarter = try #require(Period("2020Q2"))
        #expect(quarter.previous(3).map(\.description) == ["2019Q3", "2019Q4", "2020Q1"])
        #expect(try #require(Period("phase:3")).previous(5).map(\.phase) == ["1", "2"])
        #expect(try #require(Period("once")).previous(1).isEmpty)
    }

    @Test(
        "parts a period into shorter ones",
        arguments: [
            ("2020", Period.Kind.halfYear, ["2020H1", "2020H2"]),
            ("2020", .quarter, ["2020Q1", "2020Q2", "2020Q3", "2020Q4"]),
            ("2020H2", .quarter, ["2020Q3", "2020Q4"]),
            ("2020H1", .month, ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06"]),
            ("2020Q4", .month, ["2020-10", "2020-11", "2020-12"]),
        ]
    )
    func parts(text: String, kind: Period.Kind, parts: [String]) throws {
        #expect(try #require(Period(text)).parts(of: kind).map(\.description) == parts)
    }

    @Test("parts a year into all its months and its ISO weeks")
    func year() throws {
        let year = try #require(Period("2020"))
        #expect(year.parts(of: .month).count == 12)
        #expect(year.parts(of: .week).count == 53)
        #expect(try #require(Period("2021")).parts(of: .week).count == 52)
        let weeks = year.parts(of: .week)
        #expect(weeks.first?.firstDay?.description == "2019-12-30")
        #expect(weeks.last?.description == "2020-W53")
    }

    @Test("has no parts where one period does not consist of the others")
    func none() throws {
        for (text, kind) in [
            ("2020", Period.Kind.year), ("2020", .once), ("2020", .phase), ("2020-07", .week),
            ("2020Q1", .week), ("2020Q1", .halfYear), ("2020-W01", .month), ("once", .month),
            ("phase:1", .month),
        ] {
            #expect(try #require(Period(text)).parts(of: kind).isEmpty, "\(text)")
        }
    }
}
