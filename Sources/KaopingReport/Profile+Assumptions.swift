internal import KaopingCore
internal import KaopingProfile

extension Profile {
    /// What the scheme chose where its document is silent, in the order of the profile.
    var assumptions: [(title: Bilingual, text: String)] {
        var all: [(Bilingual, Source?)] = [(title, source)]
        all += parameters.map { ($0.title, $0.source) }
        all += inputs.map { ($0.title, $0.source) }
        all += indicators.map { ($0.title, $0.source) }
        for criterion in root.preorder {
            all.append((criterion.title, criterion.source))
            all += criterion.requirements.map { (criterion.title, $0.source) }
        }
        all += totals.map { ($0.title, $0.source) }
        all += adjustments.map { ($0.title, $0.source) }
        all += gates.map { ($0.title, $0.source) }
        if let rating {
            all.append((Phrases.rating, rating.source))
            all += rating.rules.map { ($0.title, $0.source) }
        }
        all += procedure.map { ($0.title, $0.source) }
        all += rollups.map { ($0.title, $0.source) }
        all += figures.map { ($0.title, $0.source) }
        all += targets.map { ($0.title, $0.source) }
        all += consequences.map { ($0.title, $0.source) }
        return all.compactMap { title, source in
            source?.assumption.map { (title, $0) }
        }
    }
}
