internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

/// An explanation in words: the derivation as an outline, from the raw values to the level.
struct ExplanationOutline {
    let book: ScoreBook
    let explanation: Explanation
    let language: Language

    private var profile: Profile { book.profile }
    private var row: Int { explanation.row }

    /// The unit with its score, level and rank in one line.
    var title: String {
        var parts = [book.keys[row]]
        if let name = book.names?[row], !name.isEmpty { parts[0] += " " + name }
        if book.hasScores {
            parts.append(Phrases.score[language] + " " + stated(book.score.values[row]))
        }
        if book.hasRating {
            let level = book.rating(row)?.title[language] ?? Phrases.noLevelYet[language]
            parts.append(Phrases.rating[language] + " " + level)
        }
        if let rank = book.rank.rank(row) {
            parts.append(Phrases.rankIs[language] + " " + ByteSink.shortest(rank))
        } else if book.score.state(row) != .scored {
            parts.append(book.score.state(row).title[language])
        }
        return parts.joined(separator: Phrases.comma[language])
    }

    /// How the score of the tree comes about; nil for a scheme without criteria.
    var criteria: OutlineItem? {
        explanation.root.map {
            OutlineItem(
                Phrases.derivation[language],
                isHeading: true,
                [criterion($0, isRoot: true)]
            )
        }
    }

    func stated(_ score: Double) -> String {
        guard score.isFinite else { return NumberText.none }
        return profile.stated?.text(score) ?? NumberText.score(score)
    }

    // MARK: Nodes

    private func criterion(
        _ node: ExplainedCriterion,
        isRoot: Bool = false,
        within parent: ScorerDescription.Parts = .none
    ) -> OutlineItem {
        var line = node.criterion.title[language] + Phrases.colon[language] + score(node)
        if !isRoot, let part = contribution(node, within: parent) {
            line += Phrases.comma[language] + part
        }
        return OutlineItem(line, isHeading: !node.children.isEmpty, details(node) + below(node))
    }

    private func below(_ node: ExplainedCriterion) -> [OutlineItem] {
        // What does not apply as a whole needs no account of its parts.
        guard excuses(node) == nil else { return [] }
        return node.children.map { criterion($0, within: node.parts) }
    }

    private func score(_ node: ExplainedCriterion) -> String {
        guard node.state == .scored else { return node.state.title[language] }
        let scale = node.criterion.scale
        let score = NumberText.score(node.score)
        let isOwnScale = node.criterion.ownScale
        return isOwnScale ? score : Phrases.outOf(score, "\(scale.upper)")[language]
    }

    /// What a node gives to the one above, unless that is its score.
    private func contribution(
        _ node: ExplainedCriterion,
        within parent: ScorerDescription.Parts
    ) -> String? {
        let weight = node.weight.map { NumberText.percent($0) }
        guard node.state == .scored else { return nil }
        switch parent {
        case .factors:
            return Phrases.factor(weight: weight, factor: NumberText.exact(node.part))[language]
        case .terms:
            let isPlain = weight == nil && node.part == node.score
            return isPlain
                ? nil
                : Phrases.gives(weight: weight, part: NumberText.score(node.part))[language]
        case .none: return weight.map { Phrases.gives(weight: $0, part: nil)[language] }
        }
    }

    private func details(_ node: ExplainedCriterion) -> [OutlineItem] {
        if let excuses = excuses(node) { return excuses }
        var items: [OutlineItem] = []
        if let value = node.value { items.append(value.item(profile, language)) }
        if let count = node.rowCount { items.append(rows(node, count)) }
        if let rule = node.criterion.ruleInWords(language) {
            items.append(named(Phrases.rule, rule))
        }
        items += node.parameters.map { value in
            let item = value.item(profile, language)
            return named(Phrases.bound, item.text, item.items)
        }
        if let reason = node.reason { items.append(named(Phrases.because, reason[language])) }
        items += node.outputs.filter { !$0.value.isNaN }.map { output, value in
            OutlineItem(output.title.inLanguage(language) + " = " + NumberText.exact(value))
        }
        items += node.figures.filter { $0.value.isFinite }.map { figure in
            named(
                Phrases.populationFigure,
                figure.title[language] + " = " + NumberText.exact(figure.value)
            )
        }
        items += node.gates.map { step($0) }
        if let source = node.criterion.source?.inWords(language), !source.isEmpty {
            items.append(OutlineItem(source))
        }
        return items
    }

    /// Why a node does not apply to the unit; nil where it does, or its scorer says so.
    private func excuses(_ node: ExplainedCriterion) -> [OutlineItem]? {
        guard node.state == .notApplicable else { return nil }
        if let waiver = node.waiver { return [named(Phrases.excusedBecause, excuse(waiver))] }
        if node.scorerState != .notApplicable, let only = node.criterion.only {
            return [OutlineItem(Phrases.only(only)[language])]
        }
        return nil
    }

    private func excuse(_ waiver: Waiver) -> String {
        waiver.reason + Phrases.comma[language] + Phrases.grantedBy[language]
            + Phrases.colon[language] + waiver.grantedBy
    }

    private func rows(_ node: ExplainedCriterion, _ count: Int) -> OutlineItem {
        named(
            Phrases.readValue,
            node.criterion.scored(profile, language)
                + Phrases.inBrackets(Phrases.ofRows(count)[language], language)
        )
    }

    func named(_ name: Bilingual, _ text: String, _ items: [OutlineItem] = []) -> OutlineItem {
        OutlineItem(name[language] + Phrases.colon[language] + text, items)
    }
}

extension Title {
    fileprivate func inLanguage(_ language: Language) -> String { language == .zh ? zh : en }
}

extension Criterion {
    /// Whether scores are on a scale of the scorer's own, so that there is no full mark.
    var ownScale: Bool { scorer?.handle.description.returns == .raw }

    /// The scorer of the node; nil where there is none.
    private var scorer: ScorerUse? {
        switch content {
        case .none: nil
        case .leaf(_, let use), .rows(_, let use), .inner(_, _, let use): use
        }
    }

    /// The scorer with its parameters, where that is more than the usual sum or mean.
    fileprivate func ruleInWords(_ language: Language) -> String? {
        guard let scorer else { return nil }
        if case .inner = content, scorer.inWords == "sum" || scorer.inWords == "mean" { return nil }
        let title = scorer.handle.description.title.inLanguage(language)
        return title + Phrases.inBrackets(scorer.inWords, language)
    }
}
