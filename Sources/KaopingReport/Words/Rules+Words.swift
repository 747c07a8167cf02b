internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension Effect {
    /// What is done, in words; bounds of what is done to a level are levels of the rating given.
    ///
    /// - Parameters:
    ///   - rating: the rating; nil for what is done to a score.
    ///   - titles: the language of the levels' titles; nil for their ids.
    /// - Returns: the words in both languages.
    func inWords(_ rating: Rating?, titles: Language? = nil) -> Bilingual {
        let value = bound.map { Effect.text($0, rating, titles) } ?? ""
        return switch kind {
        case .set: Phrases.set(value)
        case .add: Phrases.add(bound?.text ?? "")
        case .atMost: Phrases.atMost(value)
        case .atLeast: Phrases.atLeast(value)
        case .clamp: Phrases.clamp(value, upper.map { Effect.text($0, rating, titles) } ?? "")
        case .exclude: Phrases.excluded
        case .notRated: Phrases.notRated
        }
    }

    /// A bound; levels with names stand as their index in it.
    private static func text(
        _ bound: Formula,
        _ rating: Rating?,
        _ titles: Language?
    ) -> String {
        guard let rating, case .constant(.number(let number)) = bound.root.kind else {
            return bound.text
        }
        let level =
            rating.areNumbers
            ? rating.levels.first { Exact($0.id) == number }
            : Int(exactly: number.double).flatMap { index in
                rating.levels.indices.contains(index) ? rating.levels[index] : nil
            }
        guard let level else { return bound.text }
        return titles.map { level.title[$0] } ?? (rating.areNumbers ? bound.text : level.id)
    }
}

extension Gate.Scope {
    /// What a gate acts on, in words.
    func inWords(_ profile: Profile) -> Bilingual {
        switch self {
        case .criterion(let id): profile.title(of: id)
        case .total: Phrases.total
        case .level: Phrases.level
        }
    }
}

extension RatingRule {
    /// What the rule does, in words.
    func inWords(
        _ profile: Profile,
        _ language: Language,
        hasTitles: Bool = false
    ) -> String {
        switch content {
        case .effect(let effect):
            effect.inWords(profile.rating, titles: hasTitles ? language : nil)[language]
        case .quota(let use, let within): quota(use, within, profile, language)
        }
    }

    private func quota(
        _ use: ScorerUse,
        _ within: [String],
        _ profile: Profile,
        _ language: Language
    ) -> String {
        let levels = profile.rating?.levels ?? []
        var level = Bilingual("")
        if case .number(let index)? = use.value("level"), levels.indices.contains(Int(index)) {
            level = levels[Int(index)].title
        }
        let limit = ["at_most", "places"].compactMap { name in
            use.parameters.values.first { $0.description.name == name }
                .map { $0.value.inWords($0.description.kind) }
        }
        var details = use.parameters.values
            .filter { ["of", "count", "at_edge"].contains($0.description.name) }
            .map { RatingRule.words($0.description.name, $0.value)[language] }
        details += within.map { Phrases.within(profile.title(of: $0))[language] }
        let list = details.joined(separator: Phrases.comma[language])
        let more = details.isEmpty ? "" : Phrases.inBrackets(list, language)
        return Phrases.quota(level, limit: limit.joined(separator: " "), more)[language]
    }
}

extension RatingRule {
    /// How a quota counts, in words.
    fileprivate static func words(_ name: String, _ value: ParameterValue) -> Bilingual {
        guard case .choice(_, let word) = value else { return Bilingual(name) }
        return switch (name, word) {
        case ("of", "all"): Bilingual(zh: "按全部考评对象计", en: "of all units")
        case ("of", "rated"): Bilingual(zh: "按已定等级的计", en: "of those rated")
        case ("count", "down"): Bilingual(zh: "名额只舍不入", en: "places rounded down")
        case ("count", "up"): Bilingual(zh: "名额只入不舍", en: "places rounded up")
        case ("count", "nearest"): Bilingual(zh: "名额四舍五入", en: "places rounded half up")
        case ("at_edge", "none"): Bilingual(zh: "末位并列的都不评", en: "none of those tied at the edge")
        case ("at_edge", "all"): Bilingual(zh: "末位并列的都评", en: "all of those tied at the edge")
        default: Bilingual("\(name): \(word)")
        }
    }
}

extension Adjustment {
    /// How the points come about, in words.
    func inWords(_ language: Language) -> String {
        var parts = [[points.text, of?.text].compactMap(\.self).joined(separator: " × ")]
        if let upper { parts.append(Phrases.atMost(upper.text)[language]) }
        if let lower { parts.append(Phrases.atLeast(lower.text)[language]) }
        return parts.joined(separator: Phrases.comma[language])
    }
}

extension Preparation {
    /// What the step does, in words; with all parameters as a profile would write them, or only
    /// those stated as people read them.
    func inWords(_ profile: Profile, _ language: Language, isWhole: Bool = true) -> String {
        switch step {
        case .denominator: return Phrases.denominator[language]
        case .screen(let share): return Phrases.screen(NumberText.percent(share))[language]
        case .scorer(let use, let within):
            let text = isWhole ? use.inWords(marksDefaults: true) : use.stated(in: language)
            guard let within else { return text }
            let group = Phrases.within(profile.title(of: within))[language]
            return text + Phrases.comma[language] + group
        }
    }
}
