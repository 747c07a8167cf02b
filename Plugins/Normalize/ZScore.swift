internal import ScorerKit

/// Scores by how many standard deviations a value lies from the mean of all units.
///
/// z = (value − mean) / deviation, negated where low is better; then target mean + spread × z.
/// Mean and deviation are exact to the last place, so that a large mean costs no digit.
struct ZScore: Scorer {
    static let description = ScorerDescription(
        id: "z_score",
        title: Title(zh: "标准分", en: "Z-score"),
        summary: Title(
            zh: "数值与全部考评对象平均值之差除以标准差；结果不限于0与1之间，可再换算为T分等。",
            en: "The distance from the mean of all units in standard deviations, which is not "
                + "held between 0 and 1; may be carried to another mean and spread, as a T-score is."
        ),
        reference: "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: "
            + "Standardization (z-scores)",
        need: .summary,
        returns: .raw,
        parameters: parameters,
        reasons: [
            NamedText(
                "deviations",
                zh: "{0}，全体平均{1}，标准差{2}，标准分{3}",
                en: "{0}: mean {1}, deviation {2}, z-score {3}"
            ),
            NamedText(
                "all_equal",
                zh: "所有数值相等（{0}），没有标准差",
                en: "all values are equal ({0}), so there is no deviation"
            ),
            .notFinite, .oneUnit, .tooLarge,
        ],
        figures: [
            NamedText("mean", zh: "平均值", en: "Mean"),
            NamedText("deviation", zh: "标准差", en: "Standard deviation"),
        ],
        examples: examples
    )

    private static let parameters = [
        Better.parameter,
        ParameterDescription(
            "deviation",
            .choice,
            zh: "样本标准差（除以n-1）或总体标准差（除以n）",
            en: "the deviation of a sample, divided by n - 1, or of the population, by n",
            defaultValue: "sample",
            choices: ["sample", "population"],
            zhChoices: ["样本标准差", "总体标准差"]
        ),
        ParameterDescription(
            "mean",
            .number,
            zh: "换算后的平均值，如T分为50",
            en: "the mean to carry scores to, 50 for a T-score",
            defaultValue: "0"
        ),
        ParameterDescription(
            "spread",
            .number,
            zh: "换算后的标准差，如T分为10",
            en: "the deviation to carry scores to, 10 for a T-score",
            defaultValue: "1",
            range: Interval(0, .infinity, includesLower: false, includesUpper: false)
        ),
    ]

    private static let examples = [
        WorkedExample(
            zh: "2、4、6的平均值4，样本标准差2；缺数据的不参与",
            en:
                "2, 4 and 6 have the mean 4 and the sample deviation 2; a missing value has no part",
            parameters: "{better: high}",
            inputs: [[2], [4], [.nan], [6]],
            expected: [-1, 0, .nan, 1]
        ),
        WorkedExample(
            zh: "T分：总体标准差1，50+10×标准分，越低越好",
            en: "T-score 50 + 10 z with the population's deviation 1 where low is better",
            parameters: "{better: low, deviation: population, mean: 50, spread: 10}",
            inputs: [[3], [5]],
            expected: [60, 40]
        ),
        WorkedExample(
            zh: "全部相等，无法评定",
            en: "All values are equal, so there is no score",
            parameters: "{deviation: population}",
            inputs: [[5], [5]],
            expected: [.nan, .nan],
            states: [.inconclusive, .inconclusive]
        ),
    ]

    private let better: Better
    private let isSample: Bool
    private let targetMean: Double
    private let targetSpread: Double

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        isSample = try parameters.choice("deviation") == 0
        targetMean = try parameters.number("mean")
        targetSpread = try parameters.number("spread")
    }

    func observe(_ block: Block) -> ExactMoments {
        ExactMoments(of: block[0])
    }

    func score(_ block: Block, summary: ExactMoments, into scores: inout Scores) {
        let standard = Standard(summary, isSample: isSample)
        let spread = better == .low ? -targetSpread : targetSpread
        scores.setEach(of: block[0]) { targetMean + spread * standard.deviations($0) }
    }

    func reason(_ block: Block, row: Int, summary: ExactMoments) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(2) }
        guard !isSample || summary.count > 1 else { return Reason(3) }
        guard !summary.isConstant else { return Reason(1, value) }
        let z = Standard(summary, isSample: isSample).deviations(value)
        let signed = (better == .low ? -z : z) + 0
        guard (targetMean + targetSpread * signed).isFinite else { return Reason(4, value) }
        let deviation = summary.deviation(isSample: isSample)
        return Reason(0, value, summary.mean().high, deviation, signed)
    }

    func figures(_ summary: ExactMoments) -> [Double] {
        [summary.mean().high, summary.deviation(isSample: isSample)]
    }
}

/// Mean and deviation in a scale in which neither is too small nor too large for a double.
private struct Standard {
    private let scale: Double
    private let high: Double
    private let low: Double
    private let deviation: Double

    init(_ moments: ExactMoments, isSample: Bool) {
        let size = moments.deviationPower(isSample: isSample)
        let power = abs(size) < 900 ? 0 : max(-1000, min(1000, -size))
        scale = Double(sign: .plus, exponent: power, significand: 1)
        (high, low) = moments.mean(scaledBy: power)
        deviation = moments.deviation(isSample: isSample, scaledBy: power)
    }

    /// Returns how many deviations a value lies above the mean; nan where there is no deviation.
    func deviations(_ value: Double) -> Double {
        deviation > 0 ? (value * scale - high - low) / deviation : .nan
    }
}
