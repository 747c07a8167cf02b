public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// A figure of all units, or of each group.
public struct FigureResult: Sendable {
    /// The figure.
    public let figure: FigureDeclaration
    /// The groups' names; empty where there is one value for all units.
    public let groups: [String]
    /// The values, stated; nan where there is none.
    public let values: [Double]
    /// The group of each unit, -1 for none; nil where there is one value for all.
    public let codes: Buffer<Int32>?
}

/// How far the units together have come towards a target.
public struct TargetResult: Sendable {
    /// The target.
    public let target: TargetDeclaration
    /// The groups' names; empty where it is on all units.
    public let groups: [String]
    /// The shares of units that meet the condition.
    public let shares: [Double]
    /// The share that is due in the period; nil where nothing is due yet.
    public let due: Exact?
    /// Whether each share is what is due; nil where nothing is due yet or there is no share.
    public let isMet: [Bool?]
    /// The group of each unit, -1 for none; nil where the target is on all units.
    public let codes: Buffer<Int32>?
}

/// The score book of the groups above, such as streets.
public struct RollupResult: Sendable {
    /// The roll-up.
    public let rollup: Rollup
    /// The groups in the order in which they first appear in the data.
    public let groups: [String]
    /// How many units each has.
    public let unitCounts: [Int]
    /// The stated scores; nan where there is none.
    public let scores: Buffer<Double>
    /// The levels from the lowest, -1 for none; nil where it does not rate.
    public let levels: Buffer<Int32>?
    /// The ranks.
    public let ranks: Ranks
    /// The groups by rank, those without a rank last.
    public let order: [Int]
}

/// Computes what is said of all units together.
struct PopulationRunner {
    let request: RunRequest
    let groups: [GroupColumn]
    /// The final states of units: excluded ones have left the population.
    let states: Buffer<UInt8>

    private var profile: Profile { request.profile }

    private func isIncluded(_ unit: Int) -> Bool {
        states[unit] != ScorerState.excluded.rawValue
    }

    private func group(_ id: String?) -> GroupColumn? {
        id.flatMap { id in groups.first { $0.id == id } }
    }

    private func reduce(
        _ reduction: Reduction,
        within group: GroupColumn?,
        _ data: UnitData
    ) -> Reducer.Result {
        reduce(reduction, within: group, data, where: isIncluded)
    }

    private func reduce(
        _ reduction: Reduction,
        within group: GroupColumn?,
        _ data: UnitData,
        where isIncluded: (Int) -> Bool
    ) -> Reducer.Result {
        let join = RowJoin(
            unitsOf: data.rows,
            groups: group.map { ($0.codes, $0.dictionary.count) },
            where: isIncluded
        )
        return Reducer(reduction, threads: request.threads).reduce(Entries(data, join: join))
    }

    // MARK: Figures and targets

    func figures(_ data: inout UnitData) -> [FigureResult] {
        profile.figures.map { figure in
            let group = group(figure.within)
            let result = reduce(figure.reduction, within: group, data)
            remark(result, figure.reduction, figure.title, at: figure.place, &data)
            let values = (0..<result.values.count).map { index in
                let value = result.values[index]
                guard let stated = figure.stated else { return value }
                // Two places of a percentage are four of the share.
                return figure.isPercent ? stated(value * 100) / 100 : stated(value)
            }
            return FigureResult(
                figure: figure,
                groups: group?.dictionary ?? [],
                values: values,
                codes: group?.codes
            )
        }
    }

    func targets(_ data: inout UnitData) -> [TargetResult] {
        profile.targets.map { target in
            let group = group(target.within)
            let result = reduce(target.reduction, within: group, data)
            remark(result, target.reduction, target.title, at: target.place, &data)
            let shares = (0..<result.values.count).map { result.values[$0] }
            let due = due(target)
            return TargetResult(
                target: target,
                groups: group?.dictionary ?? [],
                shares: shares,
                due: due,
                isMet: shares.map { isMet($0, target, due) },
                codes: group?.codes
            )
        }
    }

