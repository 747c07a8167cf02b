internal import ScorerKit

/// Scores whether a value reaches a bound.
///
/// points = full mark where value ≥ bound; otherwise zero, or the full mark less `lose` points for
/// each full step of `per_full` below the bound.
struct AtLeast: Scorer {
    static let description = ScorerDescription(
        id: "at_least",
        title: Title(zh: "达到下限", en: "At least"),
        summary: Title(
            zh: "达到下限得满分；达不到得零分，或者每低满一档扣若干分。",
            en:
                "Full marks at or above a bound; below it zero, or so many points less for each full step."
        ),
        reference: "Common in assessment rules: 不低于…得满分，每低…扣…分",
        returns: .points,
        parameters: Limit.parameters(zh: "下限（含）", en: "the lowest value that keeps the bound"),
        reasons: [
            NamedText(
                "kept",
                zh: "{0:value}，达到下限{1:value}",
                en: "{0:value} is at or above the bound {1:value}"
            ),
            NamedText(
                "missed",
                zh: "{0:value}，低于下限{1:value}",
                en: "{0:value} is below the bound {1:value}"
            ),
            NamedText(
                "missed_by_steps",
                zh: "{0:value}，低于下限{1:value}，满{2}档，应扣{3}分",
                en: "{0:value} is below the bound {1:value}: full steps {2}, points to lose {3}"
            ),
            NamedText("not_finite", zh: "数值不是有限数", en: "the value is not a finite number"),
            NamedText("no_bound", zh: "该考评对象没有下限值", en: "the unit has no bound"),
        ],
        examples: [
            WorkedExample(
                zh: "至少1名专职网格员，满分10分；缺数据的无分",
                en: "At least 1 full-time worker for 10 points; a missing value has no score",
                parameters: "{bound: 1, full_mark: 10}",
                inputs: [[1], [0], [.nan]],
                expected: [10, 0, .nan]
            ),
            WorkedExample(
                zh: "满意度下限90，每低满5扣2分：82低8，只满1档",
                en: "Bound 90, 2 points for each full 5 below: 82 is one full step below",
                parameters: "{bound: 90, lose: 2, per_full: 5, full_mark: 10}",
                inputs: [[90], [82], [80], [10]],
                expected: [10, 8, 6, 0]
            ),
        ]
    )

    private let limit: Limit

    init(parameters: Parameters) throws(ScorerError) {
        limit = try Limit(.lower, parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        limit.score(block, into: &scores)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        limit.reason(block, row: row)
    }
}
