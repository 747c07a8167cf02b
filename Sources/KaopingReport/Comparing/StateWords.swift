internal import KaopingCore
internal import ScorerKit

/// Words that only comparisons use.
enum ComparisonWords {
    /// The row of the totals.
    static let total = Bilingual(zh: "总分", en: "Total")
}

/// States by their ids, as records have them.
enum StateWords {
    /// Returns a state in words; its id where there is no such state.
    static func title(_ id: String) -> Bilingual {
        ScorerState.allCases.first { $0.id == id }?.title ?? Bilingual(id)
    }

    /// Returns a state in words; nothing for a unit that is scored, as most are.
    static func unusual(_ id: String, _ language: Language) -> String {
        id == ScorerState.scored.id ? "" : title(id)[language]
    }
}
