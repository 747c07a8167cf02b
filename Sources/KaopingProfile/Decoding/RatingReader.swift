internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads how the stated score becomes a level.
struct RatingReader {
    let context: DecodingContext
    let stated: Rounding?

    /// Returns the rating.
    func rating(_ node: YAMLNode) -> Rating? {
        let ids = context.scorers.ids(for: .rating)
        let before = context.issues.count
        guard let mapping = MappingReader(node, Shapes.rating, context, others: ids) else {
            return nil
        }
        let named = (node.entries ?? []).filter { ids.contains($0.key) }
        _ = mapping.source()
        guard let entry = named.first, named.count == 1 else {
            // An unknown key is most likely the way of rating, misspelt.
            if named.isEmpty && context.issues.count > before { return nil }
            let list = ids.joined(separator: ", ")
            return context.mismatch(
                node,
                expected: Bilingual(zh: "一种定级办法：\(list)", en: "one way of rating: \(list)")
            )
        }
        let reader = ScorerUseReader(
            context: context,
            names: nil,
            role: .rating,
            fullMark: .zero,
            granularity: stated.flatMap { Exact(1, over: Int128(RatingReader.power($0.places))) }
        )
        guard let use = reader.use(id: entry.key, parameters: entry.value, at: entry.keyPlace)
        else { return nil }
        if stated == nil {
            context.report(.profileUnstatedRating, at: node.place, severity: .warning)
        }
        let levels = use.parameters.values.lazy.compactMap { entry -> [String]? in
            if case .bands(let levels, _) = entry.value { levels } else { nil }
        }.first
        let titles = titles(mapping, levels ?? [])
        return Rating(
            levels: (levels ?? []).map {
                Rating.Level(id: $0, title: titles[$0] ?? Bilingual($0))
            },
            scorer: use
        )
    }

    private func titles(_ mapping: MappingReader, _ levels: [String]) -> [String: Bilingual] {
        guard let node = mapping[Keys.titles] else { return [:] }
        guard case .mapping(let entries) = node.content else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "各等级的名称", en: "titles by level")
            ) ?? [:]
        }
        var titles: [String: Bilingual] = [:]
        for entry in entries {
            guard levels.contains(entry.key) else {
                context.report(
                    .profileUnknownLevel,
                    at: entry.keyPlace,
                    [
                        "level": .text(entry.key),
                        "suggestion": context.suggestion(for: entry.key, among: levels),
                    ]
                )
                continue
            }
            titles[entry.key] = context.title(entry.value)
        }
        return titles
    }

    private static func power(_ places: Int) -> Int {
        (0..<places).reduce(1) { power, _ in power * 10 }
    }
}

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
        let ties = mapping.choice(Keys.ties, Ranking.Ties.self)
        if mapping[Keys.ties] == nil {
            context.report(.profileTiesNotNamed, at: node.place)
        }
        return Ranking(
            within: mapping[Keys.within].map(groupings) ?? [],
            ties: ties ?? .competition,
            then: breakers(mapping)
        )
    }

    /// Reads `street`, `[street, kind]` or `[street, [street, kind]]`.
    private func groupings(_ node: YAMLNode) -> [[String]] {
        let elements: [YAMLNode] =
            if case .sequence(let elements) = node.content { elements } else { [node] }
        return elements.map { element in
            context.texts(element).map { entry in
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
