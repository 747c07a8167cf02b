internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// What decides beside the criteria: totals, adjustments, gates, levels, ranks and stages.
extension ProfileSections {
    var totals: ReportSection? {
        section(
            Phrases.totals,
            [Phrases.id, Phrases.title, Phrases.rule, Phrases.source],
            profile.totals
        ) { total in
            var rule = ""
            if case .inner(_, _, let use) = total.criterion.content {
                rule = use.inWords(marksDefaults: true)
            }
            return [total.id, total.title[language], rule, source(total.source)]
        }
    }

    var adjustments: ReportSection? {
        section(
            Phrases.adjustments,
            [Phrases.id, Phrases.title, Phrases.when, Phrases.how, Phrases.source],
            profile.adjustments
        ) { adjustment in
            [
                adjustment.id, adjustment.title[language], when(adjustment.condition),
                adjustment.inWords(language), source(adjustment.source),
            ]
        }
    }

    var gates: ReportSection? {
        section(
            Phrases.hardRules,
            [
                Phrases.id, Phrases.title, Phrases.when, Phrases.actsOn, Phrases.effect,
                Phrases.decidedBy, Phrases.evidence, Phrases.asked, Phrases.source,
            ],
            profile.gates
        ) { gate in
            [
                gate.id, gate.title[language], gate.condition.text,
                gate.scope.inWords(profile)[language],
                gate.effect.inWords(gate.scope == .level ? profile.rating : nil)[language],
                gate.decidedBy ?? Phrases.automatic[language],
                gate.needsEvidence ? Phrases.evidenceNeeded[language] : NumberText.none,
                gate.ask ?? "", source(gate.source),
            ]
        }
    }

    /// The levels from the best, with the interval of each where bands give them.
    var levels: ReportSection? {
        guard let rating = profile.rating else { return nil }
        let bands = rating.bands
        return section(
            Phrases.ratingSection,
            [Phrases.rating, Phrases.title, Phrases.ratingStart],
            Array(rating.levels.enumerated().reversed())
        ) { index, level in
            [level.id, level.title[language], bands[index] ?? NumberText.none]
        }
    }

    /// How the rating starts, and its rules in order.
    var ratingRules: ReportSection? {
        guard let rating = profile.rating else { return nil }
        var table = TextTable(
            [Phrases.step, Phrases.title, Phrases.when, Phrases.effect, Phrases.source],
            language
        )
        let start =
            switch rating.start {
            case .scorer(let use, _): use.inWords(marksDefaults: true)
            case .value(let formula): formula.text
            }
        table.add([
            "1", Phrases.ratingStart[language], Phrases.always[language], start,
            source(rating.source),
        ])
        for (index, rule) in rating.rules.enumerated() {
            table.add([
                "\(index + 2)", rule.title[language], when(rule.condition),
                rule.inWords(profile, language), source(rule.source),
            ])
        }
        return ReportSection(Phrases.ratingRules[language], table)
    }

    var ranking: ReportSection? {
        let ranking = profile.ranking
        // A profile that says nothing of ranking gets this; one that does must name the rule.
        let isDefault =
            ranking.ties == .competition && ranking.within.isEmpty && ranking.then.isEmpty
            && ranking.percentile == nil
        let mark = isDefault ? Phrases.defaultMark : ""
        let colon = Phrases.colon[language]
        let comma = Phrases.listComma[language]
        var lines = [Phrases.ties[language] + colon + ranking.ties.inWords(language) + mark]
        if !ranking.then.isEmpty {
            let titles = ranking.then.map { profile.title(of: $0)[language] }
            lines.append(Phrases.tieBreakers[language] + colon + titles.joined(separator: comma))
        }
        if !ranking.within.isEmpty {
            let groups = ranking.within.map { ids in
                ids.map { profile.title(of: $0)[language] }.joined(separator: " + ")
            }
            lines.append(Phrases.rankedWithin[language] + colon + groups.joined(separator: comma))
        }
        if let percentile = ranking.percentile {
            lines.append(Phrases.percentile[language] + colon + percentile.rawValue)
        }
        return ReportSection(Phrases.rankingSection[language], lines: lines)
    }

    var stages: ReportSection? {
        section(
            Phrases.procedure,
            [
                Phrases.id, Phrases.stage, Phrases.stageBy, Phrases.of, Phrases.passMark,
                Phrases.duration, Phrases.source,
            ],
            profile.procedure
        ) { stage in
            let after = stage.after.flatMap { id in profile.procedure.first { $0.id == id } }
            return [
                stage.id, stage.title[language], stage.by ?? NumberText.none,
                stage.scored(language), stage.decided(language),
                join(
                    [
                        stage.days?.inWords[language],
                        after.map { Phrases.after($0.title)[language] },
                    ] + stage.noticed(language)
                ),
                source(stage.source),
            ]
        }
    }
}

extension Rating {
    /// The intervals by the index of their level, where the rating starts with bands.
    fileprivate var bands: [Int: String] {
        guard case .scorer(let use, let indexes) = start else { return [:] }
        for entry in use.parameters.values {
            guard case .bands(_, let intervals) = entry.value else { continue }
            let pairs = zip(indexes, intervals).map { ($0, "\($1)") }
            return Dictionary(pairs) { first, _ in first }
        }
        return [:]
    }
}
