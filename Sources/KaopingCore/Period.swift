/// A period of assessment (考评周期): `2020`, `2020H1`, `2020Q3`, `2020-07`, `2020-W31`,
/// `phase:1` or `once`.
public struct Period: Sendable, Hashable {
    /// The length of a period.
    public enum Kind: String, Sendable, CaseIterable {
        /// A calendar year.
        case year
        /// Half a year, as `2020H1`.
        case halfYear = "half_year"
        /// A quarter, as `2020Q3`.
        case quarter
        /// A month, as `2020-07`.
        case month
        /// A week after ISO 8601, as `2020-W31`.
        case week
        /// A numbered or named phase of a project, as `phase:1`.
        case phase
        /// One assessment that does not recur.
        case once

        /// How such a period is written.
        public var example: String {
            switch self {
            case .year: "2020"
            case .halfYear: "2020H1"
            case .quarter: "2020Q3"
            case .month: "2020-07"
            case .week: "2020-W31"
            case .phase: "phase:1"
            case .once: "once"
            }
        }
    }

    /// The length.
    public let kind: Kind
    /// The year; 0 for phases and `once`.
    public let year: Int
    /// Half, quarter, month or week within the year, from 1; 0 where there is none.
    public let number: Int
    /// A phase's name.
    public let phase: String

    /// Reads a period; nil when the text is none or names one that does not exist.
    public init?(_ text: some StringProtocol) {
        phase = text.hasPrefix("phase:") ? String(text.dropFirst(6)) : ""
        if text == "once" || !phase.isEmpty {
            (kind, year, number) = (text == "once" ? .once : .phase, 0, 0)
            return
        }
        let year = text.prefix(4)
        guard year.utf8.count == 4, let yearNumber = Period.digits(year), yearNumber > 0 else {
            return nil
        }
        self.year = yearNumber
        let rest = text.dropFirst(4)
        if rest.isEmpty {
            (kind, number) = (.year, 0)
            return
        }
        guard let (kind, number) = Period.part(rest, year: yearNumber) else { return nil }
        (self.kind, self.number) = (kind, number)
    }

    /// Reads what follows the year.
    private static func part(_ rest: some StringProtocol, year: Int) -> (Kind, Int)? {
        func number(after prefix: String, width: Int, upTo limit: Int) -> Int? {
            let digitsText = rest.dropFirst(prefix.count)
            guard rest.hasPrefix(prefix), digitsText.utf8.count == width,
                let value = digits(digitsText), (1...limit).contains(value)
            else { return nil }
            return value
        }
        if let half = number(after: "H", width: 1, upTo: 2) { return (.halfYear, half) }
        if let quarter = number(after: "Q", width: 1, upTo: 4) { return (.quarter, quarter) }
        if let month = number(after: "-", width: 2, upTo: 12) { return (.month, month) }
        if let week = number(after: "-W", width: 2, upTo: weeks(in: year)) { return (.week, week) }
        return nil
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// Returns how many ISO weeks a year has: 53 when it begins or ends on a Thursday.
    static func weeks(in year: Int) -> Int {
        let first = Day(year: year, month: 1, day: 1)?.weekday
        let last = Day(year: year, month: 12, day: 31)?.weekday
        return first == 4 || last == 4 ? 53 : 52
    }

    /// The last day of the period; nil for phases and `once`.
    public var lastDay: Day? {
        switch kind {
        case .year: Day(year: year, month: 12, day: 31)
        case .halfYear: Period.end(ofMonth: number * 6, year: year)
        case .quarter: Period.end(ofMonth: number * 3, year: year)
        case .month: Period.end(ofMonth: number, year: year)
        case .week: Period.monday(ofWeek: number, year: year).map { Day(number: $0.number + 6) }
        case .phase, .once: nil
        }
    }

    /// The first day of the period; nil for phases and `once`.
    public var firstDay: Day? {
        switch kind {
        case .year: Day(year: year, month: 1, day: 1)
        case .halfYear: Day(year: year, month: number * 6 - 5, day: 1)
        case .quarter: Day(year: year, month: number * 3 - 2, day: 1)
        case .month: Day(year: year, month: number, day: 1)
        case .week: Period.monday(ofWeek: number, year: year)
        case .phase, .once: nil
        }
    }

    private static func end(ofMonth month: Int, year: Int) -> Day? {
        Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }

    /// Returns the Monday of an ISO week; week 1 is the one with 4 January.
    private static func monday(ofWeek week: Int, year: Int) -> Day? {
        Day(year: year, month: 1, day: 4).map {
            Day(number: $0.number - ($0.weekday - 1) + (week - 1) * 7)
        }
    }
}

extension Period: CustomStringConvertible {
    /// The period as it is written.
    public var description: String {
        let padded = number < 10 ? "0\(number)" : "\(number)"
        let digits = String(year)
        let yearText = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return switch kind {
        case .year: yearText
        case .halfYear: "\(yearText)H\(number)"
        case .quarter: "\(yearText)Q\(number)"
        case .month: "\(yearText)-\(padded)"
        case .week: "\(yearText)-W\(padded)"
        case .phase: "phase:\(phase)"
        case .once: "once"
        }
    }
}

extension Period {
    /// The period as people read it: as it is written, but a phase by its number.
    public var inWords: Bilingual {
        guard kind == .phase else { return Bilingual(description) }
        let isNumber = Int(phase) != nil
        return Bilingual(
            zh: isNumber ? "第\(phase)批" : "批次 \(phase)",
            en: "phase \(phase)"
        )
    }
}

extension Period.Kind {
    /// The kind of period in words.
    public var title: Bilingual {
        switch self {
        case .year: Bilingual(zh: "年度", en: "year")
        case .halfYear: Bilingual(zh: "半年", en: "half-year")
        case .quarter: Bilingual(zh: "季度", en: "quarter")
        case .month: Bilingual(zh: "月份", en: "month")
        case .week: Bilingual(zh: "周", en: "week")
        case .phase: Bilingual(zh: "批次", en: "phase")
        case .once: Bilingual(zh: "一次性", en: "once")
        }
    }
}
