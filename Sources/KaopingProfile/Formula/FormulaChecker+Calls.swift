internal import KaopingCore

extension FormulaChecker {
    mutating func checkCall(
        _ name: String,
        _ node: FormulaSyntax,
        _ wanted: FormulaType?
    ) -> FormulaExpression? {
        if name == "score" { return checkScore(node) }
        if name == "output" { return checkOutput(node) }
        guard let function = FormulaFunction(rawValue: name) else {
            reportUnknown(
                name,
                at: node.range.lowerBound,
                among: FormulaFunction.allCases.map(\.rawValue) + ["output", "score"],
                .formulaMisspeltFunction,
                .formulaUnknownFunction
            )
            return nil
        }
        guard hasRightCount(function, node) else { return nil }
        switch function {
        case .known, .missing: return checkKnown(function, node)
        case .coalesce, .minimum, .maximum: return checkChoice(function, node, wanted)
        case .floor, .abs: return checkOneNumber(function, node)
        case .round: return checkRound(node)
        case .years, .days, .workingDays: return checkDates(function, node)
        }
    }

    private mutating func hasRightCount(
        _ function: FormulaFunction,
        _ node: FormulaSyntax
    ) -> Bool {
        let count = node.operands.count
        if count >= function.fewest, count <= function.most ?? .max { return true }
        report.add(
            function.most == nil ? .formulaTooFewArguments : .formulaArgumentCount,
            at: node.range.lowerBound,
            [
                "function": .text(function.rawValue),
                "expected": .text(String(function.fewest)),
                "found": .text(String(count)),
            ]
        )
        return false
    }

    private mutating func checkKnown(
        _ function: FormulaFunction,
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        guard let operand = check(node.operands[0]) else { return nil }
        return expression(.call(function), .flag, node, [operand])
    }

    /// Checks a function that returns one of its arguments.
    private mutating func checkChoice(
        _ function: FormulaFunction,
        _ node: FormulaSyntax,
        _ wanted: FormulaType?
    ) -> FormulaExpression? {
        let isCoalesce = function == .coalesce
        guard let operands = checkAlike(node.operands, wanting: wanted, standIns: isCoalesce)
        else { return nil }
        let types = operands.map(\.type)
        guard isCoalesce || requireOrder(operands, function.rawValue, node) else { return nil }
        return expression(.call(function), common(types), node, operands)
    }

    /// Returns the type that holds the values of all the types.
    private func common(_ types: [FormulaType]) -> FormulaType {
        if types.contains(.percent) { return .percent }
        guard types[0].isText else { return types[0] }
        var values: [String] = []
        for type in types {
            guard case .text(let own?) = type else { return .text(values: nil) }
            values += own.filter { !values.contains($0) }
        }
        return .text(values: values)
    }

    private mutating func checkOneNumber(
        _ function: FormulaFunction,
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        guard let operand = check(node.operands[0]), requireNumeric(operand) else { return nil }
        return expression(.call(function), operand.type, node, [operand])
    }

    private mutating func checkRound(_ node: FormulaSyntax) -> FormulaExpression? {
        let value = check(node.operands[0])
        let places = check(node.operands[1])
        guard let value, requireNumeric(value), let places else { return nil }
        // Two places of the share are the whole percents.
        let most = Rounding.mostPlaces - (value.type == .percent ? 2 : 0)
        guard case .constant(.number(let count)) = places.kind, count.denominator == 1,
            (0...Int64(most)).contains(count.numerator)
        else {
            report.add(
                .formulaPlaces,
                at: places.range.lowerBound,
                ["most": .text(String(most)), "text": .text(report.text(places.range))]
            )
            return nil
        }
        return expression(.call(.round), value.type, node, [value, places])
    }

    private mutating func checkDates(
        _ function: FormulaFunction,
        _ node: FormulaSyntax
    ) -> FormulaExpression? {
        var operands: [FormulaExpression] = []
        for operand in node.operands {
            if let day = check(operand, wanting: .date), require(day, .date) {
                operands.append(day)
            }
        }
        guard operands.count == node.operands.count else { return nil }
        return expression(.call(function), .number, node, operands)
    }
}
