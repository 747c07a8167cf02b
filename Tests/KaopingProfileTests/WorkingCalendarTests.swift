import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Working calendar")
struct WorkingCalendarTests {
    func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    @Test("a week has five working days, counted after the first day through the last")
    func week() throws {
        let calendar = WorkingCalendar.mondayToFriday
        // 2020-07-31 is a Friday.
        let friday = try day(2020, 7, 31)
        #expect(calendar.isWorking(friday))
        #expect(try !calendar.isWorking(day(2020, 8, 1)))
        #expect(try calendar.workingDays(after: friday, through: day(2020, 8, 3)) == 1)
        #expect(try calendar.workingDays(after: friday, through: day(2020, 8, 7)) == 5)
        #expect(calendar.workingDays(after: friday, through: friday) == 0)
        #expect(try calendar.workingDays(after: day(2020, 8, 7), through: friday) == -5)
    }

    @Test("the years are those of which any day is stated")
    func years() throws {
        let calendar = WorkingCalendar(
            holidays: [try day(2020, 10, 1), try day(2021, 1, 1)],
            workingWeekends: [try day(2023, 4, 23)]
        )
        #expect(calendar.years == [2020, 2021, 2023])
        #expect(WorkingCalendar.mondayToFriday.years.isEmpty)
    }

    @Test("a holiday from Monday to Friday is not worked, a weekend worked in exchange is")
    func exceptions() throws {
        // National Day 2020: off from Thursday 1 to Thursday 8 October; Sunday 27 September and
        // Saturday 10 October are worked.
        let calendar = WorkingCalendar(
            holidays: Set(try (1...8).map { try day(2020, 10, $0) }),
            workingWeekends: [try day(2020, 9, 27), try day(2020, 10, 10)]
        )
        let (from, to) = (try day(2020, 9, 25), try day(2020, 10, 11))
        // 27 to 30 September and 9, 10 October.
        #expect(calendar.workingDays(after: from, through: to) == 4 + 2)
        #expect(try calendar.isWorking(day(2020, 9, 27)))
        #expect(try !calendar.isWorking(day(2020, 10, 3)))
    }

    @Test("exceptions that change nothing change nothing, and a holiday wins over an exchange")
    func idle() throws {
        let saturday = try day(2020, 8, 1)
        let calendar = WorkingCalendar(
            holidays: [saturday],
            workingWeekends: [saturday, try day(2020, 8, 4)]
        )
        #expect(!calendar.isWorking(saturday))
        #expect(try calendar.isWorking(day(2020, 8, 4)))
        #expect(
            calendar.workingDays(after: Day(number: saturday.number - 7), through: saturday) == 5
        )
    }

    @Test("the count agrees with walking day by day, before and after 1970")
    func walk() {
        let holidays = Set((0..<40).map { Day(number: $0 * 37 - 700) })
        let worked = Set((0..<40).map { Day(number: $0 * 31 - 690) })
        let calendar = WorkingCalendar(holidays: holidays, workingWeekends: worked)
        var count = 0
        for number in -700...700 {
            let day = Day(number: number)
            let isWorked = (day.weekday <= 5 || worked.contains(day)) && !holidays.contains(day)
            count += isWorked ? 1 : 0
            #expect(calendar.isWorking(day) == isWorked)
            #expect(calendar.workingDays(after: Day(number: -701), through: day) == count)
        }
    }
}
