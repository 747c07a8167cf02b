internal import KaopingCore
internal import KaopingProfile

extension FormulaCompiler {
    /// The value of the case that the subject is in: `otherwise` where it is in none, and missing
    /// where the subject is.
    mutating func compileCases(
        _ labels: [FormulaCase],
        _ node: FormulaExpression
    ) -> FormulaOperand {
        if let table = caseTable(labels, node) { return table }
        var result: FormulaOperand?
        var isAny: FormulaOperand?
        for (index, label) in labels.enumerated() {
            let holds = condition(label, node.operands[0])
            let value = compile(node.operands[index + 1])
            let picked = emit(.pick, holds, value, keeping: holds)
            isAny = isAny.map { emit(.or, $0, holds) } ?? holds
            result = result.map { emit(.coalesce, $0, picked) } ?? picked
        }
        guard node.operands.count > labels.count + 1, let isAny, let found = result else {
            if let isAny { release(isAny) }
            return result ?? .constant(.nan)
        }
        let isNone = emit(.not, isAny, isAny)
        let other = emit(.pick, isNone, compile(node.operands[labels.count + 1]))
        return emit(.coalesce, found, other)
    }

    /// One table look-up, where the subject is a text column and every value a constant.
    private mutating func caseTable(
        _ labels: [FormulaCase],
        _ node: FormulaExpression
    ) -> FormulaOperand? {
        guard case .column(_, let slot) = node.operands[0].kind, node.operands[0].type.isText
        else { return nil }
        var values: [Double] = []
        for operand in node.operands.dropFirst() {
            guard isConstant(operand), case .constant(let value) = compile(operand) else {
                return nil
            }
            values.append(value)
        }
        let texts = labels.map(\.text)
        return lookUp(slot) { _, text in
            if let index = texts.firstIndex(of: text) { return values[index] }
            return values.count > texts.count ? values[texts.count] : .nan
        }
    }

    private func isConstant(_ node: FormulaExpression) -> Bool {
        var isConstant = true
        node.visit { part in
            switch part.kind {
            case .column, .score: isConstant = false
            default: break
            }
        }
        return isConstant
    }

    /// Whether the subject is in a case.
    private mutating func condition(
        _ label: FormulaCase,
        _ subject: FormulaExpression
    ) -> FormulaOperand {
        switch label {
        case .text(let text):
            if case .column(_, let slot) = subject.kind {
                return lookUp(slot) { _, word in word == text ? 1 : 0 }
            }
            let value = compile(subject)
            return emit(.equal, value, .constant(Double(code(of: text))))
        case .number(let number):
            let value = compile(subject)
            return emit(.equal, value, .constant(number.double))
        case .interval(let interval): return inside(interval, subject)
        }
    }

    private mutating func inside(
        _ interval: ExactInterval,
        _ subject: FormulaExpression
    ) -> FormulaOperand {
        let value = compile(subject)
        var result: FormulaOperand?
        if let lower = interval.lower {
            result = emit(.lessOrEqual, .constant(lower.double), value, keeping: value)
        }
        if let upper = interval.upper {
            let operation: FormulaOperation = interval.includesUpper ? .lessOrEqual : .less
            let isBelow = emit(operation, value, .constant(upper.double), keeping: value)
            result = result.map { emit(.and, $0, isBelow) } ?? isBelow
        }
        release(value)
        return result ?? .constant(.nan)
    }
}
