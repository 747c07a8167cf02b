internal import ScorerKit

/// Scores in proportion to how much of a target is reached.
///
/// share = (value − from) / (target − from), not below 0 and not above 1. The target is one number,
/// or one for each unit where the profile computes it.
struct Proportional: Scorer {
    static let description = ScorerDescription(
        id: "proportional",
        title: Title(zh: "按比例计分", en: "Proportional"),
        summary: Title(
            zh: "按完成目标的比例得分，达到目标得满分；可规定起点，起点及以下不得分。",
            en:
                "Scores the part of a target that is reached, full marks at the target; it may count "
                + "from a starting point, which scores nothing."
        ),
        reference: "Common in assessment rules: 按完成比例计分，满意度×30分",
        parameters: [
            ParameterDescription(
                "target",
                .number,
                zh: "得满分的目标值，如 100% 或 80",
                en: "the value that gets full marks, such as 100% or 80",
                isRequired: true,
                isMain: true,
                mayBeColumn: true,
                range: Interval(0, .infinity, includesLower: false, includesUpper: false),
                unitOfMeasure: "value"
            ),
            ParameterDescription(
                "from",
                .number,
                zh: "起点：等于或低于此值不得分",
                en: "the starting point, at or below which nothing is scored",
                defaultValue: "0",
                unitOfMeasure: "value"
            ),
        ],
        reasons: [
            NamedText(
                "reached",
                zh: "{0:value}，达到目标{1:value}",
                en: "{0:value} reaches the target {1:value}"
            ),
            NamedText(
                "partly",
                zh: "{0:value}，介于起点{2:value}与目标{1:value}之间，按比例得分",
                en:
                    "{0:value} lies between the start {2:value} and the target {1:value} and scores in proportion"
            ),
            NamedText(
                "nothing",
                zh: "{0:value}，不高于起点{1:value}",
                en: "{0:value} is not above the start {1:value}"
            ),
            NamedText("not_finite", zh: "数值不是有限数", en: "the value is not a finite number"),
            NamedText("no_target", zh: "该考评对象没有目标值", en: "the unit has no target"),
            NamedText(
                "low_target",
                zh: "目标{0:value}不高于起点{1:value}，无法评定",
                en:
                    "the target {0:value} is not above the start {1:value}, so nothing can be scored"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "满意度目标100%：80%得满分的80%；缺数据的无分",
                en: "Target 100%: a satisfaction of 80% scores 0.8; a missing value has no score",
                parameters: "100%",
                inputs: [[0.8], [1], [1.25], [-0.5], [.nan]],
                expected: [0.8, 1, 1, 0, .nan]
            ),
            WorkedExample(
                zh: "60起步，目标100：90得(90-60)/(100-60)",
                en: "From 60 to the target 100: 90 scores (90 - 60) / (100 - 60)",
                parameters: "{target: 100, from: 60}",
                inputs: [[90], [60], [59], [100]],
                expected: [0.75, 0, 0, 1]
            ),
        ]
    )

    private enum ReasonCode: Int {
        case reached, partly, nothing, notFinite, noTarget, lowTarget
    }

    private let target: UnitNumber
    private let start: Double

    init(parameters: Parameters) throws(ScorerError) {
        target = try UnitNumber("target", parameters: parameters)
        start = try parameters.number("from")
        if let constant = target.constant, constant <= start {
            throw .parameter(
                "target",
                zh: "目标\(constant)应高于起点\(start)",
                en: "the target \(constant) must be above the start \(start)"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0], with: target, share)
    }

    /// Returns the share of a value; nan where the target leaves nothing to divide by.
    private func share(_ value: Double, _ target: Double) -> Double {
        target > start ? min(1, max(0, (value - start) / (target - start))) : .nan
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return reason(.notFinite) }
        guard let target = target[row] else { return reason(.noTarget) }
        if target <= start { return Reason(ReasonCode.lowTarget.rawValue, target, start) }
        if value >= target { return Reason(ReasonCode.reached.rawValue, value, target) }
        if value <= start { return Reason(ReasonCode.nothing.rawValue, value, start) }
        return Reason(ReasonCode.partly.rawValue, value, target, start)
    }

    private func reason(_ code: ReasonCode) -> Reason { Reason(code.rawValue) }
}
