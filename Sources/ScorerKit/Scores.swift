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

    /// Gives a row a score; minus zero becomes zero.
    @inlinable
    public mutating func set(_ row: Int, _ value: Double) {
        values[row] = value + 0
        states[row] = ScorerState.scored.rawValue
    }

    /// Gives a row a state other than scored.
    @inlinable
    public mutating func set(_ row: Int, _ state: ScorerState) {
        values[row] = .nan
        states[row] = state.rawValue
        unscored += 1
    }

    /// Gives a row a score where the state is scored, else the state, and its named outputs.
    public mutating func set(
        _ row: Int,
        _ value: Double,
        _ state: ScorerState,
        outputs numbers: [Double]
    ) {
        if state == .scored { set(row, value) } else { set(row, state) }
        for (output, number) in zip(outputs, numbers) { output[row] = number }
    }

    /// Marks every row as scored, for a scorer that then writes `values` itself.
    @inlinable
    public mutating func setAllScored() {
        states.update(repeating: ScorerState.scored.rawValue)
    }

    /// Scores each row of one column by itself; rows without a number keep their state.
    ///
    /// A number that is not finite has no score, whatever `body` would make of it. `body` is called
    /// for every entry, with nan or any number where there is none.
    ///
    /// - Parameters:
    ///   - column: a plain column of numbers.
    ///   - undefined: the state of a row whose number or score is not finite.
    ///   - body: gives the score of a value, or nan for a value that has none.
    @inlinable
    public mutating func setEach(
        of column: Column,
        undefined: ScorerState = .inconclusive,
        _ body: (Double) -> Double
    ) {
        let numbers = column.numbers
        let values = values
        var unusual: UInt64 = 0
        for row in 0..<values.count {
            let number = numbers[row]
            let value = body(number) + 0
            values[row] = value
            unusual |= Scores.unusual(number) | Scores.unusual(value)
        }
        settle(of: column, undefined: undefined, isUsual: unusual == 0)
    }

    /// Gives every row its state after a scorer has written `values` for one column.
    ///
    /// - Parameters:
    ///   - column: the plain column that was scored; rows without a number keep its state.
    ///   - undefined: the state of a row whose number or score is not finite.
    @inlinable
    public mutating func settle(of column: Column, undefined: ScorerState = .inconclusive) {
        let numbers = column.numbers
        let values = values
        var unusual: UInt64 = 0
        for row in 0..<values.count {
            unusual |= Scores.unusual(numbers[row]) | Scores.unusual(values[row])
        }
        settle(of: column, undefined: undefined, isUsual: unusual == 0)
    }

    /// Gives every row its state after a scorer has written `values` for complete columns.
    ///
    /// - Parameter undefined: the state of a row whose score is not finite.
    @inlinable
    public mutating func settle(undefined: ScorerState = .inconclusive) {
        let values = values
        var unusual: UInt64 = 0
        for row in 0..<values.count { unusual |= Scores.unusual(values[row]) }
        setAllScored()
        guard unusual != 0 else { return }
        for row in values.indices where !values[row].isFinite { set(row, undefined) }
    }

    @usableFromInline
    mutating func settle(of column: Column, undefined: ScorerState, isUsual: Bool) {
        setAllScored()
        guard !isUsual || !column.isComplete else { return }
        let numbers = column.numbers
        for first in stride(from: 0, to: values.count, by: 8)
        where first + 8 > values.count || !areUsual(column, numbers, first) {
            for row in first..<min(values.count, first + 8) {
                let isUsual = numbers[row].isFinite && values[row].isFinite
                if isUsual, column.isThere(row) { continue }
                let state = column.state(row)
                set(row, state == .scored ? undefined : state)
            }
        }
    }

    /// Whether eight rows are there with finite numbers and scores, as most are.
    private func areUsual(
        _ column: Column,
        _ numbers: UnsafeBufferPointer<Double>,
        _ first: Int
    ) -> Bool {
        let states = column.raw.pointee.states.map { UnsafeRawPointer($0 + first) }
        var bits = states.map { $0.loadUnaligned(as: UInt64.self) } ?? 0
        for row in first..<first + 8 {
            bits |= Scores.unusual(numbers[row]) | Scores.unusual(values[row])
        }
        return bits == 0
    }

    /// Returns zero for a finite number and other bits for an infinite one or nan.
    ///
    /// A sum would tell as much, but sums of doubles have an order and keep a loop from being
    /// vectorized; the bits may be joined in any order.
    @inlinable
    static func unusual(_ value: Double) -> UInt64 {
        (value - value).bitPattern
    }
}

extension Column {
    /// Whether every number is finite; a missing one is not.
    @inlinable public var isFinite: Bool {
        var unusual: UInt64 = 0
        for number in numbers { unusual |= Scores.unusual(number) }
        return unusual == 0
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
