internal import ScorerKit

/// Joins children by their weighted arithmetic mean.
///
/// score = Σ weight × child / Σ weight, over the children that apply.
struct Mean: Scorer {
    static let description = ScorerDescription(
        id: "mean",
        title: Title(zh: "加权算术平均", en: "Weighted mean"),
        summary: Title(
            zh: "各下级项得分按权重求算术平均；不适用的不计，权重由其余各项分担。",
            en:
                "Takes the weighted arithmetic mean of the children; those that do not apply are left out."
        ),
        reference:
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: linear aggregation",
        role: .aggregate,
        returns: .scale,
        parts: .terms,
        parameters: WeightedChildren.parameters,
        reasons: [
            WeightedChildren.leftOut,
            WeightedChildren.noWeight,
            Children.notFinite,
        ],
        examples: [
            WorkedExample(
                zh: "权重60%与40%：(60×90+40×80)/100",
                en: "Weights 60 % and 40 %: (60 × 90 + 40 × 80) / 100",
                parameters: "{weights: [60, 40]}",
                inputs: [[90, 80]],
                expected: [86]
            ),
            WorkedExample(
                zh: "一个下级项无数据，平均也无数据",
                en: "A child without data leaves the mean without data",
                parameters: "{weights: [1, 3]}",
                inputs: [[8, .nan], [8, 4]],
                expected: [.nan, 5]
            ),
        ]
    )

    private let children: WeightedChildren

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setMeans(block, into: &scores, forward: { $0 }, back: { $0 })
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        let shares = children.shares(block, row)
        return shares.enumerated().map { $1 == 0 ? 0 : $1 * block[$0].numbers[row] }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard children.state(block, row) == .scored else { return nil }
        let used = children.used(block, row)
        if used.isEmpty { return Reason(1) }
        if !children.mean(block, row, { $0 }).isFinite { return Reason(2) }
        let leftOut = block.inapplicableChildren(row)
        return leftOut == 0 ? nil : Reason(0, Double(leftOut))
    }
}
