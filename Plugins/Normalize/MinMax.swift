internal import ScorerKit

/// Scores by where a value lies between the lowest and the highest of all units.
///
/// score = (value − minimum) / (maximum − minimum), or (maximum − value) / (maximum − minimum)
/// where low is better. Minimum and maximum are those of the finite values present.
struct MinMax: Scorer {
    static let description = ScorerDescription(
        id: "min_max",
        title: Title(zh: "极差标准化", en: "Min–max"),
        summary: Title(
            zh: "按数值在全部考评对象的最小值与最大值之间的位置计分，最好的得满分，最差的得零分。",
            en: "Scores by the place between the lowest and the highest value of all units; "
                + "the best gets full marks and the worst zero."
        ),
        reference:
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: Min-Max",
        need: .summary,
        parameters: [
            Better.parameter
        ],
        reasons: [
            NamedText(
                "between",
                zh: "{0:value}，全体最小值{1:value}，最大值{2:value}",
                en:
                    "{0:value}, between the minimum {1:value} and the maximum {2:value} of all units"
            ),
            NamedText(
                "all_equal",
                zh: "所有数值相等（{0:value}），无法拉开差距",
                en: "all values are equal ({0:value})"
            ),
            .notFinite,
        ],
        figures: [
            NamedText("minimum", zh: "最小值", en: "Minimum"),
            NamedText("maximum", zh: "最大值", en: "Maximum"),
        ],
        examples: [
            WorkedExample(
                zh: "最小值2，最大值10，中间的4得(4-2)/(10-2)",
                en: "Between 2 and 10 the value 4 scores (4 - 2) / (10 - 2)",
                parameters: "{better: high}",
                inputs: [[2], [4], [10]],
                expected: [0, 0.25, 1]
            ),
            WorkedExample(
                zh: "越低越好；缺数据的不参与求最小值和最大值",
                en: "Low is better; a missing value has no part in minimum and maximum",
                parameters: "{better: low}",
                inputs: [[2], [.nan], [4], [10]],
                expected: [1, .nan, 0.75, 0]
            ),
            WorkedExample(
                zh: "全部相等，无法评定",
                en: "All values are equal, so there is no score",
                parameters: "{better: high}",
                inputs: [[5], [5]],
                expected: [.nan, .nan],
                states: [.inconclusive, .inconclusive]
            ),
        ]
    )

    private let lowIsBetter: Bool

    init(parameters: Parameters) throws(ScorerError) {
        lowIsBetter = try Better(parameters) == .low
    }

    func observe(_ block: Block) -> Extremes {
        Extremes(of: block[0])
    }

    func score(_ block: Block, summary: Extremes, into scores: inout Scores) {
        // The distance between two huge numbers of different sign is finite only in halves.
        let scale = (summary.maximum - summary.minimum).isFinite ? 1 : 0.5
        let minimum = summary.minimum * scale
        let maximum = summary.maximum * scale
        let (worst, best) = lowIsBetter ? (maximum, minimum) : (minimum, maximum)
        scores.setEach(of: block[0]) { MinMax.share($0 * scale, worst: worst, best: best) }
    }

    /// Returns where a value lies between the worst, 0, and the best, 1; nan where they are equal.
    static func share(_ value: Double, worst: Double, best: Double) -> Double {
        (value - worst) / (best - worst)
    }

    func reason(_ block: Block, row: Int, summary: Extremes) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(2) }
        guard summary.minimum < summary.maximum else { return Reason(1, value) }
        return Reason(0, value, summary.minimum, summary.maximum)
    }

    func figures(_ summary: Extremes) -> [Double] {
        guard summary.minimum <= summary.maximum else { return [.nan, .nan] }
        return [summary.minimum, summary.maximum]
    }
}
