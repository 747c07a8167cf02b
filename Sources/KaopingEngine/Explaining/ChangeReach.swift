internal import KaopingProfile
internal import ScorerKit

/// What a change of indicators that units can change reaches, and whether it reaches other units.
struct ChangeReach: Sendable {
    /// The indicators that units can change, and those that are computed from them, by slot.
    let slots: Set<Int>
    /// The steps of the tree whose scores depend on them.
    let steps: Set<Int>
    /// Whether a unit's score, and its level but for quotas, depends on its own data alone.
    let isLocal: Bool
    /// How many quotas the rating has.
    let quotaCount: Int

    init(_ profile: Profile, _ plan: Plan, _ data: UnitData) {
        var slots: Set<Int> = []
        var isComputedFromRows = false
        for indicator in profile.indicators where data.columns[indicator.slot] != nil {
            let isComputed = !slots.isDisjoint(with: indicator.content.slots)
            guard indicator.changeable != nil || isComputed else { continue }
            slots.insert(indicator.slot)
            if isComputed, case .reduction = indicator.content { isComputedFromRows = true }
        }
        self.slots = slots
        let prepared = ChangeReach.prepared(profile, slots)
        let steps = ChangeReach.steps(profile, plan, slots.union(prepared))
        self.steps = steps
        let rules = profile.rating?.rules ?? []
        quotaCount = rules.count { if case .quota = $0.content { true } else { false } }
        let looksAtOthers = ChangeReach.looksAtOthers(profile, hasQuotas: quotaCount > 0)
        isLocal =
            !isComputedFromRows && !looksAtOthers && profile.preparation.isEmpty
            && profile.indicators.allSatisfy { $0.preparation?.isEmpty ?? true }
            && steps.allSatisfy { ChangeReach.standsAlone(plan.steps[$0]) }
    }

    /// Whether a step scores each unit by its own data.
    private static func standsAlone(_ step: Plan.Step) -> Bool {
        step.need == .nothing && step.criterion.weighting == nil
            && ReferenceUnits.key(step.use) == nil
    }

    /// Whether anything behind the tree depends on other units beside the quotas; with quotas a
    /// condition on the level does, as a level without them is not the final one.
    private static func looksAtOthers(_ profile: Profile, hasQuotas: Bool) -> Bool {
        let formulas = RunFormulas(results: profile)
        for (slot, content) in profile.slots.enumerated() {
            switch content {
            case .rank where formulas.decide(slot: slot, profile): return true
            case .level where hasQuotas && formulas.decide(slot: slot, profile): return true
            default: continue
            }
        }
        return profile.procedure.contains { stage in
            if case .places = stage.decision { true } else { false }
        }
    }

    /// The indicators whose preparation reads what changes.
    private static func prepared(_ profile: Profile, _ slots: Set<Int>) -> [Int] {
        func reads(_ steps: [Preparation]) -> Bool {
            steps.contains { step in
                guard case .scorer(let use, _) = step.step else { return false }
                return use.columns.contains { !slots.isDisjoint(with: $0.slots) }
            }
        }
        let isShared = reads(profile.preparation)
        return profile.indicators.filter { indicator in
            let isDivided = indicator.per.map { !slots.isDisjoint(with: $0.slots) } ?? false
            let own = indicator.preparation.map(reads) ?? isShared
            return isDivided || own
        }.map(\.slot)
    }

    private static func steps(_ profile: Profile, _ plan: Plan, _ slots: Set<Int>) -> Set<Int> {
        var steps: Set<Int> = []
        for (index, step) in plan.steps.enumerated() {
            var read = step.use.columns
            if let by = step.use.sharesBy { read.append(by) }
            if step.program >= 0 { read.append(plan.formulas[step.program]) }
            var own = Set(read.flatMap(\.slots))
            if step.grouped >= 0 {
                let input = plan.grouped[step.grouped]
                own.formUnion(input.condition?.slots ?? [])
                own.formUnion(input.columns.compactMap(\.self))
            }
            for gate in profile.gates where gate.scope == .criterion(step.criterion.id) {
                let formulas = [gate.condition, gate.effect.bound, gate.effect.upper]
                own.formUnion(formulas.compactMap { $0?.slots }.flatMap(\.self))
            }
            if !own.isDisjoint(with: slots) || step.children.contains(where: steps.contains) {
                steps.insert(index)
            }
        }
        return steps
    }
}

extension RunFormulas {
    /// Says whether what decides on scores and levels names a slot; what only follows does not count.
    fileprivate func decide(slot: Int, _ profile: Profile) -> Bool {
        let following = profile.consequences.flatMap {
            [$0.condition, $0.amount].compactMap(\.self)
        }
        let count = following.count { $0.slots.contains(slot) }
        return all.count { $0.slots.contains(slot) } > count
    }
}

extension IndicatorDeclaration.Content {
    /// The slots that it is computed from.
    var slots: Set<Int> {
        switch self {
        case .formula(let formula): Set(formula.slots)
        case .reduction(let reduction):
            Set(
                [reduction.condition, reduction.value, reduction.weight].compactMap(\.self)
                    .flatMap(\.slots)
            )
        }
    }
}
