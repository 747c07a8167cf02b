internal import ScorerKit

extension WeightedChildren {
    /// Hands over, child by child, the numbers of the rows that count for the population.
    ///
    /// A row counts where all its children that apply are scored and finite; of such a row, the
    /// children that do not apply are left out. Children without weight are not handed over.
    func forEachPopulationColumn(
        _ block: Block,
        _ body: (Int, UnsafeBufferPointer<Double>) -> Void
    ) {
        let children = weights.indices.filter { weights[$0] > 0 }
        if block.isComplete, children.allSatisfy({ block[$0].isFinite }) {
            for child in children { body(child, block[child].numbers) }
            return
        }
        let rows = countingRows(block)
        for child in children {
            let column = block[child]
            let numbers = rows.filter { column.state($0) == .scored }.map { column.numbers[$0] }
            numbers.withUnsafeBufferPointer { body(child, $0) }
        }
    }

    /// Returns the rows that count for the population.
    func countingRows(_ block: Block) -> [Int] {
        var values = RowValues()
        return (0..<block.rowCount).filter { row in
            guard state(block, row) == .scored else { return false }
            values.fill(block, row, weights)
            return values.isUsable
        }
    }
}
