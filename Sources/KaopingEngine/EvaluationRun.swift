internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerKit
internal import Synchronization

/// One run over data that have been read, step by step in the fixed order.
struct EvaluationRun {
    let request: RunRequest
    let plan: Plan
    /// What a trial of changed data takes over from the run whose data are changed.
    var basis: TrialBasis?
    private var gates: [GateResult] = []
    private var trace = Trace()

    private var profile: Profile { request.profile }
    private var isExplaining: Bool { request.explained != .none }

    init(request: RunRequest, plan: Plan) {
        self.request = request
        self.plan = plan
    }

    /// What a run has found before units are ranked.
    struct Judged {
        let runner: Runner?
        let prepared: PreparedData
        let decisions: Decisions
        let waivers: [Waiver]
        let tree: TreeScores
        let outputs: [OutputColumn]
        let adjustments: [AdjustmentResult]
        let groups: [GroupColumn]
        /// The scores that break ties, in order.
        let breakers: [Buffer<Double>]
        let stages: [StageResult]
        let rated: Rated

        /// The units' decided levels as indexes from the lowest, -1 for none, and what they are: the
        /// rating's, else the outcomes of the last stage with any; nil where nothing is decided.
        var decided: (codes: Buffer<Int32>, levels: [Rating.Level])? {
            rated.levels.map { ($0, rated.levelNames) }
                ?? stages.last { $0.outcome != nil }?.rising
        }
    }

    /// Scores, judges and rates.
    mutating func judged(_ data: inout UnitData) throws(IssuesError) -> Judged {
        let day = request.asOf ?? request.period?.lastDay
        if basis == nil {
            data.remarks += CalendarLint(profile).warnings(data.settings.calendar, from: days)
        }
        let decisions = basis?.decisions ?? Decisions(profile, data)
        let waivers = basis.map { ($0.waivers, []) } ?? Waivers(profile, data, on: day).both
        let issues = basis == nil ? decisions.issues + waivers.1 : []
        guard issues.isEmpty else {
            let listed = Array(issues.prefix(request.issueLimit))
            throw IssuesError(listed, omitted: issues.count - listed.count, status: .data)
        }
        // Leaves score prepared data; conditions and formulas, before and after, see raw ones.
        let prepared = try Preparer(profile, plan, data).prepare()
        data.remarks += prepared.remarks
        var judge = Judge(profile: profile, decisions: decisions)
        judge.excluded = prepared.excluded
        let runner = try runTree(judge, waivers.0, prepared, &data)
        let tree = try treeScores(runner, data)
        addScores(tree, to: &data)
        let outputs =
            try runner.map { runner throws(IssuesError) in
                try OutputReader(request: request, plan: plan, runner: runner, basis: basis)
                    .read(&data)
            } ?? []
        release(runner, &data)

        // Adjustments, then gates on the total, then the stated places.
        let (total, adjustments) = try adjusted(tree, judge, &data)
        let groups = data.groups(profile)
        let breakers = profile.ranking.then.compactMap { id in
            tree.criteria.first { $0.id == id }?.values
        }
        let standing = needsStanding ? standing(total, breakers, rows: data.rows) : total
        let stages = try StageRunner(
            request: request,
            standing: standing,
            stated: profile.stated
        ).run(&data)
        let rated = try rate(total, standing, judge, groups, &data)
        return Judged(
            runner: runner,
            prepared: prepared,
            decisions: decisions,
            waivers: waivers.0,
            tree: tree,
            outputs: outputs,
            adjustments: adjustments,
            groups: groups,
            breakers: breakers,
            stages: stages,
            rated: rated
        )
    }

    /// Lets go of the values that only the tree reads, which are most of what a large run holds.
    ///
    /// Explanations and trials look at them again, and stages where they refuse a result.
    private func release(_ runner: Runner?, _ data: inout UnitData) {
        guard !isExplaining, basis == nil, profile.procedure.isEmpty else { return }
        let formulas = RunFormulas(results: profile)
        let later = SlotUse(profile, formulas: formulas.all, reductions: formulas.reductions)
        let groupings = profile.unit.groupings.compactMap { profile.unitColumn($0)?.slot }
        data.release(profile, except: later.slots.union(groupings))
        runner?.release()
    }

