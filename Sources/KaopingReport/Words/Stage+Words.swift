internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension Stage {
    /// What the stage's score is made of, in words; shares where there are several parts.
    func scored(_ language: Language) -> String {
        var weights: [Double] = []
        if case .marks(let use) = decision, case .numbers(let given)? = use.value("weights") {
            weights = given
        }
        let texts = parts.enumerated().map { index, part in
            let title = part.title[language]
            guard parts.count > 1, weights.indices.contains(index) else { return part.value.text }
            return title + " " + NumberText.percent(weights[index])
        }
        let days = [
            inspected.map { Phrases.inspected($0.text) },
            reinspection.map { Phrases.reinspection($0.text) },
            reinspected.map { Phrases.reinspected($0.text) },
        ]
        let list = texts.joined(separator: Phrases.listComma[language])
        return ([list] + days.compactMap { $0?[language] })
            .joined(separator: Phrases.semicolon[language])
    }

    /// What decides at the stage, in words; empty where it only happens.
    func decided(_ language: Language) -> String {
        switch decision {
        case .none: ""
        case .marks(let use): marks(use, language)
        case .outcome(let use, let levels): outcomes(use, levels, language)
        case .places(let places, _):
            places.sorted { $0.key < $1.key }
                .map { Phrases.places($0.key, $0.value)[language] }
                .joined(separator: Phrases.listComma[language])
        }
    }

    /// What a filing or a notice says beside its days; empty where its id and the rule say it.
    func noticed(_ language: Language) -> [String] {
        var words: [Bilingual] = []
        if kind != .judging, id != kind.rawValue {
            words.append(kind == .filing ? Phrases.filing : Phrases.notice)
        }
        if firstDay == .counted { words.append(Phrases.firstDayCounted) }
        if lateObjections == .refused { words.append(Phrases.lateRefused) }
        return words.map { $0[language] }
    }

    private func marks(_ use: ScorerUse, _ language: Language) -> String {
        var texts: [String] = []
        if case .numbers(let each)? = use.value("each_at_least") {
            texts += zip(parts, each).compactMap { part, mark in
                mark.isNaN ? nil : part.title[language] + " ≥ " + NumberText.number(mark)
            }
        }
        if case .number(let total)? = use.value("total_at_least") {
            texts.append(Phrases.score[language] + " ≥ " + NumberText.number(total))
        }
        return texts.joined(separator: Phrases.listComma[language])
    }

    private func outcomes(
        _ use: ScorerUse,
        _ levels: [Rating.Level],
        _ language: Language
    ) -> String {
        var texts: [String] = []
        for entry in use.parameters.values {
            switch entry.value {
            case .bands(let ids, let intervals):
                texts += zip(ids, intervals).map { id, interval in
                    let title = levels.first { $0.id == id }?.title[language] ?? id
                    return "\(title) \(interval)"
                }
            case .column: continue
            default:
                guard !["as_of", "before", "full_mark"].contains(entry.description.name) else {
                    continue
                }
                let value = entry.value.inWords(entry.description.kind)
                texts.append(
                    entry.description.name == "rectify_within"
                        ? Phrases.rectifyWithin(value)[language]
                        : "\(entry.description.name): \(value)"
                )
            }
        }
        return texts.joined(separator: Phrases.listComma[language])
    }
}
