internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit
internal import Synchronization

/// Computes the scores of all steps, wave by wave and block by block over the threads.
///
/// Every row's score depends on that row, the parameters and the summaries only, and summaries
/// are merged in the order of the rows: neither the threads nor the cut into blocks shows.
final class Runner: @unchecked Sendable {
    let plan: Plan
    let rows: Int
    /// By program; nil for a leaf whose scores are known.
    private var sources: [ValueSource?]
    private(set) var parameterSources: [[ValueSource]]
    private let grouped: [GroupedColumns?]
    let overrides: StepOverrides
    let threads: Int
    let blockRows: Int
    private let widest: Int
    /// Where each step's block is kept: its place in the scratch, reused once a parent has read it.
    private let slots: [Int]
    private let slotCount: Int
    // Written between passes only, or by one thread for each row.
    private(set) var kept: [Int: (values: Buffer<Double>, states: Buffer<UInt8>)] = [:]
    private(set) var summaries: [[UInt8]?]
    /// The inputs of the steps of this pass that are counted, where somebody has asked for them.
    var counted: [Int: [Int: CountedScores]] = [:]
    /// The values of each leaf that stand for a state.
    let marks: [StateMarks?]
    /// The parameters of each step, with computed weights put in.
    private(set) var packs: [ParameterPack]
    /// The weights that a run computed, by step.
    private(set) var weights: [Int: [Double]] = [:]
    private let troubles = Atomic<Int>(0)
    private let wholes = Mutex<[Int: WholeDetail]>([:])
    private let failure = Mutex<(step: Int, row: Int, error: ScorerError)?>(nil)

    init(
        plan: Plan,
        data: UnitData,
        prepared: UnitData? = nil,
        overrides: StepOverrides = StepOverrides(),
        threads: Int,
        blockRows: Int
    ) {
        self.plan = plan
        rows = data.rows
        self.overrides = overrides
        grouped = plan.steps.enumerated().filter { $0.element.grouped >= 0 }.map { index, step in
            guard overrides.fixed[index] == nil else { return nil }
            return GroupedColumns(
                plan.grouped[step.grouped],
                inputs: step.use.handle.description.inputs,
                data,
                threads: threads,
                // Whoever does not take part is not among those that raters are compared by.
                without: step.use.handle.description.need == .summary
                    ? [overrides.excluded, overrides.excused[index]].compactMap(\.self) : []
            )
        }
        // A leaf scores prepared values where it names an indicator alone; formulas see raw ones.
        var sources = [ValueSource?](repeating: nil, count: plan.formulas.count)
        for (index, step) in plan.steps.enumerated()
        where step.program >= 0 && overrides.fixed[index] == nil {
            let formula = plan.formulas[step.program]
            let data = formula.column == nil ? data : prepared ?? data
            sources[step.program] = ValueSource(formula, data)
        }
        self.sources = sources
        parameterSources = plan.steps.enumerated().map { index, step in
            overrides.fixed[index] == nil ? step.use.columns.map { ValueSource($0, data) } : []
        }
        self.threads = max(1, threads)
        self.blockRows = max(1, min(blockRows, data.rows))
        widest =
            plan.steps.map { step in
                max(step.children.count, step.use.handle.description.inputs.count)
            }.max() ?? 0
        (slots, slotCount) = Runner.slots(plan)
        summaries = plan.steps.map { _ in nil }
        packs = plan.steps.enumerated().map { index, step in
            guard overrides.fixed[index] == nil else { return step.use.parameters }
            return overrides.packs[index] ?? step.use.filled(data.settings)
        }
        marks = plan.steps.map { step in
            guard step.program >= 0, let source = sources[step.program] else { return nil }
            return StateMarks(step.criterion.valueStates, words: source.words)
        }
        for (index, step) in plan.steps.enumerated() {
            if let fixed = overrides.fixed[index] {
                kept[index] = (fixed.values, fixed.states)
            } else if step.isKept || step.need == .population {
                kept[index] = (Buffer(count: data.rows), Buffer(count: data.rows))
            }
        }
    }

