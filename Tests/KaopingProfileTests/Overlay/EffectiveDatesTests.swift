import KaopingCore
import Testing

@testable import KaopingProfile

@Suite struct EffectiveDatesTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(
        "days are read, and written as a profile has them",
        arguments: [
            ("2021-01-01..", "2021-01-01.."),
            ("..2020-12-31", "..2020-12-31"),
            ("2019-01-01 .. 2020-12-31", "2019-01-01..2020-12-31"),
            ("2020-02-29..2020-02-29", "2020-02-29..2020-02-29"),
        ]
    )
    func read(text: String, written: String) {
        #expect(EffectiveDates(text)?.description == written)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "..", "2021-01-01", "2021..", "2020-12-31..2019-01-01", "2021-02-29..",
            "2019-01-01..<2020-01-01", "2019-01-01...2020-01-01", "x..",
        ]
    )
    func unreadable(text: String) {
        #expect(EffectiveDates(text) == nil)
    }

    @Test("both ends are in force")
    func contains() throws {
        let dates = try #require(EffectiveDates("2019-01-01..2020-12-31"))
        #expect(try dates.contains(day("2019-01-01")) && dates.contains(day("2020-12-31")))
        #expect(try !dates.contains(day("2018-12-31")) && !dates.contains(day("2021-01-01")))
        #expect(try EffectiveDates().contains(day("0001-01-01")))
    }

    @Test(
        "intervals with a day in common overlap",
        arguments: [
            ("..2020-12-31", "2021-01-01..", false),
            ("..2020-12-31", "2020-12-31..", true),
            ("2019-01-01..2020-12-31", "2019-06-01..2019-07-01", true),
            ("2019-01-01..", "2025-01-01..", true),
        ]
    )
    func overlaps(first: String, second: String, expected: Bool) throws {
        let first = try #require(EffectiveDates(first))
        let second = try #require(EffectiveDates(second))
        #expect(first.overlaps(second) == expected && second.overlaps(first) == expected)
    }

    @Test("an element out of force is an issue with its dates and the day")
    func outOfForce() throws {
        let dates = try #require(EffectiveDates("2019-01-01..2020-12-31"))
        let place = Place(file: "p.yaml", line: 9, column: 3)
        let issue = dates.outOfForce("bonus", on: try day("2021-03-31"), at: place)
        #expect(
            issue?.description(in: .en)
                == "p.yaml:9:3: \"bonus\" is in force from 2019-01-01 through 2020-12-31, "
                + "which 2021-03-31 is not [out-of-force]"
        )
        #expect(
            issue?.description(in: .zh)
                == "p.yaml:9:3：“bonus”的施行期为2019-01-01 至 2020-12-31，2021-03-31 不在其内 "
                + "[out-of-force]"
        )
        #expect(dates.outOfForce("bonus", on: try day("2020-03-31"), at: place) == nil)
        #expect(dates.outOfForce("bonus", on: nil, at: place) == nil)
    }

    @Test("dates are said in words")
    func words() throws {
        #expect(EffectiveDates("2021-01-01..")?.inWords.zh == "2021-01-01 起")
        #expect(EffectiveDates("..2020-12-31")?.inWords.zh == "至 2020-12-31")
        #expect(EffectiveDates("..2020-12-31")?.inWords.en == "through 2020-12-31")
        #expect(EffectiveDates().inWords.zh == "不限日期")
    }
}