    /// Adds and takes off points, lets the gates on the total act, and rounds to the stated places.
    private mutating func adjusted(
        _ tree: TreeScores,
        _ judge: Judge,
        _ data: inout UnitData
    ) throws(IssuesError) -> (total: UnitColumn, adjustments: [AdjustmentResult]) {
        var total = tree.total.copy
        for result in gates { settle(result, total.states, in: &data) }
        setTotal(total, in: &data)
        if isExplaining { trace.tree = total.copy }
        let adjustments = judge.adjust(total, &data)
        setTotal(total, in: &data)
        for gate in profile.gates where gate.scope == .total {
            let result = judge.result(gate, &data)
            gates.append(result)
            total = try judge.apply(
                gate.effect,
                where: result.effects,
                to: total,
                title: gate.title,
                at: gate.place,
                &data
            )
            settle(result, total.states, in: &data)
            setTotal(total, in: &data)
            if isExplaining { trace.gates.append(total.copy) }
        }
        if isExplaining { trace.computed = total.copy }
        state(total)
        setTotal(total, in: &data)
        return (total, adjustments)
    }

    /// Scores, judges, rates and ranks.
    mutating func book(_ data: inout UnitData) throws(IssuesError) -> ScoreBook {
        let day = request.asOf ?? request.period?.lastDay
        let base = request.seeksNext ? data : nil
        let judged = try judged(&data)
        let (runner, rated, groups) = (judged.runner, judged.rated, judged.groups)
        let ranks = rank(judged, rows: data.rows)
        setRank(ranks.rank, in: &data)
        data.settled = taken(rated.total.states)
        let consequences = profile.consequences.map { $0.result(&data) }
        let population = PopulationRunner(
            request: request,
            groups: groups,
            states: rated.total.states
        )
        let figures = population.figures(&data)
        let targets = population.targets(&data)
        let rollups = try population.rollups(&data)
        let notes = try runner?.notes()
        let order = gates.sorted { left, right in
            (index(of: left.gate), 0) < (index(of: right.gate), 0)
        }
        let runFigures = try runner?.figures() ?? []
        let explainer = Explainer(
            request: request,
            judged: judged,
            data: data,
            gates: order,
            figures: runFigures,
            trace: trace,
            finder: base.map { NextLevelFinder(request, plan, $0, judged, data) }
        )
        return ScoreBook(
            profile: profile,
            period: request.period,
            asOf: day,
            unitCount: data.rows,
            keys: data.keys,
            names: data.names,
            groups: groups,
            score: ScoreColumn(
                id: profile.root.id,
                title: profile.title,
                values: rated.total.values,
                states: rated.total.states,
                rounding: profile.stated
            ),
            criteria: judged.tree.criteria.filter { column in
                guard let criterion = profile.root.node(column.id)
                else { return false }
                return Evaluation.isKept(criterion, request)
            },
            outputs: judged.outputs,
            totals: judged.tree.totals,
            adjustments: judged.adjustments,
            gates: order,
            stages: judged.stages,
            levels: rated.levels,
            levelNames: rated.levelNames,
            levelSteps: rated.steps,
            rank: ranks.rank,
            rankWithin: ranks.within,
            order: ranks.order,
            consequences: consequences,
            figures: runFigures + (notes?.figures ?? []),
            populationFigures: figures,
            targets: targets,
            rollups: rollups,
            waivers: judged.waivers,
            preparation: judged.prepared.results,
            screenings: judged.prepared.screenings,
            plugins: origins(),
            warnings: profile.warnings + data.remarks + (notes?.warnings ?? []),
            reading: data.readings,
            inputs: data.inputReadings,
            calendar: data.settings.calendar,
            explanations: try explainer.explanations(),
            threads: request.threads
        )
    }

    /// The days that the run is about.
    private var days: ClosedRange<Day>? {
        guard let last = request.asOf ?? request.period?.lastDay else { return nil }
        let first = request.period?.firstDay ?? last
        return min(first, last)...max(last, request.period?.lastDay ?? last)
    }

