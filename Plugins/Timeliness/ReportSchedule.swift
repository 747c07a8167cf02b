internal import ScorerKit

/// The days on which reports are due, and the time of day before which they must be in.
struct ReportSchedule: Sendable {
    static let parameters = [
        ParameterDescription(
            "weekday",
            .choice,
            zh: "每周星期几应报，与month_day二选一",
            en: "the weekday on which reports are due; either this or month_day",
            isMain: true,
            choices: [
                "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            ],
            zhChoices: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
        ),
        ParameterDescription(
            "month_day",
            .integer,
            zh: "每月几日应报，没有该日的月份为月末，与weekday二选一",
            en:
                "the day of the month, the last where a month has none such; either this or weekday",
            range: Interval(1...31)
        ),
        ParameterDescription(
            "earlier_than",
            .text,
            zh: "几点以前，如 12:00；不写则当日内",
            en: "the time before which it must be in, such as 12:00; any time where none is stated"
        ),
        ParameterDescription(
            "on_holiday",
            .choice,
            zh: "应报日不是工作日时：keep照常，skip免报，next顺延至下一工作日",
            en: "a due day that is not worked stays, is skipped, or moves to the next working day",
            defaultValue: "keep",
            choices: ["keep", "skip", "next"],
            zhChoices: ["照常", "免报", "顺延"]
        ),
        WorkingDays.parameter,
        ParameterDescription(
            "as_of",
            .date,
            zh: "统计截止日，由主程序填入",
            en: "filled in by the host with the day up to which is counted"
        ),
        ParameterDescription(
            "first_day",
            .date,
            zh: "考评周期的第一日，由主程序填入",
            en: "filled in by the host with the first day of the period"
        ),
        ParameterDescription(
            "last_day",
            .date,
            zh: "考评周期的最后一日，由主程序填入；之后的应报日不属于本期",
            en:
                "filled in by the host with the last day of the period; later due days are not of it"
        ),
    ]

    private enum OnHoliday: Int {
        case keep, skip, next
    }

    private let weekday: Int?
    private let monthDay: Int?
    private let limit: Int?
    private let onHoliday: OnHoliday
    private let working: WorkingDays
    private let asOf: Int?
    private let firstDay: Int?
    private let lastDay: Int

    /// Whether there is a time of day before which a report must be in.
    var hasTime: Bool { limit != nil }

    init(parameters: Parameters) throws(ScorerError) {
        weekday = parameters.has("weekday") ? try parameters.choice("weekday") + 1 : nil
        monthDay = parameters.optionalNumber("month_day").map { Int($0) }
        onHoliday = OnHoliday(rawValue: try parameters.choice("on_holiday")) ?? .keep
        working = try WorkingDays(parameters: parameters)
        asOf = parameters.optionalNumber("as_of").map { Int($0) }
        firstDay = parameters.optionalNumber("first_day").map { Int($0) }
        lastDay = parameters.optionalNumber("last_day").map { Int($0) } ?? .max
        let text = parameters.has("earlier_than") ? try parameters.texts("earlier_than").first : nil
        limit = text.flatMap(ReportSchedule.minute)
        guard text == nil || limit != nil else {
            throw .parameter(
                "earlier_than",
                zh: "应为一日中的时间，如 12:00，实为“\(text ?? "")”",
                en: "must be a time of day, such as 12:00, and is \"\(text ?? "")\""
            )
        }
        guard (weekday == nil) != (monthDay == nil) else {
            throw .parameter(
                "weekday",
                zh: "weekday（星期几）与month_day（几日）须写且只写一个",
                en: "state either weekday or month_day"
            )
        }
    }

    /// Returns a time such as 9:05, 12:00 or full-width 12：00 in minutes; nil for another text.
    static func minute(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        guard parts.count == 2 || parts.count == 3,
            parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }

    /// Refuses what nothing can be counted from.
    func check(hasTimes: Bool) throws(ScorerError) {
        guard asOf != nil, firstDay != nil else {
            throw .data(
                zh: "定期报送须有考评周期的起止日，请用 --period 写明考评周期",
                en: "regular reports need a period with a first and a last day; state --period"
            )
        }
        guard !hasTime || hasTimes else {
            throw .data(
                zh: "写明了几点以前，但没有time（报送时间）列",
                en: "a time of day is stated, but there is no column time"
            )
        }
    }

    /// Says whether a time of day is before the one stated; noon is not before 12:00.
    func isBefore(_ minute: Int?) -> Bool {
        guard let limit else { return true }
        return (minute ?? 0) < limit
    }

    /// Says whether a day may be a due day: in the period, and not after the day of the calculation.
    func covers(_ day: Int) -> Bool { isWithin(day) && day <= lastDay }

    /// Says whether a day is not before the period, and not after the day of the calculation.
    func isWithin(_ day: Int) -> Bool {
        guard let asOf, let firstDay else { return false }
        return firstDay <= day && day <= asOf
    }

    /// The days on which reports are due, rising.
    var days: [Int] {
        guard let asOf, let firstDay, firstDay <= asOf else { return [] }
        // A due day before the period may be moved into it.
        let regular = ((firstDay - 31)...asOf).filter(isRegular)
        return Set(regular.compactMap(moved)).filter(covers).sorted()
    }

    /// Returns the day on which the report for a regular day is due; nil where it is not.
    func moved(_ day: Int) -> Int? {
        if onHoliday == .keep || working.isWorking(day) { return day }
        return onHoliday == .skip ? nil : (day...day + 60).first(where: working.isWorking)
    }

    /// Says whether a day is the weekday, or the day of the month, of reports.
    func isRegular(_ day: Int) -> Bool {
        if let weekday { return WorkingDays.weekday(day) == weekday }
        guard let monthDay else { return false }
        let own = MonthDay(day)
        return own.day == min(monthDay, own.length)
    }
}

/// Which day of its month a day is, and how long the month is.
struct MonthDay {
    let day: Int
    let length: Int

    /// Finds the month of a day that is counted from 1970-01-01.
    init(_ number: Int) {
        // Years that begin in March, so that the leap day is their last: 719468 days before 1970.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * month + 2) / 5 + 1
        // Month 11 is February of the next year.
        let next = year + 1
        let isLeap = next % 4 == 0 && (next % 100 != 0 || next % 400 == 0)
        length = month == 11 ? (isLeap ? 29 : 28) : [31, 30, 31, 30, 31][month % 5]
    }
}
