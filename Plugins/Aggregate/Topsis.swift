internal import ScorerKit

/// Joins children by their closeness to the best of all units (TOPSIS).
///
/// score = D⁻ / (D⁺ + D⁻), with D⁺ and D⁻ the Euclidean distances of the weighted, normalized
/// children to the best and to the worst of each child. Normalized means divided by the root of
/// the sum of squares (vector), by maximum less minimum (min_max), or not at all (none).
struct Topsis: Scorer {
    static let description = ScorerDescription(
        id: "topsis",
        title: Title(zh: "逼近理想解排序法（TOPSIS）", en: "TOPSIS"),
        summary: Title(
            zh: "按与各项最好值、最差值组成的理想解、负理想解的距离计分：离理想解越近、离负理想解越远越高；"
                + "用于原始值。",
            en: "Scores by the distances to the best and to the worst of all units in every child; "
                + "for raw values."
        ),
        reference: "Hwang, Yoon, Multiple Attribute Decision Making (1981); Opricovic, Tzeng, "
            + "European Journal of Operational Research 156 (2004) 445–455",
        role: .aggregate,
        need: .summary,
        takes: [.number, .counted],
        parameters: WeightedChildren.parameters + [
            Directions.parameter,
            ParameterDescription(
                "normalization",
                .choice,
                zh: "无量纲化：vector为除以平方和的平方根，min_max为除以极差，none为不处理",
                en: "by what children are divided: vector, the root of the sum of squares; "
                    + "min_max, maximum less minimum; none",
                isMain: true,
                defaultValue: "vector",
                choices: ["vector", "min_max", "none"],
                zhChoices: ["除以平方和的平方根", "除以极差", "不标准化"]
            ),
        ],
        reasons: WeightedChildren.reasons + [
            NamedText(
                "distances",
                zh: "到理想解的距离{0}，到负理想解的距离{1}",
                en: "distance {0} to the ideal and {1} to its opposite"
            ),
            NamedText(
                "no_norm",
                zh: "第{0}个下级项的平方和为零或超出范围，不能无量纲化",
                en: "the sum of squares of child {0} is zero or out of range"
            ),
            NamedText("all_equal", zh: "全体各项相等，无法拉开差距", en: "all units are equal"),
        ],
        outputs: [
            NamedText("distance_best", zh: "到理想解的距离", en: "Distance to the ideal"),
            NamedText("distance_worst", zh: "到负理想解的距离", en: "Distance to the anti-ideal"),
        ],
        examples: [
            WorkedExample(
                zh: "第二项越低越好，不作无量纲化：(3,0)最好，(0,4)最差，(3,4)得3/(4+3)",
                en: "Low is better in the second, none normalized: (3, 0) is best, (0, 4) worst, "
                    + "(3, 4) scores 3 / (4 + 3)",
                parameters: "{normalization: none, weights: [1, 1], directions: [1, -1]}",
                inputs: [[3, 0], [0, 4], [3, 4], [9, .nan]],
                expected: [1, 0, 3.0 / 7, .nan]
            )
        ]
    )

    private enum Normalization: Int {
        case vector, minMax, none
    }

    private let children: WeightedChildren
    private let directions: Directions
    private let normalization: Normalization

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
        normalization = Normalization(rawValue: try parameters.choice("normalization")) ?? .vector
    }

    func observe(_ block: Block) -> TopsisFigures {
        var figures = TopsisFigures(childCount: block.columnCount)
        children.forEachPopulationColumn(block) { figures.add($1, to: $0, block.counts($0)) }
        return figures
    }

    func score(
        _ block: Block,
        summary: TopsisFigures,
        into scores: inout Scores
    ) throws(ScorerError) {
        try summary.extremes.expect(childCount: block.columnCount)
        let norms = norms(summary)
        for output in scores.outputs { output.update(repeating: .nan) }
        scoreComplete(block, norms, summary, &scores)
        guard !block.isComplete else { return }
        var (values, distances) = (RowValues(), Distances())
        for row in 0..<block.rowCount where !isComplete(block, row) {
            let state = children.state(block, row)
            guard state == .scored else {
                scores.set(row, state)
                continue
            }
            values.fill(block, row, children.weights)
            distances.measure(values, summary.extremes, norms, directions)
            scores.setFinite(row, distances.closeness)
            if distances.closeness.isFinite {
                scores.setOutputs(row, distances.best, distances.worst)
            }
        }
    }

    private func isComplete(_ block: Block, _ row: Int) -> Bool {
        (0..<block.columnCount).allSatisfy { block[$0].state(row) == .scored }
    }

    /// Scores the rows in which every child is scored.
    private func scoreComplete(
        _ block: Block,
        _ norms: [Double],
        _ summary: TopsisFigures,
        _ scores: inout Scores
    ) {
        let distances = BlockDistances(children.weights, summary.extremes, norms, directions)
        let (size, isWhole) = (BlockDistances.tileRows, block.isComplete)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: BlockDistances.roomCount) { room in
            guard let room = room.baseAddress else { return }
            for first in stride(from: 0, to: block.rowCount, by: size) {
                let rows = first..<min(block.rowCount, first + size)
                let tile = distances.measure(block, rows, room)
                for row in rows where isWhole || isComplete(block, row) {
                    let (best, worst) = (tile.best[row - first], tile.worst[row - first])
                    let closeness = Distances.closeness(best, worst)
                    scores.setFinite(row, closeness)
                    if !scores.outputs.isEmpty, closeness.isFinite {
                        scores.setOutputs(row, best, worst)
                    }
                }
            }
        }
    }

    /// Returns what each child is divided by; nan where it cannot be.
    private func norms(_ figures: TopsisFigures) -> [Double] {
        switch normalization {
        case .none: figures.sums.map { _ in 1 }
        case .minMax: zip(figures.extremes.lowest, figures.extremes.highest).map { $1 - $0 }
        // Below the normal numbers a sum of squares has lost digits.
        case .vector: figures.sums.map { $0.isNormal ? $0.squareRoot() : .nan }
        }
    }

    func reason(_ block: Block, row: Int, summary: TopsisFigures) -> Reason? {
        let norms = norms(summary)
        var distances = Distances()
        func closeness(_ values: RowValues) -> Double {
            distances.measure(values, summary.extremes, norms, directions)
            return distances.closeness
        }
        return children.reason(
            block,
            row,
            score: { closeness($0) },
            own: { values in
                if let child = values.children.first(where: { norms[$0].isNaN }) {
                    return Reason(4, Double(child + 1))
                }
                let score = closeness(values)
                if score.isFinite { return Reason(3, distances.best, distances.worst) }
                return distances.best == 0 && distances.worst == 0 ? Reason(5) : nil
            }
        )
    }
}
