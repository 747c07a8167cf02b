internal import KaopingData
public import KaopingProfile

/// A formula made ready to be evaluated over columns, block by block.
///
/// Evaluation is pure: any number of threads may evaluate one program over any rows, and a row's
/// result does not depend on the others.
public struct FormulaProgram: Sendable {
    /// The type of the results.
    public let type: FormulaType
    /// The columns to hand over, in this order: the formula's own, ascending.
    public let slots: [Int]
    /// The texts that the results of a text formula are codes of.
    public let words: [String]

    let steps: [FormulaStep]
    let tables: [[Double]]
    let result: FormulaOperand
    let registers: Int
    private let calendar: WorkingCalendar

    /// Rows that one step takes at a time: some registers of this size fit the first cache.
    var blockRows = 1024

    /// Makes a formula ready.
    ///
    /// - Parameters:
    ///   - formula: the checked formula.
    ///   - dictionaries: the texts of the codes of every text column that it reads, by slot.
    ///   - parameters: values that win over those that the formula was checked with, by name,
    ///     `as_of` among them. A parameter that has no value at all is missing.
    ///   - calendar: the calendar of `working_days`.
    public init(
        _ formula: Formula,
        dictionaries: [Int: [String]] = [:],
        parameters: [String: FormulaConstant] = [:],
        calendar: WorkingCalendar = .mondayToFriday
    ) {
        self.init(
            formula.root,
            slots: formula.slots,
            dictionaries: dictionaries,
            parameters: parameters,
            calendar: calendar
        )
    }

    /// Makes a part of a formula ready, which reads the columns of some slots.
    init(
        _ expression: FormulaExpression,
        slots: [Int],
        dictionaries: [Int: [String]],
        parameters: [String: FormulaConstant],
        calendar: WorkingCalendar
    ) {
        var compiler = FormulaCompiler(
            slots: slots,
            dictionaries: dictionaries,
            parameters: parameters,
            calendar: calendar
        )
        result = compiler.compileRoot(expression)
        type = expression.type
        self.slots = slots
        words = type.isText ? compiler.words : []
        steps = compiler.steps
        tables = compiler.tables
        registers = compiler.registers
        self.calendar = calendar
    }

    /// The result of every row where it does not depend on the data, NaN when that is missing; else nil.
    public var constant: Double? {
        if case .constant(let value) = result { value } else { nil }
    }

    /// Evaluates the formula for some rows.
    ///
    /// - Parameters:
    ///   - rows: the rows, numbered as in the columns.
    ///   - columns: the whole columns, in the order of `slots`.
    ///   - results: where the results go, the first row's first: numbers, shares, flags as 0 or 1,
    ///     numbers of days, or codes of `words`; NaN where missing.
    public func evaluate(
        rows: Range<Int>,
        columns: [FormulaColumn],
        into results: UnsafeMutablePointer<Double>
    ) {
        precondition(columns.count == slots.count, "one column for each slot")
        // Behind the registers packed columns have room for a block of their numbers.
        let height = min(blockRows, rows.count)
        let hasPacked = columns.contains(where: \.isPacked)
        let scratch = max(1, height * (registers - 1 + (hasPacked ? columns.count : 0)))
        withUnsafeTemporaryAllocation(of: Double.self, capacity: scratch) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            var start = rows.lowerBound
            while start < rows.upperBound {
                let count = min(blockRows, rows.upperBound - start)
                let block = Block(
                    start: start,
                    count: count,
                    columns: columns,
                    results: results + (start - rows.lowerBound),
                    scratch: scratch,
                    unpacked: scratch + height * (registers - 1)
                )
                if hasPacked { block.unpack() }
                run(block)
                start += count
            }
        }
    }

    /// The rows that are worked on at one time.
    private struct Block {
        let start: Int
        let count: Int
        let columns: [FormulaColumn]
        let results: UnsafeMutablePointer<Double>
        let scratch: UnsafeMutablePointer<Double>
        let unpacked: UnsafeMutablePointer<Double>

        /// Lays out the numbers of packed columns.
        func unpack() {
            for (index, column) in columns.enumerated() {
                guard case .packed(let numbers) = column else { continue }
                numbers.unpack(start..<start + count, into: unpacked + index * count)
            }
        }

        /// Returns a register; the first is the memory of the results.
        func register(_ index: Int) -> UnsafeMutablePointer<Double> {
            index == 0 ? results : scratch + (index - 1) * count
        }

        func values(_ operand: FormulaOperand) -> FormulaKernels.Values {
            switch operand {
            case .constant(let value): return .scalar(value)
            case .register(let index): return .vector(UnsafePointer(register(index)))
            case .column(let index):
                switch columns[index] {
                case .numbers(let values): return .vector(values + start)
                case .packed: return .vector(UnsafePointer(unpacked + index * count))
                case .codes: preconditionFailure("a column of numbers is needed")
                }
            }
        }

        func codes(_ index: Int) -> UnsafePointer<Int32> {
            guard case .codes(let codes) = columns[index] else {
                preconditionFailure("a column of codes is needed")
            }
            return codes + start
        }
    }

    private func run(_ block: Block) {
        for step in steps {
            let target = block.register(step.target)
            if case .lookup(let column, let table) = step.operation {
                FormulaKernels.lookUp(
                    block.codes(column),
                    tables[table],
                    into: target,
                    count: block.count
                )
            } else {
                FormulaKernels.run(
                    step.operation,
                    block.values(step.left),
                    block.values(step.right),
                    into: target,
                    count: block.count,
                    calendar: calendar
                )
            }
        }
    }
}
