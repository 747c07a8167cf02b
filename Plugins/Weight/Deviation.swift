internal import ScorerKit

/// Weights by standard deviation (标准差赋权): weight = σ / Σ σ, with σ over the units.
///
/// A child that tells the units apart weighs more. σ depends on the scale, so that the children
/// should be normalized first, as scored criteria are.
struct Deviation: Weighting {
    static let description = ScorerDescription(
        id: "deviation",
        title: Title(zh: "标准差赋权", en: "Standard deviation"),
        summary: Title(
            zh: "得分差异越大的下级权重越大：权重与标准差成正比。",
            en: "Weights each child in proportion to the standard deviation of its scores."
        ),
        reference:
            "Diakoulaki, Mavrotas & Papayannakis 1995, Computers & Operations Research 22(7)",
        role: .weighting,
        need: .summary,
        returns: .share,
        examples: [
            WorkedExample(
                zh: "第二项的差异是第一项的三倍",
                en: "The second child spreads three times as far as the first",
                parameters: "{}",
                inputs: [[0, 0], [1, 3]],
                expected: [0.25, 0.75]
            ),
            WorkedExample(
                zh: "没有差异的下级权重为零；有空缺的考评对象不计入",
                en: "A child without spread weighs nothing; a unit with a gap is left out",
                parameters: "{}",
                inputs: [[5, 0], [5, 3], [.nan, 9]],
                expected: [0, 1]
            ),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> ChildMoments { ChildMoments(of: block) }

    func weights(_ summary: ChildMoments) throws(ScorerError) -> [Double] {
        guard let count = summary.children.first?.count, count >= 2 else {
            throw NoWeights.tooFew
        }
        let deviations = summary.children.map { $0.deviation(isSample: false) }
        let sum = deviations.reduce(0, +)
        guard sum > 0 else { throw NoWeights.noSpread }
        return deviations.map { $0 / sum }
    }
}
