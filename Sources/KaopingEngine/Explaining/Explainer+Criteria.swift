internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// What a node stands in: what it gives to its parent, and what excuses the unit from it.
private struct Standing {
    var part = Double.nan
    var weight: Double?
    var sharedWeight: Double?
    var waiver: Waiver?
}

extension Explainer {
    /// Derives the score of a node and of all below it.
    func criterion(_ index: Int, _ row: Int, _ runner: Runner) -> ExplainedCriterion {
        criterion(index, row, Standing(), runner)
    }

    private func criterion(
        _ index: Int,
        _ row: Int,
        _ standing: Standing,
        _ runner: Runner
    ) -> ExplainedCriterion {
        let step = runner.plan.steps[index]
        let criterion = step.criterion
        let description = step.use.handle.description
        let detail = runner.detail(index, row: row)
        let excuse = waivers.first {
            $0.unit == row && $0.criterion == criterion.id && $0.isInForce
        }
        let waiver = standing.waiver ?? excuse
        let parts = parts(step, detail)
        let weights = weights(index, runner)
        let shared = shared(weights, index, row, runner)
        let children = step.children.enumerated().map { position, child in
            self.criterion(
                child,
                row,
                Standing(
                    part: parts.isEmpty ? .nan : parts[position],
                    weight: weights.isEmpty ? nil : weights[position],
                    sharedWeight: shared.isEmpty ? nil : shared[position],
                    waiver: waiver
                ),
                runner
            )
        }
        let (score, state) = runner.keptScore(index, row)
        var words = ReasonWords(use: step.use, rows: runner.rows(index).map { ($0, row) })
        var value: ExplainedValue?
        if case .leaf(let formula, _) = criterion.content {
            value = values.value(formula, row: row)
            words.isPercent = formula.type == .percent
        }
        return ExplainedCriterion(
            criterion: criterion,
            score: score,
            state: state,
            scorerState: detail?.state ?? .inconclusive,
            reason: detail?.reason.map { words.text($0) },
            outputs: Array(zip(description.outputs, detail?.outputs ?? []))
                .map { (output: $0, value: $1) },
            figures: figures.filter { $0.criterion == criterion.id },
            parts: parts.isEmpty ? .none : description.parts,
            part: standing.part,
            weight: standing.weight,
            sharedWeight: standing.sharedWeight,
            value: value,
            rowCount: runner.rows(index)?.entries(ofUnit: row).count,
            // By what shares go is told among them; which case it is has a number inside only.
            parameters: step.use.bounds.map { values.value($0, row: row) },
            lines: (detail?.lines ?? []).compactMap { words.line($0) },
            valueState: value.flatMap { valueState(criterion, $0) },
            policy: policy(index, row, detail, runner),
            gates: criterionGates(index, row, runner),
            waiver: waiver,
            children: children
        )
    }

    /// What each child gives, on the node's scale; empty where it cannot be told.
    private func parts(_ step: Plan.Step, _ detail: StepDetail?) -> [Double] {
        guard let detail, detail.state == .scored, !detail.parts.isEmpty else { return [] }
        let scale = step.resultScale
        switch step.use.handle.description.parts {
        case .none: return []
        case .terms:
            // A scale that does not begin at 0 has a share of its beginning in each term.
            let total = detail.parts.reduce(0, +)
            guard scale.offset != 0 else { return detail.parts.map { scale.factor * $0 } }
            guard total != 0 else { return [] }
            return detail.parts.map { scale.factor * $0 + scale.offset * ($0 / total) }
        case .factors: return scale == .identity ? detail.parts : []
        }
    }

