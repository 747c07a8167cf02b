public import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Runs an assessment scheme: reads the data, scores, states, rates and ranks.
///
/// The order is fixed: scores of the tree from the leaves up, stated rounding, rating, ranking.
public enum Evaluation {
    /// Runs a scheme.
    ///
    /// - Parameter request: the scheme, the period and where the data are.
    /// - Returns: the score book.
    /// - Throws: `IssuesError` with all problems of the period, of the files, or of units whose
    ///   values a scorer refuses.
    public static func run(_ request: RunRequest) throws(IssuesError) -> ScoreBook {
        let profile = request.profile
        try checkPeriod(request)
        try checkTables(request)
        let plan = Plan(profile.root) { isKept($0, request) }
        try checkAsOf(plan, request)
        let data = try UnitReader(request: request, slots: slots(plan, profile)).read()
            .adding(profile.indicators, firstSlot: profile.columns.count)
        let runner = Runner(
            plan: plan,
            data: data,
            threads: request.threads,
            blockRows: request.blockRows
        )
        if try runner.run() {
            throw Troubles(runner: runner, data: data, limit: request.issueLimit).error()
        }
        let score = try stated(runner, profile)
        let levels = try profile.rating.map { rating throws(IssuesError) in
            try Rater(rating: rating, score: score, data: data, request: request).levels()
        }
        return book(request, plan, runner, data, score, levels, try runner.figures())
    }

    private static func isKept(_ criterion: Criterion, _ request: RunRequest) -> Bool {
        if criterion.id == request.profile.root.id { return true }
        if request.profile.ranking.then.contains(criterion.id) { return true }
        return switch request.kept {
        case .all: true
        case .only(let ids): ids.contains(criterion.id)
        }
    }

    // MARK: Checks

    private static func checkPeriod(_ request: RunRequest) throws(IssuesError) {
        let kind = request.profile.period
        guard let period = request.period else {
            if kind == .once { return }
            throw IssuesError(
                .periodNotGiven,
                at: request.profile.place,
                ["kind": .both(kind.title), "example": .text(kind.example)],
                status: .usage
            )
        }
        guard period.kind != kind else { return }
        throw IssuesError(
            .periodOtherKind,
            at: request.profile.place,
            [
                "period": .text(period.description), "kind": .both(kind.title),
                "example": .text(kind.example),
            ],
            status: .usage
        )
    }

