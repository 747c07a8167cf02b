internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Finds the cheapest ways of a unit to the next level.
///
/// Of each indicator the candidates are tried by rising cost until one suffices; pairs are tried by
/// rising cost as long as they cost less than the cheapest single change. Whatever is told was tried
/// out among all units: the whole population is scored, judged, rated and ranked with the unit's
/// changed value, so that quotas, population figures and ties have their say.
struct NextLevelFinder: Sendable {
    /// How many pairs are tried at most, and how many options of each of two indicators: more where
    /// a unit can be tried alone.
    private var most: (pairs: Int, options: Int) {
        trials.reach.isLocal ? (20_000, 512) : (4_000, 128)
    }

    private let profile: Profile
    private let plan: Plan
    private let base: UnitData
    private let trials: ChangeTrials

    /// Changes that are tried together.
    struct Candidate: Sendable {
        let changes: [ChangeTrials.Change]
        /// Where each change stands: the indicator's place in the list, and the option's.
        let options: [(list: Int, option: Int)]
        let cost: Double
    }

    init(
        _ request: RunRequest,
        _ plan: Plan,
        _ base: UnitData,
        _ judged: EvaluationRun.Judged,
        _ data: UnitData
    ) {
        profile = request.profile
        self.plan = plan
        self.base = base
        trials = ChangeTrials(request, plan, base, judged, data)
    }

    /// Returns the ways of a unit.
    ///
    /// - Parameters:
    ///   - row: the unit.
    ///   - level: its level as an index from the lowest, -1 for none.
    ///   - levels: all levels from the lowest.
    ///   - threads: how many candidates are tried at a time.
    /// - Returns: the ways, the cheapest first.
    func ways(_ row: Int, from level: Int, _ levels: [Rating.Level], threads: Int) -> NextLevel {
        let lists = profile.indicators.compactMap {
            ChangeOptions($0, base, profile, plan, row: row)
        }
        guard levels.indices.contains(level + 1) else {
            return NextLevel(
                target: nil,
                ways: [],
                indicatorCount: lists.count,
                pairsTriedBelow: nil,
                runs: 0
            )
        }
        let search = ChangeSearch(trials: trials, row: row, level: level, threads: threads)
        var found: [(Candidate, ChangeTrials.Outcome)] = []
        for list in lists.indices {
            let candidates = lists[list].options.indices.map { candidate(lists, [(list, $0)]) }
            if let first = search.firstSuccess(candidates) { found.append(first) }
        }
        let (pairs, triedBelow) = pairs(lists, below: found.map(\.0.cost).min())
        if let pair = search.firstSuccess(pairs) { found.append(pair) }
        // Equal costs keep the order of the profile, single changes first.
        found.sort { $0.0.cost < $1.0.cost }
        return NextLevel(
            target: levels[level + 1],
            ways: found.map { way($0, $1, lists, levels) },
            indicatorCount: lists.count,
            pairsTriedBelow: found.contains { $0.0.changes.count == 2 } ? nil : triedBelow,
            runs: search.triedCount
        )
    }

    // MARK: Candidates

    private func candidate(
        _ lists: [ChangeOptions],
        _ options: [(list: Int, option: Int)]
    ) -> Candidate {
        let chosen = options.map { lists[$0.list].options[$0.option] }
        return Candidate(
            changes: zip(options, chosen).map { (lists[$0.list].indicator.slot, $1.value) },
            options: options,
            cost: Rounding(places: 12)?(chosen.reduce(0) { $0 + $1.cost })
                ?? chosen.reduce(0) { $0 + $1.cost }
        )
    }

    /// The cheapest pairs, and the cost from which on some are left out.
    private func pairs(
        _ lists: [ChangeOptions],
        below limit: Double?
    ) -> (pairs: [Candidate], triedBelow: Double?) {
        var all: [Candidate] = []
        var left: Double?
        for first in lists.indices {
            for second in lists.indices where second > first {
                let (some, rest) = pairs(lists, first, second, below: limit ?? .infinity)
                all += some
                if let rest { left = min(left ?? rest, rest) }
            }
        }
        all.sort { $0.cost < $1.cost }
        if all.count > most.pairs {
            left = min(left ?? .infinity, all[most.pairs].cost)
        }
        // Pairs of one cost are tried together or not at all.
        guard let left else { return (all, nil) }
        return (all.filter { $0.cost < left }, left)
    }

    /// The pairs of two indicators below a cost: of each only as many options as may be tried.
    private func pairs(
        _ lists: [ChangeOptions],
        _ first: Int,
        _ second: Int,
        below limit: Double
    ) -> (pairs: [Candidate], rest: Double?) {
        let width = most.options
        let (a, b) = (lists[first].options, lists[second].options)
        guard let cheapestA = a.first?.cost, let cheapestB = b.first?.cost else { return ([], nil) }
        var rest: Double?
        if a.count > width { rest = a[width].cost + cheapestB }
        if b.count > width { rest = min(rest ?? .infinity, cheapestA + b[width].cost) }
        let bound = min(limit, rest ?? .infinity)
        var result: [Candidate] = []
        for one in a.indices.prefix(width) {
            for other in b.indices.prefix(width) {
                guard a[one].cost + b[other].cost < bound else { break }
                result.append(candidate(lists, [(first, one), (second, other)]))
            }
        }
        return (result, rest.flatMap { $0 < limit ? $0 : nil })
    }

    private func way(
        _ candidate: Candidate,
        _ result: ChangeTrials.Outcome,
        _ lists: [ChangeOptions],
        _ levels: [Rating.Level]
    ) -> NextLevel.Way {
        NextLevel.Way(
            changes: candidate.options.map { place in
                let list = lists[place.list]
                return NextLevel.Change(
                    indicator: list.indicator,
                    before: list.content(list.present, base),
                    after: list.content(list.options[place.option].value, base)
                )
            },
            cost: candidate.cost,
            score: result.score,
            level: levels[result.level],
            rank: result.rank
        )
    }
}

extension ScoreBook {
    /// A unit's level as an index from the lowest: the rating's, else that of the last stage with
    /// outcomes; nil where it has none.
    func decidedLevel(_ row: Int) -> Int? {
        let codes = levels ?? stages.last { $0.outcome != nil }?.rising?.codes
        guard let code = codes?[row], code >= 0 else { return nil }
        return Int(code)
    }
}

extension StageResult {
    /// The outcomes as indexes of the levels from the lowest, whatever order the profile has them
    /// in; nil for a stage without outcomes.
    var rising: (codes: Buffer<Int32>, levels: [Rating.Level])? {
        guard let outcome, case .outcome(let use, _) = stage.decision else { return nil }
        var order = Array(levels.indices.reversed())
        for entry in use.parameters.values {
            guard case .bands(_, let intervals) = entry.value, intervals.count == levels.count
            else { continue }
            order = levels.indices.sorted { intervals[$0].lower < intervals[$1].lower }
        }
        let codes = Buffer<Int32>(repeating: -1, count: outcome.count)
        for row in 0..<outcome.count {
            codes.base[row] = order.firstIndex(of: Int(outcome[row])).map { Int32($0) } ?? -1
        }
        return (codes, order.map { levels[$0] })
    }
}

extension IndicatorDeclaration {
    /// The type of its values.
    var type: FormulaType {
        switch content {
        case .formula(let formula): formula.type
        case .reduction(let reduction): reduction.method == .share ? .percent : .number
        }
    }
}
