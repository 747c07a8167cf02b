/// The count, the sum and the sum of squares of the finite numbers of a column, all exact.
///
/// Mean and deviation are computed from them without rounding on the way: n·Σx² − (Σx)² is a
/// difference of whole numbers, so that no digit is lost where the mean is large and the spread
/// small, and the cut into blocks never shows.
public struct ExactMoments: ScorerSummary, Equatable {
    /// How many numbers there are.
    public private(set) var count = 0
    /// The sum of the numbers.
    public private(set) var sum = ExactSum()
    /// The sum of their squares.
    public private(set) var squares = ExactSum()

    /// Creates the moments of nothing.
    public init() {}

    /// Creates the moments of the finite numbers of the rows that are scored.
    public init(of column: Column) {
        column.withFiniteNumbers { numbers in
            count += numbers.count
            sum.add(contentsOf: numbers)
            squares.addSquares(of: numbers)
        }
    }

    /// Creates the moments of finite numbers.
    public init(of numbers: [Double]) {
        numbers.withUnsafeBufferPointer { numbers in
            count = numbers.count
            sum.add(contentsOf: numbers)
            squares.addSquares(of: numbers)
        }
    }

    /// Returns the moments of both.
    public func merged(with later: ExactMoments) -> ExactMoments {
        var merged = self
        merged.count += later.count
        merged.sum = sum.merged(with: later.sum)
        merged.squares = squares.merged(with: later.squares)
        return merged
    }

    /// Whether all numbers are the same, or there is none.
    public var isConstant: Bool { scatter.isZero }

    /// n·Σx² − (Σx)², which is n² times the variance of the population.
    private var scatter: ExactNumber {
        let sum = sum.number
        return ExactNumber(count) * squares.number - sum * sum
    }
}

// MARK: - Statistics

extension ExactMoments {
    /// Returns the mean times 2^power as a correctly rounded double and what it is short of.
    ///
    /// `high + low` has some 106 bits: a value near a large mean less `high` less `low` keeps its
    /// digits. Both are nan without numbers.
    public func mean(scaledBy power: Int = 0) -> (high: Double, low: Double) {
        guard count > 0 else { return (.nan, .nan) }
        let sum = sum.number
        let high = sum.divided(by: count).rounded(scaledBy: power)
        // The rest is taken in the scale of the numbers, where the rounded mean is exact as well.
        let scale = ExactNumber(Double(sign: .plus, exponent: -power, significand: 1))
        let rest = sum - ExactNumber(count) * ExactNumber(high) * scale
        return (high, rest.divided(by: count).rounded(scaledBy: power))
    }

    /// Returns the standard deviation times 2^power, to one unit in the last place.
    ///
    /// - Parameters:
    ///   - isSample: whether to divide by n − 1 and not by n.
    ///   - power: a power of two, of use where the deviation is too small for a double.
    /// - Returns: the deviation; nan for no number, and for one number of a sample.
    public func deviation(isSample: Bool, scaledBy power: Int = 0) -> Double {
        guard count > (isSample ? 1 : 0) else { return .nan }
        let scatter = scatter
        guard !scatter.isZero else { return 0 }
        let variance = scatter.divided(by: count).divided(by: isSample ? count - 1 : count)
        // The root of a number from 1 to 4 can neither overflow nor lose digits.
        let half = variance.highestPower >> 1
        let root = variance.rounded(scaledBy: -2 * half).squareRoot()
        return Double(sign: .plus, exponent: half + power, significand: root)
    }

    /// Returns the power of two next to the deviation, which may be beyond those of doubles.
    public func deviationPower(isSample: Bool) -> Int {
        guard count > (isSample ? 1 : 0), !isConstant else { return 0 }
        let divisor = isSample ? count - 1 : count
        return scatter.divided(by: count).divided(by: divisor).highestPower >> 1
    }
}

// MARK: - Bytes

extension ExactMoments {
    /// The moments as bytes: the same for the same numbers in any order.
    public var bytes: [UInt8] {
        let count = UInt64(count)
        return (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) }
            + sum.bytes + squares.bytes
    }

    /// Reads moments from their bytes; nil when they are none.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 8 else { return nil }
        let stored = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        var rest = UnsafeRawBufferPointer(rebasing: bytes[8...])
        guard let count = Int(exactly: stored),
            let sum = ExactSum(readingFrom: &rest),
            let squares = ExactSum(readingFrom: &rest), rest.isEmpty
        else { return nil }
        (self.count, self.sum, self.squares) = (count, sum, squares)
    }
}

extension Column {
    /// Calls a function with the finite numbers of the rows that are scored, some at a time.
    ///
    /// A column without gaps is handed over as it is; otherwise up to 1,024 numbers are copied at a
    /// time, in order.
    public func withFiniteNumbers(_ body: (UnsafeBufferPointer<Double>) -> Void) {
        let numbers = numbers
        if isComplete && isFinite { return body(numbers) }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 1024) { buffer in
            var used = 0
            for (row, number) in numbers.enumerated()
            where number.isFinite && state(row) == .scored {
                buffer.initializeElement(at: used, to: number)
                used += 1
                guard used == buffer.count else { continue }
                body(UnsafeBufferPointer(rebasing: buffer[..<used]))
                used = 0
            }
            if used > 0 { body(UnsafeBufferPointer(rebasing: buffer[..<used])) }
        }
    }
}