    private func index(of gate: Gate) -> Int {
        profile.gates.firstIndex { $0.id == gate.id } ?? 0
    }

    // MARK: The tree

    private mutating func runTree(
        _ judge: Judge,
        _ waivers: [Waiver],
        _ prepared: PreparedData,
        _ data: inout UnitData
    ) throws(IssuesError) -> Runner? {
        guard plan.root != nil else { return nil }
        var overrides = try overrides(judge, waivers, &data)
        overrides.excluded = prepared.excluded
        overrides.fixed = basis?.fixed ?? [:]
        overrides.troubled = basis?.troubled
        let scored = prepared.replacing(data)
        overrides.packs = try ReferenceUnits(plan: plan, data: data, prepared: scored)
            .packs(without: overrides.fixed)
        let runner = Runner(
            plan: plan,
            data: data,
            prepared: scored,
            overrides: overrides,
            threads: request.threads,
            blockRows: request.blockRows
        )
        for (index, step) in plan.steps.enumerated() {
            let criterion = step.criterion
            data.remarks +=
                runner.rows(index)?.remarks(on: criterion.title, at: criterion.place) ?? []
        }
        if try runner.run(), basis?.troubled == nil {
            guard basis == nil else { throw IssuesError([], status: .data) }
            throw Troubles(runner: runner, data: data, limit: request.issueLimit).error()
        }
        if basis == nil { remarkUnscored(runner, &data) }
        return runner
    }

    /// Says why scorers leave units without a score though there are data.
    private func remarkUnscored(_ runner: Runner, _ data: inout UnitData) {
        guard let root = plan.root, let states = runner.kept[root]?.states else { return }
        let rows = (0..<data.rows).filter { row in
            let state = ScorerState(rawValue: states[row])
            return state == .notRated || state == .inconclusive
        }
        for row in rows.prefix(request.issueLimit) {
            for (index, step) in plan.steps.enumerated() where step.need != .population {
                let (state, reason) = runner.reasons(index, row: row)
                let isOwn = step.children.allSatisfy { child in
                    plan.steps[child].need == .population
                        || runner.reasons(child, row: row).state == .scored
                }
                guard state == .notRated || state == .inconclusive, isOwn else { continue }
                let words = ReasonWords(use: step.use, rows: runner.rows(index).map { ($0, row) })
                data.remarks.append(
                    Issue(
                        .unitNotScored,
                        at: words.place(reason) ?? step.criterion.place,
                        [
                            "criterion": .both(step.criterion.title),
                            "unit": .both(data.list([row])), "reason": .both(words.text(reason)),
                        ],
                        severity: .warning
                    )
                )
            }
        }
    }

    private mutating func overrides(
        _ judge: Judge,
        _ waivers: [Waiver],
        _ data: inout UnitData
    ) throws(IssuesError) -> StepOverrides {
        var overrides = StepOverrides()
        if let basis {
            (overrides.excused, overrides.groups) = (basis.excused, basis.groups)
        } else {
            excuse(&overrides, waivers, data)
        }
        try addGates(to: &overrides, judge, &data)
        return overrides
    }

    /// Notes whom criteria do not apply to, and in which groups they are scored.
    private func excuse(_ overrides: inout StepOverrides, _ waivers: [Waiver], _ data: UnitData) {
        let groups = data.groups(profile)
        let category = groups.first { $0.id == profile.unit.category }
        let excused = Excused(profile.root, waivers, category, rows: data.rows)
        for (index, step) in plan.steps.enumerated() {
            if let within = step.criterion.within,
                let group = groups.first(where: { $0.id == within })
            {
                overrides.groups[index] = UnitGroups(group.codes, count: group.dictionary.count)
            }
            overrides.excused[index] = excused.units[step.criterion.id]
        }
    }