    /// A formula that names the day of the calculation needs a period that ends on one.
    private static func checkAsOf(_ plan: Plan, _ request: RunRequest) throws(IssuesError) {
        guard request.period?.lastDay == nil else { return }
        let formulas =
            request.profile.indicators.map(\.formula) + plan.formulas
            + plan.steps.flatMap(\.use.columns)
        let issues = formulas.filter { $0.parameters.contains("as_of") }.map {
            Issue(.formulaNoAsOf, at: $0.place, ["formula": .text($0.text)])
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .profile) }
    }

    private static func checkTables(_ request: RunRequest) throws(IssuesError) {
        let known = request.profile.tables.map(\.id)
        let issues = request.tables.keys.sorted().filter { !known.contains($0) }.map {
            Issue(
                .tableNotDeclared,
                ["table": .text($0), "known": .text(known.joined(separator: ", "))]
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    /// The slots that the formulas of a tree use, through indicators as well.
    private static func slots(_ plan: Plan, _ profile: Profile) -> Set<Int> {
        let parameters = plan.steps.flatMap(\.use.columns)
        var slots = Set((plan.formulas + parameters).flatMap(\.slots))
        // An indicator uses only those before it.
        for (index, indicator) in profile.indicators.enumerated().reversed()
        where slots.contains(profile.columns.count + index) {
            slots.formUnion(indicator.formula.slots)
        }
        return slots
    }

    // MARK: Results

    private static func stated(
        _ runner: Runner,
        _ profile: Profile
    ) throws(IssuesError) -> ScoreColumn {
        let root = runner.plan.steps.count - 1
        guard let (values, states) = runner.kept[root] else {
            throw IssuesError(.scoreNotKept, status: .software)
        }
        if let rounding = profile.stated {
            for row in 0..<values.count { values.base[row] = rounding(values.base[row]) }
        }
        return ScoreColumn(
            id: profile.root.id,
            title: profile.title,
            values: values,
            states: states,
            rounding: profile.stated
        )
    }

    private static func book(
        _ request: RunRequest,
        _ plan: Plan,
        _ runner: Runner,
        _ data: UnitData,
        _ score: ScoreColumn,
        _ levels: Buffer<Int32>?,
        _ figures: [RunFigure]
    ) -> ScoreBook {
        let profile = request.profile
        var columns: [String: ScoreColumn] = [:]
        for (index, step) in plan.steps.enumerated().dropLast() {
            guard let (values, states) = runner.kept[index] else { continue }
            columns[step.criterion.id] = ScoreColumn(
                id: step.criterion.id,
                title: step.criterion.title,
                values: values,
                states: states,
                rounding: nil
            )
        }
        let breakers = profile.ranking.then.compactMap { columns[$0]?.values }
        let ranker = Ranker(
            keys: [score.values] + breakers,
            rounding: score.rounding,
            rows: data.rows
        )
        let groups = data.groups(profile)
        return ScoreBook(
            profile: profile,
            period: request.period,
            unitCount: data.rows,
            keys: data.keys,
            names: data.names,
            groups: groups,
            score: score,
            criteria: profile.root.preorder.dropFirst().filter {
                isKept($0, request)
            }.compactMap { columns[$0.id] },
            levels: levels,
            rank: ranker.ranks(ties: profile.ranking.ties),
            rankWithin: profile.ranking.within.map { ids in
                let combined = GroupColumn.combined(
                    ids.compactMap { id in groups.first { $0.id == id } },
                    rows: data.rows
                )
                return (ids, ranker.ranks(ties: profile.ranking.ties, groups: combined))
            },
            order: ranker.order,
            figures: figures,
            plugins: origins(plan, request),
            warnings: profile.warnings,
            reading: data.readings
        )
    }

    private static func origins(_ plan: Plan, _ request: RunRequest) -> [ScorerRegistry.Origin] {
        var ids = plan.steps.flatMap { [$0.use.id, $0.criterion.weighting?.id].compactMap(\.self) }
        if let rating = request.profile.rating { ids.append(rating.scorer.id) }
        let origins = Set(ids.compactMap { request.scorers[$0]?.origin })
        return origins.sorted { $0.plugin < $1.plugin }
    }
}

extension GroupColumn {
    /// Returns one code for each combination of values, in order of first appearance.
    static func combined(
        _ columns: [GroupColumn],
        rows: Int
    ) -> (codes: Buffer<Int32>, count: Int) {
        guard columns.count != 1 else { return (columns[0].codes, columns[0].dictionary.count) }
        let codes = Buffer<Int32>(repeating: -1, count: rows)
        var seen: [[Int32]: Int32] = [:]
        for row in 0..<rows {
            let values = columns.map { $0.codes[row] }
            guard !values.contains(-1) else { continue }
            let code = seen[values] ?? Int32(seen.count)
            seen[values] = code
            codes.base[row] = code
        }
        return (codes, seen.count)
    }
}

extension Ranker {
    /// All rows: the ranked ones best first, then the others in the order of the data.
    var order: Buffer<Int32> {
        let result = Buffer<Int32>(count: rows)
        var isRanked = [Bool](repeating: false, count: rows)
        for (index, row) in sorted.enumerated() {
            result.base[index] = row
            isRanked[Int(row)] = true
        }
        var next = sorted.count
        for row in 0..<rows where !isRanked[row] {
            result.base[next] = Int32(row)
            next += 1
        }
        return result
    }
}