    /// The shares of the children's weights; empty where weights have no part.
    private func weights(_ index: Int, _ runner: Runner) -> [Double] {
        let step = runner.plan.steps[index]
        if let computed = runner.weights[index] { return computed }
        guard case .inner(let children, let weights, _) = step.criterion.content,
            step.use.handle.description.parameters.contains(where: { $0.name == "weights" }),
            children.allSatisfy({ $0.points == nil })
        else { return [] }
        let numbers = weights.map(\.double)
        let total = numbers.reduce(0, +)
        return total > 0 ? numbers.map { $0 / total } : []
    }

    /// The weights with those of children that do not apply shared out; empty where all apply.
    private func shared(
        _ weights: [Double],
        _ index: Int,
        _ row: Int,
        _ runner: Runner
    ) -> [Double] {
        guard !weights.isEmpty, runner.keptScore(index, row).state == .scored else { return [] }
        let applies = runner.plan.steps[index].children.map {
            runner.keptScore($0, row).state != .notApplicable
        }
        let total = zip(weights, applies).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        guard applies.contains(false), total > 0 else { return [] }
        return zip(weights, applies).map { $1 ? $0 / total : 0 }
    }

    // MARK: States

    /// What the profile says of a value that stands for a state.
    private func valueState(_ criterion: Criterion, _ value: ExplainedValue) -> ValueState? {
        var number = value.changes.last?.after
        if number == nil {
            switch value.content {
            case .number(let found), .percent(let found): number = found
            case .text(let text): return criterion.valueStates.first { $0.value == .text(text) }
            default: break
            }
        }
        guard let number, !number.isNaN else { return nil }
        return criterion.valueStates.first { state in
            switch state.value {
            case .number(let stated): stated.double == number
            case .interval(let interval): interval.interval.contains(number)
            case .text: false
            }
        }
    }

    /// What the profile does with the scorer's state, where that is more than to pass it on.
    private func policy(
        _ index: Int,
        _ row: Int,
        _ detail: StepDetail?,
        _ runner: Runner
    ) -> Criterion.Missing? {
        let isOut = [runner.overrides.excused[index], runner.overrides.excluded].contains { units in
            units.map { $0[row] != 0 } ?? false
        }
        guard !isOut, let state = detail?.state, state != .scored,
            let policy = runner.plan.steps[index].criterion.policies[state]
        else { return nil }
        switch policy {
        case .zero: return .zero
        case .reweight: return state == .notApplicable ? nil : .reweight
        case .node, .error: return nil
        }
    }

    // MARK: Gates on a node

    private func criterionGates(
        _ index: Int,
        _ row: Int,
        _ runner: Runner
    ) -> [ExplainedStep] {
        guard let acting = runner.overrides.gates[index] else { return [] }
        let id = runner.plan.steps[index].criterion.id
        let declared = profile.gates.filter { $0.scope == .criterion(id) }
        guard let detail = runner.detail(index, row: row) else { return [] }
        var (value, state) = runner.settled(index, row, detail.value, detail.state)
        return zip(declared, acting).map { gate, act in
            let before = value
            (value, state) = act.applied(to: value, state, row) ?? (value, state)
            return step(gate, row, isOnLevel: false, before: before, after: value, state)
        }
    }

    func step(
        _ gate: Gate,
        _ row: Int,
        isOnLevel: Bool,
        before: Double,
        after: Double,
        _ state: ScorerState
    ) -> ExplainedStep {
        let outcome = gates.first { $0.gate.id == gate.id }?.outcome(row) ?? .unknown
        return ExplainedStep(
            kind: .gate(gate, outcome),
            isOnLevel: isOnLevel,
            before: before,
            after: after,
            state: state,
            values: values.values(
                [gate.condition, gate.effect.bound, gate.effect.upper],
                row: row
            ),
            reason: nil
        )
    }
}

extension ScorerUse {
    /// The columns that stand for parameters as the profile states them.
    fileprivate var bounds: [Formula] {
        let parameters = self.parameters.values.filter(\.value.hasColumn)
        return zip(parameters, columns).compactMap { parameter, column in
            if case .shares = parameter.value { sharesBy } else { column }
        }
    }
}
