internal import KaopingCore
internal import KaopingProfile

extension FormulaCompiler {
    // MARK: Arithmetic

    mutating func chain(
        _ operators: [FormulaArithmetic],
        _ node: FormulaExpression
    ) -> FormulaOperand {
        var result = compile(node.operands[0])
        for (sign, operand) in zip(operators, node.operands.dropFirst()) {
            let operation: FormulaOperation =
                switch sign {
                case .add: .add
                case .subtract: .subtract
                case .multiply: .multiply
                case .divide: .divide
                }
            result = emit(operation, result, compile(operand))
        }
        return result
    }

    // MARK: Comparisons

    mutating func compare(
        _ comparison: FormulaComparison,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        if let result = compareWithLiterals(node, isEqual: comparison == .equal) { return result }
        let left = compile(node.operands[0])
        let right = compile(node.operands[1])
        return switch comparison {
        case .equal: emit(.equal, left, right)
        case .notEqual: emit(.notEqual, left, right)
        case .less: emit(.less, left, right)
        case .lessOrEqual: emit(.lessOrEqual, left, right)
        case .greater: emit(.less, right, left)
        case .greaterOrEqual: emit(.lessOrEqual, right, left)
        }
    }

    /// Compares a text column with literals through its dictionary: one table instead of codes.
    private mutating func compareWithLiterals(
        _ node: FormulaExpression,
        isEqual: Bool
    ) -> FormulaOperand? {
        guard case .column(_, let slot) = node.operands[0].kind, node.operands[0].type.isText
        else { return nil }
        let literals = node.operands.dropFirst().compactMap(literal)
        guard literals.count == node.operands.count - 1 else { return nil }
        return lookUp(slot) { _, text in literals.contains(text) == isEqual ? 1 : 0 }
    }

    /// Whether the subject equals one of the others: the same as comparisons joined by `or`.
    mutating func compileWithin(_ node: FormulaExpression) -> FormulaOperand {
        if let result = compareWithLiterals(node, isEqual: true) { return result }
        let subject = compile(node.operands[0])
        var result: FormulaOperand?
        for item in node.operands.dropFirst() {
            let isEqual = emit(.equal, subject, compile(item), keeping: subject)
            result = result.map { emit(.or, $0, isEqual) } ?? isEqual
        }
        release(subject)
        return result ?? .constant(.nan)
    }

    /// Whether the subject lies between bounds: the same as comparisons joined by `and`.
    mutating func compileBetween(
        _ interval: FormulaInterval,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        let subject = compile(node.operands[0])
        var result: FormulaOperand?
        if interval.hasLower {
            result = emit(.lessOrEqual, compile(node.operands[1]), subject, keeping: subject)
        }
        if interval.hasUpper, let bound = node.operands.last {
            let operation: FormulaOperation = interval.includesUpper ? .lessOrEqual : .less
            let isBelow = emit(operation, subject, compile(bound), keeping: subject)
            result = result.map { emit(.and, $0, isBelow) } ?? isBelow
        }
        release(subject)
        return result ?? .constant(.nan)
    }

    // MARK: Functions

    mutating func call(
        _ function: FormulaFunction,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        let scale: Double = node.type == .percent ? 100 : 1
        return switch function {
        case .known: emitKnown(.known, node)
        case .missing: emitKnown(.missing, node)
        case .coalesce: fold(.coalesce, node.operands)
        case .minimum: fold(.minimum, node.operands)
        case .maximum: fold(.maximum, node.operands)
        case .abs: unary(.magnitude, node)
        case .floor: unary(.floor(scale: scale), node)
        case .round: unary(.round(rounding(node), scale: scale), node)
        case .years: binary(.years, node)
        case .days: days(node)
        case .workingDays: binary(.workingDays, node)
        }
    }

    private func rounding(_ node: FormulaExpression) -> Rounding {
        guard case .constant(.number(let places)) = node.operands[1].kind,
            let rounding = Rounding(places: Int(places.numerator))
        else { preconditionFailure("the places were checked") }
        return rounding
    }

    private mutating func days(_ node: FormulaExpression) -> FormulaOperand {
        let from = compile(node.operands[0])
        return emit(.days, compile(node.operands[1]), from)
    }

    private mutating func emitKnown(
        _ operation: FormulaOperation,
        _ node: FormulaExpression
    ) -> FormulaOperand {
        guard case .column(_, let slot) = node.operands[0].kind, node.operands[0].type.isText
        else { return unary(operation, node) }
        // Which text it is does not matter, and the dictionary may be large.
        let value = lookUp(slot) { _, _ in 0 }
        return emit(operation, value, value)
    }
}
