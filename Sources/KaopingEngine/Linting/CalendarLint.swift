internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Finds working days that are counted where no calendar says which days are off.
struct CalendarLint {
    private let profile: Profile
    /// The first that counts working days; nil where nothing does.
    private let use: (title: Bilingual, place: Place)?

    init(_ profile: Profile) {
        self.profile = profile
        use = CalendarLint.scorers(profile).first ?? CalendarLint.formulas(profile).first
    }

    /// Says of a scheme, without data, that it states no calendar at all.
    func findings() -> [Issue] {
        let hasTable = profile.tables.contains { $0.holds == .calendar }
        guard profile.calendar.years.isEmpty, !hasTable else { return [] }
        return issue(.calendarMissing, [:], .finding)
    }

    /// Says of a run which years its calendar leaves out, of those that it is about; of one without
    /// days only that there is none.
    func warnings(_ calendar: WorkingCalendar, from days: ClosedRange<Day>?) -> [Issue] {
        let stated = calendar.years
        guard !stated.isEmpty else { return issue(.calendarMissing, [:], .warning) }
        let years = days.map { $0.lowerBound.parts.year...$0.upperBound.parts.year }
        let missing = years.map { $0.filter { !stated.contains($0) } } ?? []
        guard !missing.isEmpty else { return [] }
        return issue(
            .calendarYears,
            [
                "stated": .both(CalendarLint.list(stated.sorted())),
                "missing": .both(CalendarLint.list(missing)),
            ],
            .warning
        )
    }

    private func issue(
        _ message: Message,
        _ arguments: [String: Argument],
        _ severity: Severity
    ) -> [Issue] {
        guard let use else { return [] }
        let named = arguments.merging(["use": .both(use.title)]) { $1 }
        return [Issue(message, at: use.place, named, severity: severity)]
    }

    private static func list(_ years: [Int]) -> Bilingual {
        let texts = years.map { "\($0)" }
        return Bilingual(
            zh: texts.joined(separator: "、"),
            en: texts.joined(separator: ", ")
        )
    }

    // MARK: Who counts

    private static func scorers(_ profile: Profile) -> [(title: Bilingual, place: Place)] {
        profile.root.preorder.compactMap { criterion in
            switch criterion.content {
            case .leaf(_, let use), .rows(_, let use):
                use.countsWorkingDays ? (criterion.title, criterion.place) : nil
            case .none, .inner: nil
            }
        }
    }

    private static func formulas(_ profile: Profile) -> [(title: Bilingual, place: Place)] {
        let ofLeaves = profile.root.preorder.flatMap { criterion -> [Formula] in
            switch criterion.content {
            case .leaf(let formula, let use): [formula] + use.columns
            case .rows(let input, let use): [input.condition].compactMap(\.self) + use.columns
            case .none, .inner: []
            }
        }
        let ofIndicators = profile.indicators.flatMap { indicator -> [Formula] in
            switch indicator.content {
            case .formula(let formula): [formula]
            case .reduction(let reduction):
                [reduction.condition, reduction.value, reduction.weight].compactMap(\.self)
            }
        }
        let all = ofIndicators + ofLeaves + RunFormulas(results: profile).all
        return all.filter(\.countsWorkingDays).map { (Bilingual($0.text), $0.place) }
    }
}

extension ScorerUse {
    /// Whether it asks for the calendar and, where it may be told not to, is not.
    fileprivate var countsWorkingDays: Bool {
        let names = handle.description.parameters.map(\.name)
        guard names.contains("calendar") else { return false }
        let idle = [("days", "days"), ("on_holiday", "keep")].filter { names.contains($0.0) }
        return !idle.contains { name, word in
            if case .choice(_, word)? = value(named: name) { true } else { false }
        }
    }
}

extension Formula {
    fileprivate var countsWorkingDays: Bool {
        var found = false
        root.visit { expression in
            if case .call(.workingDays) = expression.kind { found = true }
        }
        return found
    }
}
