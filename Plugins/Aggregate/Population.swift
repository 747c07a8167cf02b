internal import ScorerKit

/// The rows of a whole population that can be compared, and what a method made of them.
struct Population: Sendable {
    /// Where each row of the block stands in `numbers`; -1 for a row that cannot be compared.
    let positions: [Int]
    /// How many rows can be compared.
    let count: Int
    /// The children that weigh more than zero.
    let children: [Int]
    /// Their weights, as shares of their sum.
    let weights: [Double]
    /// Those children's numbers, turned so that high is better; nan where a child does not apply.
    let numbers: [[Double]]

    init(_ block: Block, _ children: WeightedChildren, _ directions: Directions) {
        let rows = children.countingRows(block)
        var positions = Array(repeating: -1, count: block.rowCount)
        for (position, row) in rows.enumerated() { positions[row] = position }
        let used = children.weights.indices.filter { children.weights[$0] > 0 }
        let total = used.reduce(0) { $0 + children.weights[$1] }
        self.positions = positions
        count = rows.count
        self.children = used
        weights = used.map { children.weights[$0] / total }
        numbers = used.map { child in
            let column = block[child]
            return rows.map {
                column.state($0) == .scored ? column.numbers[$0] * directions[child] + 0 : .nan
            }
        }
    }

    /// The most units that are compared with each other pair by pair.
    static let mostUnits = 5000

    /// Refuses a population too large to be compared pair by pair.
    func expectPairs() throws(ScorerError) {
        guard count > Population.mostUnits else { return }
        throw .data(
            zh: "考评对象有\(count)个，本方法两两比较，最多\(Population.mostUnits)个；请分组或改用其他方法",
            en: "there are \(count) units, and this method compares at most "
                + "\(Population.mostUnits) pair by pair; use groups or another method"
        )
    }
}

/// A population's results, worked out once: `reason` is asked row by row after `score`.
///
/// Without a lock, because a scorer is made for one call, which is one population and one thread.
final class PopulationResults: @unchecked Sendable {
    /// The score of each row and up to three more numbers; nan where there is none.
    typealias Results = [SIMD4<Double>]

    private var results: Results = []

    /// Works out the results of a population, and returns them by row of the block.
    func make(_ population: Population, _ body: (Population) -> Results) -> Results {
        let made = body(population)
        let missing = SIMD4<Double>(repeating: .nan)
        results = population.positions.map { $0 < 0 ? missing : made[$0] }
        return results
    }

    /// Returns the results of a row; nan before they were worked out.
    subscript(row: Int) -> SIMD4<Double> {
        results.indices.contains(row) ? results[row] : SIMD4(repeating: .nan)
    }
}

extension Scores {
    /// Scores every row of a population; rows without a result take their children's state.
    mutating func setAll(
        _ block: Block,
        _ children: WeightedChildren,
        _ results: PopulationResults.Results
    ) {
        for (row, result) in results.enumerated() {
            let state = children.state(block, row)
            if state == .scored {
                setFinite(row, result[0])
            } else {
                set(row, state)
            }
            let isScored = state == .scored && result[0].isFinite
            for index in outputs.indices {
                outputs[index][row] = isScored ? result[index + 1] + 0 : .nan
            }
        }
    }
}