    private mutating func addGates(
        to overrides: inout StepOverrides,
        _ judge: Judge,
        _ data: inout UnitData
    ) throws(IssuesError) {
        for gate in profile.gates {
            guard case .criterion(let id) = gate.scope,
                let step = plan.steps.firstIndex(where: { $0.criterion.id == id })
            else { continue }
            let result = judge.result(gate, &data)
            gates.append(result)
            data.remarkUnbounded(
                gate.effect,
                where: result.effects,
                gate.title,
                at: gate.place
            )
            overrides.gates[step, default: []].append(
                StepGate(
                    effect: gate.effect,
                    fires: UnitColumn(result.effects),
                    bound: gate.effect.bound.map { UnitColumn(data.numbers($0)) },
                    upper: gate.effect.upper.map { UnitColumn(data.numbers($0)) }
                )
            )
        }
    }

    /// The scores of the tree.
    struct TreeScores {
        let total: UnitColumn
        let criteria: [ScoreColumn]
        let totals: [ScoreColumn]
    }

    private func treeScores(_ runner: Runner?, _ data: UnitData) throws(IssuesError) -> TreeScores {
        guard let runner, let root = plan.root else {
            let none = UnitColumn(repeating: .nan, count: data.rows)
            none.states.base.update(
                repeating: ScorerState.notApplicable.rawValue,
                count: data.rows
            )
            return TreeScores(total: none, criteria: [], totals: [])
        }
        guard let (values, states) = runner.kept[root] else {
            throw IssuesError(.scoreNotKept, status: .software)
        }
        // Steps stand children first; a report has parents first.
        let criteria = plan.preorder.compactMap { column(runner, $0, rounding: nil) }
        return TreeScores(
            total: UnitColumn(values, states),
            criteria: criteria,
            totals: plan.totals.compactMap { column(runner, $0, rounding: profile.stated) }
        )
    }

    private func column(_ runner: Runner, _ index: Int, rounding: Rounding?) -> ScoreColumn? {
        guard let (values, states) = runner.kept[index] else { return nil }
        if let rounding {
            for row in 0..<values.count { values.base[row] = rounding(values[row]) }
        }
        let criterion = plan.steps[index].criterion
        return ScoreColumn(
            id: criterion.id,
            title: criterion.title,
            values: values,
            states: states,
            rounding: rounding
        )
    }

    // MARK: Slots of results

    private func addScores(_ tree: TreeScores, to data: inout UnitData) {
        for (slot, content) in profile.slots.enumerated() {
            switch content {
            case .score(let id):
                guard let column = tree.criteria.first(where: { $0.id == id }) else { continue }
                data.columns[slot] = .numbers(column.values)
            case .otherTotal(let index):
                guard tree.totals.indices.contains(index) else { continue }
                data.columns[slot] = .numbers(tree.totals[index].values)
            default: break
            }
        }
    }

    private func setTotal(_ total: UnitColumn, in data: inout UnitData) {
        for (slot, content) in profile.slots.enumerated() where content == .total {
            data.columns[slot] = .numbers(total.values)
        }
    }

    private func setRank(_ ranks: Ranks, in data: inout UnitData) {
        guard let slot = profile.slots.firstIndex(of: .rank) else { return }
        let numbers = Buffer<Double>(count: data.rows)
        for row in 0..<data.rows { numbers.base[row] = ranks.rank(row) ?? .nan }
        data.columns[slot] = .numbers(numbers)
    }

    private func setLevel(_ rating: Rating, _ levels: UnitColumn, in data: inout UnitData) {
        guard let slot = profile.slots.firstIndex(of: .level) else { return }
        let codes = LevelRater.codes(levels)
        guard rating.areNumbers else {
            data.columns[slot] = .codes(codes, rating.levels.map(\.id))
            return
        }
        let numbers = Buffer<Double>(repeating: .nan, count: data.rows)
        let values = rating.levels.map { Double($0.id) ?? .nan }
        for row in 0..<data.rows where codes[row] >= 0 {
            numbers.base[row] = values[Int(codes[row])]
        }
        data.columns[slot] = .numbers(numbers)
    }

    // MARK: Stating, rating, ranking

