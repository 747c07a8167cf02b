internal import ScorerKit

/// Joins children by the highest of them.
///
/// score = max child, over the children that apply and weigh more than zero; other than that
/// weights have no part.
struct Maximum: Scorer {
    static let description = ScorerDescription(
        id: "maximum",
        title: Title(zh: "取最高", en: "Maximum"),
        summary: Title(
            zh: "取各下级项得分中最高的一项；不适用的和权重为零的不计。",
            en: "Takes the highest child; those that do not apply or weigh zero have no part."
        ),
        reference: "Full compensation by the best child; the power mean of an infinite exponent",
        role: .aggregate,
        returns: .scale,
        parts: .terms,
        parameters: WeightedChildren.parameters,
        reasons: WeightedChildren.plainReasons + [
            NamedText(
                "highest",
                zh: "第{0}个下级项最高（{1}）",
                en: "child {0} is the highest ({1})"
            )
        ],
        examples: [
            WorkedExample(
                zh: "90、60、75中最高的",
                en: "The highest of 90, 60 and 75",
                parameters: "{weights: [1, 1, 1]}",
                inputs: [[90, 60, 75]],
                expected: [90]
            ),
            WorkedExample(
                zh: "一个下级项无数据，结果也无数据",
                en: "A child without data leaves the result without data",
                parameters: "{weights: [1, 1, 1]}",
                inputs: [[90, .nan, 75], [-3, -2, -1]],
                expected: [.nan, -1]
            ),
        ]
    )

    private let children: WeightedChildren

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { Maximum.highest($0) }
    }

    private static func highest(_ values: RowValues) -> Double {
        values.numbers.max() ?? .nan
    }

    /// The child that decides gives all.
    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        children.parts(block, row) { values in
            let found = Maximum.highest(values)
            let deciding = values.numbers.firstIndex(of: found)
            return values.numbers.indices.map { $0 == deciding ? found : 0 }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { Maximum.highest($0) },
            own: { values in
                let found = Maximum.highest(values)
                guard let index = values.numbers.firstIndex(of: found) else { return nil }
                return Reason(3, Double(values.children[index] + 1), found)
            }
        )
    }
}
