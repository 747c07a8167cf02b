import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Calendar of working days")
struct CalendarReaderTests {
    private func decoded(_ calendar: String) throws(IssuesError) -> Profile {
        try Scheme.decode(text: Scheme.text() + "\ncalendar: " + calendar + "\n")
    }

    @Test("a day, and a range of days with both ends, are days; anything else is not")
    func days() throws {
        #expect(CalendarReader.days("2024-10-01")?.map(\.description) == ["2024-10-01"])
        let week = try #require(CalendarReader.days("2024-09-30..2024-10-02"))
        #expect(week.map(\.description) == ["2024-09-30", "2024-10-01", "2024-10-02"])
        for text in ["", "..", "2024-10-01..", "2024-10-02..2024-10-01", "2024-10-01..2034-10-07"] {
            #expect(CalendarReader.days(text) == nil, "\(text)")
        }
    }

    @Test("holidays and worked weekends make the calendar of a profile")
    func calendar() throws {
        let calendar = try decoded(
            "{holidays: [2024-10-01..2024-10-07], working_weekends: [2024-09-29, 2024-10-12]}"
        ).calendar
        #expect(calendar.holidays.count == 7)
        // 27 September to 12 October: 30 September, 8 to 11 October, and the two weekend days.
        let (from, to) = (try #require(Day("2024-09-27")), try #require(Day("2024-10-12")))
        #expect(calendar.workingDays(after: from, through: to) == 5 + 2)
    }

    @Test("a worked weekend that is no weekend, or is a holiday, is refused with its place")
    func wrongWeekends() {
        for days in ["[2024-10-08]", "[2024-10-05]"] {
            let error = #expect(throws: IssuesError.self) {
                try decoded("{holidays: [2024-10-01..2024-10-07], working_weekends: \(days)}")
            }
            #expect(error?.issues.map(\.message.code) == ["wrong-value"])
        }
    }
}
