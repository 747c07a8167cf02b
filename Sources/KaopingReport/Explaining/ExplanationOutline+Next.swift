internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

extension ExplanationOutline {
    /// The cheapest ways to the next level.
    var next: OutlineItem {
        guard let next = explanation.next else {
            return heading([OutlineItem(Phrases.noLevels[language])])
        }
        guard let target = next.target else {
            return heading([OutlineItem(Phrases.highestLevel[language])])
        }
        if next.ways.isEmpty, let reason = withoutScore { return heading([OutlineItem(reason)]) }
        if next.indicatorCount == 0 {
            return heading([OutlineItem(Phrases.nothingChangeable[language])])
        }
        var items = next.ways.enumerated().map { index, way in
            OutlineItem(line(way), isHeading: index == 0, way.changes.map(change))
        }
        if items.isEmpty {
            items.append(OutlineItem(Phrases.noWay(target.title[language])[language]))
        }
        if let limit = next.pairsTriedBelow {
            items.append(OutlineItem(Phrases.pairsTried(NumberText.exact(limit))[language]))
        }
        items.append(OutlineItem(Phrases.tried(next.runs, hasWays: !next.ways.isEmpty)[language]))
        return OutlineItem(
            Phrases.nextLevel(target.title[language])[language],
            isHeading: true,
            items
        )
    }

    /// Why there is no score; nil where there is one, or a gate took it.
    private var withoutScore: String? {
        guard let root = explanation.root, root.state != .scored else { return nil }
        let silent: [ScorerState] = [.scored, .notApplicable, .excluded]
        let lacking = root.preorder.filter { node in
            node.children.isEmpty && !silent.contains(node.state)
        }
        func list(_ language: Language) -> String {
            lacking.map { node in
                node.criterion.title[language] + Phrases.colon[language]
                    + node.state.title[language]
            }.joined(separator: Phrases.listComma[language])
        }
        let criteria = Bilingual(zh: list(.zh), en: list(.en))
        return ExplanationWords.withoutScore(criteria)[language]
    }

    private func heading(_ items: [OutlineItem]) -> OutlineItem {
        OutlineItem(Phrases.next[language], isHeading: true, items)
    }

    private func line(_ way: NextLevel.Way) -> String {
        let level = way.level.title[language]
        var reached = Phrases.score[language] + " " + stated(way.score)
        reached += Phrases.comma[language] + Phrases.rating[language] + " " + level
        if let rank = way.rank {
            reached += Phrases.comma[language] + Phrases.rankIs[language] + " "
            reached += ByteSink.shortest(rank)
        }
        return Phrases.cost(NumberText.exact(way.cost))[language] + Phrases.colon[language]
            + way.changes.map { $0.indicator.title[language] }
            .joined(separator: Phrases.listComma[language])
            + Phrases.inBrackets(reached, language)
    }

    private func change(_ change: NextLevel.Change) -> OutlineItem {
        OutlineItem(
            change.indicator.title[language] + Phrases.colon[language]
                + change.before.inWords(language) + Phrases.becomes
                + change.after.inWords(language)
        )
    }
}
