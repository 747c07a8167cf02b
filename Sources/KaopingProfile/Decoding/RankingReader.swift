internal import KaopingCore
internal import KaopingYAML

/// Reads how units are ranked.
struct RankingReader {
    let context: DecodingContext
    let unit: UnitDeclaration?
    let root: Criterion?

    /// Returns the ranking; overall with shared places where the profile says nothing.
    func ranking(_ node: YAMLNode?) -> Ranking {
        guard let node, let mapping = MappingReader(node, Shapes.ranking, context) else {
            return Ranking(within: [], ties: .competition, then: [])
        }
        _ = mapping.source()
        if case .none? = root?.content { context.report(.profileRanksNothing, at: node.place) }
        let ties = mapping.choice(Keys.ties, Ranking.Ties.self)
        if mapping[Keys.ties] == nil {
            context.report(.profileTiesNotNamed, at: node.place)
        }
        return Ranking(
            within: mapping[Keys.within].map(groupings) ?? [],
            ties: ties ?? .competition,
            then: breakers(mapping),
            percentile: mapping.choice(Keys.percentile, Ranking.Percentile.self)
        )
    }

    /// Reads `street`, `[street, kind]` or `[street, [street, kind]]`.
    private func groupings(_ node: YAMLNode) -> [[String]] {
        let elements: [YAMLNode] =
            if case .sequence(let elements) = node.content { elements } else { [node] }
        return elements.map { element in
            context.someTexts(element).map { entry in
                if let unit { check(entry.text, entry.node, among: unit.groupings) }
                return entry.text
            }
        }
    }

    private func breakers(_ mapping: MappingReader) -> [String] {
        let known = root?.preorder.dropFirst().map(\.id) ?? []
        return mapping.texts(Keys.then).map { entry in
            if root != nil { check(entry.text, entry.node, among: known) }
            return entry.text
        }
    }

    private func check(_ id: String, _ node: YAMLNode, among known: [String]) {
        guard !known.contains(id) else { return }
        context.report(
            .profileUnknownName,
            at: node.place,
            ["name": .text(id), "suggestion": context.suggestion(for: id, among: known)]
        )
    }
}
