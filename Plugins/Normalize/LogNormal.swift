internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Scores by a log-normal curve through two points: 0.5 at the median and 0.9 at a control point.
///
/// score = erfc(c · ln(value / median) / ln(median / p10)) / 2, where c = erfc⁻¹(1/5), so that
/// p10 scores 0.9: below the median where low is better, as with loading times, and above it
/// where high is. `log` and `erfc` are the system's: another C library may give another last bit.
struct LogNormal: Scorer {
    static let description = ScorerDescription(
        id: "log_normal",
        title: Title(zh: "对数正态曲线", en: "Log-normal curve"),
        summary: Title(
            zh: "按经过两点的对数正态曲线计分：中位值得0.5，控制点p10得0.9；与其他考评对象无关。",
            en: "Scores by a log-normal curve that gives 0.5 at the median and 0.9 at the control "
                + "point p10; other units do not matter."
        ),
        reference: "Google Lighthouse, performance scoring: log-normal curve by median and p10",
        parameters: parameters,
        reasons: [
            NamedText(
                "on_curve",
                zh: "{0}，中位值{1}，控制点{2}",
                en: "{0}, on the curve with the median {1} and the control point {2}"
            ),
            NamedText(
                "negative",
                zh: "{0}为负数，没有对数",
                en: "{0} is negative, so it has no logarithm"
            ),
            .notFinite,
        ],
        examples: [
            WorkedExample(
                zh: "加载时间：中位值4000，控制点1800得0.9；零得满分，负数无法评定",
                en: "Loading times: 0.5 at 4,000 and 0.9 at 1,800; 0 has full marks",
                parameters: "{median: 4000, p10: 1800, better: low}",
                inputs: [[4000], [1800], [0], [-1], [.nan]],
                expected: [0.5, 0.9, 1, .nan, .nan],
                states: [.scored, .scored, .scored, .inconclusive, .notAvailable]
            ),
            WorkedExample(
                zh: "越高越好：控制点在中位值之上",
                en: "High is better: the control point is above the median",
                parameters: "{median: 50, p10: 200}",
                inputs: [[200], [50], [0]],
                expected: [0.9, 0.5, 0]
            ),
        ]
    )

    private static let positive = Interval(
        0,
        .infinity,
        includesLower: false,
        includesUpper: false
    )

    private static let parameters = [
        ParameterDescription(
            "median",
            .number,
            zh: "得0.5的数值",
            en: "the value that scores 0.5",
            isRequired: true,
            range: positive
        ),
        ParameterDescription(
            "p10",
            .number,
            zh: "得0.9的数值，即最好的十分之一从此开始",
            en: "the value that scores 0.9, where the best tenth begins",
            isRequired: true,
            range: positive
        ),
        Better.parameter,
    ]

    /// The number whose complementary error function is 1/5.
    private static let control = 0.9061938024368232

    private let better: Better
    private let median: Double
    private let tenth: Double
    /// What a logarithm of value / median is multiplied by; above zero where low is better.
    private let steepness: Double

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        median = try parameters.number("median")
        tenth = try parameters.number("p10")
        steepness = LogNormal.control / log(median / tenth)
        guard steepness.isFinite, steepness != 0, (steepness > 0) == (better == .low) else {
            throw .parameter(
                "p10",
                zh: "数值\(better == .low ? "低" : "高")好时，控制点\(tenth.written)应"
                    + (better == .low ? "小于" : "大于") + "中位值\(median.written)",
                en: "where \(better == .low ? "low" : "high") is better the control point "
                    + "\(tenth.written) must be \(better == .low ? "below" : "above") the median "
                    + median.written
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0], share)
    }

    private func share(_ value: Double) -> Double {
        guard value >= 0 else { return .nan }
        let share = erfc(steepness * log(value / median)) / 2
        // The two points hold exactly, whatever the last bit of the functions is.
        if isAsGood(value, as: tenth) { return max(0.9, share) }
        if isAsGood(value, as: median) { return max(0.5, min((0.9).nextDown, share)) }
        return min((0.5).nextDown, share)
    }

    private func isAsGood(_ value: Double, as other: Double) -> Bool {
        better == .low ? value <= other : value >= other
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(2) }
        return value < 0 ? Reason(1, value) : Reason(0, value, median, tenth)
    }
}
