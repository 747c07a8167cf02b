internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// What a criterion means, as a text that is the same for the same rule: not where it is written,
/// nor what it is called.
struct CriterionDefinition {
    let profile: Profile

    /// Returns the definition of a criterion with all that it is made of.
    func text(_ criterion: Criterion) -> String {
        var facts = [
            criterion.id, "\(criterion.scale.lower)..\(criterion.scale.upper)",
            criterion.points.map { "\($0) points" } ?? "", "\(criterion.policies)",
            "\(criterion.isLowerBetter)", criterion.only?.joined(separator: ",") ?? "",
            criterion.within ?? "", criterion.weighting.map(use) ?? "",
            criterion.valueStates.map { "\($0.state) \($0.value.text)" }.joined(separator: ","),
        ]
        facts += profile.gates.filter { $0.scope == .criterion(criterion.id) }.map(gate)
        switch criterion.content {
        case .none: break
        case .leaf(let formula, let use): facts += [self.formula(formula), self.use(use)]
        case .rows(let input, let use):
            let columns = input.columns.map { $0.map(slot) ?? "" }
            facts += [table(input.table), formula(input.condition), self.use(use)] + columns
        case .inner(let children, let weights, let use):
            facts.append(self.use(use))
            for (child, weight) in zip(children, weights) {
                facts.append("\(weight) " + text(child))
            }
        }
        return "(" + facts.joined(separator: "; ") + ")"
    }

    private func gate(_ gate: Gate) -> String {
        [
            gate.id, formula(gate.condition), gate.effect.kind.rawValue,
            formula(gate.effect.bound), formula(gate.effect.upper), gate.decidedBy ?? "",
        ].joined(separator: " ")
    }

    private func use(_ use: ScorerUse) -> String {
        let parameters = use.parameters.values.filter { $0.description.name != "weights" }
            .map { "\($0.description.name)=\($0.value)" }.sorted()
        let shares = use.shares.map { one in
            (one.label?.text ?? "") + ":"
                + one.shares.map { "\($0.name) \($0.value)" }.joined(separator: ",")
        }
        return
            ([use.id] + parameters + use.columns.map { formula($0) } + shares
            + [formula(use.sharesBy)]).joined(separator: " ")
    }

    // MARK: Values

    private func formula(_ formula: Formula?) -> String {
        guard let formula else { return "" }
        let parameters = formula.parameters.map { id in
            let value = profile.parameters.first { $0.id == id }?.defaultValue
            return "\(id)=" + (value.map { "\($0)" } ?? "")
        }
        return ([formula.canonicalText] + parameters + formula.slots.map(slot))
            .joined(separator: " ")
    }

    /// What a name in a formula stands for.
    private func slot(_ slot: Int) -> String {
        switch profile.slots[slot] {
        case .column(let table, let column):
            let declared = profile.tables[table].columns[column]
            return "\(self.table(table)).\(declared.id):\(declared.kind)"
        case .indicator(let index): return indicator(profile.indicators[index])
        case .input(let index, let field): return "\(input(index)).\(field.rawValue)"
        case .score(let id):
            return profile.root.preorder.first { $0.id == id }.map(text) ?? id
        default: return ""
        }
    }

    private func indicator(_ indicator: IndicatorDeclaration) -> String {
        let content =
            switch indicator.content {
            case .formula(let formula): self.formula(formula)
            case .reduction(let reduction): self.reduction(reduction)
            }
        let steps = indicator.preparation ?? profile.preparation
        return [
            indicator.id, content, "\(indicator.isLowerBetter)", formula(indicator.per),
            "\(steps.count)",
        ].joined(separator: " ")
    }

    private func reduction(_ reduction: Reduction) -> String {
        let origin =
            switch reduction.origin {
            case .table(let index): table(index)
            case .input(let index): input(index)
            case .units: "units"
            }
        let then =
            switch reduction.then {
            case .none: ""
            case .method(let method): method.rawValue
            case .count(let condition, _): formula(condition)
            }
        return [
            origin, formula(reduction.condition), reduction.method.rawValue,
            formula(reduction.value), formula(reduction.weight),
            reduction.by.map(slot) ?? "", then,
        ].joined(separator: " ")
    }

    private func table(_ index: Int) -> String { profile.tables[index].id }

    private func input(_ index: Int) -> String {
        let input = profile.inputs[index]
        return "\(input.profile ?? "this") \(input.periods) \(input.need ?? 0)"
    }
}
