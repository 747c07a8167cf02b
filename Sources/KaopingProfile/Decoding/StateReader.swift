internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads what a node says of units without a score: `missing:` and `states:`.
struct StateReader {
    let context: DecodingContext

    // MARK: Policies

    /// Reads `missing: zero`, or a policy for each state.
    func policies(_ node: YAMLNode?) -> StatePolicies {
        var policies = StatePolicies()
        guard let node else { return policies }
        guard case .mapping = node.content else {
            if let policy = policy(node) { policies.notAvailable = policy }
            return policies
        }
        guard let mapping = MappingReader(node, Shapes.missing, context) else { return policies }
        for state in StatePolicies.states {
            guard let node = mapping[Keys.policy(of: state)] else { continue }
            policies[state] = policy(node)
        }
        return policies
    }

    private func policy(_ node: YAMLNode) -> Criterion.Missing? {
        if let word = node.scalar, let policy = Criterion.Missing(rawValue: word) { return policy }
        return context.wrongChoice(node, among: Criterion.Missing.allCases.map(\.rawValue))
    }

    // MARK: Values that stand for a state

    /// Reads `states: {inconclusive: -1, not_applicable: [notapplicable, notchecked]}`.
    func valueStates(_ node: YAMLNode?, of formula: Formula) -> [ValueState] {
        guard let node, let mapping = MappingReader(node, Shapes.states, context) else { return [] }
        guard formula.type.isText || formula.type.isNumeric else {
            context.reportIdle(Keys.states, at: node.place, Words.statesNeedValues)
            return []
        }
        var found: [(value: ValueState, place: Place)] = []
        for state in StatePolicies.states {
            guard let node = mapping[Keys.values(of: state)] else { continue }
            for entry in context.someTexts(node) {
                guard let value = value(entry.text, at: entry.node.place, formula) else { continue }
                if let first = found.first(where: { $0.value.value.meets(value) }) {
                    context.report(
                        .profileStateTwice,
                        at: entry.node.place,
                        ["value": .text(value.text), "first": .place(first.place)]
                    )
                }
                found.append((ValueState(state: state, value: value), entry.node.place))
            }
        }
        return found.map(\.value)
    }

    private func value(_ text: String, at place: Place, _ formula: Formula) -> FormulaCase? {
        guard case .text(let values) = formula.type else {
            if let interval = ExactInterval(text) { return .interval(interval) }
            if let number = Exact(text) { return .number(number) }
            context.report(
                .profileWrongValue,
                at: place,
                ["expected": .both(Words.caseLabel), "found": .both(Words.quoted(text))]
            )
            return nil
        }
        if let values, !values.contains(text) {
            context.report(
                .profileNoSuchCase,
                at: place,
                [
                    "case": .text(text), "by": .text(formula.text),
                    "suggestion": context.suggestion(for: text, among: values),
                ]
            )
            return nil
        }
        return .text(text)
    }
}

extension FormulaCase {
    /// Says whether some value is of both cases.
    fileprivate func meets(_ other: FormulaCase) -> Bool {
        guard let interval, let others = other.interval else { return self == other }
        return interval.overlaps(others)
    }
}

extension Words {
    static let statesNeedValues = Bilingual(
        zh: "只有数和文本的值可以代表状态",
        en: "only numbers and texts can stand for a state"
    )
}