    private func state(_ total: UnitColumn) {
        guard let rounding = profile.stated else { return }
        for row in 0..<total.values.count {
            total.values.base[row] = rounding(total.values[row])
        }
    }

    /// Whether somebody asks for places before the ranking: a stage, or a quota on a level.
    private var needsStanding: Bool {
        let hasQuota = profile.rating?.rules.contains { rule in
            if case .quota = rule.content { true } else { false }
        }
        return !profile.procedure.isEmpty || hasQuota == true
    }

    /// Each unit's place by its stated score and the tie-breakers; equal places are ties.
    private func standing(
        _ total: UnitColumn,
        _ breakers: [Buffer<Double>],
        rows: Int
    ) -> UnitColumn {
        guard basis?.skipsQuotas != true else { return UnitColumn(repeating: .nan, count: rows) }
        let ranker = Ranker(keys: [total.values] + breakers, rounding: profile.stated, rows: rows)
        let ranks = ranker.ranks(ties: .competition)
        let numbers = Buffer<Double>(count: rows)
        for row in 0..<rows { numbers.base[row] = ranks.rank(row) ?? .nan }
        return UnitColumn(numbers)
    }

    /// The levels.
    struct Rated {
        /// The stated score with the units' final states.
        let total: UnitColumn
        var levels: Buffer<Int32>?
        var levelNames: [Rating.Level] = []
        /// The levels after the start and after each rule.
        var steps: [Buffer<Int32>] = []
        /// Where each rule applies: 1, 0 or nan.
        var fires: [Buffer<Double>] = []
    }

    private mutating func rate(
        _ total: UnitColumn,
        _ standing: UnitColumn,
        _ judge: Judge,
        _ groups: [GroupColumn],
        _ data: inout UnitData
    ) throws(IssuesError) -> Rated {
        guard let rating = profile.rating else { return Rated(total: total) }
        var rater = LevelRater(rating: rating, judge: judge, request: request)
        rater.skipsQuotas = basis?.skipsQuotas ?? false
        let rows = data.rows
        // Decided before the rating where possible, so that its rules may name the gate.
        let early = profile.gates.filter { $0.scope == .level && !looksAtLevel($0) }
        for gate in early { gates.append(judge.result(gate, &data)) }
        var result = try rater.rate(total, standing: standing, &data) { ids in
            GroupColumn.combined(
                ids.compactMap { id in groups.first { $0.id == id } },
                rows: rows
            )
        }
        result.levels.exclude(judge.excluded)
        if isExplaining { trace.ruleFires = result.fires }
        let fires = result.fires
        setLevel(rating, result.levels, in: &data)
        for gate in profile.gates where gate.scope == .level {
            let outcome = gates.first { $0.gate.id == gate.id } ?? judge.result(gate, &data)
            if !early.contains(where: { $0.id == gate.id }) { gates.append(outcome) }
            result.levels = try rater.apply(
                gate.effect,
                where: outcome.effects,
                to: result.levels,
                title: gate.title,
                at: gate.place,
                &data
            )
            settle(outcome, result.levels.states, in: &data)
            setLevel(rating, result.levels, in: &data)
            if isExplaining { trace.levelGates.append(result.levels) }
        }
        let states = finalStates(total, result.levels)
        return Rated(
            total: UnitColumn(total.values, states),
            levels: LevelRater.codes(result.levels),
            levelNames: rating.levels,
            steps: result.steps,
            fires: fires
        )
    }

    /// Says whether a gate's condition looks at the level or the rank.
    private func looksAtLevel(_ gate: Gate) -> Bool {
        gate.condition.slots.contains { slot in
            profile.slots[slot] == .level || profile.slots[slot] == .rank
        }
    }

    /// A unit that is excluded or not rated is so as a whole, whatever its score.
    private func finalStates(_ total: UnitColumn, _ levels: UnitColumn) -> Buffer<UInt8> {
        let states = Buffer<UInt8>(count: total.states.count)
        states.base.update(from: total.states.base, count: states.count)
        for row in 0..<states.count {
            let level = levels.state(row)
            if level == .excluded || level == .notRated { states.base[row] = level.rawValue }
        }
        return states
    }

