internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Joins children by their weighted power mean.
///
/// score = (Σ weight × child^exponent / Σ weight)^(1/exponent), over the children that apply; the
/// exponent 0 stands for the limit, the geometric mean. With an exponent of zero or less a child
/// of zero makes it zero, which is the limit again; negative children have no power mean.
struct Power: Scorer {
    static let description = ScorerDescription(
        id: "power",
        title: Title(zh: "加权幂平均", en: "Weighted power mean"),
        summary: Title(
            zh: "各下级项得分按权重求幂平均：指数1为算术平均，0为几何平均，-1为调和平均，越小越看重短板。",
            en: "Takes the weighted power mean of the children: exponent 1 is the arithmetic mean, "
                + "0 the geometric, -1 the harmonic; the lower it is, the more low children weigh."
        ),
        reference:
            "Hardy, Littlewood, Pólya, Inequalities (1934), chapter 2; Decancq, Lugo, Econometric "
            + "Reviews 32 (2013): composite indices as power means",
        role: .aggregate,
        returns: .scale,
        parameters: WeightedChildren.parameters + [
            ParameterDescription(
                "exponent",
                .number,
                zh: "指数",
                en: "the exponent",
                isRequired: true,
                isMain: true,
                range: Interval(-100...100)
            )
        ],
        reasons: WeightedChildren.reasons + [
            Children.negative,
            NamedText(
                "zero",
                zh: "第{0}个下级项为零，指数不大于零的幂平均为零",
                en: "child {0} is zero, and so is a power mean whose exponent is not above zero"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "指数2，等权的1与7：(1+49)/2的平方根",
                en: "Exponent 2, equal weights of 1 and 7: the square root of (1 + 49) / 2",
                parameters: "{exponent: 2, weights: [1, 1]}",
                inputs: [[1, 7], [-1, 7]],
                expected: [5, .nan],
                states: [.scored, .inconclusive]
            ),
            WorkedExample(
                zh: "指数0为几何平均：2×8的平方根",
                en: "Exponent 0 is the geometric mean: the square root of 2 × 8",
                parameters: "{exponent: 0, weights: [1, 1]}",
                inputs: [[2, 8], [0, 8]],
                expected: [4, 0]
            ),
        ]
    )

    private let children: WeightedChildren
    private let exponent: Double

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        exponent = try parameters.number("exponent")
        // Closer to zero the root magnifies rounding, and no digit of the mean would be left.
        guard exponent == 0 || (0.01...100).contains(abs(exponent)) else {
            throw .parameter(
                "exponent",
                zh: "指数须为0，或绝对值在0.01至100之间",
                en: "the exponent must be 0, or 0.01 to 100 in absolute value"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { mean($0) }
    }

    /// Divides by the number that weighs most first, so that no power overflows.
    private func mean(_ values: RowValues) -> Double {
        guard let lowest = values.numbers.min(), let highest = values.numbers.max(), lowest >= 0
        else { return .nan }
        if highest == 0 || (lowest == 0 && exponent <= 0) { return 0 }
        if exponent == 0 { return exp(values.mean { log($0) }) }
        let unit = exponent > 0 ? highest : lowest
        return unit * pow(values.mean { pow($0 / unit, exponent) }, 1 / exponent)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { mean($0) },
            own: { values in
                if let negative = values.negative(3) { return negative }
                guard exponent <= 0, let zero = values.numbers.firstIndex(of: 0) else { return nil }
                return Reason(4, Double(values.children[zero] + 1))
            }
        )
    }
}
