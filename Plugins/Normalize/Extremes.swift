internal import ScorerKit

/// The lowest and the highest finite number present; infinity and minus infinity without any.
struct Extremes: ScorerSummary, BitwiseCopyable {
    private(set) var minimum = Double.infinity
    private(set) var maximum = -Double.infinity

    init() {}

    init(of column: Column) {
        if column.isComplete { addQuickly(column.numbers) }
        // An infinite number shows in the extremes; then, and with gaps, each number is looked at.
        if !minimum.isFinite || !maximum.isFinite { addCarefully(column) }
        // Minus zero becomes zero: which of the two came first must not show.
        minimum += 0
        maximum += 0
    }

    private mutating func addCarefully(_ column: Column) {
        let numbers = column.numbers
        add(numbers) { column.isThere($0) && numbers[$0].isFinite }
    }

    /// Adds numbers; nan adds nothing.
    private mutating func addQuickly(_ numbers: UnsafeBufferPointer<Double>) {
        add(numbers) { _ in true }
    }

    /// Adds numbers in four lanes, which keeps four comparisons under way.
    @inline(__always)
    private mutating func add(
        _ numbers: UnsafeBufferPointer<Double>,
        where isUsed: (Int) -> Bool
    ) {
        var low = SIMD4<Double>(repeating: .infinity)
        var high = SIMD4<Double>(repeating: -.infinity)
        var row = 0
        while row + 4 <= numbers.count {
            for lane in 0..<4 {
                let number = isUsed(row + lane) ? numbers[row + lane] : .nan
                low[lane] = number < low[lane] ? number : low[lane]
                high[lane] = number > high[lane] ? number : high[lane]
            }
            row += 4
        }
        while row < numbers.count {
            let number = isUsed(row) ? numbers[row] : .nan
            low[0] = number < low[0] ? number : low[0]
            high[0] = number > high[0] ? number : high[0]
            row += 1
        }
        minimum = low.min()
        maximum = high.max()
    }

    func merged(with later: Extremes) -> Extremes {
        var merged = self
        merged.minimum = min(minimum, later.minimum)
        merged.maximum = max(maximum, later.maximum)
        return merged
    }
}
