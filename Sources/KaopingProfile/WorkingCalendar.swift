public import KaopingCore

/// The days on which offices work: Monday to Friday, with the exceptions a government announces.
public struct WorkingCalendar: Sendable, Hashable {
    /// Days off; only those from Monday to Friday change anything, and a day off is never worked.
    public let holidays: Set<Day>
    /// Saturdays and Sundays that are worked in exchange (调休上班).
    public let workingWeekends: Set<Day>

    private let daysOff: [Int]
    private let daysOn: [Int]

    /// Monday to Friday without exceptions.
    public static let mondayToFriday = WorkingCalendar()

    /// Creates a calendar from its exceptions.
    public init(holidays: Set<Day> = [], workingWeekends: Set<Day> = []) {
        self.holidays = holidays
        self.workingWeekends = workingWeekends
        daysOff = holidays.filter { $0.weekday <= 5 }.map(\.number).sorted()
        daysOn = workingWeekends.subtracting(holidays).filter { $0.weekday > 5 }
            .map(\.number).sorted()
    }

    /// The years of which it states any day.
    public var years: Set<Int> { Set(holidays.union(workingWeekends).map(\.parts.year)) }

    /// The days that are not as their weekday says, as days since 1970-01-01, rising.
    public var exceptions: [Int] { (daysOff + daysOn).sorted() }

    /// Says whether a day is worked.
    public func isWorking(_ day: Day) -> Bool {
        workingDays(after: Day(number: day.number - 1), through: day) == 1
    }

    /// Returns how many working days follow one day, up to and including another.
    ///
    /// Negative when `last` is before `first`: the days after `last` up to `first`.
    public func workingDays(after first: Day, through last: Day) -> Int {
        workedThrough(last.number) - workedThrough(first.number)
    }

    /// Returns the working days since the Monday before 1970-01-01, negative before it.
    private func workedThrough(_ day: Int) -> Int {
        // 1969-12-29 was a Monday: day -3.
        let since = day + 4
        let weeks = since >= 0 ? since / 7 : -((6 - since) / 7)
        return weeks * 5 + min(since - weeks * 7, 5)
            - WorkingCalendar.count(daysOff, through: day)
            + WorkingCalendar.count(daysOn, through: day)
    }

    /// Returns how many of the sorted days are not after a day.
    private static func count(_ days: [Int], through day: Int) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
