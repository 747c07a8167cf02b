public import ScorerABI

/// Where a scorer writes its results, one for each row of the block.
@frozen
public struct Scores {
    /// The scores; a row that is not scored has nan here.
    public let values: UnsafeMutableBufferPointer<Double>
    /// The states, as raw values of `ScorerState`.
    public let states: UnsafeMutableBufferPointer<UInt8>
    /// The named outputs in the order of the description; empty unless the host asks for them.
    public let outputs: [UnsafeMutableBufferPointer<Double>]
    /// How many rows are not scored; kept by the setters.
    public var unscored = 0

    @usableFromInline
    init(_ raw: UnsafeMutablePointer<kp_scores>, rows: Int, outputCount: Int) {
        values = UnsafeMutableBufferPointer(start: raw.pointee.values, count: rows)
        states = UnsafeMutableBufferPointer(start: raw.pointee.states, count: rows)
        if let pointers = raw.pointee.outputs {
            outputs = (0..<outputCount).map {
                UnsafeMutableBufferPointer(start: pointers[$0], count: rows)
            }
        } else {
            outputs = []
        }
    }

    /// Gives a row a score.
    @inlinable
    public mutating func set(_ row: Int, _ value: Double) {
        values[row] = value
        states[row] = ScorerState.scored.rawValue
    }

    /// Gives a row a state other than scored.
    @inlinable
    public mutating func set(_ row: Int, _ state: ScorerState) {
        values[row] = .nan
        states[row] = state.rawValue
        unscored += 1
    }

    /// Marks every row as scored, for a scorer that then writes `values` itself.
    @inlinable
    public mutating func setAllScored() {
        states.update(repeating: ScorerState.scored.rawValue)
    }

    /// Scores each row of one column by itself; rows without a number keep their state.
    ///
    /// - Parameters:
    ///   - column: a plain column of numbers.
    ///   - undefined: the state of a row for which `body` gave no finite number.
    ///   - body: gives the score of a value, or nan for a value that has none.
    @inlinable
    public mutating func setEach(
        of column: Column,
        undefined: ScorerState = .inconclusive,
        _ body: (Double) -> Double
    ) {
        let numbers = column.numbers
        guard !column.isComplete else {
            var sum = 0.0
            for row in 0..<numbers.count {
                let value = body(numbers[row])
                values[row] = value
                sum += value
            }
            setAllScored()
            if sum.isNaN || sum.isInfinite { markUndefined(undefined) }
            return
        }
        for row in 0..<numbers.count {
            guard column.state(row) == .scored else {
                set(row, column.state(row))
                continue
            }
            let value = body(numbers[row])
            if value.isFinite { set(row, value) } else { set(row, undefined) }
        }
    }

    /// Gives the rows whose value is not a finite number a state instead.
    @inlinable
    mutating func markUndefined(_ state: ScorerState) {
        for row in values.indices where !values[row].isFinite { set(row, state) }
    }
}

/// Why a row got its score: one of the scorer's declared reasons and the numbers for its text.
public struct Reason: Sendable, Hashable {
    /// The index into the description's reasons.
    public let code: Int
    /// At most four numbers.
    public let arguments: [Double]

    /// Creates a reason.
    public init(_ code: Int, _ arguments: Double...) {
        self.code = code
        self.arguments = arguments
    }
}