    /// Computes everything.
    ///
    /// - Throws: `IssuesError` when a scorer fails.
    /// - Returns: whether some unit has a value that a scorer refuses, or lacks one that it must
    ///   have; `Troubles` then finds out which.
    func run() throws(IssuesError) -> Bool {
        for wave in 0..<plan.waveCount {
            let steps = plan.steps.indices.filter {
                plan.steps[$0].wave == wave && overrides.fixed[$0] == nil
            }
            guard !steps.isEmpty else { continue }
            for step in steps {
                if let weighting = plan.steps[step].criterion.weighting {
                    try weigh(step, weighting)
                }
            }
            for step in steps where plan.steps[step].isSummedUp {
                summaries[step] = try observe(step, plan.steps[step].use, packs[step])
            }
            counted = [:]
            for step in steps where plan.steps[step].need == .population { try scoreWhole(step) }
            let others = steps.filter { plan.steps[$0].need != .population && !isRepeated($0) }
            forEachBlock(blockRows) { scratch, block in
                for step in others {
                    self.repeatInputs(of: step, block, scratch)
                    self.score(step, block, scratch)
                }
            }
            try throwFailure()
        }
        return troubles.load(ordering: .relaxed) > 0
    }

    /// The formula source of a leaf.
    func source(_ step: Int) -> ValueSource? {
        plan.steps[step].program >= 0 ? sources[plan.steps[step].program] : nil
    }

    /// The rows that a leaf scores.
    func rows(_ step: Int) -> GroupedColumns? {
        plan.steps[step].grouped >= 0 ? grouped[plan.steps[step].grouped] : nil
    }

    // MARK: Blocks

    /// All rows, some at a time.
    func blocks(of size: Int) -> [Range<Int>] {
        stride(from: 0, to: rows, by: size).map { $0..<min(rows, $0 + size) }
    }

    private func scratch(rows: Int) -> Scratch {
        Scratch(
            rows: rows,
            steps: slotCount,
            widest: max(1, widest),
            parameterColumns: parameterSources.map(\.count).max() ?? 0
        )
    }

