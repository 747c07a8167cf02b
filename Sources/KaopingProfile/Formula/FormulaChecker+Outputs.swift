internal import KaopingCore

extension FormulaChecker {
    /// Checks `output(id, name)`: a named result of the scorer of a criterion.
    ///
    /// It is a column like any other from here on, whose name is the call itself.
    mutating func checkOutput(_ node: FormulaSyntax) -> FormulaExpression? {
        let start = node.range.lowerBound
        guard scope.scores != nil else {
            report.add(.formulaResultHere, at: start, ["name": "output"])
            return nil
        }
        guard node.operands.count == 2, case .name(let id) = node.operands[0].kind,
            case .name(let name) = node.operands[1].kind
        else {
            report.add(.formulaOutputOfWhat, at: start)
            return nil
        }
        guard scope.scores?[id] != nil else {
            reportUnknown(
                id,
                at: node.operands[0].range.lowerBound,
                among: scope.outputs.keys,
                .formulaMisspeltCriterion,
                .formulaUnknownCriterion
            )
            return nil
        }
        let own = scope.outputs[id] ?? [:]
        guard let found = own[name] else {
            let known = own.isEmpty ? "—" : own.keys.sorted().joined(separator: ", ")
            report.add(
                .formulaUnknownOutput,
                at: node.operands[1].range.lowerBound,
                ["criterion": .text(id), "name": .text(name), "known": .text(known)]
            )
            return nil
        }
        return expression(.column("output(\(id), \(name))", found.slot), found.type, node)
    }
}
