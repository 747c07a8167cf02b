internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit
internal import Synchronization

/// Derives the result of single units from a run that is done.
struct Explainer: Sendable {
    let request: RunRequest
    let judged: EvaluationRun.Judged
    let data: UnitData
    let gates: [GateResult]
    let figures: [RunFigure]
    let trace: Trace
    /// What is asked for ways to the next level; nil where nobody asks.
    let finder: NextLevelFinder?
    let values: ValueExplainer
    /// What is asked for points lost; nil for a scheme without criteria, or where nobody asks.
    private let lossFinder: LossFinder?
    private let decided: (codes: Buffer<Int32>, levels: [Rating.Level])?

    var profile: Profile { request.profile }
    var runner: Runner? { judged.runner }
    var waivers: [Waiver] { judged.waivers }
    var levelSteps: [Buffer<Int32>] { judged.rated.steps }

    init(
        request: RunRequest,
        judged: EvaluationRun.Judged,
        data: UnitData,
        gates: [GateResult],
        figures: [RunFigure],
        trace: Trace,
        finder: NextLevelFinder?
    ) {
        self.request = request
        self.judged = judged
        self.data = data
        self.gates = gates
        self.figures = figures
        self.trace = trace
        self.finder = finder
        values = ValueExplainer(
            profile: request.profile,
            data: data,
            preparation: judged.prepared.results
        )
        lossFinder =
            request.seeksLosses
            ? judged.runner.flatMap { runner in
                runner.plan.root.map { LossFinder(runner: runner, root: $0) }
            } : nil
        decided = request.seeksNext ? judged.decided : nil
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
        let found = Mutex<[(explanation: Explanation?, error: IssuesError?)]>(
            Array(repeating: (nil, nil), count: rows.count)
        )
        let doneCount = Atomic<Int>(0)
        // Many units are done side by side, and then each of them by one thread.
        let isWide = rows.count >= request.threads
        let inner = isWide ? 1 : request.threads
        Parallel.forEach(rows.count, threads: isWide ? request.threads : 1) { index in
            do throws(IssuesError) {
                let explanation = try self.explanation(rows[index], threads: inner)
                found.withLock { $0[index].explanation = explanation }
            } catch {
                found.withLock { $0[index].error = error }
            }
            let done = doneCount.wrappingAdd(1, ordering: .relaxed).newValue
            self.request.progress?(done, rows.count)
        }
        let results = found.withLock { $0 }
        if let error = results.lazy.compactMap(\.error).first { throw error }
        return results.compactMap(\.explanation)
    }

    /// Derives the result of one unit.
    ///
    /// - Throws: `IssuesError` when a scorer fails.
    private func explanation(_ row: Int, threads: Int) throws(IssuesError) -> Explanation {
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
            next: next(row, threads: threads)
        )
    }

    private func next(_ row: Int, threads: Int) -> NextLevel? {
        guard let finder, let (codes, levels) = decided else { return nil }
        return finder.ways(row, from: Int(codes[row]), levels, threads: threads)
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
        guard let lossFinder else { return [] }
        var losses = lossFinder.losses(row)
        for result in judged.adjustments where result.points[row] < 0 {
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
        return judged.adjustments.reduce(tree) { $0 + $1.points[row] }
    }
}
