internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Derives the result of single units from a run that is done.
struct Explainer {
    let request: RunRequest
    let runner: Runner?
    let data: UnitData
    let prepared: PreparedData
    let waivers: [Waiver]
    let gates: [GateResult]
    let figures: [RunFigure]
    let adjustments: [AdjustmentResult]
    let levelSteps: [Buffer<Int32>]
    let trace: Trace
    /// The units' decided levels, as indexes from the lowest, -1 for none, and what they are; nil
    /// where nothing is decided.
    let decided: (codes: Buffer<Int32>, levels: [Rating.Level])?
    let finder: NextLevelFinder

    var profile: Profile { request.profile }

    var values: ValueExplainer {
        ValueExplainer(profile: profile, data: data, preparation: prepared.results)
    }

    /// Derives the results that the request asks for, in its order.
    ///
    /// - Throws: `IssuesError` with every unit that there is not, or when a scorer fails.
    func explanations() throws(IssuesError) -> [Explanation] {
        let rows: [Int]
        switch request.explained {
        case .none: return []
        case .units(let units): rows = try UnitNames(data).rows(of: units)
        case .all: rows = Array(0..<data.rows)
        }
        var explanations: [Explanation] = []
        for row in rows { explanations.append(try explanation(row)) }
        return explanations
    }

    /// Derives the result of one unit.
    ///
    /// - Throws: `IssuesError` when a scorer fails.
    func explanation(_ row: Int) throws(IssuesError) -> Explanation {
        let root = runner.flatMap { runner in
            runner.plan.root.map { criterion($0, row, runner) }
        }
        return Explanation(
            row: row,
            root: root,
            steps: try steps(row),
            stages: profile.procedure.map { stage($0, row) },
            consequences: profile.consequences.map {
                values.values([$0.condition, $0.amount], row: row)
            },
            losses: losses(row),
            next: request.seeksNext ? next(row) : nil
        )
    }

    private func next(_ row: Int) -> NextLevel? {
        decided.map { codes, levels in
            finder.ways(row, from: Int(codes[row]), levels, threads: request.threads)
        }
    }

    private func stage(_ stage: Stage, _ row: Int) -> ExplainedStage {
        ExplainedStage(
            parts: stage.parts.map { values.value($0.value, row: row) },
            values: values.values(
                [stage.inspected, stage.reinspection, stage.reinspected],
                row: row
            )
        )
    }

    // MARK: Losses

    private func losses(_ row: Int) -> [ExplainedLoss] {
        guard let runner, let root = runner.plan.root else { return [] }
        let finder = LossFinder(runner: runner, root: root)
        var losses = finder.losses(row)
        for result in adjustments where result.points[row] < 0 {
            losses.append(
                ExplainedLoss(
                    cause: .adjustment(result.adjustment),
                    points: -result.points[row]
                )
            )
        }
        var before = adjusted(row)
        for (gate, column) in zip(totalGates, trace.gates) {
            let after = column.values[row]
            if before - after > 0 {
                losses.append(ExplainedLoss(cause: .gate(gate.gate), points: before - after))
            }
            before = after
        }
        // Of equal losses the one that the scheme names first stands first.
        return losses.enumerated().sorted {
            ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
        }.map(\.element)
    }

    var totalGates: [GateResult] { gates.filter { $0.gate.scope == .total } }

    /// The score behind all adjustments.
    private func adjusted(_ row: Int) -> Double {
        let tree = trace.tree?.values[row] ?? .nan
        return adjustments.reduce(tree) { $0 + $1.points[row] }
    }
}
