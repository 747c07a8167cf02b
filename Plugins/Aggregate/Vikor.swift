internal import ScorerKit

/// Joins children by their distance to the best of all units, in sum and in the worst child (VIKOR).
///
/// With d = (best − child) / (best − worst) of each child: S = Σ weight × d, R = max weight × d,
/// Q = v (S − S min) / (S max − S min) + (1 − v) (R − R min) / (R max − R min), of which low is
/// better; score = 1 − Q. A child, S or R in which all units are equal adds nothing, as in
/// scikit-criteria; where that is so of every child there is no score.
struct Vikor: Scorer {
    static let description = ScorerDescription(
        id: "vikor",
        title: Title(zh: "折衷排序法（VIKOR）", en: "VIKOR"),
        summary: Title(
            zh: "兼顾群体效用S（与最好值差距的加权和）和个体遗憾R（最大的一项差距），得分为1−Q；用于原始值。",
            en:
                "Weighs the sum of a unit's gaps to the best, S, against its worst gap, R; the score "
                + "is 1 − Q; for raw values."
        ),
        reference: "Opricovic, Tzeng, European Journal of Operational Research 156 (2004) 445–455",
        role: .aggregate,
        need: .population,
        parameters: WeightedChildren.parameters + [
            Directions.parameter,
            ParameterDescription(
                "v",
                .number,
                zh: "群体效用的权重，其余为个体遗憾的权重",
                en: "the weight of the sum of gaps; the rest is that of the worst gap",
                isMain: true,
                defaultValue: "0.5",
                range: Interval(0...1)
            ),
        ],
        reasons: WeightedChildren.reasons + [
            NamedText("measures", zh: "S={0}，R={1}，Q={2}", en: "S = {0}, R = {1}, Q = {2}"),
            NamedText("all_equal", zh: "全体各项相等，无法拉开差距", en: "all units are equal"),
        ],
        outputs: [
            NamedText("s", zh: "群体效用S（越低越好）", en: "S, the sum of gaps; low is better"),
            NamedText("r", zh: "个体遗憾R（越低越好）", en: "R, the worst gap; low is better"),
            NamedText("q", zh: "折衷值Q（越低越好）", en: "Q, the compromise; low is better"),
        ],
        examples: [
            WorkedExample(
                zh: "登山的风险（越低越好）与高度：第二个方案最折衷（Opricovic与Tzeng）",
                en: "A climb's risk, low is better, and altitude: the second is the compromise",
                parameters: "{v: 0.5, weights: [1, 1], directions: [-1, 1]}",
                inputs: [[1, 3000], [2, 3750], [5, 4500], [5, .nan]],
                expected: [0, 1, 0, .nan]
            )
        ]
    )

    private let children: WeightedChildren
    private let directions: Directions
    private let v: Double
    private let results = PopulationResults()

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
        v = try parameters.number("v")
        guard (0...1).contains(v) else {
            throw .parameter("v", zh: "v须在0至1之间", en: "v must be from 0 to 1")
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let population = Population(block, children, directions)
        scores.setAll(block, children, results.make(population) { vikor($0) })
    }

    private func vikor(_ population: Population) -> PopulationResults.Results {
        let gaps = Gaps(population)
        let missing = SIMD4<Double>(repeating: .nan)
        guard gaps.areKnown else { return Array(repeating: missing, count: population.count) }
        let (sums, worst) = (Vikor.shares(gaps.sums), Vikor.shares(gaps.worst))
        return sums.indices.map { row in
            let q = v * sums[row] + (1 - v) * worst[row]
            return SIMD4(1 - q, gaps.sums[row], gaps.worst[row], q)
        }
    }

    /// Returns where numbers lie between the lowest, 0, and the highest, 1; zeros where all are equal.
    private static func shares(_ numbers: [Double]) -> [Double] {
        guard let lowest = numbers.min(), let highest = numbers.max(), lowest < highest else {
            return numbers.map { _ in 0 }
        }
        return numbers.map { ($0 - lowest) / (highest - lowest) }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let result = results[row]
        return children.reason(
            block,
            row,
            score: { _ in result[0] },
            own: { _ in
                result[0].isFinite ? Reason(3, result[1], result[2], result[3]) : Reason(4)
            }
        )
    }
}

/// The gaps of a population to the best of each child: their weighted sum and the worst of them.
private struct Gaps {
    private(set) var sums: [Double]
    private(set) var worst: [Double]
    /// Whether there is a child in which units differ.
    private(set) var areKnown = false

    init(_ population: Population) {
        sums = Array(repeating: 0, count: population.count)
        worst = sums
        var totals = sums
        for (numbers, weight) in zip(population.numbers, population.weights) {
            let gaps = Gaps.gaps(numbers)
            areKnown = areKnown || gaps.contains { $0 > 0 }
            for (row, gap) in gaps.enumerated() where !gap.isNaN {
                sums[row] += weight * gap
                worst[row] = max(worst[row], weight * gap)
                totals[row] += weight
            }
        }
        // The others share the weight of children that do not apply.
        for row in sums.indices {
            sums[row] /= totals[row]
            worst[row] /= totals[row]
        }
    }

    /// Returns the gaps of one child; nan where it does not apply, zeros where all are equal.
    private static func gaps(_ numbers: [Double]) -> [Double] {
        var (low, high) = (Double.infinity, -Double.infinity)
        for number in numbers {
            low = number < low ? number : low
            high = number > high ? number : high
        }
        guard low < high else { return numbers.map { $0.isNaN ? .nan : 0 } }
        // The distance between two huge numbers of different sign is finite only in halves.
        let scale = (high - low).isFinite ? 1 : 0.5
        return numbers.map { (high * scale - $0 * scale) / (high * scale - low * scale) }
    }
}
