internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Scores by the logistic curve, which flattens out towards 0 and 1.
///
/// score = 1 / (1 + exp(−steepness × (value − midpoint))), with the sign turned where low is
/// better. `exp` is the system's: another C library may give another last bit.
struct Logistic: Scorer {
    static let description = ScorerDescription(
        id: "logistic",
        title: Title(zh: "逻辑斯谛曲线", en: "Logistic curve"),
        summary: Title(
            zh: "按S形曲线计分：中点得0.5，越远越接近1或0；与其他考评对象无关。",
            en:
                "Scores by an S-shaped curve: 0.5 at the midpoint, nearing 1 and 0 far from it; other "
                + "units do not matter."
        ),
        reference: "P.-F. Verhulst (1838), the logistic function 1 / (1 + exp(-k (x - x0)))",
        parameters: [
            ParameterDescription(
                "midpoint",
                .number,
                zh: "得0.5的数值",
                en: "the value that scores 0.5",
                isRequired: true
            ),
            ParameterDescription(
                "steepness",
                .number,
                zh: "陡度k，大于零；中点处的斜率为k/4",
                en: "the steepness k, above zero; the slope at the midpoint is k / 4",
                isRequired: true,
                range: Interval(0, .infinity, includesLower: false, includesUpper: false)
            ),
            Better.parameter,
        ],
        reasons: [
            NamedText(
                "on_curve",
                zh: "{0}，中点{1}，陡度{2}",
                en: "{0}, on the curve with the midpoint {1} and the steepness {2}"
            ),
            .notFinite,
        ],
        examples: [
            WorkedExample(
                zh: "中点60得0.5；陡度取ln 9时，高1得0.9；缺数据的无分",
                en: "0.5 at the midpoint 60; with the steepness ln 9, 0.9 one above it",
                parameters: "{midpoint: 60, steepness: 2.1972245773362196}",
                inputs: [[60], [61], [.nan]],
                expected: [0.5, 0.9, .nan]
            ),
            WorkedExample(
                zh: "越低越好：远低于中点的接近1",
                en: "Low is better: far below the midpoint the score is 1",
                parameters: "{midpoint: 60, steepness: 1, better: low}",
                inputs: [[-1000], [60]],
                expected: [1, 0.5]
            ),
        ]
    )

    private let midpoint: Double
    private let steepness: Double
    private let better: Better

    init(parameters: Parameters) throws(ScorerError) {
        midpoint = try parameters.number("midpoint")
        steepness = try parameters.number("steepness")
        better = try Better(parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let steepness = better == .low ? -steepness : steepness
        // exp of a large number is infinite, which makes the score 0, as it should be.
        scores.setEach(of: block[0]) { 1 / (1 + exp(steepness * (midpoint - $0))) }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        return value.isFinite ? Reason(0, value, midpoint, steepness) : Reason(1)
    }
}
