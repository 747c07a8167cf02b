internal import ScorerKit

/// A length of time in days or in months of the calendar.
struct Term: Sendable {
    private let days: Double
    private let months: Int?

    /// Reads a term; nil where none is stated.
    ///
    /// - Throws: `ScorerError` where it is stated in days and in months.
    init?(_ name: String, _ parameters: Parameters) throws(ScorerError) {
        let days = parameters.optionalNumber(name + ".days")
        let months = parameters.optionalNumber(name + ".months")
        guard days == nil || months == nil else {
            throw .parameter(
                name + ".months",
                zh: "日数与月数只能写一个",
                en: "state either days or months"
            )
        }
        guard days != nil || months != nil else { return nil }
        self.init(days: days ?? 0, months: months.map { Int($0) })
    }

    init(days: Double, months: Int? = nil) {
        self.days = days
        self.months = months
    }

    /// Returns the last day of the term that begins after a day, as days since 1970-01-01.
    ///
    /// A month ends on the day of the same number, or on the last of a month that is too short.
    func end(after day: Double) -> Double {
        guard let months else { return day + days }
        let start = CivilDay(number: Int(day))
        let month = start.month - 1 + months
        let (year, rest) = month.quotientAndRemainder(dividingBy: 12)
        return Double(CivilDay.number(start.year + year, rest + 1, start.day))
    }
}

/// A day of the Gregorian calendar by year, month and day.
struct CivilDay {
    let year: Int
    let month: Int
    let day: Int

    /// Creates the day that is so many days after 1970-01-01.
    init(number: Int) {
        var year = 1970 + Int((Double(number) / 365.2425).rounded(.down))
        while CivilDay.firstOfYear(year + 1) <= number { year += 1 }
        while CivilDay.firstOfYear(year) > number { year -= 1 }
        var month = 12
        while CivilDay.number(year, month, 1) > number { month -= 1 }
        (self.year, self.month) = (year, month)
        day = number - CivilDay.number(year, month, 1) + 1
    }

    /// Returns the days from 1970-01-01 to a day; one that the month has not is its last.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let before = lengths[..<(month - 1)].reduce(0, +)
        return firstOfYear(year) + before + min(day, lengths[month - 1]) - 1
    }

    private static func firstOfYear(_ year: Int) -> Int {
        let last = year - 1
        return last * 365 + floor(last, 4) - floor(last, 100) + floor(last, 400) - 719_162
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