    /// Does something for every block; each thread has a scratch of its own.
    func forEachBlock(
        _ size: Int,
        _ body: @escaping @Sendable (Scratch, Range<Int>) -> Void
    ) {
        let blocks = blocks(of: size)
        let width = min(threads, blocks.count)
        let next = Counter()
        Parallel.forEach(width, threads: width) { _ in
            let scratch = self.scratch(rows: size)
            while let index = next.take(below: blocks.count) { body(scratch, blocks[index]) }
        }
    }

    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)

        func take(below limit: Int) -> Int? {
            let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
            return taken < limit ? taken : nil
        }
    }

    /// Lets go of the values that leaves score; nothing can be scored again then.
    func release() {
        sources = sources.map { _ in nil }
        parameterSources = parameterSources.map { _ in [] }
    }

    // MARK: Steps

    /// Whether a step's scores are computed where they are looked at, and nowhere else.
    func isRepeated(_ index: Int) -> Bool {
        plan.steps[index].isRepeated && kept[index] == nil
    }

    /// Scores the inputs of a step that are of an earlier pass and were not kept, but for those that
    /// are counted.
    func repeatInputs(
        of index: Int,
        _ rows: Range<Int>,
        _ scratch: Scratch,
        without counted: Set<Int> = []
    ) {
        for (place, child) in plan.steps[index].children.enumerated()
        where isRepeated(child) && !counted.contains(place) {
            score(child, rows, scratch)
        }
    }

    /// Computes a node's weights and puts them into its aggregate's parameters.
    private func weigh(_ index: Int, _ weighting: ScorerUse) throws(IssuesError) {
        let needsSummary = weighting.handle.description.need == .summary
        let summary =
            needsSummary ? try observe(index, weighting, weighting.parameters) ?? [] : []
        do throws(ScorerError) {
            let found = try weighting.handle.figures(weighting.parameters, summary: summary)
            let total = found.reduce(0, +)
            guard found.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
                throw .data(
                    zh: "给出的权重为 \(found)，应为不小于零的数，且不全为零",
                    en: "it gave \(found); weights are not below zero and not all zero"
                )
            }
            weights[index] = found.map { $0 / total }
            let description = ParameterDescription("weights", .numbers, zh: "权重", en: "weights")
            packs[index] = packs[index].replacing(
                description,
                with: .numbers(weights[index] ?? [])
            )
        } catch {
            throw IssuesError(
                .weightsUndefined,
                at: weighting.place,
                [
                    "scorer": .text(weighting.id),
                    "criterion": .both(plan.steps[index].criterion.title),
                    "reason": .both(Bilingual(zh: error.text.zh, en: error.text.en)),
                ],
                status: .data
            )
        }
    }

    /// The figures that the scorers of the run declare, step by step.
    ///
    /// - Throws: `IssuesError` when a scorer fails.
    func figures() throws(IssuesError) -> [RunFigure] {
        var result: [RunFigure] = []
        for (index, step) in plan.steps.enumerated() {
            let description = step.use.handle.description
            for (child, weight) in zip(step.criterion.children, weights[index] ?? []) {
                result.append(
                    RunFigure(
                        criterion: step.criterion.id,
                        id: "weight_" + child.id,
                        title: Bilingual(
                            zh: "“\(child.title.zh)”的权重",
                            en: "weight of \(child.title.en)"
                        ),
                        value: weight
                    )
                )
            }
            guard !description.figures.isEmpty, let summary = summaries[index] else { continue }
            do throws(ScorerError) {
                let values = try step.use.handle.figures(packs[index], summary: summary)
                result += zip(description.figures, values).map {
                    RunFigure(
                        criterion: step.criterion.id,
                        id: $0.id,
                        title: Bilingual(zh: $0.title.zh, en: $0.title.en),
                        value: $1
                    )
                }
            } catch {
                fail(index, row: 0, error)
            }
        }
        try throwFailure()
        return result
    }

    /// Scores a step that needs all units at once.
    private func scoreWhole(_ index: Int) throws(IssuesError) {
        if let groups = overrides.groups[index] {
            scoreWithin(index, groups)
        } else {
            score(index, 0..<rows, scratch(rows: rows))
        }
        try throwFailure()
    }

    /// Scores a leaf group by group; a unit without a group has no data to be compared with.
    private func scoreWithin(_ index: Int, _ groups: UnitGroups) {
        let step = plan.steps[index]
        guard let column = kept[index] else { return }
        column.values.base.update(repeating: .nan, count: rows)
        column.states.base.update(repeating: ScorerState.notAvailable.rawValue, count: rows)
        let all = scratch(rows: rows)
        withBlock(index, 0..<rows, all) { block, parameters in
            for members in groups.members {
                let call = GroupCall(block, parameters, step.use.columns.count, members)
                do throws(ScorerError) {
                    try call.score(step.use, packs[index], into: column)
                } catch {
                    fail(index, row: members[0], error)
                }
            }
        }
        finish(index, column.values.base, column.states.base, 0..<rows, all)
    }

    private func score(_ index: Int, _ rows: Range<Int>, _ scratch: Scratch) {
        let (values, states) = target(index, rows, scratch)
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: values,
            states: states,
            outputs: nil,
            reasons: nil,
            unscored: 0,
            parts: nil,
            lines: nil
        )
        let step = plan.steps[index]
        withBlock(index, rows, scratch) { block, columns in
            do throws(ScorerError) {
                _ = try step.use.handle.score(
                    packs[index],
                    columns: columns,
                    block: block,
                    summary: summaries[index],
                    into: &scores
                )
            } catch {
                fail(index, row: rows.lowerBound, error)
            }
        }
        finish(index, values, states, rows, scratch)
    }

    /// Calls a scorer for one row with the reason asked for; for error messages.
    ///
    /// Rows of a table may be given to be scored in place of all that the unit has.
    func reasons(
        _ index: Int,
        row: Int,
        of entries: GroupedColumns? = nil
    ) -> (state: ScorerState, reason: Reason?) {
        let detail = detail(index, row: row, of: entries)
        return (detail?.state ?? .inconclusive, detail?.reason)
    }

    /// Calls a scorer again for one row, with everything that it can say of it; nil where it fails.
    func detail(_ index: Int, row: Int, of entries: GroupedColumns? = nil) -> StepDetail? {
        let step = plan.steps[index]
        // What all units are needed for is done once for all of them.
        if step.need == .population, entries == nil,
            step.use.handle.description.lines.isEmpty
        {
            return whole(index).detail(row)
        }
        if let groups = overrides.groups[index] {
            guard let members = groups.members.first(where: { $0.contains(row) }) else {
                return nil
            }
            let place = members.firstIndex(of: row) ?? 0
            return room(index, members, linesOf: place).map { StepDetail($0, place) }
        }
        let rows = step.need == .population ? 0..<self.rows : row..<row + 1
        let place = row - rows.lowerBound
        return room(index, rows, linesOf: place, of: entries).map { StepDetail($0, place) }
    }

    /// Everything that a scorer says of all units.
    private func whole(_ index: Int) -> WholeDetail {
        if let known = wholes.withLock({ $0[index] }) { return known }
        let found: WholeDetail
        if let groups = overrides.groups[index] {
            found = WholeDetail(
                groups.members.map { (rows: $0, room: room(index, $0, linesOf: nil)) },
                count: rows
            )
        } else {
            let room = room(index, 0..<rows, linesOf: nil)
            found = WholeDetail([(rows: Array(0..<rows), room: room)], count: rows)
        }
        return wholes.withLock { wholes in
            let first = wholes[index] ?? found
            wholes[index] = first
            return first
        }
    }

    /// Calls a scorer again for neighboring rows; nil where it fails.
    private func room(
        _ index: Int,
        _ rows: Range<Int>,
        linesOf row: Int?,
        of entries: GroupedColumns? = nil
    ) -> ScoreRoom? {
        let step = plan.steps[index]
        let scratch = scratch(rows: rows.count)
        for below in inputs(of: index) { score(below, rows, scratch) }
        var result: ScoreRoom?
        withBlock(index, rows, scratch, entries) { block, columns in
            let children = Int(block.pointee.column_count)
            let room = ScoreRoom(rows: rows.count, children: children, step.use.handle.description)
            try? room.lend(linesOf: row) { scores throws(ScorerError) in
                _ = try step.use.handle.score(
                    packs[index],
                    columns: columns,
                    block: block,
                    summary: summaries[index],
                    into: &scores
                )
            }
            result = room
        }
        return result
    }

    /// Calls a scorer again for the units of one group; nil where it fails.
    private func room(_ index: Int, _ members: [Int], linesOf row: Int?) -> ScoreRoom? {
        let use = plan.steps[index].use
        let scratch = scratch(rows: rows)
        for below in inputs(of: index) { score(below, 0..<rows, scratch) }
        var result: ScoreRoom?
        withBlock(index, 0..<rows, scratch) { block, columns in
            let call = GroupCall(block, columns, use.columns.count, members)
            result = try? call.room(use, packs[index], linesOf: row)
        }
        return result
    }

    /// The score and state of a row at a step whose scores are kept, behind its gates.
    func keptScore(_ index: Int, _ row: Int) -> (score: Double, state: ScorerState) {
        guard let column = kept[index] else { return (.nan, .notAvailable) }
        return (column.values[row], ScorerState(rawValue: column.states[row]) ?? .inconclusive)
    }

    /// Brings what a scorer gave to the node's scale, and applies its rule for missing data.
    func settled(
        _ index: Int,
        _ row: Int,
        _ given: Double,
        _ state: ScorerState
    ) -> (Double, ScorerState) {
        let step = plan.steps[index]
        let found = Runner.settled(
            step,
            step.resultScale.factor * given + step.resultScale.offset,
            state,
            overrides.excused[index].map { $0[row] != 0 } ?? false,
            overrides.excluded.map { $0[row] != 0 } ?? false
        )
        return (found.value, found.state)
    }

    /// The same, and what the node's gates make of it.
    func gated(
        _ index: Int,
        _ row: Int,
        _ given: Double,
        _ state: ScorerState
    ) -> (Double, ScorerState) {
        (overrides.gates[index] ?? []).reduce(settled(index, row, given, state)) { result, gate in
            gate.applied(to: result.0, result.1, row) ?? result
        }
    }

    /// Calls a leaf's scorer once more for its named outputs, one entry a unit each.
    ///
    /// - Throws: `IssuesError` when the scorer fails.
    func outputs(_ index: Int) throws(IssuesError) -> [Buffer<Double>] {
        let step = plan.steps[index]
        let outputs = step.use.handle.description.outputs.map { _ in
            Buffer<Double>(repeating: .nan, count: rows)
        }
        if step.need == .population {
            scoreOutputs(index, 0..<rows, scratch(rows: rows), outputs)
        } else {
            forEachBlock(blockRows) { scratch, rows in
                self.repeatInputs(of: index, rows, scratch)
                self.scoreOutputs(index, rows, scratch, outputs)
            }
        }
        try throwFailure()
        return outputs
    }

    private func scoreOutputs(
        _ index: Int,
        _ rows: Range<Int>,
        _ scratch: Scratch,
        _ outputs: [Buffer<Double>]
    ) {
        let unused = UnitColumn(count: rows.count)
        let pointers = Buffer<UnsafeMutablePointer<Double>?>(count: outputs.count)
        for (place, output) in outputs.enumerated() {
            pointers.base[place] = output.base + rows.lowerBound
        }
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: unused.values.base,
            states: unused.states.base,
            outputs: pointers.base,
            reasons: nil,
            unscored: 0,
            parts: nil,
            lines: nil
        )
        withBlock(index, rows, scratch) { block, columns in
            do throws(ScorerError) {
                _ = try plan.steps[index].use.handle.score(
                    packs[index],
                    columns: columns,
                    block: block,
                    summary: summaries[index],
                    into: &scores
                )
            } catch {
                fail(index, row: rows.lowerBound, error)
            }
        }
        withExtendedLifetime((unused, pointers)) {}
    }

    /// The steps below one whose blocks are in the scratch of its pass, children first.
    private func inputs(of index: Int) -> [Int] {
        plan.steps[index].children.flatMap { child -> [Int] in
            let isOfThisPass = plan.steps[child].wave == plan.steps[index].wave
            guard isOfThisPass || isRepeated(child), plan.steps[child].need != .population,
                kept[child] == nil
            else {
                return []
            }
            return inputs(of: child) + [child]
        }
    }

    // MARK: Troubles

    private static func isTrouble(_ state: ScorerState?, _ step: Plan.Step) -> Bool {
        state == .refused || state.flatMap { step.criterion.policies[$0] } == .error
    }

    /// Goes through the units again and finds, for each step, the rows where the trouble begins:
    /// the first ones up to a limit, and how many there are.
    func troubles(limit: Int) -> [(rows: [Int], count: Int)] {
        var found = plan.steps.map { _ in (rows: [Int](), count: 0) }
        let scratch = scratch(rows: blockRows)
        for wave in 0..<plan.waveCount {
            let steps = plan.steps.indices.filter { plan.steps[$0].wave == wave }
            for block in blocks(of: blockRows) {
                for step in steps {
                    repeatInputs(of: step, block, scratch)
                    if plan.steps[step].need != .population { score(step, block, scratch) }
                    for row in block where isTrouble(step, row, block, scratch) {
                        found[step].count += 1
                        if found[step].rows.count < limit { found[step].rows.append(row) }
                    }
                }
            }
        }
        return found
    }

    /// Says whether a row is in trouble at a step and at none of its children.
    private func isTrouble(
        _ index: Int,
        _ row: Int,
        _ block: Range<Int>,
        _ scratch: Scratch
    ) -> Bool {
        func isTrouble(_ index: Int) -> Bool {
            // Whom the criterion does not apply to lacks nothing.
            if let excused = overrides.excused[index], excused[row] != 0 { return false }
            let state = target(index, block, scratch).1[row - block.lowerBound]
            return Runner.isTrouble(ScorerState(rawValue: state), plan.steps[index])
        }
        return isTrouble(index) && !plan.steps[index].children.contains(where: isTrouble)
    }

    /// Where a step's block goes: into its kept columns, or into the scratch.
    private func target(
        _ index: Int,
        _ rows: Range<Int>,
        _ scratch: Scratch
    ) -> (UnsafeMutablePointer<Double>, UnsafeMutablePointer<UInt8>) {
        if let columns = kept[index] {
            return (columns.values.base + rows.lowerBound, columns.states.base + rows.lowerBound)
        }
        return (scratch.values(slots[index]), scratch.states(slots[index]))
    }

    /// Brings scores to the node's scale, applies what the profile says of missing ones, excuses
    /// whom it does not apply to, and lets the node's gates act.
    private func finish(
        _ index: Int,
        _ values: UnsafeMutablePointer<Double>,
        _ states: UnsafeMutablePointer<UInt8>,
        _ block: Range<Int>,
        _ scratch: Scratch
    ) {
        let step = plan.steps[index]
        let count = block.count
        let scale = step.resultScale
        // A finite number less itself is zero, which has no bits; any other is nan.
        var unusual: UInt64 = 0
        for row in 0..<count {
            let value = scale.factor * values[row] + scale.offset
            values[row] = value
            unusual |= (value - value).bitPattern
        }
        var seen: UInt8 = 0
        for row in 0..<count { seen |= states[row] }
        let excused = overrides.excused[index]
        // The scorer's own count of unscored rows is not relied on: an outside one may forget it.
        let excluded = overrides.excluded
        let isPlain = seen == 0 && unusual == 0 && excused == nil && excluded == nil
        scratch.unscored[slots[index]] =
            isPlain
            ? 0
            : settle(
                step,
                values,
                states,
                block,
                excused: excused.map { $0.base + block.lowerBound },
                excluded: excluded.map { $0.base + block.lowerBound }
            )
        guard let gates = overrides.gates[index] else { return }
        for gate in gates {
            do throws(ScorerError) {
                try gate.apply(values, states, block)
            } catch {
                fail(index, row: block.lowerBound, error)
            }
        }
        for row in 0..<count where excluded.map({ $0[block.lowerBound + row] != 0 }) ?? false {
            values[row] = .nan
            states[row] = ScorerState.excluded.rawValue
        }
        scratch.unscored[slots[index]] = (0..<count).count { states[$0] != 0 }
    }

    /// Goes through a block in which not every row is scored; returns how many are not.
    private func settle(
        _ step: Plan.Step,
        _ values: UnsafeMutablePointer<Double>,
        _ states: UnsafeMutablePointer<UInt8>,
        _ block: Range<Int>,
        excused: UnsafeMutablePointer<UInt8>?,
        excluded: UnsafeMutablePointer<UInt8>?
    ) -> Int {
        var unscored = 0
        let isForAll = excused == nil && excluded == nil
        for first in stride(from: 0, to: block.count, by: 8) {
            // Most rows are scored: eight of them are passed over at once.
            let isWhole = isForAll && first + 8 <= block.count
            if isWhole, Runner.areScored(values + first, states + first) { continue }
            for row in first..<min(first + 8, block.count) {
                let isExcused = excused.map { $0[row] != 0 } ?? false
                let isExcluded = excluded.map { $0[row] != 0 } ?? false
                let isScored = states[row] == ScorerState.scored.rawValue && values[row].isFinite
                if isScored && !isExcused && !isExcluded { continue }
                let given = ScorerState(rawValue: states[row]) ?? .inconclusive
                let found = Runner.settled(step, values[row], given, isExcused, isExcluded)
                if found.isTrouble {
                    troubles.wrappingAdd(1, ordering: .relaxed)
                    overrides.troubled?.base[block.lowerBound + row] = 1
                }
                (values[row], states[row]) = (found.value, found.state.rawValue)
                if found.state != .scored { unscored += 1 }
            }
        }
        return unscored
    }

    /// Whether eight rows are scored with finite numbers.
    private static func areScored(
        _ values: UnsafePointer<Double>,
        _ states: UnsafePointer<UInt8>
    ) -> Bool {
        var bits = UnsafeRawPointer(states).loadUnaligned(as: UInt64.self)
        // A finite number less itself is zero, which has no bits; any other is nan.
        for row in 0..<8 { bits |= (values[row] - values[row]).bitPattern }
        return bits == 0
    }

    /// Applies what the profile says of states without a score, to a score on the node's scale.
    private static func settled(
        _ step: Plan.Step,
        _ value: Double,
        _ given: ScorerState,
        _ isExcused: Bool,
        _ isExcluded: Bool
    ) -> (value: Double, state: ScorerState, isTrouble: Bool) {
        if isExcluded { return (.nan, .excluded, false) }
        // By type or waiver, which no policy on what the data say undoes.
        if isExcused { return (.nan, .notApplicable, false) }
        // A number that is none must not travel on, whatever the scorer says of it.
        let state = given == .scored && !value.isFinite ? .inconclusive : given
        if state == .scored { return (value, state, false) }
        let isTrouble = Runner.isTrouble(state, step)
        switch step.criterion.policies[state] {
        case .zero: return (step.criterion.scale.lower.double, .scored, isTrouble)
        case .reweight: return (.nan, .notApplicable, isTrouble)
        // Above, a child that does not apply would be left out.
        case .node:
            return (.nan, state == .notApplicable ? .notAvailable : state, isTrouble)
        case .error, nil: return (.nan, state, isTrouble)
        }
    }

    /// Calls a function with a step's block: its input column, or its children's scores, from which
    /// those that are counted are absent.
    func withBlock(
        _ index: Int,
        _ rows: Range<Int>,
        _ scratch: Scratch,
        _ entries: GroupedColumns? = nil,
        without counted: Set<Int> = [],
        _ body: (UnsafePointer<kp_block>, UnsafePointer<kp_column>?) -> Void
    ) {
        let step = plan.steps[index]
        var count = step.isLeaf ? 1 : step.children.count
        if step.grouped >= 0 {
            count = step.use.handle.description.inputs.count
            (entries ?? grouped[step.grouped])?.fill(scratch.columns, rows: rows)
        } else if step.isLeaf {
            guard let source = sources[step.program] else { return }
            scratch.columns[0] = source.column(
                rows: rows,
                numbers: scratch.input,
                codes: scratch.codes,
                states: scratch.inputStates
            )
            if let marks = marks[index] { scratch.mark(rows.count) { marks.state($0) } }
            if let excluded = overrides.excluded {
                scratch.exclude(excluded.base + rows.lowerBound, rows.count)
            }
            if step.need != .nothing, let excused = overrides.excused[index] {
                leaveOut(excused, rows, scratch)
            }
        } else {
            for (position, child) in step.children.enumerated() {
                scratch.columns[position] =
                    counted.contains(position)
                    ? kp_column(numbers: nil, count: 0, states: nil)
                    : self.child(child, of: step, position, rows, scratch)
            }
        }
        var block = kp_block(rows: rows.count, scratch.columns, count: count)
        let sources = parameterSources[index]
        guard !sources.isEmpty else {
            body(&block, nil)
            return
        }
        for (position, source) in sources.enumerated() {
            scratch.columns[count + position] = source.column(
                rows: rows,
                numbers: scratch.parameterNumbers(position),
                codes: scratch.codes,
                states: scratch.parameterStates(position)
            )
        }
        body(&block, scratch.columns + count)
    }

    /// Whom a criterion does not apply to is not among those that its scorer compares.
    private func leaveOut(_ excused: Buffer<UInt8>, _ rows: Range<Int>, _ scratch: Scratch) {
        let given = scratch.columns[0].states
        for (entry, row) in rows.enumerated() {
            scratch.inputStates[entry] =
                excused[row] == 0
                ? given?[entry] ?? ScorerState.scored.rawValue
                : ScorerState.notApplicable.rawValue
        }
        scratch.columns[0].states = UnsafePointer(scratch.inputStates)
    }

    private func child(
        _ index: Int,
        of step: Plan.Step,
        _ position: Int,
        _ rows: Range<Int>,
        _ scratch: Scratch
    ) -> kp_column {
        let (values, states) = target(index, rows, scratch)
        let scale = step.childScales[position]
        let child = plan.steps[index]
        // What is kept may have been scored by another pass than this one.
        let isOfThisPass =
            child.wave == step.wave && child.need != .population && kept[index] == nil
            || isRepeated(index)
        let isPartial =
            isOfThisPass
            ? scratch.unscored[slots[index]] > 0
            : UnsafeBufferPointer(start: states, count: rows.count).contains { $0 != 0 }
        guard scale != .identity else {
            return kp_column(numbers: values, count: rows.count, states: isPartial ? states : nil)
        }
        let copy = scratch.copy(position)
        for row in 0..<rows.count { copy[row] = scale.factor * values[row] + scale.offset }
        return kp_column(numbers: copy, count: rows.count, states: isPartial ? states : nil)
    }

    // MARK: Failures

    /// Keeps the first failure in the order of the tree and the data, whichever thread meets it.
    func fail(_ step: Int, row: Int, _ error: ScorerError) {
        failure.withLock { present in
            let isFirst = present.map { (step, row) < ($0.step, $0.row) } ?? true
            if isFirst { present = (step, row, error) }
        }
    }

    func throwFailure() throws(IssuesError) {
        guard let (index, _, error) = failure.withLock({ $0 }) else { return }
        let step = plan.steps[index]
        throw IssuesError(
            .pluginScorerFailed,
            at: step.use.place,
            [
                "scorer": .text(step.use.id), "criterion": .both(step.criterion.title),
                "reason": .both(Bilingual(zh: error.text.zh, en: error.text.en)),
            ],
            // What a scorer of rows lacks is a column that the profile does not give it.
            status: step.grouped >= 0 ? .profile : .software
        )
    }

    /// Gives each step a place in the scratch that is free again once its parent has read it.
    private static func slots(_ plan: Plan) -> (slots: [Int], count: Int) {
        var slots: [Int] = []
        var free: [Int] = []
        var count = 0
        for step in plan.steps {
            if let slot = free.popLast() {
                slots.append(slot)
            } else {
                slots.append(count)
                count += 1
            }
            free += step.children.map { slots[$0] }
        }
        return (slots, count)
    }
}
