import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingStore

@Suite("The days of a notice")
struct NoticePeriodTests {
    /// What the State Council announced for 2023, and the New Year of 2024.
    static let calendar = WorkingCalendar(
        holidays: days(
            "2022-12-31..2023-01-02",
            "2023-01-21..2023-01-27",
            "2023-04-05",
            "2023-04-29..2023-05-03",
            "2023-06-22..2023-06-24",
            "2023-09-29..2023-10-06",
            "2023-12-30..2024-01-01"
        ),
        workingWeekends: days(
            "2023-01-28",
            "2023-01-29",
            "2023-04-23",
            "2023-05-06",
            "2023-06-25",
            "2023-10-07",
            "2023-10-08"
        )
    )

    private static func days(_ ranges: String...) -> Set<Day> {
        Set(
            ranges.flatMap { range -> [Day] in
                let ends = range.split(separator: ".").compactMap { Day($0) }
                guard let first = ends.first, let last = ends.last else { return [] }
                return (first.number...last.number).map { Day(number: $0) }
            }
        )
    }

    private func last(
        _ from: String,
        _ days: String,
        _ firstDay: Stage.FirstDay = .notCounted
    ) throws -> String {
        try notice(from, days, firstDay).last.description
    }

    private func notice(
        _ from: String,
        _ days: String,
        _ firstDay: Stage.FirstDay = .notCounted
    ) throws -> NoticePeriod {
        let first = try #require(Day(from))
        let duration = try #require(Stage.Duration(days))
        return try #require(
            NoticePeriod(from: first, duration, firstDay: firstDay, NoticePeriodTests.calendar)
        )
    }

    @Test("begin the day after: five working days from Monday end on the next Monday")
    func ordinary() throws {
        // 4, 5, 6, 7 July and, after the weekend, the 10th.
        #expect(try last("2023-07-03", "5 working_days") == "2023-07-10")
        // Where the day itself counts: 3, 4, 5, 6, 7 July.
        #expect(try last("2023-07-03", "5 working_days", .counted) == "2023-07-07")
    }

    @Test("end on a Saturday that is worked")
    func workedSaturday() throws {
        // 4 and 5 May, Saturday the 6th.
        #expect(try last("2023-05-03", "3 working_days") == "2023-05-06")
        // Without the 6th it would be Monday the 8th.
        let plain = NoticePeriod(
            from: try #require(Day("2023-05-03")),
            Stage.Duration(count: 3, isWorking: true),
            firstDay: .notCounted,
            .mondayToFriday
        )
        #expect(plain?.last.description == "2023-05-08")
    }

    @Test("that begin before the Spring Festival go on after it")
    func springFestival() throws {
        // 20 January; 21 to 27 are off; 28, 29 (worked weekend), 30, 31.
        #expect(try last("2023-01-19", "5 working_days") == "2023-01-31")
    }

    @Test("cross the turn of the year, and say which year's holidays are not stated")
    func newYear() throws {
        // 28, 29 December; 30 to 1 January are off; 2, 3, 4 January.
        let notice = try notice("2023-12-27", "5 working_days")
        #expect(notice.last.description == "2024-01-04")
        // The list of New Year 2024 says something of 2024, so it is stated.
        #expect(notice.yearsWithoutHolidays == [])
        // 2024-12-31, then 1, 2, 3, 6 January 2025 as Monday to Friday have them.
        let beyond = try self.notice("2024-12-30", "5 working_days")
        #expect(beyond.last.description == "2025-01-06")
        #expect(beyond.yearsWithoutHolidays == [2025])
    }

    @Test("of the calendar that would end on a day off end on the next working day")
    func calendarDays() throws {
        // 3 + 7 = 10 July, a Monday.
        let plain = try notice("2023-07-03", "7 days")
        #expect(plain.last.description == "2023-07-10" && plain.movedFrom == nil)
        // 1 + 7 = 8 July, a Saturday.
        let moved = try notice("2023-07-01", "7 days")
        #expect(moved.last.description == "2023-07-10")
        #expect(moved.movedFrom?.description == "2023-07-08")
        // 24 + 7 = 1 October, in the holidays that last until the 6th; the 7th is worked.
        #expect(try last("2023-09-24", "7 days") == "2023-10-07")
        // 26 + 7 - 1 = 2 July where the day counts, a Sunday.
        #expect(try last("2023-06-26", "7 days", .counted) == "2023-07-03")
    }

    @Test("of the calendar ask for the holidays of the end alone")
    func askedYears() throws {
        #expect(try notice("2025-07-01", "7 days").yearsWithoutHolidays == [2025])
        #expect(try notice("2022-12-20", "7 days").yearsWithoutHolidays == [])
    }

    @Test("are at least one and at most ten years")
    func limits() throws {
        let first = try #require(Day("2023-07-03"))
        for count in [Int.min, -1, 0, 3661, Int.max] {
            for isWorking in [true, false] {
                let days = Stage.Duration(count: count, isWorking: isWorking)
                #expect(NoticePeriod(from: first, days, firstDay: .counted, .mondayToFriday) == nil)
            }
        }
        for text in ["0 days", "0 working_days", "-1 days", "5", "5 weeks", "five days", ""] {
            #expect(Stage.Duration(text) == nil, "\(text)")
        }
        #expect(try last("2023-07-03", "1 days") == "2023-07-04")
        // One day that is the day itself.
        #expect(try last("2023-07-03", "1 working_days", .counted) == "2023-07-03")
        // A notice given on a Saturday: its first working day is Monday.
        #expect(try last("2023-07-01", "1 working_days", .counted) == "2023-07-03")
    }

    @Test("are the same as counting every day by hand, for a year of beginnings")
    func property() throws {
        let calendar = NoticePeriodTests.calendar
        let start = try #require(Day("2023-01-01")).number
        for first in start..<start + 365 {
            for count in [1, 2, 5, 15] {
                let notice = try #require(
                    NoticePeriod(
                        from: Day(number: first),
                        Stage.Duration(count: count, isWorking: true),
                        firstDay: .notCounted,
                        calendar
                    )
                )
                let counted = calendar.workingDays(after: Day(number: first), through: notice.last)
                #expect(counted == count && calendar.isWorking(notice.last))
            }
        }
    }
}
