public import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Runs an assessment scheme: reads the data, scores, judges, states, rates and ranks.
///
/// The order is fixed: preparation of indicators → scores of the tree from the leaves up, gates on
/// criteria among them → adjustments → gates on the total → stated rounding → stages of judging → start of the rating →
/// rating rules in the order written → gates on the level → ranking → consequences, figures,
/// targets and roll-ups.
public enum Evaluation {
    /// Runs a scheme.
    ///
    /// - Parameter request: the scheme, the period and where the data are.
    /// - Returns: the score book.
    /// - Throws: `IssuesError` with all problems of the period, of the files, or of units whose
    ///   values a scorer refuses.
    public static func run(_ request: RunRequest) throws(IssuesError) -> ScoreBook {
        let checks = RequestChecks(request: request)
        try checks.check()
        let parameters = try checks.parameterValues()
        let profile = request.profile
        let needed = neededScores(profile)
        let plan = Plan(profile.root, totals: profile.totals.map(\.criterion)) { criterion in
            needed.contains(criterion.id) || isKept(criterion, request)
        }
        let formulas = RunFormulas(profile, plan)
        try checks.checkAsOf(formulas.all)
        let use = SlotUse(
            profile,
            formulas: formulas.all,
            grouped: plan.grouped,
            reductions: formulas.reductions
        )
        var data = try UnitReader(request: request, use: use, parameters: parameters).read()
            .adding(profile.indicators, use, threads: request.threads)
        var run = EvaluationRun(request: request, plan: plan)
        return try run.book(&data)
    }

    /// Says whether a criterion's scores are asked for.
    static func isKept(_ criterion: Criterion, _ request: RunRequest) -> Bool {
        if criterion.id == request.profile.root.id || request.explained != .none { return true }
        if request.profile.ranking.then.contains(criterion.id) { return true }
        return switch request.kept {
        case .all: true
        case .only(let ids):
            ids.contains(criterion.id) || ids.contains { $0.hasPrefix(criterion.id + ".") }
        }
    }

    /// The criteria whose scores or other results formulas name.
    private static func neededScores(_ profile: Profile) -> Set<String> {
        let formulas = RunFormulas(results: profile)
        let needed = profile.slots.enumerated().compactMap { slot, content -> String? in
            switch content {
            case .score(let id):
                let isPart = profile.procedure.contains { $0.parts.contains { $0.id == id } }
                return isPart || formulas.names(score: id, in: profile) ? id : nil
            // Whether it applies to a unit is known from the score.
            case .output(let id, _): return formulas.names(slot: slot) ? id : nil
            default: return nil
            }
        }
        return Set(needed)
    }
}

/// Every formula that a run evaluates.
struct RunFormulas {
    private(set) var all: [Formula] = []
    private(set) var reductions: [Reduction] = []

    init(_ profile: Profile, _ plan: Plan) {
        all = plan.formulas + plan.steps.flatMap(\.use.columns)
        all += RunFormulas(results: profile).all
        reductions = RunFormulas(results: profile).reductions
    }

    /// The formulas of what comes after the tree.
    init(results profile: Profile) {
        for adjustment in profile.adjustments {
            all.append(adjustment.points)
            let others = [adjustment.condition, adjustment.of, adjustment.upper, adjustment.lower]
            all += others.compactMap(\.self)
        }
        for gate in profile.gates {
            all.append(gate.condition)
            all += [gate.effect.bound, gate.effect.upper].compactMap(\.self)
        }
        for stage in profile.procedure {
            all += stage.parts.map(\.value)
            all += [stage.inspected, stage.reinspection, stage.reinspected].compactMap(\.self)
        }
        if let rating = profile.rating {
            if case .value(let formula) = rating.start { all.append(formula) }
            for rule in rating.rules {
                if let condition = rule.condition { all.append(condition) }
                guard case .effect(let effect) = rule.content else { continue }
                all += [effect.bound, effect.upper].compactMap(\.self)
            }
        }
        for consequence in profile.consequences {
            all += [consequence.condition, consequence.amount].compactMap(\.self)
        }
        reductions =
            profile.figures.map(\.reduction) + profile.targets.map(\.reduction)
            + profile.rollups.map(\.reduction)
    }

    /// Says whether a formula or a reduction names the score of a criterion.
    func names(score id: String, in profile: Profile) -> Bool {
        guard let slot = profile.slots.firstIndex(of: .score(id)) else { return false }
        return names(slot: slot)
    }

    /// Says whether a formula or a reduction names what a slot holds.
    func names(slot: Int) -> Bool {
        let ofReductions = reductions.flatMap {
            [$0.condition, $0.value, $0.weight].compactMap(\.self)
        }
        return (all + ofReductions).contains { $0.slots.contains(slot) }
    }
}
