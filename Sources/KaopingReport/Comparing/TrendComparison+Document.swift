internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension TrendComparison {
    /// The comparison in words and numbers.
    func document(_ language: Language) -> ComparisonDocument {
        let known = runs.compactMap(\.self)
        var document = ComparisonDocument(Phrases.trend, known, language)
        if let first = periods.first, let last = periods.last {
            let missing = zip(periods, runs).filter { $1 == nil }.map { $0.0.inWords[language] }
            document.tellsOrigins = false
            document.facts = [first.inWords[language] + " – " + last.inWords[language]]
            if !missing.isEmpty {
                document.facts.append(Phrases.noRuns(missing)[language])
            }
        }
        if !methodChanges.isEmpty {
            let periods = methodChanges.map { $0.inWords[language] }
            document.facts.append(Phrases.methodChangedIn(periods)[language])
        }
        document.sections = [ReportSection(Phrases.trend[language], table(language))]
        document.makeRows = { rows }
        document.makeMembers = { members }
        return document
    }

    private func table(_ language: Language) -> TextTable {
        var table = TextTable(
            [
                Phrases.rank, Phrases.placesGained, Phrases.unit, Phrases.name,
                Phrases.scorePicture, Phrases.rankPicture, Phrases.first, Phrases.last,
                Phrases.change, Phrases.rating,
            ],
            numbers: [0, 1, 6, 7, 8],
            language
        )
        let stated = runs.compactMap(\.self).last?.stated
        for unit in units {
            let found = unit.standings.compactMap(\.self)
            let scores = unit.standings.map { $0?.score }
            let known = scores.compactMap(\.self).filter(\.isFinite)
            table.add([
                ComparisonDocument.rank(unit.standings.last.flatMap(\.self)?.rank),
                ComparisonDocument.signed(unit.rankChange), unit.key, unit.name,
                LinePicture.text(scores),
                LinePicture.text(unit.standings.map { $0?.rank }, isLowerBetter: true),
                ComparisonDocument.score(known.first, stated),
                ComparisonDocument.score(known.last, stated),
                ComparisonDocument.signed(unit.change, places), levels(found, language),
            ])
        }
        return table
    }

    private func levels(_ standings: [UnitStanding], _ language: Language) -> String {
        guard runs.contains(where: { $0?.levels != nil }) else { return "" }
        let titles = [standings.first, standings.last].map {
            $0?.level?.title[language] ?? Phrases.noLevel[language]
        }
        return titles[0] == titles[1] ? titles[1] : titles[0] + " → " + titles[1]
    }

    // MARK: For programs

    /// One row for each unit and period; periods without the unit have none.
    private var rows: [[String]] {
        var rows = [["unit", "name", "period", "score", "rank", "rating", "state"]]
        for unit in units {
            for (index, standing) in unit.standings.enumerated() {
                guard let standing else { continue }
                rows.append([
                    unit.key, unit.name, periods[index].description,
                    ComparisonDocument.plainScore(standing.score, runs[index]?.stated),
                    ComparisonDocument.plain(standing.rank), standing.level?.id ?? "",
                    standing.state,
                ])
            }
        }
        return rows
    }

    private var members: [(key: String, value: String)] {
        let units = self.units.map { unit in
            JSONText.object([
                ("unit", JSONText.quoted(unit.key)), ("name", JSONText.quoted(unit.name)),
                ("score_change", ComparisonDocument.json(unit.change, places)),
                ("rank_gained", ComparisonDocument.json(unit.rankChange)),
                (
                    "standings",
                    JSONText.list(
                        unit.standings.enumerated().map {
                            ComparisonDocument.json($1, runs[$0]?.stated)
                        }
                    )
                ),
            ])
        }
        return [
            ("compares", JSONText.quoted("trend")), ("places", "\(places.places)"),
            ("periods", JSONText.list(periods.map { JSONText.quoted($0.description) })),
            (
                "method_changes",
                JSONText.list(methodChanges.map { JSONText.quoted($0.description) })
            ),
            ("units", JSONLines.list(units)),
        ]
    }
}
