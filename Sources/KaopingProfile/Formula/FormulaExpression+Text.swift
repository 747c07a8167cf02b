internal import KaopingCore

extension FormulaExpression {
    /// The expression in one spelling: single spaces, single quotes, no needless parentheses.
    public var canonicalText: String {
        switch kind {
        case .constant(let value): value.text
        case .column(let name, _): name
        case .score(let id, _): "score(\(id))"
        case .parameter(let name, _): name == "as_of" ? name : "$" + name
        case .negate: "-" + operandText(0, above: .unary)
        case .not: notText
        case .all: joined(" and ", above: .all)
        case .any: joined(" or ", above: .any)
        case .chain(let operators): chainText(operators)
        case .comparison(let comparison):
            operandText(0, above: .sum) + " \(comparison.rawValue) " + operandText(1, above: .sum)
        case .within, .between: operandText(0, above: .sum) + " in " + setText
        case .call(let function):
            function.rawValue + "(" + operands.map(\.canonicalText).joined(separator: ", ") + ")"
        case .cases(let labels): casesText(labels)
        }
    }

    private func casesText(_ labels: [FormulaCase]) -> String {
        let values = operands.dropFirst().map(\.canonicalText)
        let cases = zip(labels.map(\.text), values).map { "\($0): \($1)" }
        let other = values.count > labels.count ? ", otherwise: \(values[labels.count])" : ""
        return
            "{by: \(operands[0].canonicalText), cases: {\(cases.joined(separator: ", "))}\(other)}"
    }

    /// How tightly an operator binds.
    private enum Binding: Int {
        case any, all, not, comparison, sum, product, unary, primary
    }

    private var binding: Binding {
        switch kind {
        case .any: .any
        case .all: .all
        case .not: operands.first?.isMembership == true ? .comparison : .not
        case .comparison, .within, .between: .comparison
        case .chain(let operators):
            operators.first == .add || operators.first == .subtract ? .sum : .product
        case .negate: .unary
        default: .primary
        }
    }

    private var isMembership: Bool {
        switch kind {
        case .within, .between: true
        default: false
        }
    }

    private func operandText(_ index: Int, above least: Binding) -> String {
        let operand = operands[index]
        let text = operand.canonicalText
        return operand.binding.rawValue < least.rawValue ? "(" + text + ")" : text
    }

    private func joined(_ word: String, above least: Binding) -> String {
        operands.indices.map { operandText($0, above: least) }.joined(separator: word)
    }

    private var notText: String {
        guard let inner = operands.first, inner.isMembership else {
            return "not " + operandText(0, above: .not)
        }
        return inner.operandText(0, above: .sum) + " not in " + inner.setText
    }

    private func chainText(_ operators: [FormulaArithmetic]) -> String {
        // What follows an operator binds one step tighter, or it would be calculated earlier.
        let least: Binding = binding == .sum ? .product : .unary
        let first = operandText(0, above: binding)
        return zip(operators, operands.indices.dropFirst()).reduce(first) {
            $0 + " \($1.0.rawValue) " + operandText($1.1, above: least)
        }
    }

    private var setText: String {
        guard case .between(let interval) = kind else {
            return "[" + operands.dropFirst().map(\.canonicalText).joined(separator: ", ") + "]"
        }
        let lower = interval.hasLower ? operandText(1, above: .sum) : ""
        let upper = interval.hasUpper ? operandText(operands.count - 1, above: .sum) : ""
        return lower + (interval.includesUpper || !interval.hasUpper ? ".." : "..<") + upper
    }
}
