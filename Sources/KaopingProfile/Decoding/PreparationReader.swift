internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the steps of preparing data.
struct PreparationReader {
    let names: NameReader
    let groupings: [String]

    private var context: DecodingContext { names.context }

    /// Returns the steps in order.
    func steps(_ node: YAMLNode?) -> [Preparation] {
        context.elements(node, Words.preparations).compactMap { element in
            MappingReader(element, Shapes.preparation, context).flatMap(step)
        }
    }

    private func step(_ mapping: MappingReader) -> Preparation? {
        let keys = [Keys.perStep, Keys.screen, Keys.impute, Keys.outliers].filter {
            mapping[$0] != nil
        }
        _ = mapping.source()
        guard let key = keys.first, keys.count == 1, let node = mapping[key] else {
            return context.mismatch(
                mapping.node,
                expected: Bilingual(
                    zh: "一个步骤：per、screen、impute 或 outliers",
                    en: "one step: per, screen, impute or outliers"
                )
            )
        }
        let content: Preparation.Step? =
            switch key.name {
            case Keys.perStep.name: perStep(node)
            case Keys.screen.name: screen(node)
            default: scorer(key, node)
            }
        return content.map { Preparation(step: $0, place: node.place) }
    }

    private func perStep(_ node: YAMLNode) -> Preparation.Step? {
        if node.scalar == "denominator" { return .denominator }
        return context.wrongChoice(node, among: ["denominator"])
    }

    private func screen(_ node: YAMLNode) -> Preparation.Step? {
        guard let mapping = MappingReader(node, Shapes.screen, context),
            let share = mapping[Keys.available].flatMap({ context.share($0) })
        else { return nil }
        if share == .zero, let node = mapping[Keys.available] {
            return context.mismatch(node, expected: Words.share)
        }
        return .screen(available: share)
    }

    /// Reads `{with: median, within: county}`: the scorer's parameters, and the host's `within`.
    private func scorer(_ key: Key, _ node: YAMLNode) -> Preparation.Step? {
        let within = node[Keys.withinGroup.name]
        let parameters = node.without(Keys.withinGroup.name)
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .preparation,
            fullMark: .zero
        )
        guard let use = reader.use(id: key.name, parameters: parameters, at: node.place) else {
            return nil
        }
        return .scorer(use, within: within.flatMap { context.grouping($0, among: groupings) })
    }
}

extension DecodingContext {
    /// Reads the id of a column that groups units.
    func grouping(_ node: YAMLNode, among groupings: [String]) -> String? {
        guard let id = id(node) else { return nil }
        if groupings.contains(id) { return id }
        report(
            .profileUnknownName,
            at: node.place,
            ["name": .text(id), "suggestion": suggestion(for: id, among: groupings)]
        )
        return nil
    }

    /// Returns the entries of a mapping that is written by ids; none, with an issue, for another.
    func entries(_ node: YAMLNode?, _ expected: Bilingual) -> [YAMLEntry] {
        guard let node else { return [] }
        if case .mapping(let entries) = node.content { return entries }
        let _: Int? = mismatch(node, expected: expected)
        return []
    }

    /// Returns the elements of a list; none, with an issue, for anything else.
    func elements(_ node: YAMLNode?, _ expected: Bilingual) -> [YAMLNode] {
        guard let node else { return [] }
        if case .sequence(let elements) = node.content { return elements }
        let _: Int? = mismatch(node, expected: expected)
        return []
    }
}

extension Words {
    static let preparations = Bilingual(zh: "处理步骤的列表", en: "a list of steps")
}
