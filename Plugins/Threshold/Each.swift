internal import ScorerKit

/// Scores so many points for each piece.
///
/// points = value × points, not below `at_least` and not above `at_most`, which is the full mark
/// where it is not stated: no criterion gives more than it is worth. The points of a piece
/// are one number, or one for each unit where the profile computes it.
struct Each: Scorer {
    static let description = ScorerDescription(
        id: "each",
        title: Title(zh: "按件计分", en: "Each"),
        summary: Title(
            zh: "每有一项得若干分，可规定最多得多少分、最少得多少分。",
            en: "So many points for each piece, with a most and a least."
        ),
        reference: "Common in assessment rules: 每有一项加2分，最多加10分",
        returns: .points,
        parameters: [
            ParameterDescription(
                "points",
                .number,
                zh: "每一项的分值；扣分写负数",
                en: "the points of a piece; negative for a deduction",
                isRequired: true,
                isMain: true,
                mayBeColumn: true
            ),
            ParameterDescription(
                "at_most",
                .number,
                zh: "最多得多少分；不写则以该项满分封顶",
                en: "the most points; the full mark where it is not stated"
            ),
            ParameterDescription(
                "at_least",
                .number,
                zh: "最少得多少分；扣分封底写负数，如 -10",
                en: "the least points; negative for deductions, such as -10",
                defaultValue: "0"
            ),
            ParameterDescription(
                "full_mark",
                .number,
                zh: "满分，由主程序按该考评项的分值填入",
                en: "filled in by the host with the node's full mark"
            ),
        ],
        reasons: [
            NamedText("counted", zh: "{0}项，每项{1}分", en: "{0} at points {1} each"),
            NamedText(
                "capped",
                zh: "{0}项，每项{1}分，封顶{2}分",
                en: "{0} at points {1} each, at most {2}"
            ),
            NamedText(
                "raised",
                zh: "{0}项，每项{1}分，最低{2}分",
                en: "{0} at points {1} each, at least {2}"
            ),
            NamedText("not_finite", zh: "数值不是有限数", en: "the value is not a finite number"),
            NamedText(
                "no_points",
                zh: "该考评对象没有每项的分值",
                en: "the unit has no points for a piece"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "每有一项荣誉加2分，最多10分；缺数据的无分",
                en: "2 points for each honor, at most 10; a missing value has no score",
                parameters: "{points: 2, at_most: 10}",
                inputs: [[0], [3], [5], [6], [.nan]],
                expected: [0, 6, 10, 10, .nan]
            ),
            WorkedExample(
                zh: "每发生一起扣1.5分，最多扣5分",
                en: "1.5 points off for each case, at most 5 off",
                parameters: "{points: -1.5, at_least: -5}",
                inputs: [[0], [2], [4]],
                expected: [0, -3, -5]
            ),
        ]
    )

    private enum ReasonCode: Int {
        case counted, capped, raised, notFinite, noPoints
    }

    private let points: UnitNumber
    private let most: Double
    private let least: Double

    init(parameters: Parameters) throws(ScorerError) {
        points = try UnitNumber("points", parameters: parameters)
        let full = parameters.optionalNumber("full_mark") ?? .infinity
        most = parameters.optionalNumber("at_most") ?? full
        guard most <= full else {
            throw .parameter(
                "at_most",
                zh: "最多\(most)分超过该项满分\(full)分",
                en: "at most \(most) is more than the full mark of \(full)"
            )
        }
        least = try parameters.number("at_least")
        guard least <= most else {
            throw .parameter(
                "at_most",
                zh: "最多\(most)分少于最少\(least)分",
                en: "at most \(most) is less than at least \(least)"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0], with: points) { min(most, max(least, $0 * $1)) }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(ReasonCode.notFinite.rawValue) }
        guard let points = points[row] else { return Reason(ReasonCode.noPoints.rawValue) }
        if value * points > most { return Reason(ReasonCode.capped.rawValue, value, points, most) }
        if value * points < least {
            return Reason(ReasonCode.raised.rawValue, value, points, least)
        }
        return Reason(ReasonCode.counted.rawValue, value, points)
    }
}
