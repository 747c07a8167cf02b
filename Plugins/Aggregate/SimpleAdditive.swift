internal import ScorerKit

/// Joins children by simple additive weighting.
///
/// score = Σ weight × ratio / Σ weight, over the children that apply, with ratio = child / maximum
/// where high is better and minimum / child where low is. Ratios need numbers that are not
/// negative, and not zero where low is better; else no row with that child has a score.
struct SimpleAdditive: Scorer {
    static let description = ScorerDescription(
        id: "simple_additive",
        title: Title(zh: "简单加权法", en: "Simple additive weighting"),
        summary: Title(
            zh: "各下级项先按全体的最大值（越低越好的按最小值）换算为比值，再按权重求和；用于原始值。",
            en: "Divides each child by the maximum of all units, or the minimum by it where low is "
                + "better, and takes the weighted sum; for raw values."
        ),
        reference: "Hwang, Yoon, Multiple Attribute Decision Making (1981): linear scale "
            + "transformation; pymcdm linear_normalization, not its 1 − x/max for costs",
        role: .aggregate,
        need: .summary,
        parameters: WeightedChildren.parameters + [Directions.parameter],
        reasons: WeightedChildren.reasons + [
            NamedText(
                "no_ratio",
                zh: "第{0}个下级项全体最小值{1}、最大值{2}，不能换算为比值",
                en: "child {0} lies between {1} and {2}, of which no ratios can be made"
            )
        ],
        examples: [
            WorkedExample(
                zh: "权重各半，第二项越低越好：(5/10+2/2)/2与(10/10+2/4)/2",
                en:
                    "Equal weights, low is better in the second: (5/10 + 2/2) / 2, (10/10 + 2/4) / 2",
                parameters: "{weights: [1, 1], directions: [1, -1]}",
                inputs: [[5, 2], [10, 4], [20, .nan]],
                expected: [0.75, 0.75, .nan]
            )
        ]
    )

    private let children: WeightedChildren
    private let directions: Directions

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
    }

    func observe(_ block: Block) -> ChildExtremes {
        var extremes = ChildExtremes(childCount: block.columnCount)
        children.forEachPopulationColumn(block) { extremes.add($1, to: $0) }
        return extremes
    }

    func score(
        _ block: Block,
        summary: ChildExtremes,
        into scores: inout Scores
    ) throws(ScorerError) {
        try summary.expect(childCount: block.columnCount)
        children.setEach(block, into: &scores) { share($0, summary) }
    }

    private func share(_ values: RowValues, _ extremes: ChildExtremes) -> Double {
        var (sum, total) = (0.0, 0.0)
        for (index, child) in values.children.enumerated() {
            guard hasRatios(child, extremes) else { return .nan }
            let number = values.numbers[index]
            let ratio =
                directions.lowIsBetter(child)
                ? extremes.lowest[child] / number : number / extremes.highest[child]
            sum += values.weights[index] * ratio
            total += values.weights[index]
        }
        return sum / total
    }

    private func hasRatios(_ child: Int, _ extremes: ChildExtremes) -> Bool {
        let lowest = extremes.lowest[child]
        return directions.lowIsBetter(child)
            ? lowest > 0 : lowest >= 0 && extremes.highest[child] > 0
    }

    func reason(_ block: Block, row: Int, summary: ChildExtremes) -> Reason? {
        children.reason(
            block,
            row,
            score: { share($0, summary) },
            own: { values in
                guard let child = values.children.first(where: { !hasRatios($0, summary) }) else {
                    return nil
                }
                return Reason(3, Double(child + 1), summary.lowest[child], summary.highest[child])
            }
        )
    }
}
