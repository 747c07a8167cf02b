internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads what a gate or a rating rule does: `set`, `add`, `at_most`, `at_least`, `clamp`, `exclude`.
struct EffectReader {
    let names: NameReader
    /// The levels, where it acts on levels; nil where it acts on a score.
    let levels: LevelList?
    /// The scale of the score that it acts on.
    var scale: Scale?

    private var context: DecodingContext { names.context }

    /// The word that leaves a unit without a level.
    static let notRated = "not_rated"

    /// Returns the effect; nil, with issues, where there is none or more than one.
    func effect(_ mapping: MappingReader) -> Effect? {
        let stated = Shapes.effects.filter { mapping[$0] != nil }
        guard let key = stated.first, let node = mapping[key] else {
            context.report(
                .profileNoEffect,
                at: mapping.node.place,
                ["effects": .text(Shapes.effects.map(\.name).joined(separator: ", "))]
            )
            return nil
        }
        context.refuse(Array(stated.dropFirst()), in: mapping, beside: key)
        switch Effect.Kind(rawValue: key.name) {
        case .clamp: return clamp(node)
        case .exclude: return exclude(mapping, node)
        case .set where node.scalar == EffectReader.notRated:
            return effect(.notRated, nil, at: node.place)
        case let kind?:
            if kind == .add, levels?.areNumbers == false {
                context.report(.profileAddToNames, at: node.place)
                return nil
            }
            return bound(node, isStep: kind == .add).flatMap { effect(kind, $0, at: node.place) }
        case nil: return nil
        }
    }

    private func exclude(_ mapping: MappingReader, _ node: YAMLNode) -> Effect? {
        guard mapping.flag(Keys.exclude) == true else {
            return context.wrongChoice(node, among: ["true"])
        }
        return effect(.exclude, nil, at: node.place)
    }

    private func clamp(_ node: YAMLNode) -> Effect? {
        guard let interval = context.interval(node) else { return nil }
        guard let lower = interval.lower, let upper = interval.upper, levels?.areNumbers != false
        else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "两端确定的区间", en: "an interval with both ends")
            )
        }
        let bounds = [lower, upper].map { Formula(number: $0, at: node.place) }
        for bound in bounds { checkRange(bound, at: node.place) }
        return effect(.clamp, bounds[0], bounds[1], at: node.place)
    }

    /// Reads a bound: a level's name, or a number, formula or table by category.
    private func bound(_ node: YAMLNode, isStep: Bool) -> Formula? {
        if let levels, !levels.areNumbers { return level(node, levels) }
        let reader = CasesReader(names: names, scope: .results)
        guard let formula = reader.value(node, expecting: .number) else { return nil }
        if !isStep { checkRange(formula, at: node.place) }
        return formula
    }

    private func level(_ node: YAMLNode, _ levels: LevelList) -> Formula? {
        guard let word = node.scalar, !node.isNull else {
            return context.mismatch(node, expected: Words.oneOf(levels.ids))
        }
        if let index = levels.ids.firstIndex(of: word) {
            return Formula(number: Exact(index), at: node.place)
        }
        context.report(
            .profileUnknownLevel,
            at: node.place,
            [
                "level": .text(word),
                "suggestion": context.suggestion(
                    for: word,
                    among: levels.ids + [EffectReader.notRated]
                ),
            ]
        )
        return nil
    }

    /// A bound that is written as a number must be a level, or lie on the scale.
    private func checkRange(_ formula: Formula, at place: Place) {
        guard let number = formula.root.plainNumber else { return }
        if let levels {
            guard !levels.ids.contains("\(number)") else { return }
            context.report(
                .profileUnknownLevel,
                at: place,
                [
                    "level": "\(number)",
                    "suggestion": context.suggestion(for: "\(number)", among: levels.ids),
                ]
            )
        } else if let scale, number < scale.lower || scale.upper < number {
            context.report(
                .profileOffScale,
                at: place,
                ["value": "\(number)", "scale": "\(scale.lower)..\(scale.upper)"]
            )
        }
    }

    private func effect(
        _ kind: Effect.Kind,
        _ bound: Formula?,
        _ upper: Formula? = nil,
        at place: Place
    ) -> Effect? {
        let choice = Effect.Kind.allCases.firstIndex(of: kind) ?? 0
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .rule,
            fullMark: scale?.upper ?? .zero
        )
        let use = reader.use(
            id: "effect",
            values: ["effect": .choice(choice, kind.rawValue)],
            at: place
        )
        return use.map { Effect(kind: kind, scorer: $0, bound: bound, upper: upper) }
    }
}

extension FormulaExpression {
    /// The number that is written here, with its sign; nil for anything that is computed.
    var plainNumber: Exact? {
        switch kind {
        case .constant(.number(let number)): number
        case .negate: operands[0].plainNumber.flatMap { $0.multiplying(by: Exact(-1)) }
        default: nil
        }
    }
}

extension Formula {
    /// Creates a formula that is one number.
    init(number: Exact, at place: Place) {
        let root = FormulaExpression(
            kind: .constant(.number(number)),
            type: .number,
            operands: [],
            range: 0..<0
        )
        self.init(text: number.description, place: place, type: .number, root: root)
    }
}
