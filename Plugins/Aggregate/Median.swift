internal import ScorerKit

/// Joins children by their median.
///
/// score = the middle child by value, over those that apply and weigh more than zero; of an even
/// number the mean of the two in the middle. Other than that weights have no part.
struct Median: Scorer {
    static let description = ScorerDescription(
        id: "median",
        title: Title(zh: "中位数", en: "Median"),
        summary: Title(
            zh: "取各下级项得分的中位数，偶数个时取中间两个的平均；不适用的和权重为零的不计。",
            en: "Takes the median of the children, of an even number the mean of the two in the "
                + "middle; those that do not apply or weigh zero have no part."
        ),
        reference: "Hyndman, Fan, American Statistician 50 (1996): the median of every definition",
        role: .aggregate,
        returns: .scale,
        parts: .terms,
        parameters: WeightedChildren.parameters,
        reasons: WeightedChildren.plainReasons,
        examples: [
            WorkedExample(
                zh: "三项取中间一项",
                en: "Of three children the middle one",
                parameters: "{weights: [1, 1, 1]}",
                inputs: [[90, 60, 75]],
                expected: [75]
            ),
            WorkedExample(
                zh: "四项取中间两项的平均：(70+80)/2；无数据仍无数据",
                en:
                    "Of four the mean of the two in the middle: (70 + 80) / 2; missing stays missing",
                parameters: "{weights: [1, 1, 1, 1]}",
                inputs: [[80, 10, 70, 90], [80, .nan, 70, 90]],
                expected: [75, .nan]
            ),
        ]
    )

    private let children: WeightedChildren

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { Median.median(&$0) }
    }

    private static func median(_ values: inout RowValues) -> Double {
        values.numbers.sort()
        let count = values.numbers.count
        let (lower, upper) = (values.numbers[(count - 1) / 2], values.numbers[count / 2])
        let sum = lower + upper
        return sum.isFinite ? sum / 2 : lower / 2 + upper / 2
    }

    /// The child in the middle gives all; of an even number, each of the two in the middle half.
    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        children.parts(block, row) { values in
            let order = values.order
            let (lower, upper) = (order[(order.count - 1) / 2], order[order.count / 2])
            return values.numbers.indices.map { index in
                let times = (index == lower ? 0.5 : 0) + (index == upper ? 0.5 : 0)
                return times * values.numbers[index]
            }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(block, row, score: { Median.median(&$0) })
    }
}
