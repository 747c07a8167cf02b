internal import KaopingCore

/// What one step of a program does with its operands.
enum FormulaOperation: Sendable {
    case add
    case subtract
    case multiply
    case divide
    case minimum
    case maximum
    /// The left value where there is one, else the right.
    case coalesce
    /// The right value where the left is 1, else missing.
    case pick
    case equal
    case notEqual
    case less
    case lessOrEqual
    case and
    case or
    case years
    case days
    case workingDays
    // One operand.
    case copy
    case not
    case negate
    case magnitude
    case known
    case missing
    /// Rounds down to whole units of 1 / scale.
    case floor(scale: Double)
    /// Rounds half up; a scale of 100 rounds the percentage.
    case round(Rounding, scale: Double)
    /// Reads a column of codes through a table.
    case lookup(column: Int, table: Int)
}

/// Where an operand's values are.
enum FormulaOperand: Sendable {
    /// In scratch memory.
    case register(Int)
    /// In a column of numbers, by its place among the program's columns.
    case column(Int)
    /// The same for all rows.
    case constant(Double)

    /// The register, when it is one.
    var register: Int? {
        if case .register(let index) = self { index } else { nil }
    }
}

/// One step of a program: an operation over a block of rows.
struct FormulaStep: Sendable {
    let operation: FormulaOperation
    let left: FormulaOperand
    let right: FormulaOperand
    /// The register that takes the values; it is none of the operands.
    var target: Int
}
