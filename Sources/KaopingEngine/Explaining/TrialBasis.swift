internal import KaopingProfile

/// What a run over changed data takes over from the run whose data are changed.
struct TrialBasis: Sendable {
    var decisions: Decisions
    let waivers: [Waiver]
    /// The units that a step does not apply to, by step.
    var excused: [Int: Buffer<UInt8>]
    /// The groups within which a step is scored, by step.
    var groups: [Int: UnitGroups]
    /// The final scores of the steps that no change reaches, by step.
    var fixed: [Int: UnitColumn]
    /// The named results of those steps, by slot.
    var results: [Int: UnitData.Values]
    /// Whether a step that changes reach has named results that formulas read.
    let needsOutputs: Bool
    /// Whether quotas take nothing away, as where rows are not those of one population.
    var skipsQuotas = false
    /// Where rows in trouble are marked, 1 for each; nil where one of them ends the run.
    var troubled: Buffer<UInt8>?

    /// Takes over what no change reaches.
    ///
    /// - Parameters:
    ///   - judged: the run.
    ///   - data: its data with all results.
    ///   - reach: what changes reach.
    ///   - profile: the scheme.
    ///   - plan: its steps.
    init(
        _ judged: EvaluationRun.Judged,
        _ data: UnitData,
        _ reach: ChangeReach,
        _ profile: Profile,
        _ plan: Plan
    ) {
        decisions = judged.decisions
        waivers = judged.waivers
        excused = judged.runner?.overrides.excused ?? [:]
        groups = judged.runner?.overrides.groups ?? [:]
        fixed = [:]
        for index in plan.steps.indices where !reach.steps.contains(index) {
            if let (values, states) = judged.runner?.kept[index] {
                fixed[index] = UnitColumn(values, states)
            }
        }
        results = [:]
        var isNeeded = false
        let formulas = RunFormulas(results: profile)
        for (slot, content) in profile.slots.enumerated() {
            guard case .output(let id, _) = content, formulas.names(slot: slot) else { continue }
            let step = plan.steps.firstIndex { $0.criterion.id == id }
            if let step, reach.steps.contains(step) {
                isNeeded = true
            } else if let values = data.columns[slot] {
                results[slot] = values
            }
        }
        needsOutputs = isNeeded
    }

    /// Returns the basis of rows that are all one unit, each changed in a way of its own.
    func repeated(_ row: Int, count: Int) -> TrialBasis {
        var basis = self
        basis.decisions.onlyUnit = row
        basis.groups = [:]
        basis.excused = excused.mapValues { Buffer(repeating: $0[row], count: count) }
        basis.fixed = fixed.mapValues { column in
            UnitColumn(
                Buffer(repeating: column.values[row], count: count),
                Buffer(repeating: column.states[row], count: count)
            )
        }
        basis.results = results.mapValues { $0.repeated(row, count: count) }
        basis.skipsQuotas = true
        basis.troubled = Buffer(repeating: 0, count: count)
        return basis
    }
}

extension UnitData.Values {
    /// Returns a column that has one row's value everywhere.
    func repeated(_ row: Int, count: Int) -> UnitData.Values {
        switch self {
        case .numbers(let numbers, _):
            .numbers(Buffer<Double>(repeating: numbers.base[row], count: count))
        case .codes(let codes, let dictionary):
            .codes(Buffer<Int32>(repeating: codes.base[row], count: count), dictionary)
        }
    }
}
