internal import ScorerKit

/// Joins children by the lowest of them.
///
/// score = min child, over the children that apply and weigh more than zero; other than that
/// weights have no part.
struct Minimum: Scorer {
    static let description = ScorerDescription(
        id: "minimum",
        title: Title(zh: "取最低", en: "Minimum"),
        summary: Title(
            zh: "取各下级项得分中最低的一项；不适用的和权重为零的不计。",
            en: "Takes the lowest child; those that do not apply or weigh zero have no part."
        ),
        reference: "Leontief aggregation, no compensation; OECD/JRC Handbook (2008), step 6",
        role: .aggregate,
        returns: .scale,
        parts: .terms,
        parameters: WeightedChildren.parameters,
        reasons: WeightedChildren.plainReasons + [
            NamedText(
                "lowest",
                zh: "第{0}个下级项最低（{1}）",
                en: "child {0} is the lowest ({1})"
            )
        ],
        examples: [
            WorkedExample(
                zh: "90、60、75中最低的",
                en: "The lowest of 90, 60 and 75",
                parameters: "{weights: [1, 1, 1]}",
                inputs: [[90, 60, 75]],
                expected: [60]
            ),
            WorkedExample(
                zh: "一个下级项无数据，结果也无数据",
                en: "A child without data leaves the result without data",
                parameters: "{weights: [1, 1, 1]}",
                inputs: [[90, .nan, 75], [-3, -2, -1]],
                expected: [.nan, -3]
            ),
        ]
    )

    private let children: WeightedChildren

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { Minimum.lowest($0) }
    }

    private static func lowest(_ values: RowValues) -> Double {
        values.numbers.min() ?? .nan
    }

    /// The child that decides gives all.
    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        children.parts(block, row) { values in
            let found = Minimum.lowest(values)
            let deciding = values.numbers.firstIndex(of: found)
            return values.numbers.indices.map { $0 == deciding ? found : 0 }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { Minimum.lowest($0) },
            own: { values in
                let found = Minimum.lowest(values)
                guard let index = values.numbers.firstIndex(of: found) else { return nil }
                return Reason(3, Double(values.children[index] + 1), found)
            }
        )
    }
}
