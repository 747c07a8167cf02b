internal import KaopingCore
internal import KaopingProfile

/// The loops that carry out the steps of a program, one loop for each operation.
enum FormulaKernels {
    /// The values of an operand for one block of rows.
    enum Values {
        case vector(UnsafePointer<Double>)
        case scalar(Double)
    }

    /// Carries out an operation other than a lookup.
    static func run(
        _ operation: FormulaOperation,
        _ a: Values,
        _ b: Values,
        into target: UnsafeMutablePointer<Double>,
        count: Int,
        calendar: WorkingCalendar
    ) {
        typealias S = ScalarFormula
        let out = UnsafeMutableBufferPointer(start: target, count: count)
        switch operation {
        case .add: map(a, b, out) { S.finite($0 + $1) }
        case .subtract, .days: map(a, b, out) { S.finite($0 - $1) }
        case .multiply: map(a, b, out) { S.finite($0 * $1) }
        case .divide: map(a, b, out) { S.finite($0 / $1) }
        case .minimum: map(a, b, out) { S.minimum($0, $1) }
        case .maximum: map(a, b, out) { S.maximum($0, $1) }
        case .coalesce: map(a, b, out) { S.finite($0.isNaN ? $1 : $0) }
        case .pick: map(a, b, out) { S.finite($0 == 1 ? $1 : .nan) }
        case .equal: map(a, b, out) { S.equal($0, $1) }
        case .notEqual: map(a, b, out) { S.notEqual($0, $1) }
        case .less: map(a, b, out) { S.less($0, $1) }
        case .lessOrEqual: map(a, b, out) { S.lessOrEqual($0, $1) }
        case .and: map(a, b, out) { S.and($0, $1) }
        case .or: map(a, b, out) { S.or($0, $1) }
        case .years: map(a, b, out) { S.years($0, $1) }
        case .workingDays: map(a, b, out) { workingDays($0, $1, calendar) }
        default: runUnary(operation, a, out)
        }
    }

    private static func runUnary(
        _ operation: FormulaOperation,
        _ a: Values,
        _ out: UnsafeMutableBufferPointer<Double>
    ) {
        typealias S = ScalarFormula
        switch operation {
        case .not: map(a, out) { $0.isNaN ? .nan : 1 - $0 }
        case .negate: map(a, out) { S.finite(-$0) }
        case .magnitude: map(a, out) { S.finite($0.magnitude) }
        case .known: map(a, out) { $0.isNaN ? 0 : 1 }
        case .missing: map(a, out) { $0.isNaN ? 1 : 0 }
        case .floor(let scale): map(a, out) { S.floor($0, scale: scale) }
        case .round(let rounding, let scale): map(a, out) { S.round($0, rounding, scale: scale) }
        default: map(a, out) { S.finite($0) }
        }
    }

    /// Reads codes through a table; a code outside it is missing.
    static func lookUp(
        _ codes: UnsafePointer<Int32>,
        _ table: [Double],
        into target: UnsafeMutablePointer<Double>,
        count: Int
    ) {
        table.withUnsafeBufferPointer { table in
            for row in 0..<count {
                let code = Int(codes[row])
                target[row] = code >= 0 && code < table.count ? table[code] : .nan
            }
        }
    }

    private static func workingDays(
        _ from: Double,
        _ to: Double,
        _ calendar: WorkingCalendar
    ) -> Double {
        guard let from = ScalarFormula.day(from), let to = ScalarFormula.day(to) else {
            return .nan
        }
        return Double(calendar.workingDays(after: from, through: to))
    }

    // The closures are literals and the functions always inlined: each use is a plain loop.

    @inline(__always)
    private static func map(
        _ a: Values,
        _ b: Values,
        _ out: UnsafeMutableBufferPointer<Double>,
        _ body: (Double, Double) -> Double
    ) {
        guard let target = out.baseAddress else { return }
        switch (a, b) {
        case (.vector(let a), .vector(let b)):
            for row in 0..<out.count { target[row] = body(a[row], b[row]) }
        case (.vector(let a), .scalar(let b)):
            for row in 0..<out.count { target[row] = body(a[row], b) }
        case (.scalar(let a), .vector(let b)):
            for row in 0..<out.count { target[row] = body(a, b[row]) }
        case (.scalar(let a), .scalar(let b)):
            let value = body(a, b)
            for row in 0..<out.count { target[row] = value }
        }
    }

    @inline(__always)
    private static func map(
        _ a: Values,
        _ out: UnsafeMutableBufferPointer<Double>,
        _ body: (Double) -> Double
    ) {
        guard let target = out.baseAddress else { return }
        switch a {
        case .vector(let a):
            for row in 0..<out.count { target[row] = body(a[row]) }
        case .scalar(let a):
            let value = body(a)
            for row in 0..<out.count { target[row] = value }
        }
    }
}
