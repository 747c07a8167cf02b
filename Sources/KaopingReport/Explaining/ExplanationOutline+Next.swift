internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension ExplanationOutline {
    /// The cheapest ways to the next level.
    var next: OutlineItem {
        guard let next = explanation.next else {
            return heading([OutlineItem(Phrases.noLevels[language])])
        }
        guard let target = next.target else {
            return heading([OutlineItem(Phrases.highestLevel[language])])
        }
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
        items.append(OutlineItem(Phrases.tried(next.runs)[language]))
        return OutlineItem(
            Phrases.nextLevel(target.title[language])[language],
            isHeading: true,
            items
        )
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
