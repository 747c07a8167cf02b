internal import ScorerKit

/// Scores a value as a share of the best value of all units.
///
/// score = value / maximum, or minimum / value where low is better.
struct RatioToBest: Scorer {
    static let description = ScorerDescription(
        id: "ratio_to_best",
        title: Title(zh: "与最优值之比", en: "Ratio to the best"),
        summary: Title(
            zh: "按数值与全体最优值之比计分，最优者得满分；越低越好时为最小值与数值之比。",
            en: "Scores the ratio to the best value of all units, which gets full marks; where low "
                + "is better, the ratio of the minimum to the value."
        ),
        reference: "Hwang and Yoon, Multiple Attribute Decision Making (1981): "
            + "linear scale transformation",
        need: .summary,
        parameters: [Better.parameter],
        reasons: [
            NamedText("ratio", zh: "{0}，全体最优值{1}", en: "{0}, with the best value {1}"),
            NamedText(
                "best_not_positive",
                zh: "全体最优值{0}不大于零，无法求比",
                en:
                    "the best value of all units, {0}, is not above zero, so there is no ratio to it"
            ),
            NamedText(
                "negative",
                zh: "{0}为负数，无法求比",
                en: "{0} is negative, so it has no ratio to the best"
            ),
            .notFinite,
        ],
        figures: [NamedText("best", zh: "最优值", en: "Best value")],
        examples: [
            WorkedExample(
                zh: "最大值8：2得2/8；零得零分；负数无法评定，缺数据的无分",
                en: "With the maximum 8 the value 2 scores 2 / 8 and 0 scores 0",
                parameters: "{better: high}",
                inputs: [[2], [8], [0], [-1], [.nan]],
                expected: [0.25, 1, 0, .nan, .nan],
                states: [.scored, .scored, .scored, .inconclusive, .notAvailable]
            ),
            WorkedExample(
                zh: "越低越好：最小值2，8得2/8",
                en: "Low is better: with the minimum 2 the value 8 scores 2 / 8",
                parameters: "{better: low}",
                inputs: [[2], [8]],
                expected: [1, 0.25]
            ),
            WorkedExample(
                zh: "越低越好而最小值为零，谁都没有比值",
                en: "Low is better and the minimum is zero: nobody has a ratio",
                parameters: "{better: low}",
                inputs: [[0], [8]],
                expected: [.nan, .nan],
                states: [.inconclusive, .inconclusive]
            ),
        ]
    )

    private let better: Better

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
    }

    func observe(_ block: Block) -> Extremes {
        Extremes(of: block[0])
    }

    private func best(_ summary: Extremes) -> Double {
        better == .high ? summary.maximum : summary.minimum
    }

    func score(_ block: Block, summary: Extremes, into scores: inout Scores) {
        let best = best(summary)
        scores.setEach(of: block[0]) { value in
            guard best > 0, value >= 0 else { return .nan }
            return better == .high ? value / best : best / value
        }
    }

    func reason(_ block: Block, row: Int, summary: Extremes) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let (value, best) = (block[0].numbers[row], best(summary))
        guard value.isFinite else { return Reason(3) }
        guard best > 0 else { return Reason(1, best) }
        return value < 0 ? Reason(2, value) : Reason(0, value, best)
    }

    func figures(_ summary: Extremes) -> [Double] {
        let best = best(summary)
        return [best.isFinite ? best : .nan]
    }
}