    /// The share that is due: that of the last step on the way that has come, and from the final
    /// period on the target itself.
    private func due(_ target: TargetDeclaration) -> Exact? {
        guard let today = request.period?.lastDay else { return target.lower }
        func hasCome(_ period: Period) -> Bool { period.lastDay.map { $0 <= today } ?? true }
        if target.by.map(hasCome) ?? target.path.isEmpty { return target.lower }
        let steps = target.path.filter { hasCome($0.period) }
        return steps.max { ($0.period.lastDay ?? today) < ($1.period.lastDay ?? today) }?.share
    }

    private func isMet(_ share: Double, _ target: TargetDeclaration, _ due: Exact?) -> Bool? {
        guard !share.isNaN else { return nil }
        var isMet: Bool?
        if let due { isMet = ScalarFormula.lessOrEqual(due.double, share) == 1 }
        if let upper = target.upper {
            isMet = (isMet ?? true) && ScalarFormula.lessOrEqual(share, upper.double) == 1
        }
        return isMet
    }

    private func remark(
        _ result: Reducer.Result,
        _ reduction: Reduction,
        _ title: Bilingual,
        at place: Place,
        _ data: inout UnitData
    ) {
        guard result.unknownRows > 0 else { return }
        // What is not known of a unit that somebody left unrated is no want of data.
        let unknown = reduce(reduction, within: nil, data) { [settled = data.settled] unit in
            isIncluded(unit) && settled?[unit] != 1
        }.unknownRows
        guard unknown > 0 else { return }
        data.remarks.append(
            Issue(
                .unitsUnknown,
                at: place,
                ["title": .both(title), "count": "\(unknown)"],
                severity: .warning
            )
        )
    }

    // MARK: Roll-ups

    func rollups(_ data: inout UnitData) throws(IssuesError) -> [RollupResult] {
        var results: [RollupResult] = []
        for rollup in profile.rollups {
            guard let group = group(rollup.by) else { continue }
            let reduced = reduce(rollup.reduction, within: group, data)
            remark(reduced, rollup.reduction, rollup.title, at: rollup.place, &data)
            let scores = reduced.values
            if let stated = rollup.stated {
                for index in 0..<scores.count { scores.base[index] = stated(scores[index]) }
            }
            let ranker = Ranker(keys: [scores], rounding: rollup.stated, rows: scores.count)
            let order = ranker.order
            results.append(
                RollupResult(
                    rollup: rollup,
                    groups: group.dictionary,
                    unitCounts: counts(group),
                    scores: scores,
                    levels: try levels(rollup, scores, group.dictionary),
                    ranks: ranker.ranks(ties: rollup.ties),
                    order: (0..<order.count).map { Int(order[$0]) }
                )
            )
        }
        return results
    }

    private func counts(_ group: GroupColumn) -> [Int] {
        var counts = [Int](repeating: 0, count: group.dictionary.count)
        for unit in 0..<group.codes.count where group.codes[unit] >= 0 && isIncluded(unit) {
            counts[Int(group.codes[unit])] += 1
        }
        return counts
    }

    private func levels(
        _ rollup: Rollup,
        _ scores: Buffer<Double>,
        _ groups: [String]
    ) throws(IssuesError) -> Buffer<Int32>? {
        guard let rating = rollup.rating, case .scorer(let use, let levels) = rating.start else {
            return nil
        }
        let call = ScorerCall(use, title: rollup.title)
        let outcome = try call.score([UnitColumn(scores)], rows: scores.count)
        let issues = outcome.refused.map { index in
            Issue(
                .unitRefused,
                at: call.use.place,
                [
                    "unit": .text(groups[index]), "criterion": .both(call.title),
                    "reason": .both(call.reason(outcome, row: index)),
                ]
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .data) }
        let codes = LevelRater.codes(outcome.column)
        for index in 0..<codes.count where codes[index] >= 0 {
            codes.base[index] = Int32(levels[Int(codes[index])])
        }
        return codes
    }
}
