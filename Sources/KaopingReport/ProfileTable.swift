public import KaopingCore
public import KaopingProfile

/// A scheme as the table that an officer reads: criteria, points or weights, rules and sources.
public enum ProfileTable {
    /// Returns the table of a scheme, a criterion before its children.
    public static func table(_ profile: Profile, language: Language) -> TextTable {
        var table = TextTable([
            TextTable.Column(Phrases.criterion[language]),
            TextTable.Column(Phrases.share[language], isNumber: true),
            TextTable.Column(Phrases.of[language]),
            TextTable.Column(Phrases.rule[language]),
            TextTable.Column(Phrases.source[language]),
        ])
        for row in rows(profile) {
            table.add([
                String(repeating: "　", count: row.depth) + row.criterion.title[language],
                row.share, row.criterion.of(profile), row.criterion.rule,
                row.criterion.source?.inWords(language) ?? "",
            ])
        }
        return table
    }

    /// A criterion with its place in the tree.
    struct Row {
        let criterion: Criterion
        /// Its points, or its weight among its siblings.
        let share: String
        let depth: Int
    }

    /// Returns the criteria, a parent before its children; a scheme without criteria has none.
    static func rows(_ profile: Profile) -> [Row] {
        if case .none = profile.root.content { return [] }
        return rows(profile.root, share: profile.root.points?.description ?? "", depth: 0)
    }

    private static func rows(_ criterion: Criterion, share: String, depth: Int) -> [Row] {
        let row = Row(criterion: criterion, share: share, depth: depth)
        guard case .inner(let children, let weights, _) = criterion.content else { return [row] }
        let below = zip(children, weights).flatMap { child, weight in
            rows(
                child,
                share: child.points?.description ?? weightText(weight, among: weights),
                depth: depth + 1
            )
        }
        return [row] + below
    }

    /// Returns what stands above the table: id, document, period, places, levels and tie rule.
    public static func facts(
        _ profile: Profile,
        language: Language
    ) -> [(name: String, value: String)] {
        var facts = [(Phrases.profile, profile.id), (Phrases.title, profile.title[language])]
        if let source = profile.source {
            facts.append((Phrases.source, source.inWords(language)))
        }
        facts.append((Phrases.period, profile.period.title[language]))
        if let stated = profile.stated { facts.append((Phrases.stated, "\(stated.places)")) }
        if case .scorer(let use, _)? = profile.rating?.start {
            facts.append((Phrases.rating, use.inWords))
        }
        facts.append((Phrases.ties, profile.ranking.ties.inWords(language)))
        return facts.map { ($0.0[language], $0.1) }
    }

    /// A weight as a share of its siblings, where it is one; a fraction stays a fraction.
    private static func weightText(_ weight: Exact, among weights: [Exact]) -> String {
        let sum = weights.reduce(Exact.zero) { $0.adding($1) ?? $0 }
        let share = weight.dividing(by: sum)?.multiplying(by: Exact(100))
        guard let share else { return weight.description }
        let text = share.description
        return text.contains("/") ? (weight.dividing(by: sum)?.description ?? text) : text + "%"
    }
}

extension Criterion {
    /// What is scored, as the profile writes it.
    fileprivate func of(_ profile: Profile) -> String {
        switch content {
        case .none, .inner: ""
        case .leaf(let formula, _): formula.text
        case .rows(let input, _): profile.tables[input.table].id
        }
    }

    /// The scorer of the node with its parameters.
    fileprivate var rule: String {
        switch content {
        case .none: ""
        case .leaf(_, let use), .rows(_, let use), .inner(_, _, let use): use.inWords
        }
    }
}

extension Ranking.Ties {
    /// The rule with the places of four units of which the second and third are equal.
    func inWords(_ language: Language) -> String {
        let places =
            switch self {
            case .competition: "1 2 2 4"
            case .dense: "1 2 2 3"
            case .modified: "1 3 3 4"
            case .fractional: "1 2.5 2.5 4"
            case .ordinal: "1 2 3 4"
            }
        return rawValue + Phrases.inBrackets(places, language)
    }
}

extension Source {
    /// The source in words; an assumption is called one.
    func inWords(_ language: Language) -> String {
        var parts: [String] = []
        if let document { parts.append(document) }
        if let clause { parts.append(Phrases.clause[language] + " " + clause) }
        if let assumption {
            parts.append(Phrases.assumption[language] + Phrases.colon[language] + assumption)
        }
        return parts.joined(separator: Phrases.comma[language])
    }
}
