internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Finds the cheapest ways of a unit to the next level.
///
/// Every candidate is tried out: the whole population is scored, judged, rated and ranked again with
/// the unit's changed value, so that quotas, population figures and ties have their say. Of each
/// indicator the candidates are tried by rising cost until one suffices; pairs are tried by rising
/// cost as long as they cost less than the cheapest single change.
struct NextLevelFinder: Sendable {
    /// How many pairs are tried at most.
    static let mostPairs = 4000

    let request: RunRequest
    let plan: Plan
    /// The units with their indicators, before anything was scored.
    let base: UnitData

    private struct Candidate: Sendable {
        let changes: [(slot: Int, value: Double)]
        /// Where each change stands: the indicator's place in the list, and the option's.
        let options: [(list: Int, option: Int)]
        let cost: Double
    }

    private struct Result: Sendable {
        var level = -1
        var score = Double.nan
        var rank: Double?
    }

    private var profile: Profile { request.profile }

    init(_ request: RunRequest, _ plan: Plan, _ base: UnitData) {
        var quiet = request
        quiet.explained = .none
        quiet.seeksNext = false
        quiet.kept = .only([])
        quiet.threads = 1
        self.request = quiet
        self.plan = plan
        self.base = base
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
        let lists = profile.indicators.compactMap { ChangeOptions($0, base, profile, row: row) }
        guard levels.indices.contains(level + 1) else {
            return NextLevel(
                target: nil,
                ways: [],
                indicatorCount: lists.count,
                pairsTriedBelow: nil,
                runs: 0
            )
        }
        var runs = 0
        var found: [(Candidate, Result)] = []
        for list in lists.indices {
            let candidates = lists[list].options.indices.map { candidate(lists, [(list, $0)]) }
            let first = firstSuccess(candidates, row, above: level, threads, &runs)
            if let first { found.append(first) }
        }
        let (pairs, triedBelow) = pairs(lists, below: found.map(\.0.cost).min())
        if let pair = firstSuccess(pairs, row, above: level, threads, &runs) { found.append(pair) }
        // Equal costs keep the order of the profile, single changes first.
        found.sort { $0.0.cost < $1.0.cost }
        return NextLevel(
            target: levels[level + 1],
            ways: found.map { way($0, $1, lists, levels) },
            indicatorCount: lists.count,
            pairsTriedBelow: found.contains { $0.0.changes.count == 2 } ? nil : triedBelow,
            runs: runs
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
        if all.count > NextLevelFinder.mostPairs {
            left = min(left ?? .infinity, all[NextLevelFinder.mostPairs].cost)
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
        let width = 128
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

    // MARK: Trying out

    /// Tries candidates in their order until one reaches a higher level; several at a time, of which
    /// the first counts.
    private func firstSuccess(
        _ candidates: [Candidate],
        _ row: Int,
        above level: Int,
        _ threads: Int,
        _ runs: inout Int
    ) -> (Candidate, Result)? {
        let width = max(1, 4 * threads)
        for start in stride(from: 0, to: candidates.count, by: width) {
            let batch = Array(candidates[start..<min(start + width, candidates.count)])
            let levels = Buffer<Int32>(repeating: -1, count: batch.count)
            Parallel.forEach(batch.count, threads: threads) { index in
                levels.base[index] = Int32(self.result(of: batch[index], row).level)
            }
            // What was tried beside the first that suffices depends on the threads: not counted.
            guard let index = batch.indices.first(where: { Int(levels[$0]) > level }) else {
                runs += batch.count
                continue
            }
            runs += index + 1
            return (batch[index], result(of: batch[index], row))
        }
        return nil
    }

    /// Scores the whole population with a unit's changed values; a change that a scorer or a rule
    /// refuses leads nowhere.
    private func result(of candidate: Candidate, _ row: Int) -> Result {
        var data = base.changing(candidate.changes, row: row, profile.indicators)
        var run = EvaluationRun(request: request, plan: plan)
        guard let book = try? run.book(&data) else { return Result() }
        return Result(
            level: book.decidedLevel(row) ?? -1,
            score: book.score.values[row],
            rank: book.rank.rank(row)
        )
    }

    private func way(
        _ candidate: Candidate,
        _ result: Result,
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

extension UnitData {
    /// Returns the data with other values of one unit's indicators, and of all that is computed
    /// from them.
    func changing(
        _ changes: [(slot: Int, value: Double)],
        row: Int,
        _ indicators: [IndicatorDeclaration]
    ) -> UnitData {
        var data = self
        data.remarks = []
        var changed: Set<Int> = []
        for indicator in indicators where columns[indicator.slot] != nil {
            if let change = changes.first(where: { $0.slot == indicator.slot }) {
                data.columns[indicator.slot] = data.columns[indicator.slot]?
                    .replacing(row, with: change.value, count: rows)
            } else if !changed.isDisjoint(with: indicator.content.slots) {
                data.add(indicator)
            } else {
                continue
            }
            changed.insert(indicator.slot)
        }
        return data
    }
}

extension UnitData.Values {
    /// Returns the column with another number, or another code, in one row.
    fileprivate func replacing(
        _ row: Int,
        with value: Double,
        count: Int
    ) -> UnitData.Values {
        switch self {
        case .numbers(let numbers, _):
            let copy = Buffer<Double>(count: count)
            copy.base.update(from: numbers.base, count: count)
            copy.base[row] = value
            return .numbers(copy)
        case .codes(let codes, let dictionary):
            let copy = Buffer<Int32>(count: count)
            copy.base.update(from: codes.base, count: count)
            copy.base[row] = Int32(value)
            return .codes(copy, dictionary)
        }
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

extension IndicatorDeclaration.Content {
    /// The slots that it is computed from.
    fileprivate var slots: Set<Int> {
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
