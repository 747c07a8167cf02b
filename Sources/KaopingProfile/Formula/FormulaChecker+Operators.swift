internal import KaopingCore

extension FormulaChecker {
    // MARK: Conditions

    mutating func checkCondition(
        _ node: FormulaSyntax,
        _ kind: FormulaExpression.Kind
    ) -> FormulaExpression? {
        var operands: [FormulaExpression] = []
        for operand in node.operands {
            if let found = check(operand), require(found, .flag) { operands.append(found) }
        }
        guard operands.count == node.operands.count else { return nil }
        return expression(kind, .flag, node, operands)
    }

    // MARK: Comparisons

    mutating func checkComparison(
        _ comparison: FormulaComparison,
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        guard let operands = checkAlike(node.operands),
            !comparison.isOrdered || requireOrder(operands, comparison.rawValue, node)
        else { return nil }
        return expression(.comparison(comparison), .flag, node, operands)
    }

    mutating func checkWithin(_ node: FormulaSyntax) -> FormulaExpression? {
        guard let operands = checkAlike(node.operands) else { return nil }
        return expression(.within, .flag, node, operands)
    }

    mutating func checkBetween(
        _ interval: FormulaInterval,
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        guard let operands = checkAlike(node.operands),
            requireOrder(operands, interval.includesUpper ? ".." : "..<", node)
        else { return nil }
        if operands.count == 3, let low = order(operands[1]), let high = order(operands[2]),
            high < low || high == low && !interval.includesUpper
        {
            report.add(
                .formulaEmptyInterval,
                at: operands[1].range.lowerBound,
                ["text": .text(intervalText(operands))]
            )
            return nil
        }
        return expression(.between(interval), .flag, node, operands)
    }

    private func intervalText(_ operands: [FormulaExpression]) -> String {
        report.text(operands[1].range.lowerBound..<operands[2].range.upperBound)
    }

    /// Returns what a written bound is compared by.
    private func order(_ bound: FormulaExpression) -> Exact? {
        switch bound.kind {
        case .constant(.percent(let value)): value
        case .constant(.date(let day)): Exact(day.number)
        default: bound.literalNumber
        }
    }

    mutating func requireOrder(
        _ operands: [FormulaExpression],
        _ sign: String,
        _ node: FormulaSyntax
    ) -> Bool {
        guard let found = operands.first(where: { !$0.type.isNumeric && $0.type != .date }) else {
            return true
        }
        report.add(
            .formulaNoOrder,
            at: node.range.lowerBound,
            ["found": .both(found.type.title), "sign": .text(sign)]
        )
        return false
    }

    /// Checks operands that must be of one kind.
    ///
    /// Texts between quotes follow the others: they are dates among dates, and among texts with
    /// declared values they are one of these, unless they only stand in for a missing one.
    mutating func checkAlike(
        _ nodes: [FormulaSyntax],
        wanting wanted: FormulaType? = nil,
        standIns: Bool = false
    ) -> [FormulaExpression]? {
        var found: [FormulaExpression?] = nodes.map { node in
            node.literalText == nil ? check(node, wanting: wanted) : nil
        }
        var lead = found.lazy.compactMap { $0?.type }.first ?? wanted
        if standIns, lead?.isText == true { lead = wanted }
        for (index, node) in nodes.enumerated() where node.literalText != nil {
            found[index] = check(node, wanting: lead)
        }
        let operands = found.compactMap { $0 }
        guard operands.count == nodes.count, areAlike(operands) else { return nil }
        return operands
    }

    private mutating func areAlike(_ operands: [FormulaExpression]) -> Bool {
        guard let first = operands.first else { return true }
        var alike = true
        let hasPercent = operands.contains { $0.type == .percent }
        for operand in operands {
            if !operand.type.isAkin(to: first.type) {
                report.add(
                    .formulaCannotCompare,
                    at: operand.range.lowerBound,
                    [
                        "text": .text(report.text(operand.range)),
                        "found": .both(operand.type.title),
                        "other": .text(report.text(first.range)),
                        "expected": .both(first.type.title),
                    ]
                )
                alike = false
            } else if hasPercent, operand.type == .number, !operand.mayBeShare {
                reportBareNumber(operand)
                alike = false
            }
        }
        return alike
    }

    // MARK: Arithmetic

    mutating func checkNegate(_ node: FormulaSyntax) -> FormulaExpression? {
        guard let operand = check(node.operands[0]), requireNumeric(operand) else { return nil }
        return expression(.negate, operand.type, node, [operand])
    }

    mutating func checkChain(
        _ operators: [FormulaArithmetic],
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        var operands: [FormulaExpression] = []
        for operand in node.operands {
            if let found = check(operand), requireNumeric(found) { operands.append(found) }
        }
        guard operands.count == node.operands.count else { return nil }
        var isPercent = operands[0].type == .percent
        for (sign, operand) in zip(operators, operands.dropFirst()) {
            let other = operand.type == .percent
            switch sign {
            case .add, .subtract: isPercent = isPercent || other
            case .multiply: isPercent = isPercent && other
            case .divide: isPercent = isPercent && !other
            }
        }
        return expression(.chain(operators), isPercent ? .percent : .number, node, operands)
    }

    mutating func requireNumeric(_ operand: FormulaExpression) -> Bool {
        if operand.type == .date {
            report.add(
                .formulaDateArithmetic,
                at: operand.range.lowerBound,
                ["text": .text(report.text(operand.range))]
            )
            return false
        }
        return operand.type == .percent || require(operand, .number)
    }
}
