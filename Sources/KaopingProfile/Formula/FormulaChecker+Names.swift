internal import KaopingCore

extension FormulaChecker {
    mutating func checkName(_ name: String, _ node: FormulaSyntax) -> FormulaExpression? {
        if let found = scope.names[name] {
            return expression(.column(name, found.slot), found.type, node)
        }
        if name == "as_of" {
            let value = scope.asOf.map { FormulaConstant.date($0) }
            return expression(.parameter(name, value), .date, node)
        }
        reportName(name, at: node.range.lowerBound)
        return nil
    }

    private mutating func reportName(_ name: String, at start: Int) {
        let named: [String: Argument] = ["name": .text(name)]
        if let reason = scope.refused[name] {
            report.add(
                .formulaRefusedName,
                at: start,
                ["name": .text(name), "reason": .both(reason)]
            )
        } else if name == "score" {
            report.add(.formulaBareFunction, at: start, ["name": "score", "write": "score(id)"])
        } else if FormulaWords.results.contains(name) {
            report.add(.formulaResultHere, at: start, named)
        } else if FormulaFunction(rawValue: name) != nil {
            report.add(
                .formulaBareFunction,
                at: start,
                ["name": .text(name), "write": .text("\(name)(…)")]
            )
        } else if FormulaWords.reserved.contains(name) {
            report.add(.formulaReservedWord, at: start, named)
        } else {
            reportUnknown(
                name,
                at: start,
                among: scope.names.keys,
                .formulaMisspeltName,
                .formulaUnknownName
            )
        }
    }

    /// Reports an unknown name, with the nearest that is known where there is one.
    mutating func reportUnknown(
        _ name: String,
        at start: Int,
        among known: some Sequence<String>,
        _ misspelt: Message,
        _ unknown: Message
    ) {
        let known = known.sorted()
        if let near = nearest(to: name, among: known) {
            report.add(misspelt, at: start, ["name": .text(name), "near": .text(near)])
        } else {
            report.add(
                unknown,
                at: start,
                ["name": .text(name), "known": .text(known.joined(separator: " "))]
            )
        }
    }

    mutating func checkParameter(_ name: String, _ node: FormulaSyntax) -> FormulaExpression? {
        guard let parameter = scope.parameters[name] else {
            reportUnknown(
                name,
                at: node.range.lowerBound,
                among: scope.parameters.keys,
                .formulaMisspeltParameter,
                .formulaUnknownParameter
            )
            return nil
        }
        return expression(.parameter(name, parameter.value), parameter.type, node)
    }

    /// Checks `score(id)`, whose argument is the name of a criterion.
    mutating func checkScore(_ node: FormulaSyntax) -> FormulaExpression? {
        let start = node.range.lowerBound
        guard let scores = scope.scores else {
            report.add(.formulaResultHere, at: start, ["name": "score"])
            return nil
        }
        guard node.operands.count == 1, case .name(let id) = node.operands[0].kind else {
            report.add(.formulaScoreOfWhat, at: start)
            return nil
        }
        guard let found = scores[id] else {
            reportUnknown(
                id,
                at: node.operands[0].range.lowerBound,
                among: scores.keys,
                .formulaMisspeltCriterion,
                .formulaUnknownCriterion
            )
            return nil
        }
        return expression(.score(id, found.slot), found.type, node)
    }
}
