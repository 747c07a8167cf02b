internal import ScorerKit

/// From when to when events count.
///
/// A term of days or months does not count its first day and ends with its last: an event of 5
/// March that is valid for 10 days counts up to and on 15 March, and one month ends on 5 April.
/// A run some days after the period counts as on its last day, so that no event counts twice.
struct LedgerTime: Sendable {
    static let parameters = [
        days("valid.days", zh: "事件的有效期，日数", en: "for how many days an event counts"),
        months("valid.months", zh: "事件的有效期，月数", en: "for how many months an event counts"),
        ParameterDescription(
            "valid.decay",
            .choice,
            zh: "有效期内分值不变，或从当日起逐日均匀减到零",
            en: "while it is valid an event keeps its points, or they fall evenly to nothing",
            defaultValue: "none",
            choices: ["none", "linear"],
            zhChoices: ["分值不变", "逐日递减"]
        ),
        days(
            "recover.days",
            zh: "多少日内没有新的扣分，已扣的分恢复",
            en: "after how many days without a new deduction earlier ones come back"
        ),
        months(
            "recover.months",
            zh: "多少个月内没有新的扣分，已扣的分恢复",
            en: "after how many months without a new deduction earlier ones come back"
        ),
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
            zh: "考评周期的最后一日，由主程序填入；之后的事件不属于本期",
            en: "filled in by the host with the last day of the period; later events are not of it"
        ),
    ]

    private static func days(_ name: String, zh: String, en: String) -> ParameterDescription {
        ParameterDescription(name, .days, zh: zh, en: en, range: Interval(0...36_525))
    }

    private static func months(_ name: String, zh: String, en: String) -> ParameterDescription {
        ParameterDescription(name, .integer, zh: zh, en: en, range: Interval(0...1_200))
    }

    private let valid: Term?
    private let recovery: Term?
    /// Whether points fall while an event is valid.
    let falls: Bool
    private let asOf: Double?
    private let firstDay: Double?

    init(parameters: Parameters) throws(ScorerError) {
        valid = try Term("valid", parameters)
        recovery = try Term("recover", parameters)
        falls = try parameters.choice("valid.decay") == 1
        let lastDay = parameters.optionalNumber("last_day")
        asOf = parameters.optionalNumber("as_of").map { min($0, lastDay ?? .infinity) }
        firstDay = parameters.optionalNumber("first_day")
        guard !falls || valid != nil else {
            throw .parameter(
                "valid.decay",
                zh: "没有写有效期，分值不能逐日递减",
                en: "points can only fall while an event is valid; state valid.days or valid.months"
            )
        }
    }

    /// Refuses terms that nothing can be counted from.
    func check(hasDays: Bool, rows: Int) throws(ScorerError) {
        guard rows > 0, valid != nil || recovery != nil, !hasDays || asOf == nil else { return }
        throw .data(
            zh: hasDays
                ? "有效期或恢复期须有统计截止日，请用 --period 写明考评周期"
                : "写了有效期或恢复期，但数据中没有day（日期）列",
            en: hasDays
                ? "validity and recovery need a day up to which is counted; state --period"
                : "validity and recovery need the column day"
        )
    }

    /// Returns the events that count, with the points that they still have.
    func counting(_ events: [LedgerEvent]) -> [LedgerEvent] {
        let standing = events.filter { counts($0.day) }
        let restart = lastRecovery(standing)
        return standing.compactMap { event in
            guard event.points >= 0 || (event.day ?? .infinity) >= restart else { return nil }
            var event = event
            event.points *= weight(event.day)
            return event
        }
    }

    private func counts(_ day: Double?) -> Bool {
        guard let day, let asOf else { return true }
        guard day <= asOf else { return false }
        if let valid { return asOf <= valid.end(after: day) }
        return firstDay.map { day >= $0 } ?? true
    }

    private func weight(_ day: Double?) -> Double {
        guard falls, let day, let asOf, let valid else { return 1 }
        let end = valid.end(after: day) + 1
        return (end - asOf) / (end - day)
    }

    /// Returns the first day whose deductions still stand.
    private func lastRecovery(_ events: [LedgerEvent]) -> Double {
        guard let recovery, let asOf else { return -.infinity }
        let days = events.filter { $0.points < 0 }.compactMap(\.day).sorted()
        guard let last = days.last else { return -.infinity }
        if asOf > recovery.end(after: last) { return .infinity }
        let breaks = zip(days, days.dropFirst()).filter { $1 > recovery.end(after: $0) }
        return breaks.last?.1 ?? -.infinity
    }
}
