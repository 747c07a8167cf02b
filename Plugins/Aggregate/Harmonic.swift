internal import ScorerKit

/// Joins children by their weighted harmonic mean.
///
/// score = Σ weight / Σ (weight / child), over the children that apply. A child of zero makes it
/// zero, the limit as the child falls to zero; a negative child leaves the row without a score.
struct Harmonic: Scorer {
    static let description = ScorerDescription(
        id: "harmonic",
        title: Title(zh: "加权调和平均", en: "Weighted harmonic mean"),
        summary: Title(
            zh: "各下级项得分按权重求调和平均，比几何平均更看重短板；有零则为零，有负数则无法评定。",
            en:
                "Takes the weighted harmonic mean of the children, which leans to low ones more than "
                + "the geometric mean does; zero gives zero."
        ),
        reference:
            "OECD/JRC Handbook (2008), step 6; zero as in SciPy hmean: the limit, where COINr a_hmean refuses",
        role: .aggregate,
        returns: .scale,
        parameters: WeightedChildren.parameters,
        reasons: WeightedChildren.reasons + [
            Children.negative,
            NamedText(
                "zero",
                zh: "第{0}个下级项为零，调和平均为零",
                en: "child {0} is zero, and so is the harmonic mean"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "等权的2与8：2/(1/2+1/8)",
                en: "Equal weights of 2 and 8: 2 / (1/2 + 1/8)",
                parameters: "{weights: [1, 1]}",
                inputs: [[2, 8]],
                expected: [3.2]
            ),
            WorkedExample(
                zh: "有零则为零，有负数无法评定，无数据仍无数据",
                en: "Zero gives zero, a negative number no score, and missing stays missing",
                parameters: "{weights: [1, 1]}",
                inputs: [[0, 8], [-2, 8], [.nan, 8]],
                expected: [0, .nan, .nan],
                states: [.scored, .inconclusive, .notAvailable]
            ),
        ]
    )

    private let children: WeightedChildren

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { Harmonic.mean($0) }
    }

    /// Divides by the lowest number first, so that no reciprocal of a tiny one overflows.
    static func mean(_ values: RowValues) -> Double {
        let lowest = values.numbers.min() ?? .nan
        guard lowest > 0 else { return lowest == 0 ? 0 : .nan }
        return lowest / values.mean { lowest / $0 }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { Harmonic.mean($0) },
            own: { values in
                if let negative = values.negative(3) { return negative }
                guard let zero = values.numbers.firstIndex(of: 0) else { return nil }
                return Reason(4, Double(values.children[zero] + 1))
            }
        )
    }
}
