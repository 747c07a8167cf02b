internal import ScorerKit

/// Scores whether a value stays within an upper bound.
///
/// points = full mark where value ≤ bound; otherwise zero, or the full mark less `lose` points for
/// each full step of `per_full` above the bound.
struct AtMost: Scorer {
    static let description = ScorerDescription(
        id: "at_most",
        title: Title(zh: "不超上限", en: "At most"),
        summary: Title(
            zh: "不超过上限得满分；超过得零分，或者每超满一档扣若干分。",
            en:
                "Full marks at or below a bound; above it zero, or so many points less for each full step."
        ),
        reference: "Common in assessment rules: 每超1岁扣0.5分",
        returns: .points,
        parameters: Limit.parameters(zh: "上限（含）", en: "the highest value that keeps the bound"),
        reasons: [
            NamedText(
                "kept",
                zh: "{0:value}，未超上限{1:value}",
                en: "{0:value} is at or below the bound {1:value}"
            ),
            NamedText(
                "missed",
                zh: "{0:value}，超过上限{1:value}",
                en: "{0:value} is above the bound {1:value}"
            ),
            NamedText(
                "missed_by_steps",
                zh: "{0:value}，超过上限{1:value}，满{2}档，应扣{3}分",
                en: "{0:value} is above the bound {1:value}: full steps {2}, points to lose {3}"
            ),
            NamedText("not_finite", zh: "数值不是有限数", en: "the value is not a finite number"),
            NamedText("no_bound", zh: "该考评对象没有上限值", en: "the unit has no bound"),
        ],
        examples: [
            WorkedExample(
                zh: "党员不超过50人，满分10分；缺数据的无分",
                en: "At most 50 members for 10 points; a missing value has no score",
                parameters: "{bound: 50, full_mark: 10}",
                inputs: [[50], [51], [.nan]],
                expected: [10, 0, .nan]
            ),
            WorkedExample(
                zh: "平均年龄上限45，每超1岁扣0.5分：47.9超满2岁",
                en:
                    "Mean age at most 45, half a point for each full year above: 47.9 is two full years above",
                parameters: "{bound: 45, lose: 0.5, per_full: 1, full_mark: 5}",
                inputs: [[45], [47.9], [70]],
                expected: [5, 4, 0]
            ),
        ]
    )

    private let limit: Limit

    init(parameters: Parameters) throws(ScorerError) {
        limit = try Limit(.upper, parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        limit.score(block, into: &scores)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        limit.reason(block, row: row)
    }
}
