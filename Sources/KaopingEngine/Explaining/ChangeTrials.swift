internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerKit

/// Tries out changes of a unit's indicators.
///
/// `outcome` scores the whole population again, but for the steps of the tree that no change
/// reaches. `glance` tries many changes of one unit at a time, as if each were a unit of its own:
/// that is the final result where nothing compares units, and where quotas do, a level that the
/// final one cannot be above, as a quota only takes levels away.
struct ChangeTrials: Sendable {
    typealias Change = (slot: Int, value: Double)

    /// What becomes of a unit.
    struct Outcome: Sendable {
        /// Its level as an index from the lowest; -1 for none.
        var level = -1
        var score = Double.nan
        var rank: Double?
    }

    /// What becomes of a unit but for quotas.
    struct Glance: Sendable {
        /// Its level as an index from the lowest; -1 for none.
        var level = -1
        /// What decides on its standing, the more the better: the score, then what breaks ties.
        var standing: [Double] = []
        /// What rules did to it, by which a quota may treat it differently.
        var context: [Double] = []
    }

    let request: RunRequest
    let plan: Plan
    /// The units with their indicators, before anything was scored.
    let base: UnitData
    let reach: ChangeReach
    private let basis: TrialBasis

    init(
        _ request: RunRequest,
        _ plan: Plan,
        _ base: UnitData,
        _ judged: EvaluationRun.Judged,
        _ data: UnitData
    ) {
        var quiet = request
        quiet.explained = .none
        quiet.seeksNext = false
        quiet.kept = .only([])
        quiet.threads = 1
        self.request = quiet
        self.plan = plan
        self.base = base
        reach = ChangeReach(request.profile, plan, base)
        basis = TrialBasis(judged, data, reach, request.profile, plan)
    }

    // MARK: One change among all units

    /// Scores the whole population with a unit's changed values; a change that a scorer or a rule
    /// refuses leads nowhere.
    func outcome(of changes: [Change], _ row: Int, isRanked: Bool = false) -> Outcome {
        var data = base.changing(changes, row: row, request.profile.indicators)
        var run = EvaluationRun(request: request, plan: plan)
        run.basis = basis
        guard let judged = try? run.judged(&data), let decided = judged.decided else {
            return Outcome()
        }
        return Outcome(
            level: Int(decided.codes[row]),
            score: judged.rated.total.values[row],
            rank: isRanked ? run.rank(judged, rows: data.rows).rank.rank(row) : nil
        )
    }

    // MARK: Many changes of one unit

    /// Tries changes of one unit, each for itself; a change that is refused leads nowhere.
    func glances(at changes: [[Change]], _ row: Int) -> [Glance] {
        guard !changes.isEmpty else { return [] }
        if let found = tried(changes, row) { return found }
        // One of them is refused in a way that ends the run; the others are tried without it.
        guard changes.count > 1 else { return [Glance()] }
        let half = changes.count / 2
        return glances(at: Array(changes[..<half]), row) + glances(at: Array(changes[half...]), row)
    }

    private func tried(_ changes: [[Change]], _ row: Int) -> [Glance]? {
        var data = base.repeated(row, changes: changes, reach.slots, request.profile.indicators)
        var run = EvaluationRun(request: request, plan: plan)
        let basis = basis.repeated(row, count: changes.count)
        run.basis = basis
        guard let judged = try? run.judged(&data), let decided = judged.decided else { return nil }
        let rated = judged.rated
        let keys = [rated.total.values] + judged.breakers
        return changes.indices.map { trial in
            guard basis.troubled?[trial] != 1 else { return Glance() }
            return Glance(
                level: Int(decided.codes[trial]),
                standing: keys.map { $0[trial].isNaN ? -.infinity : $0[trial] + 0 },
                context: [Double(rated.total.states[trial])]
                    + rated.fires.map { $0[trial].isNaN ? -1 : $0[trial] }
                    + rated.steps.map { Double($0[trial]) }
            )
        }
    }
}

extension UnitData {
    /// Returns the data with other values of one unit's indicators, and of all that is computed
    /// from them.
    func changing(
        _ changes: [ChangeTrials.Change],
        row: Int,
        _ indicators: [IndicatorDeclaration]
    ) -> UnitData {
        var data = self
        data.remarks = []
        var changed: Set<Int> = []
        for indicator in indicators where columns[indicator.slot] != nil {
            if let change = changes.first(where: { $0.slot == indicator.slot }) {
                data.columns[indicator.slot] = data.columns[indicator.slot]?
                    .replacing([(row, change.value)], count: rows)
            } else if !changed.isDisjoint(with: indicator.content.slots) {
                data.add(indicator)
            } else {
                continue
            }
            changed.insert(indicator.slot)
        }
        return data
    }

    /// Returns as many rows as there are changes, each the same unit with its indicators changed.
    fileprivate func repeated(
        _ row: Int,
        changes: [[ChangeTrials.Change]],
        _ slots: Set<Int>,
        _ indicators: [IndicatorDeclaration]
    ) -> UnitData {
        let count = changes.count
        var data = UnitData(
            rows: count,
            keys: keys.repeating(row: row, count: count),
            names: nil,
            columns: columns.mapValues { $0.repeated(row, count: count) },
            readings: [],
            origins: [:],
            settings: settings
        )
        if let settled { data.settled = Buffer(repeating: settled[row], count: count) }
        var bySlot: [Int: [(row: Int, value: Double)]] = [:]
        for (trial, own) in changes.enumerated() {
            for change in own { bySlot[change.slot, default: []].append((trial, change.value)) }
        }
        var changed: Set<Int> = []
        for indicator in indicators where slots.contains(indicator.slot) {
            if !changed.isDisjoint(with: indicator.content.slots) {
                data.add(indicator)
                changed.insert(indicator.slot)
            }
            guard let own = bySlot[indicator.slot] else { continue }
            data.columns[indicator.slot] = data.columns[indicator.slot]?
                .replacing(own, count: count)
            changed.insert(indicator.slot)
        }
        return data
    }
}

extension UnitData.Values {
    /// Returns the column with other numbers, or other codes, in some rows.
    fileprivate func replacing(
        _ changes: [(row: Int, value: Double)],
        count: Int
    ) -> UnitData.Values {
        switch self {
        case .numbers(let numbers, _):
            let copy = Buffer<Double>(count: count)
            copy.base.update(from: numbers.base, count: count)
            for change in changes { copy.base[change.row] = change.value }
            return .numbers(copy)
        case .codes(let codes, let dictionary):
            let copy = Buffer<Int32>(count: count)
            copy.base.update(from: codes.base, count: count)
            for change in changes { copy.base[change.row] = Int32(change.value) }
            return .codes(copy, dictionary)
        }
    }
}