    /// Ranks who has a score and is rated.
    func rank(
        _ judged: Judged,
        rows: Int
    ) -> (rank: Ranks, within: [(columns: [String], ranks: Ranks)], order: Buffer<Int32>) {
        let (total, breakers, groups) = (judged.rated.total, judged.breakers, judged.groups)
        // Who is excluded or not rated keeps the score and has no rank.
        let keys = Buffer<Double>(count: rows)
        for row in 0..<rows {
            keys.base[row] = total.state(row) == .scored ? total.values[row] : .nan
        }
        let ranker = Ranker(keys: [keys] + breakers, rounding: profile.stated, rows: rows)
        let (ranking, within) = (profile.ranking, profile.ranking.within)
        // Each ranking by itself, the one of all units first.
        let found = Mutex([Ranks?](repeating: nil, count: within.count + 1))
        Parallel.forEach(within.count + 1, threads: request.threads) { index in
            let ids = index == 0 ? [] : within[index - 1]
            let columns = ids.compactMap { id in groups.first { $0.id == id } }
            let ranks =
                index == 0
                ? ranker.ranks(ranking)
                : ranker.ranks(ranking, groups: GroupColumn.combined(columns, rows: rows))
            found.withLock { $0[index] = ranks }
        }
        let ranks = found.withLock { $0 }.compactMap(\.self)
        return (ranks[0], zip(within, ranks.dropFirst()).map { ($0, $1) }, ranker.order)
    }

    /// Notes the units that a gate has taken out or left unrated: no later rule brings them back.
    private func settle(
        _ result: GateResult,
        _ states: Buffer<UInt8>,
        in data: inout UnitData
    ) {
        guard [.exclude, .notRated].contains(result.gate.effect.kind) else { return }
        let settled = Buffer<UInt8>(repeating: 0, count: data.rows)
        let taken = taken(states)
        for row in 0..<data.rows {
            let isNew = result.outcome(row) == .fired && taken[row] == 1
            settled.base[row] = isNew || data.settled?[row] == 1 ? 1 : 0
        }
        data.settled = settled
    }

    /// The units whose state is somebody's decision.
    private func taken(_ states: Buffer<UInt8>) -> Buffer<UInt8> {
        let settled = Buffer<UInt8>(count: states.count)
        for row in 0..<states.count {
            let state = ScorerState(rawValue: states[row])
            settled.base[row] = state == .excluded || state == .notRated ? 1 : 0
        }
        return settled
    }

    // MARK: Origins

    private func origins() -> [ScorerRegistry.Origin] {
        var ids = plan.steps.flatMap { [$0.use.id, $0.criterion.weighting?.id].compactMap(\.self) }
        ids += profile.gates.map(\.effect.scorer.id)
        if let rating = profile.rating {
            if case .scorer(let use, _) = rating.start { ids.append(use.id) }
            ids += rating.rules.map { rule in
                switch rule.content {
                case .effect(let effect): effect.scorer.id
                case .quota(let use, _): use.id
                }
            }
        }
        ids += profile.procedure.compactMap { stage in
            switch stage.decision {
            case .none: nil
            case .marks(let use), .outcome(let use, _), .places(_, let use): use.id
            }
        }
        for steps in [profile.preparation] + profile.indicators.compactMap(\.preparation) {
            ids += steps.compactMap { step in
                if case .scorer(let use, _) = step.step { use.id } else { nil }
            }
        }
        let origins = Set(ids.compactMap { request.scorers[$0]?.origin })
        return origins.sorted { $0.plugin < $1.plugin }
    }
}

extension GroupColumn {
    /// Returns the text of a row; nil where there is none.
    func text(ofRow row: Int) -> String? {
        codes[row] < 0 ? nil : dictionary[Int(codes[row])]
    }

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
        // Where every row is ranked, there is nothing to add.
        guard sorted.count < rows else { return sorted }
        let result = Buffer<Int32>(count: rows)
        var isRanked = [Bool](repeating: false, count: rows)
        for (index, row) in sorted.elements.enumerated() {
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
