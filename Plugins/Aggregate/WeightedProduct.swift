internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Joins children by the weighted product model.
///
/// score = Π child^(direction × weight / Σ weight), over the children that apply: one where low is
/// better stands in the denominator. Its size depends on the units of measure, ratios of two
/// scores do not: dividing a child by its sum or maximum first changes every score by one factor.
struct WeightedProduct: Scorer {
    static let description = ScorerDescription(
        id: "weighted_product",
        title: Title(zh: "加权乘积法", en: "Weighted product"),
        summary: Title(
            zh: "各下级项按权重为指数相乘，越低越好的取负指数；可用于未标准化的原始值，只有比值有意义。",
            en:
                "Multiplies the children with their weights as exponents, negative ones where low is "
                + "better; takes raw values, and only ratios of scores have a meaning."
        ),
        reference: "Bridgman (1922); Miller, Starr (1969); Triantaphyllou, Multi-Criteria Decision "
            + "Making Methods (2000), section 2.2.2",
        role: .aggregate,
        returns: .raw,
        parts: .factors,
        parameters: WeightedChildren.parameters + [Directions.parameter],
        reasons: WeightedChildren.reasons + [
            Children.negative,
            NamedText(
                "zero",
                zh: "第{0}个下级项为零，乘积为零",
                en: "child {0} is zero, and so is the product"
            ),
            NamedText(
                "zero_below",
                zh: "第{0}个下级项为零而越低越好，不能作分母",
                en: "child {0} is zero where low is better, and cannot be divided by"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "权重各半，第二项越低越好：(8/2)的平方根",
                en: "Equal weights, low is better in the second: the square root of 8 / 2",
                parameters: "{weights: [1, 1], directions: [1, -1]}",
                inputs: [[8, 2], [0, 2], [8, 0], [8, -2], [8, .nan]],
                expected: [2, 0, .nan, .nan, .nan],
                states: [.scored, .scored, .inconclusive, .inconclusive, .notAvailable]
            )
        ]
    )

    private let children: WeightedChildren
    private let directions: Directions

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { product($0) }
    }

    /// A zero to be divided by outweighs a zero factor: both together are undefined.
    private func product(_ values: RowValues) -> Double {
        if values.numbers.contains(where: { $0 < 0 }) || zero(values, below: true) != nil {
            return .nan
        }
        if zero(values, below: false) != nil { return 0 }
        var (sum, total) = (0.0, 0.0)
        for (index, child) in values.children.enumerated() {
            sum += values.weights[index] * directions[child] * log(values.numbers[index])
            total += values.weights[index]
        }
        return exp(sum / total)
    }

    /// Returns the first child that is zero, of those where low is better or of the others.
    private func zero(_ values: RowValues, below: Bool) -> Int? {
        zip(values.children, values.numbers).first { child, number in
            number == 0 && directions.lowIsBetter(child) == below
        }?.0
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        children.parts(block, row, absent: 1) { values in
            let total = values.weights.reduce(0, +)
            return values.children.indices.map { index in
                let exponent = directions[values.children[index]] * values.weights[index] / total
                return pow(values.numbers[index], exponent)
            }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { product($0) },
            own: { values in
                if let negative = values.negative(3) { return negative }
                if let child = zero(values, below: true) { return Reason(5, Double(child + 1)) }
                return zero(values, below: false).map { Reason(4, Double($0 + 1)) }
            }
        )
    }
}
