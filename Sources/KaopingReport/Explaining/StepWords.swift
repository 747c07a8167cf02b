internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// Rules and gates in words: what one did, and below it how it reads and where it stands.
struct StepWords {
    let profile: Profile
    let language: Language

    /// A rule of the rating.
    ///
    /// - Parameters:
    ///   - rule: the rule.
    ///   - verdict: what it did.
    ///   - values: what its condition and bounds read.
    /// - Returns: the rule with what stands below it.
    func rule(_ rule: RatingRule, _ verdict: String, _ values: [OutlineItem] = []) -> OutlineItem {
        item(
            rule.title,
            verdict,
            rule.inWords(profile, language, hasTitles: true),
            condition: rule.condition,
            values,
            rule.source
        )
    }

    /// A gate, in the same way.
    func gate(_ gate: Gate, _ verdict: String, _ values: [OutlineItem] = []) -> OutlineItem {
        let rating = gate.scope == .level ? profile.rating : nil
        return item(
            gate.title,
            verdict,
            gate.effect.inWords(rating, titles: language)[language],
            condition: gate.condition,
            values,
            gate.source
        )
    }

    func item(
        _ title: Bilingual,
        _ verdict: String,
        _ effect: String,
        condition: Formula?,
        _ values: [OutlineItem],
        _ source: Source?
    ) -> OutlineItem {
        let colon = Phrases.colon[language]
        var items = [OutlineItem(Phrases.effect[language] + colon + effect)]
        if let condition {
            items.append(OutlineItem(Phrases.condition[language] + colon + condition.text))
        }
        items += values
        if let source = source?.inWords(language), !source.isEmpty {
            items.append(OutlineItem(source))
        }
        return OutlineItem(title[language] + colon + verdict, items)
    }

    /// From which level to which.
    func change(_ before: Int?, _ after: Int?, _ levels: [Rating.Level]) -> String {
        level(before, levels) + Phrases.becomes + level(after, levels)
    }

    /// A level by its index from the lowest.
    func level(_ index: Int?, _ levels: [Rating.Level]) -> String {
        guard let index, levels.indices.contains(index) else { return Phrases.noLevelYet[language] }
        return levels[index].title[language]
    }
}
