internal import ScorerKit

/// The days on which offices work: Monday to Friday, but for the exceptions of a calendar.
struct WorkingDays: Sendable {
    static let parameter = ParameterDescription(
        "calendar",
        .numbers,
        zh: "与星期不符的日子：平日放假、周末上班，由主程序按工作日历填入",
        en: "filled in by the host with the days that are not as their weekday says: days off from "
            + "Monday to Friday and weekends that are worked"
    )

    /// The exceptions as days since 1970-01-01, rising.
    private let exceptions: [Int]

    init(parameters: Parameters) throws(ScorerError) {
        self.init(
            exceptions: parameters.has("calendar") ? try parameters.numbers("calendar") : []
        )
    }

    init(exceptions: [Double]) {
        self.exceptions = Set(exceptions.map { Int($0) }).sorted()
    }

    /// Returns the weekday of a day, 1 for Monday to 7 for Sunday.
    static func weekday(_ day: Int) -> Int {
        // Day 0 was a Thursday.
        let rest = (day + 3) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    /// Says whether a day is worked.
    func isWorking(_ day: Int) -> Bool {
        let isException =
            WorkingDays.count(exceptions, through: day)
            > WorkingDays.count(exceptions, through: day - 1)
        return (WorkingDays.weekday(day) <= 5) != isException
    }

    /// Returns how many working days follow one day, up to and including another not before it.
    func count(after first: Int, through last: Int) -> Int {
        guard last > first else { return 0 }
        let (weeks, rest) = (last - first).quotientAndRemainder(dividingBy: 7)
        let odd = (0..<rest).count { WorkingDays.weekday(last - $0) <= 5 }
        let start = WorkingDays.count(exceptions, through: first)
        let end = WorkingDays.count(exceptions, through: last)
        return exceptions[start..<end].reduce(weeks * 5 + odd) {
            $0 + (WorkingDays.weekday($1) <= 5 ? -1 : 1)
        }
    }

    /// Returns how many of the days are not after a day.
    private static func count(_ days: [Int], through day: Int) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
