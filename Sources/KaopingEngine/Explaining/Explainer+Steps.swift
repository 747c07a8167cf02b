internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

extension Explainer {
    /// What was done behind the tree, in the order of a run.
    func steps(_ row: Int) throws(IssuesError) -> [ExplainedStep] {
        guard let tree = trace.tree, let computed = trace.computed else { return [] }
        var steps: [ExplainedStep] = []
        var value = tree.values[row]
        for result in judged.adjustments {
            steps.append(adjustment(result, row, before: value))
            value += result.points[row]
        }
        for (gate, column) in zip(totalGates, trace.gates) {
            let after = column.values[row]
            steps.append(
                step(
                    gate.gate,
                    row,
                    isOnLevel: false,
                    before: value,
                    after: after,
                    column.state(row)
                )
            )
            value = after
        }
        if let stated = request.profile.stated {
            steps.append(
                ExplainedStep(
                    kind: .stating(stated),
                    isOnLevel: false,
                    before: value,
                    after: stated(value),
                    state: computed.state(row),
                    values: [],
                    reason: nil
                )
            )
            value = stated(value)
        }
        return try steps + rating(row, score: value, state: computed.state(row))
    }

    private func adjustment(
        _ result: AdjustmentResult,
        _ row: Int,
        before: Double
    ) -> ExplainedStep {
        let adjustment = result.adjustment
        return ExplainedStep(
            kind: .adjustment(adjustment, points: result.points[row]),
            isOnLevel: false,
            before: before,
            after: before + result.points[row],
            state: before.isNaN ? .notAvailable : .scored,
            values: values.values(
                [
                    adjustment.condition, adjustment.points, adjustment.of, adjustment.upper,
                    adjustment.lower,
                ],
                row: row
            ),
            reason: nil
        )
    }

    // MARK: The level

    private func rating(
        _ row: Int,
        score: Double,
        state: ScorerState
    ) throws(IssuesError) -> [ExplainedStep] {
        guard let rating = request.profile.rating, let start = levelSteps.first else { return [] }
        var steps = [try self.start(rating, row, score, state, level(start, row))]
        for (index, rule) in rating.rules.enumerated() where index + 1 < levelSteps.count {
            let fires = index < trace.ruleFires.count ? trace.ruleFires[index][row] : .nan
            let after = level(levelSteps[index + 1], row)
            steps.append(
                ExplainedStep(
                    kind: .rule(rule, applies: fires.isNaN ? nil : fires == 1),
                    isOnLevel: true,
                    before: level(levelSteps[index], row),
                    after: after,
                    state: after.isNaN ? .notRated : .scored,
                    values: values.values(formulas(rule), row: row),
                    reason: nil
                )
            )
        }
        var value = levelSteps.last.map { level($0, row) } ?? .nan
        let acting = request.profile.gates.filter { $0.scope == .level }
        for (gate, column) in zip(acting, trace.levelGates) {
            let state = column.state(row)
            let after = state == .scored ? column.values[row] : .nan
            steps.append(
                step(gate, row, isOnLevel: true, before: value, after: after, state)
            )
            value = after
        }
        return steps
    }

    private func level(_ levels: Buffer<Int32>, _ row: Int) -> Double {
        levels[row] < 0 ? .nan : Double(levels[row])
    }

    private func start(
        _ rating: Rating,
        _ row: Int,
        _ score: Double,
        _ state: ScorerState,
        _ level: Double
    ) throws(IssuesError) -> ExplainedStep {
        var reason: Bilingual?
        var read: [ExplainedValue] = []
        switch rating.start {
        case .scorer(let use, _):
            let column = UnitColumn(
                Buffer(repeating: score, count: 1),
                Buffer(repeating: state.rawValue, count: 1)
            )
            let call = ScorerCall(use, title: request.profile.title)
            let outcome = try call.score([column], rows: 1)
            reason = outcome.reasons[0].code < 0 ? nil : call.reason(outcome, row: 0)
        case .value(let formula): read = [values.value(formula, row: row)]
        }
        return ExplainedStep(
            kind: .start(rating),
            isOnLevel: true,
            before: .nan,
            after: level,
            state: level.isNaN ? .notRated : .scored,
            values: read,
            reason: reason
        )
    }

    private func formulas(_ rule: RatingRule) -> [Formula?] {
        switch rule.content {
        case .effect(let effect): [rule.condition, effect.bound, effect.upper]
        case .quota: [rule.condition]
        }
    }
}
