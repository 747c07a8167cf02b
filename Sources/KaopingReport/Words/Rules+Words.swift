internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension Effect {
    /// What is done, in words; bounds of what is done to a level are levels of the rating given.
    func inWords(_ rating: Rating?) -> Bilingual {
        let value = bound.map { Effect.text($0, rating) } ?? ""
        return switch kind {
        case .set: Phrases.set(value)
        case .add: Phrases.add(value)
        case .atMost: Phrases.atMost(value)
        case .atLeast: Phrases.atLeast(value)
        case .clamp: Phrases.clamp(value, upper.map { Effect.text($0, rating) } ?? "")
        case .exclude: Phrases.excluded
        case .notRated: Phrases.notRated
        }
    }

    /// A bound; levels with names stand as their index in it.
    private static func text(_ bound: Formula, _ rating: Rating?) -> String {
        guard let rating, !rating.areNumbers, case .constant(.number(let number)) = bound.root.kind,
            rating.levels.indices.contains(Int(number.double))
        else { return bound.text }
        return rating.levels[Int(number.double)].id
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
    func inWords(_ profile: Profile, _ language: Language) -> String {
        switch content {
        case .effect(let effect): effect.inWords(profile.rating)[language]
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
            .map { "\($0.description.name): \($0.value.inWords($0.description.kind))" }
        details += within.map { Phrases.within(profile.title(of: $0))[language] }
        let list = details.joined(separator: Phrases.comma[language])
        let more = details.isEmpty ? "" : Phrases.inBrackets(list, language)
        return Phrases.quota(level, limit: limit.joined(separator: " "), more)[language]
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
    /// What the step does, in words.
    func inWords(_ profile: Profile, _ language: Language) -> String {
        switch step {
        case .denominator: return Phrases.denominator[language]
        case .screen(let share): return Phrases.screen(NumberText.percent(share))[language]
        case .scorer(let use, let within):
            let text = use.inWords(marksDefaults: true)
            guard let within else { return text }
            let group = Phrases.within(profile.title(of: within))[language]
            return text + Phrases.comma[language] + group
        }
    }
}
