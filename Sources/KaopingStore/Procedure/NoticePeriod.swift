public import KaopingCore
public import KaopingProfile

/// From when to when notice is given, counted as the Civil Code counts days.
///
/// The day of the notice is not counted unless the scheme says so (article 201); a period in
/// calendar days that would end on a day off ends on the next working day (article 203).
public struct NoticePeriod: Sendable, Hashable {
    /// The day on which notice is given.
    public let first: Day
    /// The last day.
    public let last: Day
    /// The day off on which it would have ended; nil where it did not move.
    public let movedFrom: Day?
    /// The years in it for which the calendar states no holiday, rising; where there are any, the
    /// end was counted with Monday to Friday in them.
    public let yearsWithoutHolidays: [Int]

    /// The longest notice, in days.
    static let longest = 3660

    /// Counts a notice; nil for no day at all, or more than ten years.
    public init?(
        from first: Day,
        _ days: Stage.Duration,
        firstDay: Stage.FirstDay,
        _ calendar: WorkingCalendar
    ) {
        guard (1...NoticePeriod.longest).contains(days.count) else { return nil }
        let start = firstDay == .counted ? first.number - 1 : first.number
        var end = start
        if days.isWorking {
            var left = days.count
            while left > 0 {
                end += 1
                if calendar.isWorking(Day(number: end)) { left -= 1 }
            }
        } else {
            end += days.count
        }
        let counted = end
        while !calendar.isWorking(Day(number: end)) { end += 1 }
        movedFrom = end == counted ? nil : Day(number: counted)
        self.first = first
        last = Day(number: end)
        // Of calendar days only the end asks whether it is a day off.
        let looked = (days.isWorking ? start + 1 : counted)...end
        yearsWithoutHolidays = NoticePeriod.years(looked).filter { !calendar.states(year: $0) }
    }

    private static func years(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
        Day(number: days.lowerBound).parts.year...Day(number: days.upperBound).parts.year
    }
}

extension WorkingCalendar {
    /// Says whether any holiday of a year is stated.
    func states(year: Int) -> Bool {
        holidays.contains { $0.parts.year == year }
            || workingWeekends.contains { $0.parts.year == year }
    }
}
