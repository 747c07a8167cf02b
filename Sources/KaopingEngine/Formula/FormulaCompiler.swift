internal import KaopingCore
internal import KaopingProfile

/// Turns the tree of a formula into steps over registers.
struct FormulaCompiler {
    private(set) var steps: [FormulaStep] = []
    private(set) var tables: [[Double]] = []
    /// How many registers the steps use, the results' own included.
    private(set) var registers = 1
    /// The texts of the formula, in the order of their codes.
    private(set) var words: [String] = []

    private var codes: [String: Int] = [:]
    private var free: [Int] = []
    private let columnOfSlot: [Int: Int]
    private let dictionaries: [Int: [String]]
    private let parameters: [String: FormulaConstant]
    private let calendar: WorkingCalendar

    init(
        slots: [Int],
        dictionaries: [Int: [String]],
        parameters: [String: FormulaConstant],
        calendar: WorkingCalendar
    ) {
        columnOfSlot = Dictionary(uniqueKeysWithValues: zip(slots, slots.indices))
        self.dictionaries = dictionaries
        self.parameters = parameters
        self.calendar = calendar
    }

    /// Compiles the whole formula; the last step writes into the results.
    mutating func compileRoot(_ root: FormulaExpression) -> FormulaOperand {
        let value = compile(root)
        if case .register = value, let last = steps.indices.last {
            steps[last].target = 0
        } else {
            steps.append(FormulaStep(operation: .copy, left: value, right: value, target: 0))
        }
        return value
    }

    mutating func compile(_ node: FormulaExpression) -> FormulaOperand {
        switch node.kind {
        case .constant(let value): constant(value)
        case .parameter(let name, let value):
            (parameters[name] ?? value).map { constant($0) } ?? .constant(.nan)
        case .column(_, let slot), .score(_, let slot):
            node.type.isText ? lookUp(slot) { Double($0.code(of: $1)) } : .column(column(slot))
        case .negate: unary(.negate, node)
        case .not: unary(.not, node)
        case .all: fold(.and, node.operands)
        case .any: fold(.or, node.operands)
        case .chain(let operators): chain(operators, node)
        case .comparison(let comparison): compare(comparison, node)
        case .within: compileWithin(node)
        case .between(let interval): compileBetween(interval, node)
        case .call(let function): call(function, node)
        case .cases(let labels): compileCases(labels, node)
        }
    }

    private mutating func constant(_ value: FormulaConstant) -> FormulaOperand {
        switch value {
        case .number(let value), .percent(let value): .constant(value.double)
        case .flag(let value): .constant(value ? 1 : 0)
        case .date(let day): .constant(Double(day.number))
        case .text(let text): .constant(Double(code(of: text)))
        }
    }

    private func column(_ slot: Int) -> Int {
        guard let column = columnOfSlot[slot] else { preconditionFailure("a slot of the formula") }
        return column
    }

    // MARK: Steps

    /// Adds a step, or calculates it at once when the operands are constants.
    ///
    /// The registers of the operands are free afterwards, unless one is kept for another step.
    mutating func emit(
        _ operation: FormulaOperation,
        _ left: FormulaOperand,
        _ right: FormulaOperand,
        keeping kept: FormulaOperand? = nil
    ) -> FormulaOperand {
        if case .constant(let a) = left, case .constant(let b) = right {
            var value = Double.nan
            FormulaKernels.run(
                operation,
                .scalar(a),
                .scalar(b),
                into: &value,
                count: 1,
                calendar: calendar
            )
            return .constant(value)
        }
        // The target is taken before the operands are given back: a loop that writes where
        // it reads cannot be vectorized.
        let target = takeRegister()
        steps.append(FormulaStep(operation: operation, left: left, right: right, target: target))
        for register in [left, right].compactMap(\.register)
        where register != kept?.register && !free.contains(register) {
            free.append(register)
        }
        return .register(target)
    }

    private mutating func takeRegister() -> Int {
        if let register = free.popLast() { return register }
        registers += 1
        return registers - 1
    }

    /// Gives back the register of an operand that was kept.
    mutating func release(_ operand: FormulaOperand) {
        if let register = operand.register { free.append(register) }
    }

    mutating func unary(
        _ operation: FormulaOperation,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        let operand = compile(node.operands[0])
        return emit(operation, operand, operand)
    }

    mutating func binary(
        _ operation: FormulaOperation,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        let left = compile(node.operands[0])
        return emit(operation, left, compile(node.operands[1]))
    }

    mutating func fold(
        _ operation: FormulaOperation,
        _ operands: [FormulaExpression]
    ) -> FormulaOperand {
        var result = compile(operands[0])
        for operand in operands.dropFirst() { result = emit(operation, result, compile(operand)) }
        return result
    }

    // MARK: Texts

    /// Returns the code that a text has throughout the formula.
    mutating func code(of text: String) -> Int {
        if let code = codes[text] { return code }
        codes[text] = words.count
        words.append(text)
        return words.count - 1
    }

    /// Reads a column of texts through a table made once from its dictionary.
    mutating func lookUp(
        _ slot: Int,
        _ value: (inout FormulaCompiler, String) -> Double
    ) -> FormulaOperand {
        guard let dictionary = dictionaries[slot] else {
            preconditionFailure("a text column needs its dictionary")
        }
        var table: [Double] = []
        table.reserveCapacity(dictionary.count)
        for text in dictionary { table.append(value(&self, text)) }
        tables.append(table)
        let lookup = FormulaOperation.lookup(column: column(slot), table: tables.count - 1)
        let target = takeRegister()
        steps.append(
            FormulaStep(operation: lookup, left: .constant(0), right: .constant(0), target: target)
        )
        return .register(target)
    }

    /// Returns the text of a literal or of a parameter; nil for anything else.
    func literal(_ node: FormulaExpression) -> String? {
        switch node.kind {
        case .constant(.text(let text)): text
        case .parameter(let name, let value):
            if case .text(let text)? = parameters[name] ?? value { text } else { nil }
        default: nil
        }
    }
}
