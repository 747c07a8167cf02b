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
        guard node.state == .scored else {
            // The profile leaves it out, which is not to say that it does not apply.
            guard node.policy == .reweight else { return node.state.title[language] }
            return node.scorerState.title[language] + Phrases.comma[language]
                + ExplanationWords.leftOut[language]
        }
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
        let weight = node.weight.map { weight in
            NumberText.percent(weight)
                + (node.sharedWeight.map {
                    ExplanationWords.shared(NumberText.percent($0))[language]
                } ?? "")
        }
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
        var items = read(node) + states(node)
        // Where the scorer has no number and no reason, its rule did nothing.
        let isRuled = node.scorerState == .scored || node.reason != nil
        if isRuled, let rule = node.criterion.ruleInWords(language) {
            items.append(named(Phrases.rule, rule))
        }
        items += node.parameters.map { value in
            let item = value.item(profile, language)
            return named(Phrases.bound, item.text, item.items)
        }
        items += account(node)
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

    private func read(_ node: ExplainedCriterion) -> [OutlineItem] {
        var items: [OutlineItem] = []
        if let value = node.value { items.append(value.item(profile, language)) }
        if let count = node.rowCount { items.append(rows(node, count)) }
        return items
    }

    /// What the profile makes of a value that is no result, and of a unit without a score.
    private func states(_ node: ExplainedCriterion) -> [OutlineItem] {
        var items: [OutlineItem] = []
        if let value = node.valueState {
            items.append(
                OutlineItem(
                    ExplanationWords.standsFor(value.value.text, value.state.title)[language]
                )
            )
        }
        if let policy = node.policy {
            items.append(
                OutlineItem(ExplanationWords.policy(policy, node.scorerState.title)[language])
            )
        }
        return items
    }

    /// What the score is made of: line by line, else the scorer's reason and its results.
    private func account(_ node: ExplainedCriterion) -> [OutlineItem] {
        guard node.lines.isEmpty || node.scorerState != .scored else {
            let lines = node.lines.map { OutlineItem($0.text[language]) }
            return [OutlineItem(ExplanationWords.account[language], lines)]
        }
        var items: [OutlineItem] = []
        if let reason = node.reason { items.append(named(Phrases.because, reason[language])) }
        // What there is none of tells nothing.
        items += node.outputs.filter { !$0.value.isNaN && $0.value != 0 }.map { output, value in
            OutlineItem(output.title.inLanguage(language) + " = " + NumberText.exact(value))
        }
        return items
    }

    /// Why a node does not apply to the unit; nil where it does, or its scorer says so.
    private func excuses(_ node: ExplainedCriterion) -> [OutlineItem]? {
        guard node.state == .notApplicable else { return nil }
        if let waiver = node.waiver { return [named(Phrases.excusedBecause, excuse(waiver))] }
        if node.policy == nil, node.scorerState != .notApplicable, let only = node.criterion.only {
            return [OutlineItem(Phrases.only(only)[language])]
        }
        return nil
    }

    private func excuse(_ waiver: Waiver) -> String {
        waiver.reason + Phrases.comma[language] + Phrases.grantedBy[language]
            + Phrases.colon[language] + waiver.grantedBy
    }

    private func rows(_ node: ExplainedCriterion, _ count: Int) -> OutlineItem {
        guard case .rows(let input, _) = node.criterion.content else {
            return named(Phrases.readValue, Phrases.ofRows(count)[language])
        }
        let table = profile.tables[input.table]
        // A file that is one of many, by period, is named by its table.
        let name = table.file.contains("{") ? table.id : table.file
        var text = ExplanationWords.rows(count, of: name)[language]
        if let condition = input.condition {
            text += Phrases.comma[language] + Phrases.whereRows(condition.text)[language]
        }
        return named(Phrases.readValue, text)
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

    /// Whether it scores a share, which people read as a percentage.
    var scoresShare: Bool {
        if case .leaf(let formula, _) = content { formula.type == .percent } else { false }
    }

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
        return scorer.stated(in: language, isPercent: scoresShare)
    }
}
