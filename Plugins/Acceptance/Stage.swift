internal import ScorerKit

/// Judges one stage of a procedure by the marks of its parts and of the whole.
///
/// value = Σ weight × part, reduced to 15 significant digits, as marks are compared with it. A unit
/// passes when the value and every part reach their marks. A stage that has not been passed stops
/// the next: there the unit has no value, and one that is found all the same is refused.
struct Stage: Scorer {
    static let description = ScorerDescription(
        id: "stage",
        title: Title(zh: "评估阶段", en: "Stage"),
        summary: Title(
            zh: "按权重合成各部分的得分，总分和各部分都达到规定分数即通过；上一阶段未通过的不进入本阶段。",
            en:
                "Joins the parts by weight; the whole and each part must reach their marks, and who "
                + "did not pass the stage before does not get here."
        ),
        reference: "Common in acceptance rules: 自查、初评、专家评估与居民测评、验收逐级进行，"
            + "总分85分以上且居民测评80分以上为通过",
        role: .stage,
        returns: .raw,
        parameters: parameters,
        reasons: [
            NamedText("passed", zh: "{0}，通过", en: "passed with {0}"),
            NamedText(
                "below_total",
                zh: "总分{0}，低于规定的{1}，未通过",
                en: "not passed: the total {0} is below its mark {1}"
            ),
            NamedText(
                "below_part",
                zh: "第{0}部分{1}，低于规定的{2}，未通过",
                en: "not passed: part {0} has {1}, below its mark {2}"
            ),
            NamedText(
                "not_reached",
                zh: "上一阶段未通过，不进入本阶段",
                en: "not reached: the stage before was not passed"
            ),
            NamedText(
                "before_failed",
                zh: "上一阶段未通过，本阶段却有得分",
                en: "the stage before was not passed, but there is a score at this one"
            ),
            NamedText("part_missing", zh: "第{0}部分没有得分", en: "part {0} has no score"),
        ],
        outputs: [NamedText("passed", zh: "是否通过（1或0）", en: "Passed: 1, or 0")],
        examples: [
            WorkedExample(
                zh: "专家60%、居民40%：0.6×80+0.4×92.5=85，达到85分；居民测评缺的没有总分",
                en: "Experts 60%, residents 40%: 0.6 × 80 + 0.4 × 92.5 = 85",
                parameters: "{weights: [0.6, 0.4], each_at_least: [0, 80], total_at_least: 85}",
                inputs: [[80, 92.5], [100, 70], [90, .nan]],
                expected: [85, 88, .nan]
            )
        ]
    )

    private static let parameters = [
        ParameterDescription(
            "weights",
            .numbers,
            zh: "各部分的权重，合计为1，由主程序填入",
            en: "filled in by the host with the weight of each part, adding up to 1",
            isRequired: true,
            range: Interval(0...1)
        ),
        ParameterDescription(
            "each_at_least",
            .numbers,
            zh: "各部分的最低分，没有规定的为空，由主程序填入",
            en: "filled in by the host with the mark of each part, nan where it has none"
        ),
        ParameterDescription(
            "total_at_least",
            .number,
            zh: "总分的最低分",
            en: "the mark of the whole"
        ),
        ParameterDescription(
            "before",
            .number,
            zh: "上一阶段：1为通过，0为未通过，空为没有上一阶段或没有结果",
            en:
                "the stage before: 1 passed, 0 not passed, missing where there is none or no result",
            mayBeColumn: true,
            range: Interval(0...1)
        ),
    ]

    private enum ReasonCode: Int {
        case passed, belowTotal, belowPart, notReached, beforeFailed, partMissing
    }

    /// What a unit has at the stage; parts are counted from 0.
    private enum Finding {
        case passed(Double)
        case belowTotal(Double)
        case belowPart(Int, Double, total: Double)
        case without(ScorerState, ReasonCode?, part: Int)
    }

    private let weights: [Double]
    private let marks: [Double]
    private let totalMark: Double?
    private let isStopped: Bool
    private let before: Column?

    init(parameters: Parameters) throws(ScorerError) {
        weights = try parameters.numbers("weights")
        marks =
            try parameters.has("each_at_least")
            ? parameters.numbers("each_at_least") : weights.map { _ in .nan }
        totalMark = parameters.optionalNumber("total_at_least")
        before = parameters.column("before")
        isStopped = parameters.optionalNumber("before") == 0
        try check(parameters.childCount)
    }

    private func check(_ parts: Int) throws(ScorerError) {
        for (name, count) in [("weights", weights.count), ("each_at_least", marks.count)]
        where count != parts {
            throw .parameter(
                name,
                zh: "有\(parts)个部分，却有\(count)个数",
                en: "there are \(parts) parts and \(count) numbers"
            )
        }
        let sum = weights.reduce(0, +)
        guard weights.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-9 else {
            throw .parameter(
                "weights",
                zh: "各部分的权重不得为负，合计须为1，现为\(sum.reduced)",
                en: "the weights of the parts must not be negative and must add up to 1, "
                    + "not \(sum.reduced)"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            var passed = 0.0
            switch finding(block, row) {
            case .passed(let total):
                passed = 1
                scores.set(row, total)
            case .belowTotal(let total), .belowPart(_, _, let total): scores.set(row, total)
            case .without(let state, _, _):
                passed = .nan
                scores.set(row, state)
            }
            scores.outputs.first?[row] = passed
        }
    }

    private func finding(_ block: Block, _ row: Int) -> Finding {
        let parts = 0..<block.columnCount
        let states = parts.map { block.stateOfPart($0, row) }
        if let state = states.first(where: \.isDecisive) { return .without(state, nil, part: 0) }
        if isStopped || before?.stops(row) ?? false {
            return states.contains(.scored)
                ? .without(.refused, .beforeFailed, part: 0)
                : .without(.notApplicable, .notReached, part: 0)
        }
        if let part = states.firstIndex(where: { $0 != .scored }) {
            let state = states[part] == .inconclusive ? ScorerState.inconclusive : .notAvailable
            return .without(state, .partMissing, part: part)
        }
        let total = parts.reduce(0) { $0 + weights[$1] * block[$1].numbers[row] }.reduced
        guard total.isFinite else { return .without(.inconclusive, nil, part: 0) }
        if let totalMark, total < totalMark { return .belowTotal(total) }
        for part in parts where block[part].numbers[row].reduced < marks[part] {
            return .belowPart(part, block[part].numbers[row], total: total)
        }
        return .passed(total)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        switch finding(block, row) {
        case .passed(let total): return Reason(ReasonCode.passed.rawValue, total)
        case .belowTotal(let total):
            return Reason(ReasonCode.belowTotal.rawValue, total, totalMark ?? .nan)
        case .belowPart(let part, let value, _):
            return Reason(ReasonCode.belowPart.rawValue, Double(part + 1), value, marks[part])
        case .without(_, .partMissing, let part):
            return Reason(ReasonCode.partMissing.rawValue, Double(part + 1))
        case .without(_, let code, _): return code.map { Reason($0.rawValue) }
        }
    }
}

extension Block {
    /// Returns the state of a part; one whose number is not finite is inconclusive.
    fileprivate func stateOfPart(_ part: Int, _ row: Int) -> ScorerState {
        let state = self[part].state(row)
        return state == .scored && !self[part].numbers[row].isFinite ? .inconclusive : state
    }
}

extension ScorerState {
    /// Whether a state of one part goes to the unit whatever the other parts have.
    fileprivate var isDecisive: Bool {
        [.notRated, .excluded, .refused].contains(self)
    }
}
