internal import ScorerKit

/// The children that have a part in one row: those that apply and weigh more than zero.
struct RowValues {
    /// Their indexes, numbers and weights.
    private(set) var children: [Int] = []
    var numbers: [Double] = []
    private(set) var weights: [Double] = []
    private var isFinite = true

    /// Whether there is something to join, and nothing infinite in it.
    var isUsable: Bool { isFinite && !numbers.isEmpty }

    /// Takes the children of a row, in their order.
    mutating func fill(_ block: Block, _ row: Int, _ all: [Double]) {
        children.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        isFinite = true
        for (child, weight) in all.enumerated() where weight > 0 {
            let column = block[child]
            guard column.state(row) == .scored else { continue }
            let number = column.numbers[row]
            isFinite = isFinite && number.isFinite
            children.append(child)
            // Minus zero becomes zero, so that the order of children never shows.
            numbers.append(number + 0)
            weights.append(weight)
        }
    }

    /// Their positions by rising number, equal ones in the order of the children.
    var order: [Int] {
        numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    }

    /// Returns Σ weight × body(number) / Σ weight, in the order of the children.
    func mean(_ body: (Double) -> Double) -> Double {
        var (sum, total) = (0.0, 0.0)
        for (number, weight) in zip(numbers, weights) {
            sum += weight * body(number)
            total += weight
        }
        return sum / total
    }

    /// Returns the reason that names the first child with a negative number; nil without one.
    func negative(_ code: Int) -> Reason? {
        guard let index = numbers.firstIndex(where: { $0 < 0 }) else { return nil }
        return Reason(code, Double(children[index] + 1), numbers[index])
    }
}

extension WeightedChildren {
    /// Scores every row with a function of the children that have a part in it; nan is no score.
    func setEach(_ block: Block, into scores: inout Scores, _ body: (inout RowValues) -> Double) {
        var values = RowValues()
        for row in 0..<block.rowCount {
            let state = state(block, row)
            guard state == .scored else {
                scores.set(row, state)
                continue
            }
            values.fill(block, row, weights)
            scores.setFinite(row, values.isUsable ? body(&values) : .nan)
        }
    }

    /// Returns what each child of a row gives, from what those give that have a part in it.
    func parts(
        _ block: Block,
        _ row: Int,
        absent: Double = 0,
        _ body: (RowValues) -> [Double]
    ) -> [Double] {
        var values = RowValues()
        values.fill(block, row, weights)
        var parts = [Double](repeating: absent, count: block.columnCount)
        guard values.isUsable else { return parts }
        for (child, part) in zip(values.children, body(values)) { parts[child] = part }
        return parts
    }

    /// Returns why a row has its score, by `reasons` or `plainReasons` and reasons of the scorer.
    ///
    /// - Parameters:
    ///   - block: the children.
    ///   - row: the row.
    ///   - score: the score of the children.
    ///   - own: the scorer's own reason, which comes before the common ones about finite children.
    /// - Returns: the reason; nil where there is nothing to say.
    func reason(
        _ block: Block,
        _ row: Int,
        score: (inout RowValues) -> Double,
        own: (RowValues) -> Reason? = { _ in nil }
    ) -> Reason? {
        guard state(block, row) == .scored else { return nil }
        var values = RowValues()
        values.fill(block, row, weights)
        if values.numbers.isEmpty { return Reason(1) }
        guard values.isUsable else { return Reason(2) }
        if let reason = own(values) { return reason }
        if !score(&values).isFinite { return Reason(2) }
        let leftOut = block.inapplicableChildren(row)
        return leftOut == 0 ? nil : Reason(0, Double(leftOut))
    }
}
