@testable import KaopingProfile

extension Rating {
    /// The scorer that a rating begins with.
    var startScorer: ScorerUse? {
        if case .scorer(let use, _) = start { use } else { nil }
    }
}

extension IndicatorDeclaration {
    /// The formula of an indicator that is computed from one.
    var formula: Formula? {
        if case .formula(let formula) = content { formula } else { nil }
    }
}
