public import KaopingCore

/// The days on which a profile or a part of it is in force.
public struct EffectiveDates: Sendable, Hashable {
    /// The first day; nil where there is none.
    public let from: Day?
    /// The last day, which is in force itself; nil where there is none.
    public let through: Day?

    /// Creates an interval of days; without any, every day is in force.
    public init(from: Day? = nil, through: Day? = nil) {
        self.from = from
        self.through = through
    }

    /// Reads `2021-01-01..`, `2019-01-01..2020-12-31` or `..2020-12-31`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let plain = String(text.filter { $0 != " " })
        guard let dots = plain.firstRange(of: "..") else { return nil }
        let (first, last) = (plain[..<dots.lowerBound], plain[dots.upperBound...])
        guard !(first.isEmpty && last.isEmpty) else { return nil }
        from = first.isEmpty ? nil : Day(first)
        through = last.isEmpty ? nil : Day(last)
        if (from == nil) != first.isEmpty || (through == nil) != last.isEmpty { return nil }
        if let from, let through, through < from { return nil }
    }

    /// Says whether a day is one of them.
    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
    }

    /// Says whether two intervals have a day in common.
    public func overlaps(_ other: EffectiveDates) -> Bool {
        reaches(other) && other.reaches(self)
    }

    /// Says whether this interval ends on or after the other's first day.
    private func reaches(_ other: EffectiveDates) -> Bool {
        guard let through, let from = other.from else { return true }
        return from <= through
    }

    /// Returns the issue of an element that is not in force on a day.
    ///
    /// - Parameters:
    ///   - id: the element's id.
    ///   - day: the last day of the period; nil where the period has none.
    ///   - place: where the element's dates stand.
    /// - Returns: the issue; nil when the element is in force or there is no day.
    public func outOfForce(_ id: String, on day: Day?, at place: Place) -> Issue? {
        guard let day, !contains(day) else { return nil }
        return Issue(
            .elementOutOfForce,
            at: place,
            ["id": .text(id), "day": "\(day)", "dates": .both(inWords)]
        )
    }

    /// The dates as half a sentence.
    public var inWords: Bilingual {
        switch (from, through) {
        case (let from?, let through?):
            Bilingual(zh: "\(from) 至 \(through)", en: "from \(from) through \(through)")
        case (let from?, nil): Bilingual(zh: "\(from) 起", en: "from \(from)")
        case (nil, let through?): Bilingual(zh: "至 \(through)", en: "through \(through)")
        case (nil, nil): Bilingual(zh: "不限日期", en: "on any day")
        }
    }

    /// What a profile should have at `effective`, for a message.
    static let expected = Bilingual(
        zh: "施行起止日期（如 2021-01-01.. 或 2019-01-01..2020-12-31）",
        en: "days such as 2021-01-01.. or 2019-01-01..2020-12-31"
    )
}

extension EffectiveDates: CustomStringConvertible {
    /// The dates as a profile writes them.
    public var description: String {
        "\(from.map(\.description) ?? "")..\(through.map(\.description) ?? "")"
    }
}
