internal import KaopingCore
internal import KaopingYAML

/// Weights by an attribute of the children: `{by: risk, cases: {high: 7.5, low: 2.5}}`.
struct WeightTable {
    let attribute: String
    let place: Place
    let cases: [(name: String, weight: WrittenNumber)]

    /// Says whether weights are written as such a table.
    static func isTable(_ node: YAMLNode) -> Bool {
        node[Keys.weightsBy.name] != nil
    }

    /// Reads the table; nil, with issues, where it cannot be used.
    init?(_ node: YAMLNode, _ context: DecodingContext) {
        guard let mapping = MappingReader(node, Shapes.weightTable, context),
            let attribute = mapping.id(Keys.weightsBy), let cases = mapping[Keys.weightCases]
        else { return nil }
        let entries = context.entries(cases, Words.weightCases)
        guard !entries.isEmpty else {
            if case .mapping([]) = cases.content {
                let _: Int? = context.mismatch(cases, expected: Words.weightCases)
            }
            return nil
        }
        let weights = entries.compactMap { context.number($0.value) }
        guard weights.count == entries.count, context.areAlike(weights) else { return nil }
        self.attribute = attribute
        place = node.place
        self.cases = zip(entries, weights).map { ($0.key, $1) }
    }

    /// Returns the weight of a child; nil, with an issue, where its attribute gives none.
    func weight(of child: MappingReader, _ context: DecodingContext) -> WrittenNumber? {
        let entries = context.entries(child[Keys.attributes], Words.attributes)
        guard let entry = entries.first(where: { $0.key == attribute }) else {
            let place = child[Keys.attributes]?.place ?? child[Keys.id]?.place ?? child.node.place
            context.report(
                .profileNoAttribute,
                at: place,
                [
                    "attribute": .text(attribute), "id": .text(child[Keys.id]?.scalar ?? "?"),
                    "first": .place(self.place),
                ]
            )
            return nil
        }
        guard let value = entry.value.scalar, !entry.value.isNull else {
            return context.mismatch(entry.value, expected: Words.attributes)
        }
        if let found = cases.first(where: { $0.name == value }) { return found.weight }
        context.report(
            .profileNoWeightCase,
            at: entry.value.place,
            [
                "attribute": .text(attribute), "value": .text(value),
                "suggestion": context.suggestion(for: value, among: cases.map(\.name)),
            ]
        )
        return nil
    }
}

extension Words {
    static let weightCases = Bilingual(
        zh: "各取值的权重，如 {high: 7.5, low: 2.5}",
        en: "a weight for each value, such as {high: 7.5, low: 2.5}"
    )
    static let attributes = Bilingual(
        zh: "属性及其取值，如 {risk: high}",
        en: "attributes with their values, such as {risk: high}"
    )
}
