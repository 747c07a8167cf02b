internal import ScorerKit

/// A number that all units share, or one for each unit where the profile computes it.
struct UnitNumber: Sendable {
    fileprivate let shared: Double
    fileprivate let own: Column?

    init(_ name: String, parameters: Parameters) throws(ScorerError) {
        own = parameters.column(name)
        // A parameter that is a column has no number, and no column either while it is checked.
        shared =
            try parameters.has(name)
            ? parameters.optionalNumber(name) ?? .nan
            : parameters.number(name)
    }

    /// The number of all units; nil where each has its own.
    var constant: Double? { own == nil && !shared.isNaN ? shared : nil }

    /// Returns a unit's number; nil where it has none that is finite.
    subscript(row: Int) -> Double? {
        guard let own else { return shared }
        return own.state(row) == .scored && own.numbers[row].isFinite ? own.numbers[row] : nil
    }
}

extension Scores {
    /// Scores each row of a column by its value and its unit's number.
    ///
    /// A row without a value keeps its state; one whose unit has no number takes the state of that.
    /// What is not finite, before or after `body`, is inconclusive.
    mutating func setEach(
        of column: Column,
        with number: UnitNumber,
        _ body: (Double, Double) -> Double
    ) {
        guard let own = number.own else {
            return setEach(of: column) { body($0, number.shared) }
        }
        for row in values.indices {
            let (value, number) = (column.numbers[row], own.numbers[row])
            if column.state(row) != .scored {
                set(row, column.state(row))
            } else if own.state(row) != .scored {
                set(row, own.state(row))
            } else if value.isFinite, number.isFinite, body(value, number).isFinite {
                set(row, body(value, number))
            } else {
                set(row, .inconclusive)
            }
        }
    }
}
