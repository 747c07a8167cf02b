public import KaopingCore
public import KaopingProfile
internal import ScorerKit

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
        add(profile.root, share: nil, depth: 0, to: &table, language)
        return table
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

    private static func add(
        _ criterion: Criterion,
        share: String?,
        depth: Int,
        to table: inout TextTable,
        _ language: Language
    ) {
        let indent = String(repeating: "　", count: depth)
        let source = criterion.source?.inWords(language) ?? ""
        switch criterion.content {
        case .none: break
        case .rows(_, let use):
            table.add([indent + criterion.title[language], share ?? "", "", use.inWords, source])
        case .leaf(let formula, let use):
            table.add([
                indent + criterion.title[language], share ?? "", formula.text, use.inWords, source,
            ])
        case .inner(let children, let weights, let use):
            let own = share ?? criterion.points.map(\.description) ?? ""
            table.add([indent + criterion.title[language], own, "", use.inWords, source])
            for (child, weight) in zip(children, weights) {
                add(
                    child,
                    share: child.points?.description ?? weightText(weight, among: weights),
                    depth: depth + 1,
                    to: &table,
                    language
                )
            }
        }
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

extension ScorerUse {
    /// The scorer and its parameters as a profile would write them.
    var inWords: String {
        let hidden: Set = ["weights", "full_mark", "directions", "full_marks", "children"]
        let stated = parameters.values.filter { !hidden.contains($0.description.name) }
        guard !stated.isEmpty else { return id }
        let texts = stated.map { "\($0.description.name): \($0.value.inWords)" }
        return "\(id) {\(texts.joined(separator: ", "))}"
    }
}

extension ParameterValue {
    fileprivate var inWords: String {
        switch self {
        case .number(let number): ByteSink.shortest(number)
        case .flag(let flag): flag ? "true" : "false"
        case .choice(_, let word): word
        case .interval(let interval): interval.description
        case .numbers(let numbers):
            "[" + numbers.map(ByteSink.shortest).joined(separator: ", ") + "]"
        case .piecewise(let intervals, let numbers):
            ParameterValue.table(zip(intervals, numbers).map { ("\($0)", ByteSink.shortest($1)) })
        case .bands(let levels, let intervals):
            ParameterValue.table(zip(levels, intervals).map { ($0, "\($1)") })
        case .cases(let categories, let numbers):
            ParameterValue.table(zip(categories, numbers).map { ($0, ByteSink.shortest($1)) })
        case .text(let text): text
        case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
        case .pairs(let pairs, let numbers):
            ParameterValue.table(
                zip(pairs, numbers).map { ("\($0.first)/\($0.second)", ByteSink.shortest($1)) }
            )
        case .column: "…"
        case .shares(let names, let rows):
            rows.map { row in
                ParameterValue.table(zip(names, row).map { ($0, ByteSink.shortest($1)) })
            }
            .joined(separator: ", ")
        }
    }

    private static func table(_ rows: [(String, String)]) -> String {
        "{" + rows.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
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
