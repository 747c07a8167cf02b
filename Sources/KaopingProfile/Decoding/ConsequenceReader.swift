internal import KaopingCore
internal import KaopingYAML

/// Reads what follows from a result, and other totals of the tree.
struct ConsequenceReader {
    let names: NameReader

    private var context: DecodingContext { names.context }

    /// Returns the consequences in the order of the profile.
    func consequences(_ node: YAMLNode?) -> [Consequence] {
        context.elements(node, Words.consequences).compactMap { element in
            MappingReader(element, Shapes.consequence, context).flatMap(consequence)
        }
    }

    private func consequence(_ mapping: MappingReader) -> Consequence? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        let amount = mapping[Keys.amount].flatMap {
            CasesReader(names: names, scope: .results).value($0, expecting: .number)
        }
        let condition = mapping[Keys.when].flatMap {
            names.formula($0, expecting: .flag, in: .results)
        }
        if mapping[Keys.amount] == nil, mapping[Keys.when] == nil {
            context.report(.profileConsequence, at: place, ["id": .text(id)])
        }
        if mapping[Keys.text] != nil {
            context.refuse([Keys.ask], in: mapping, beside: Keys.text)
        }
        return Consequence(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            condition: condition,
            amount: amount,
            unitOfMeasure: mapping.text(Keys.unitOfMeasure),
            text: mapping.text(Keys.text) ?? mapping.text(Keys.ask),
            source: mapping.source()
        )
    }
}

/// Reads other totals of the same tree.
struct TotalReader {
    let names: NameReader
    let criteria: CriterionReader
    let root: Criterion

    private var context: DecodingContext { names.context }

    /// Returns the totals in the order of the profile.
    func totals(_ node: YAMLNode?) -> [TotalDeclaration] {
        var result: [TotalDeclaration] = []
        for element in context.elements(node, Words.totals) {
            guard let mapping = MappingReader(element, Shapes.total, context),
                let total = total(mapping)
            else { continue }
            names.addScore(total.id, .otherTotal(result.count))
            result.append(total)
        }
        return result
    }

    private func total(_ mapping: MappingReader) -> TotalDeclaration? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        guard case .inner(let children, let own, _) = root.content else {
            context.report(.profileTotalNoTree, at: place)
            return nil
        }
        guard let weights = weights(mapping, children, id: id) ?? defaulted(mapping, own) else {
            return nil
        }
        let isPoints = children.allSatisfy { $0.points != nil }
        let combine = criteria.combine(
            mapping[Keys.combine],
            isPoints: isPoints && mapping[Keys.childWeights] == nil,
            children: Siblings(children, weights),
            at: place,
            scale: root.scale
        )
        guard let combine else { return nil }
        let title = mapping.title(Keys.title, otherwise: id)
        let head = CriterionReader.Head(
            id: id,
            title: title,
            place: place,
            points: nil,
            policies: StatePolicies(),
            only: nil,
            source: nil
        )
        return TotalDeclaration(
            id: id,
            title: title,
            place: place,
            criterion: criteria.criterion(
                head,
                .inner(children: children, weights: weights, combine: combine),
                scale: root.scale
            ),
            source: mapping.source()
        )
    }

    private func defaulted(_ mapping: MappingReader, _ own: [Exact]) -> [Exact]? {
        mapping[Keys.childWeights] == nil ? own : nil
    }

    /// Reads a weight for each of the top criteria; those that are not named weigh nothing.
    private func weights(
        _ mapping: MappingReader,
        _ children: [Criterion],
        id: String
    ) -> [Exact]? {
        guard let node = mapping[Keys.childWeights] else { return nil }
        let before = context.issues.count
        let entries = context.entries(node, Words.childWeights)
        for entry in entries where !children.contains(where: { $0.id == entry.key }) {
            context.report(
                .profileUnknownName,
                at: entry.keyPlace,
                [
                    "name": .text(entry.key),
                    "suggestion": context.suggestion(for: entry.key, among: children.map(\.id)),
                ]
            )
        }
        let weights = entries.compactMap { context.number($0.value) }
        // What is faulty would make the sum wrong for another reason.
        guard context.issues.count == before else { return nil }
        guard context.areWeights(weights, under: id, at: node.place) else { return nil }
        let byID = zip(entries, weights).map { ($0.key, $1.value) }
        let found = Dictionary(byID) { first, _ in first }
        return children.map { found[$0.id] ?? .zero }
    }
}

extension Words {
    static let consequences = Bilingual(zh: "结果运用的列表", en: "a list of consequences")
    static let totals = Bilingual(zh: "其他汇总的列表", en: "a list of totals")
    static let childWeights = Bilingual(
        zh: "各一级考评项的权重，如 {health: 50%, income: 50%}",
        en: "weights of the top criteria, such as {health: 50%, income: 50%}"
    )
}
