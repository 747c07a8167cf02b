import Foundation
import Testing

@testable import KaopingCore

@Suite("A day")
struct DayTests {
    @Test("is counted from 1970-01-01")
    func epoch() {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
        // 30 years with the leap days of 1972, 76, 80, 84, 88, 92 and 96.
        #expect(Day(year: 2000, month: 1, day: 1)?.number == 30 * 365 + 7)
        // 2000 has a leap day although it divides by 100, because it divides by 400.
        #expect(Day(year: 2000, month: 3, day: 1)?.number == 30 * 365 + 7 + 31 + 29)
    }

    @Test("of every year from 1 to 9999 comes back in its parts, one after the other")
    func everyDay() throws {
        var expected = try #require(Day(year: 1, month: 1, day: 1)).number
        for year in stride(from: 1, through: 9999, by: 1) {
            for month in 1...12 {
                let length = Day.length(ofMonth: month, year: year)
                for day in [1, length] {
                    let number = try #require(Day(year: year, month: month, day: day)).number
                    #expect(number == expected + day - 1)
                    let parts = Day(number: number).parts
                    #expect(parts == (year, month, day))
                }
                expected += length
            }
        }
    }

    @Test("agrees with the calendar of Foundation")
    func foundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -30_000, through: 60_000, by: 97) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = Day(number: number)
            #expect(day.parts.year == parts.year && day.parts.month == parts.month)
            #expect(day.parts.day == parts.day)
            // Foundation's week begins with Sunday as 1, ours with Monday.
            #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
        }
    }

    @Test(
        "that does not exist is none",
        arguments: [
            (2021, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0),
            (0, 1, 1), (10_000, 1, 1), (-5, 1, 1),
        ]
    )
    func impossible(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test("is written and read as 2020-07-31")
    func text() throws {
        for text in ["2020-07-31", "2020-02-29", "0001-01-01", "9999-12-31"] {
            #expect(try #require(Day(text)).description == text)
        }
    }

    @Test(
        "written otherwise is none",
        arguments: [
            "", "2020-7-31", "2020/07/31", "20200731", "2020-07-31 ", "2020-07", "2020-07-32",
            "2020-07-3a", "+020-07-31", "2020--7-31", "２０２０-０７-３１",
        ]
    )
    func otherwise(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("knows its weekday and what is earlier")
    func weekdays() throws {
        #expect(Day(number: 0).weekday == 4)  // 1970-01-01 was a Thursday.
        #expect(Day(number: -1).weekday == 3)
        #expect(Day(number: 4).weekday == 1)
        #expect(Day(number: 3) < Day(number: 4))
    }
}
