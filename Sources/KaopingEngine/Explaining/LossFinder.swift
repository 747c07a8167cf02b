internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Finds what the composite score of a unit would gain if single leaves had full marks.
///
/// The nodes above a leaf are scored again with its full mark in place of its score, all else as it
/// is. In a tree of sums and means the losses add up to what is missing to the full mark.
struct LossFinder: Sendable {
    let runner: Runner
    let root: Int
    private let parents: [Int: Int]

    init(runner: Runner, root: Int) {
        self.runner = runner
        self.root = root
        var parents: [Int: Int] = [:]
        for index in runner.plan.steps.indices where index <= root {
            for child in runner.plan.steps[index].children where parents[child] == nil {
                parents[child] = index
            }
        }
        self.parents = parents
    }

    /// Returns the losses of a unit, leaf by leaf in the order of the tree; those of nothing, and
    /// those that cannot be told, are left out.
    func losses(_ row: Int) -> [ExplainedLoss] {
        let present = runner.keptScore(root, row).score
        guard present.isFinite else { return [] }
        return runner.plan.steps.indices.compactMap { index in
            let step = runner.plan.steps[index]
            guard step.isLeaf, isBelowRoot(index), let full = fullMark(step),
                ![.notApplicable, .excluded].contains(runner.keptScore(index, row).state)
            else { return nil }
            guard let total = total(row, replacing: index, with: full), total > present else {
                return nil
            }
            return ExplainedLoss(cause: .criterion(step.criterion), points: total - present)
        }
    }

    /// The best score of a leaf; nil for one on a scale of its own.
    private func fullMark(_ step: Plan.Step) -> Double? {
        guard step.use.handle.description.returns != .raw, !step.criterion.isLowerBetter else {
            return nil
        }
        return step.criterion.scale.upper.double
    }

    private func isBelowRoot(_ index: Int) -> Bool {
        index == root || parents[index].map(isBelowRoot) ?? false
    }

    /// Returns the composite score with another score of one leaf; nil where there is none.
    private func total(_ row: Int, replacing leaf: Int, with score: Double) -> Double? {
        var (index, value, state) = (leaf, score, ScorerState.scored)
        while index != root, let parent = parents[index] {
            guard let found = rescored(parent, row, child: index, value, state) else { return nil }
            (index, value, state) = (parent, found.0, found.1)
        }
        return state == .scored ? value : nil
    }

    /// Scores a node again with another score of one child.
    private func rescored(
        _ index: Int,
        _ row: Int,
        child: Int,
        _ value: Double,
        _ state: ScorerState
    ) -> (Double, ScorerState)? {
        let step = runner.plan.steps[index]
        let rows = step.need == .nothing ? row..<row + 1 : 0..<runner.rows
        let columns = step.children.enumerated().map { position, other in
            let column = column(other, rows, step.childScales[position])
            if other == child {
                let scale = step.childScales[position]
                column.values.base[row - rows.lowerBound] = scale.factor * value + scale.offset
                column.states.base[row - rows.lowerBound] = state.rawValue
            }
            return column
        }
        let raw = Buffer<kp_column>(count: columns.count)
        for (position, column) in columns.enumerated() { raw.base[position] = column.raw }
        var block = kp_block(rows: rows.count, raw.base, count: columns.count)
        let (use, pack) = (step.use, runner.packs[index])
        let room = ScoreRoom(rows: rows.count, children: 0, use.handle.description)
        do throws(ScorerError) {
            try room.lend { scores throws(ScorerError) in
                let needsSummary = use.handle.description.need == .summary
                let summary = needsSummary ? try use.handle.observe(pack, block: &block) : nil
                _ = try use.handle.score(pack, block: &block, summary: summary, into: &scores)
            }
        } catch {
            return nil
        }
        withExtendedLifetime((raw, columns)) {}
        let entry = row - rows.lowerBound
        return runner.gated(index, row, room.column.values[entry], room.column.state(entry))
    }

    /// Copies what is kept of a child, on the scale that it is combined on.
    private func column(_ index: Int, _ rows: Range<Int>, _ scale: Plan.Affine) -> UnitColumn {
        let column = UnitColumn(count: rows.count)
        guard let kept = runner.kept[index] else { return column }
        column.values.base.update(from: kept.values.base + rows.lowerBound, count: rows.count)
        column.states.base.update(from: kept.states.base + rows.lowerBound, count: rows.count)
        guard scale != .identity else { return column }
        for entry in 0..<rows.count {
            column.values.base[entry] = scale.factor * column.values[entry] + scale.offset
        }
        return column
    }
}
