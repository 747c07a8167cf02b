internal import ScorerKit

/// CRITIC weights (CRITIC 赋权): weight ∝ σ_j Σ_k (1 − r_jk), deviation times conflict.
///
/// A child that spreads far and says what no other says weighs more. Two variants are in use: the
/// original takes 1 − r, `absolute` takes 1 − |r|, for which a child that is the mirror image of
/// another repeats it. A child without spread conflicts with nothing and weighs nothing.
struct Critic: Weighting {
    static let description = ScorerDescription(
        id: "critic",
        title: Title(zh: "CRITIC 赋权", en: "CRITIC"),
        summary: Title(
            zh: "差异越大、与其他下级相关越弱的下级权重越大。",
            en: "Weights a child by its spread times its conflict with the other children."
        ),
        reference:
            "Diakoulaki, Mavrotas & Papayannakis 1995, Computers & Operations Research 22(7)",
        role: .weighting,
        need: .summary,
        returns: .share,
        parameters: [
            ParameterDescription(
                "conflict",
                .choice,
                zh: "冲突性的算法：1 − r 或 1 − |r|",
                en: "how conflict is measured: 1 − r or 1 − |r|",
                isMain: true,
                defaultValue: "original",
                choices: ["original", "absolute"],
                zhChoices: ["按1减相关系数", "按1减相关系数的绝对值"]
            )
        ],
        examples: [
            WorkedExample(
                zh: "两项互为反向，冲突相同，按标准差分配",
                en: "Two children that oppose each other share the weight by their spread",
                parameters: "original",
                inputs: [[0, 3], [1, 0]],
                expected: [0.25, 0.75]
            ),
            WorkedExample(
                zh: "三项中前两项相同，第三项与它们不相关",
                en: "Of three children two are the same and the third is unlike them",
                parameters: "absolute",
                inputs: [[0, 0, 0], [0, 0, 1], [1, 1, 0], [1, 1, 1]],
                expected: [0.25, 0.25, 0.5]
            ),
        ]
    )

    private let isAbsolute: Bool

    init(parameters: Parameters) throws(ScorerError) {
        isAbsolute = try parameters.choice("conflict") == 1
    }

    func observe(_ block: Block) -> CriticSummary { CriticSummary(of: block) }

    func weights(_ summary: CriticSummary) throws(ScorerError) -> [Double] {
        guard let count = summary.moments.children.first?.count, count >= 2 else {
            throw NoWeights.tooFew
        }
        let deviations = summary.moments.children.map { $0.deviation(isSample: false) }
        guard deviations.contains(where: { $0 > 0 }) else { throw NoWeights.noSpread }
        let contrasts = deviations.indices.map { child in
            deviations[child] * conflict(child, deviations, summary)
        }
        let sum = contrasts.reduce(0, +)
        guard sum > 0 else {
            throw .data(
                zh: "各下级完全相关，没有冲突性",
                en: "all children are perfectly correlated, so none conflicts with another"
            )
        }
        return contrasts.map { $0 / sum }
    }

    /// Returns Σ (1 − r) over the other children that spread.
    private func conflict(
        _ child: Int,
        _ deviations: [Double],
        _ summary: CriticSummary
    ) -> Double {
        guard deviations[child] > 0 else { return 0 }
        var sum = 0.0
        for other in deviations.indices where other != child && deviations[other] > 0 {
            let covariance = summary.covariance(child, other)
            let raw = covariance / (deviations[child] * deviations[other])
            let correlation = max(-1, min(1, raw))
            sum += 1 - (isAbsolute ? abs(correlation) : correlation)
        }
        return sum
    }
}

/// The moments of every child and the exact sum of products of every two.
struct CriticSummary: ScorerSummary {
    private(set) var moments: ChildMoments
    /// Σ x_j x_k for j < k, pair by pair.
    private var products: [ExactSum]

    init(of block: Block) {
        moments = ChildMoments(of: block)
        let rows = block.completeRows
        var found: [ExactSum] = []
        for first in 0..<block.columnCount {
            for second in (first + 1)..<max(first + 1, block.columnCount) {
                var sum = ExactSum()
                let (left, right) = (block[first].numbers, block[second].numbers)
                for row in rows { sum.addProduct(left[row], right[row]) }
                found.append(sum)
            }
        }
        products = found
    }

    /// Returns the covariance of two children over the population.
    ///
    /// (Σ x y − Σ x Σ y / n) / n; n Σ x y − Σ x Σ y would lose nothing, but its parts are exact and
    /// what is lost here is far below what weights are stated to.
    func covariance(_ first: Int, _ second: Int) -> Double {
        let (low, high) = (min(first, second), max(first, second))
        let count = moments.children.count
        let index = low * (2 * count - low - 1) / 2 + high - low - 1
        let units = moments.children[low].count
        let means = moments.children[low].mean().high * moments.children[high].mean().high
        return products[index].rounded() / Double(units) - means
    }

    func merged(with later: CriticSummary) -> CriticSummary {
        var merged = self
        merged.moments = moments.merged(with: later.moments)
        merged.products = zip(products, later.products).map { $0.merged(with: $1) }
        return merged
    }

    var bytes: [UInt8] { Parts.joined([moments.bytes] + products.map(\.bytes)) }

    init?(bytes: UnsafeRawBufferPointer) {
        guard let parts = Parts.split(bytes), let head = parts.first,
            let moments = head.withUnsafeBytes({ ChildMoments(bytes: $0) })
        else { return nil }
        let sums = parts.dropFirst().compactMap { part in
            part.withUnsafeBytes { ExactSum(bytes: $0) }
        }
        let count = moments.children.count
        guard sums.count == count * (count - 1) / 2 else { return nil }
        (self.moments, products) = (moments, sums)
    }
}
