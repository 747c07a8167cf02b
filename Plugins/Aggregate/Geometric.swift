internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Joins children by their weighted geometric mean.
///
/// score = exp(Σ weight × ln child / Σ weight), over the children that apply. A child of zero makes it
/// zero; a negative child has no logarithm, and the row no score.
struct Geometric: Scorer {
    static let description = ScorerDescription(
        id: "geometric",
        title: Title(zh: "加权几何平均", en: "Weighted geometric mean"),
        summary: Title(
            zh: "各下级项得分按权重求几何平均，短板拉低总分；有零则为零，有负数则无法评定。",
            en:
                "Takes the weighted geometric mean of the children, in which a low one weighs more; zero gives zero."
        ),
        reference:
            "UNDP, Human Development Report, technical note 1; OECD/JRC Handbook (2008), step 6",
        role: .aggregate,
        returns: .scale,
        parts: .factors,
        parameters: WeightedChildren.parameters,
        reasons: [
            WeightedChildren.leftOut,
            WeightedChildren.noWeight,
            Children.notFinite,
            NamedText(
                "negative",
                zh: "第{0}个下级项为负数（{1}），没有几何平均",
                en: "child {0} is negative ({1}), which has no geometric mean"
            ),
            NamedText(
                "zero",
                zh: "第{0}个下级项为零，几何平均为零",
                en: "child {0} is zero, and so is the geometric mean"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "等权的2与8：2×8的平方根",
                en: "Equal weights of 2 and 8: the square root of 2 × 8",
                parameters: "{weights: [1, 1]}",
                inputs: [[2, 8]],
                expected: [4]
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
        children.setMeans(block, into: &scores, forward: { log($0) }, back: { exp($0) })
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        let shares = children.shares(block, row)
        return shares.enumerated().map { $1 == 0 ? 1 : pow(block[$0].numbers[row], $1) }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard children.state(block, row) == .scored else { return nil }
        let used = children.used(block, row)
        if used.isEmpty { return Reason(1) }
        if let child = used.first(where: { block[$0].numbers[row] < 0 }) {
            return Reason(3, Double(child + 1), block[child].numbers[row])
        }
        if !exp(children.mean(block, row) { log($0) }).isFinite { return Reason(2) }
        if let child = used.first(where: { block[$0].numbers[row] == 0 }) {
            return Reason(4, Double(child + 1))
        }
        let leftOut = block.inapplicableChildren(row)
        return leftOut == 0 ? nil : Reason(0, Double(leftOut))
    }
}
