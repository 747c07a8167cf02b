public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// A whole scheme as an officer reads it: the criteria, then a section for all else that it has.
public struct ProfileSections {
    let profile: Profile
    let language: Language

    /// Creates the sections of a scheme.
    public init(_ profile: Profile, language: Language) {
        self.profile = profile
        self.language = language
    }

    /// The criteria with what is scored, their rules in full, what limits them, and their sources.
    public var criteria: TextTable {
        let hasLimits = profile.root.preorder.contains { !$0.limits(profile, language).isEmpty }
        var table = TextTable(
            [Phrases.criterion, Phrases.share, Phrases.of, Phrases.rule]
                + (hasLimits ? [Phrases.applies] : []) + [Phrases.source],
            numbers: [1],
            language
        )
        for row in ProfileTable.rows(profile) {
            let criterion = row.criterion
            table.add(
                [
                    String(repeating: "　", count: row.depth) + criterion.title[language],
                    row.share, criterion.scored(profile, language), criterion.rule,
                ] + (hasLimits ? [criterion.limits(profile, language)] : [])
                    + [source(criterion.source)]
            )
        }
        return table
    }

    /// All other sections, in the order of a profile; those of which a scheme has nothing are left
    /// out.
    public var all: [ReportSection] {
        let before = [requirements, parameters] + tables + [inputs, indicators, preparation]
        let judging = [totals, adjustments, gates, levels, ratingRules, ranking, stages]
        let after = [rollups, figures, targets, consequences, order]
        return (before + judging + after).compactMap(\.self)
    }

    // MARK: Pieces

    func source(_ source: Source?) -> String { source?.inWords(language) ?? "" }

    func when(_ condition: Formula?) -> String { condition?.text ?? Phrases.always[language] }

    func join(_ parts: [String?]) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: Phrases.comma[language])
    }

    /// A section with a table of one row for each element; nil without any.
    ///
    /// Columns behind the first that say nothing in any row are left out.
    func section<Element>(
        _ title: Bilingual,
        _ headings: [Bilingual],
        _ elements: [Element],
        _ row: (Element) -> [String]
    ) -> ReportSection? {
        guard !elements.isEmpty else { return nil }
        let table = TextTable(headings, telling: elements.map(row), language)
        return ReportSection(title[language], table)
    }

    // MARK: Shares and order

    private var requirements: ReportSection? {
        let all = profile.root.preorder.flatMap { criterion in
            criterion.requirements.map { (criterion.title, $0) }
        }
        return section(
            Phrases.requirements,
            [
                Phrases.criterion, Phrases.shareOf, Phrases.requirement, Phrases.when,
                Phrases.source,
            ],
            all
        ) { title, requirement in
            [
                title[language], requirement.share,
                Phrases.bound(
                    least: requirement.lower.map(NumberText.percent),
                    most: requirement.upper.map(NumberText.percent)
                ),
                when(requirement.condition), source(requirement.source),
            ]
        }
    }

    private var order: ReportSection? {
        let steps = Phrases.orderOfCalculation.map { $0[language] }.joined(separator: " → ")
        return ReportSection(
            Phrases.order[language],
            lines: [steps, Phrases.defaultNote[language]]
        )
    }
}

extension Criterion {
    /// The scorer of the node with its parameters, defaults marked.
    fileprivate var rule: String {
        switch content {
        case .none: ""
        case .leaf(_, let use), .rows(_, let use): use.inWords(marksDefaults: true)
        case .inner(let children, _, let use):
            inner(
                use,
                isDefault: use.id == (children.contains { $0.points != nil } ? "sum" : "mean")
            )
        }
    }

    /// Points are added up and weights averaged where a profile says nothing, which is marked.
    private func inner(_ use: ScorerUse, isDefault: Bool) -> String {
        let text = use.inWords(marksDefaults: true)
        return isDefault ? use.id + Phrases.defaultMark + text.dropFirst(use.id.count) : text
    }
}
