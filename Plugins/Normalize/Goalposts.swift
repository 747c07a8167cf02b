internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Scores by where a value lies between two ends that are fixed in advance.
///
/// score = (value − lower) / (upper − lower), with logarithms of all three where asked for. The
/// UNDP holds values outside the ends at 0 or 1.
struct Goalposts: Scorer {
    static let description = ScorerDescription(
        id: "goalposts",
        title: Title(zh: "目标值标准化", en: "Goalposts"),
        summary: Title(
            zh: "按数值在事先规定的两个端点之间的位置计分，可先取对数；与其他考评对象无关。",
            en: "Scores by the place between two ends fixed in advance, on a logarithmic scale "
                + "if wanted; other units do not matter."
        ),
        reference: "UNDP, Human Development Report, technical note 1",
        parameters: parameters,
        reasons: [
            NamedText(
                "between",
                zh: "{0:value}，在端点{1:value}与{2:value}之间",
                en: "{0:value}, between the ends {1:value} and {2:value}"
            ),
            NamedText(
                "held",
                zh: "{0:value}超出端点{1:value}与{2:value}，按端点计",
                en: "{0:value} is outside the ends {1:value} and {2:value} and held there"
            ),
            NamedText(
                "extrapolated",
                zh: "{0:value}超出端点{1:value}与{2:value}，按比例外推",
                en:
                    "{0:value} is outside the ends {1:value} and {2:value}; the score goes on beyond them"
            ),
            NamedText(
                "refused",
                zh: "{0:value}超出端点{1:value}与{2:value}，方案不允许",
                en:
                    "{0:value} is outside the ends {1:value} and {2:value}, which the profile refuses"
            ),
            NamedText("no_logarithm", zh: "{0:value}没有对数", en: "{0:value} has no logarithm"),
            .notFinite,
        ],
        examples: [
            WorkedExample(
                zh: "预期寿命在20与85之间；超出的按端点计，缺数据的无分",
                en: "Life expectancy between 20 and 85; what is beyond is held at the end",
                parameters: "20..85",
                inputs: [[52.5], [90], [.nan], [20]],
                expected: [0.5, 1, .nan, 0]
            ),
            WorkedExample(
                zh: "人均收入取对数：1000在100与10000的正中",
                en: "Income by its logarithm: 1,000 is halfway from 100 to 10,000",
                parameters: "{ends: 100..10000, transform: log}",
                inputs: [[1000], [0], [10000]],
                expected: [0.5, 0, 1]
            ),
            WorkedExample(
                zh: "越低越好，超出端点的不接受",
                en: "Low is better and a value beyond the ends is refused",
                parameters: "{ends: 0..10, better: low, outside: refuse}",
                inputs: [[2], [11]],
                expected: [0.8, .nan],
                states: [.scored, .refused]
            ),
        ]
    )

    private static let parameters = [
        ParameterDescription(
            "ends",
            .interval,
            zh: "两个端点",
            en: "the two ends",
            isRequired: true,
            isMain: true,
            unitOfMeasure: "value"
        ),
        ParameterDescription(
            "transform",
            .choice,
            zh: "计分前的变换：不变换或取对数",
            en: "what is done first: nothing or the logarithm",
            defaultValue: "none",
            choices: ["none", "log"],
            zhChoices: ["不变换", "取对数"]
        ),
        Better.parameter,
        ParameterDescription(
            "outside",
            .choice,
            zh: "超出端点的数值：按端点计、外推或不接受",
            en: "a value outside the ends: held at the end, extrapolated or refused",
            defaultValue: "clip",
            choices: ["clip", "extrapolate", "refuse"],
            zhChoices: ["以两端为限", "顺延", "不接受"]
        ),
    ]

    private enum Outside: Int {
        case clip, extrapolate, refuse
    }

    private let ends: Interval
    private let isLogarithmic: Bool
    private let lowIsBetter: Bool
    private let outside: Outside

    init(parameters: Parameters) throws(ScorerError) {
        ends = try parameters.interval("ends")
        isLogarithmic = try parameters.choice("transform") == 1
        lowIsBetter = try Better(parameters) == .low
        outside = Outside(rawValue: try parameters.choice("outside")) ?? .clip
        try checkEnds()
    }

    private func checkEnds() throws(ScorerError) {
        guard ends.includesLower, ends.includesUpper, ends.lower < ends.upper,
            (ends.upper - ends.lower).isFinite
        else {
            throw .parameter(
                "ends",
                zh: "端点“\(ends)”应为两个数，前小后大，如 20..85",
                en: "the ends \"\(ends)\" must be two numbers, the lower first, as in 20..85"
            )
        }
        guard !isLogarithmic || ends.lower > 0 else {
            throw .parameter(
                "ends",
                zh: "取对数时端点必须大于零，现为“\(ends)”",
                en: "with transform: log the ends must be above zero; they are \"\(ends)\""
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let undefined: ScorerState = outside == .refuse ? .refused : .inconclusive
        if isLogarithmic {
            setEach(of: block[0], undefined, into: &scores) { log($0) }
        } else {
            setEach(of: block[0], undefined, into: &scores) { $0 }
        }
    }

    @inline(__always)
    private func setEach(
        of column: Column,
        _ undefined: ScorerState,
        into scores: inout Scores,
        _ transform: (Double) -> Double
    ) {
        let (lower, upper, outside) = (ends.lower, ends.upper, outside)
        let worst = transform(lowIsBetter ? upper : lower)
        let best = transform(lowIsBetter ? lower : upper)
        scores.setEach(of: column, undefined: undefined) { value in
            let held = value < lower ? lower : value > upper ? upper : value
            if outside == .refuse && held != value { return .nan }
            let used = outside == .extrapolate ? value : held
            return Goalposts.share(transform(used), worst: worst, best: best)
        }
    }

    /// Returns where a value lies between the worst, 0, and the best, 1.
    static func share(_ value: Double, worst: Double, best: Double) -> Double {
        (value - worst) / (best - worst)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(5) }
        if ends.contains(value) { return Reason(0, value, ends.lower, ends.upper) }
        switch outside {
        case .clip: return Reason(1, value, ends.lower, ends.upper)
        case .refuse: return Reason(3, value, ends.lower, ends.upper)
        case .extrapolate where isLogarithmic && value <= 0: return Reason(4, value)
        case .extrapolate: return Reason(2, value, ends.lower, ends.upper)
        }
    }
}
