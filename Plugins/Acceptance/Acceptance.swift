internal import ScorerKit

/// Decides an acceptance: pass, conditional with a deadline to rectify, or fail.
///
/// A conditional first outcome becomes final by a re-inspection not after the deadline, inspection
/// day + `rectify_within`: pass where its score passes, else fail. After the deadline it is fail,
/// re-inspected or not. The first outcome is never changed. A re-inspection after `as_of` is not
/// known on that day and does not count yet.
struct Acceptance: Scorer {
    static let description = ScorerDescription(
        id: "acceptance",
        title: Title(zh: "验收结论", en: "Acceptance"),
        summary: Title(
            zh: "按得分定通过、限期整改或不通过；限期整改的按期复验合格为通过，不合格或逾期为不通过，初次结论保留。",
            en:
                "Decides pass, conditional or fail; a conditional unit passes by a re-inspection in "
                + "time, else it fails, and the first outcome is kept."
        ),
        reference: "Common in acceptance rules: 85分以上通过，75至85分限期60日整改后复验，75分以下不通过",
        role: .stage,
        returns: .level,
        inputs: inputs,
        parameters: Outcomes.parameters + [
            ParameterDescription(
                "as_of",
                .date,
                zh: "统计截止日，由主程序填入",
                en: "filled in by the host with the day up to which is counted"
            )
        ],
        reasons: reasons,
        outputs: [
            NamedText("first", zh: "初次结论的序号", en: "Index of the first outcome"),
            NamedText("deadline", zh: "整改期限（日序号）", en: "Deadline to rectify, as a day number"),
            NamedText(
                "reinspection_counts",
                zh: "复验是否有效（1或0）",
                en: "Whether a re-inspection in time decided: 1, or 0"
            ),
        ]
    )

    private enum ReasonCode: Int {
        case passed, failed, conditional, rectified, notRectified, late, overdue
        case notReached, beforeFailed, noOutcome, noInspectionDay, notConditional
        case halfReinspection, earlyReinspection, pending
    }

    /// What a unit gets: a final outcome, or a state.
    private struct Decision {
        var state = ScorerState.scored
        var final = 0
        var first = Double.nan
        var deadline = Double.nan
        var counts = false
        var code: ReasonCode?
        var number = 0.0
        var other = 0.0

        /// The decision without an outcome.
        static func none(
            _ state: ScorerState,
            _ code: ReasonCode? = nil,
            _ number: Double = 0
        ) -> Decision {
            Decision(state: state, code: code, number: number)
        }
    }

    private let outcomes: Outcomes
    private let asOf: Double?

    init(parameters: Parameters) throws(ScorerError) {
        outcomes = try Outcomes(parameters: parameters)
        asOf = parameters.optionalNumber("as_of")
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let decision = decision(Case(block, row))
            if decision.state == .scored {
                scores.set(row, Double(decision.final))
            } else {
                scores.set(row, decision.state)
            }
            guard scores.outputs.count == 3 else { continue }
            scores.outputs[0][row] = decision.first
            scores.outputs[1][row] = decision.deadline
            scores.outputs[2][row] = decision.state == .scored ? decision.counts ? 1 : 0 : .nan
        }
    }

    private func decision(_ unit: Case) -> Decision {
        guard let value = unit.value else { return decisionWithoutValue(unit) }
        if unit.isStopped { return .none(.refused, .beforeFailed) }
        guard let first = outcomes.index(of: value) else {
            return .none(.refused, .noOutcome, value)
        }
        if outcomes.kinds[first] == .conditional { return conditional(unit, value, first) }
        if unit.hasReinspection { return .none(.refused, .notConditional) }
        let code = outcomes.kinds[first] == .pass ? ReasonCode.passed : .failed
        return Decision(final: first, first: Double(first), code: code, number: value)
    }

    private func decisionWithoutValue(_ unit: Case) -> Decision {
        if [.notRated, .excluded, .refused].contains(unit.state) { return .none(unit.state) }
        if unit.isStopped {
            return unit.hasReinspection
                ? .none(.refused, .beforeFailed) : .none(.notApplicable, .notReached)
        }
        return unit.hasReinspection ? .none(.refused, .notConditional) : .none(unit.state)
    }

    private func conditional(_ unit: Case, _ value: Double, _ first: Int) -> Decision {
        let days = outcomes.rectifyWithin ?? 0
        guard let inspected = unit.inspected else {
            return .none(.refused, .noInspectionDay, value)
        }
        let deadline = inspected + days
        var decision = Decision(final: first, first: Double(first), deadline: deadline)
        (decision.code, decision.number, decision.other) = (.conditional, value, days)
        let isPending = asOf.map { (unit.reinspected ?? -.infinity) > $0 } ?? false
        if unit.hasReinspection, !isPending { return rectified(unit, inspected, decision) }
        if isPending { decision.code = .pending }
        if let asOf, asOf > deadline {
            decision.final = outcomes.index(of: .fail)
            (decision.code, decision.other) = (.overdue, asOf - deadline)
        }
        return decision
    }

    /// Returns the decision after a re-inspection.
    private func rectified(_ unit: Case, _ inspected: Double, _ before: Decision) -> Decision {
        guard let score = unit.reinspection, let day = unit.reinspected else {
            return .none(.refused, .halfReinspection)
        }
        guard day >= inspected else {
            return .none(.refused, .earlyReinspection, inspected - day)
        }
        guard let outcome = outcomes.index(of: score) else {
            return .none(.refused, .noOutcome, score)
        }
        var decision = before
        decision.final = outcomes.index(of: .fail)
        guard day <= before.deadline else {
            (decision.code, decision.other) = (.late, day - before.deadline)
            return decision
        }
        (decision.counts, decision.code, decision.other) = (true, .notRectified, score)
        guard outcomes.kinds[outcome] == .pass else { return decision }
        (decision.final, decision.code) = (outcome, .rectified)
        return decision
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let decision = decision(Case(block, row))
        return decision.code.map { Reason($0.rawValue, decision.number, decision.other) }
    }
}

/// What is known of one unit.
private struct Case {
    /// The first score; nil where there is none that is finite, and the state says why.
    let value: Double?
    let state: ScorerState
    let isStopped: Bool
    let inspected: Double?
    let reinspection: Double?
    let reinspected: Double?

    init(_ block: Block, _ row: Int) {
        func number(_ column: Int) -> Double? {
            guard block.isPresent(column), block[column].state(row) == .scored else { return nil }
            let number = block[column].numbers[row]
            return number.isFinite ? number : nil
        }
        value = number(0)
        let given = block[0].state(row)
        state = given == .scored && value == nil ? .inconclusive : given
        isStopped = block.isPresent(1) && block[1].stops(row)
        inspected = number(2)
        reinspection = number(3)
        reinspected = number(4)
    }

    var hasReinspection: Bool { reinspection != nil || reinspected != nil }
}
