import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct WorkingDaysTests {
    @Test("days are counted as one by one, over weeks, holidays and worked weekends")
    func counted() {
        // National Day 2024 (1 October is day 19997): off from the 1st to the 7th; Sunday
        // 29 September and Saturday 12 October are worked.
        let off: [Double] = [19997, 19998, 19999, 20000, 20003]
        let days = WorkingDays(exceptions: off + [19995, 20008])
        #expect(days.isWorking(19995) && days.isWorking(20008))
        #expect(!days.isWorking(19997) && !days.isWorking(20003) && !days.isWorking(20001))
        for first in stride(from: 19980, through: 20012, by: 3) {
            for last in first...(first + 40) {
                let slow = (first..<last).count { days.isWorking($0 + 1) }
                #expect(days.count(after: first, through: last) == slow)
            }
        }
        #expect(days.count(after: 20012, through: 20000) == 0)
    }

    @Test("weekdays are right before and after 1970")
    func weekdays() {
        // 1970-01-01 was a Thursday, 1969-12-29 a Monday, 2024-09-06 a Friday.
        #expect([0, -3, -4, 19972].map(WorkingDays.weekday) == [4, 1, 7, 5])
    }
}
