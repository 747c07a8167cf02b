internal import ScorerKit

/// Gives the value itself, for an aggregate that normalizes for itself.
///
/// The value is not turned where low is better: `better` tells the direction to whoever joins the
/// children.
struct Raw: Scorer {
    static let description = ScorerDescription(
        id: "raw",
        title: Title(zh: "原值", en: "Raw value"),
        summary: Title(
            zh: "得分就是数值本身，供自行标准化的汇总方法使用。",
            en: "The score is the value itself, for an aggregate that normalizes for itself."
        ),
        reference: "Kaoping",
        returns: .raw,
        parameters: [Better.parameter],
        reasons: [NamedText("value", zh: "原值{0}", en: "the value {0}"), .notFinite],
        examples: [
            WorkedExample(
                zh: "数值不变；缺数据的无分",
                en: "The value stays as it is; a missing value has no score",
                parameters: "{better: high}",
                inputs: [[12.5], [-3], [.nan]],
                expected: [12.5, -3, .nan]
            ),
            WorkedExample(
                zh: "越低越好时数值也不变，方向由上级的汇总方法处理",
                en:
                    "Where low is better the value stays as well; the aggregate sees to the direction",
                parameters: "{better: low}",
                inputs: [[12.5]],
                expected: [12.5]
            ),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {
        _ = try Better(parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0]) { $0 }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        return value.isFinite ? Reason(0, value) : Reason(1)
    }
}
