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
        document.facts.append(Phrases.pictures[language])
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
        for unit in units {
            let scores = unit.standings.map { $0?.score }
            table.add([
                ComparisonDocument.rank(unit.standings.last.flatMap(\.self)?.rank),
                ComparisonDocument.signed(unit.rankChange), unit.key, unit.name,
                LinePicture.text(scores),
                LinePicture.text(unit.standings.map { $0?.rank }, isLowerBetter: true),
                score(unit, unit.first, usual: 0, language),
                score(unit, unit.last, usual: periods.count - 1, language),
                ComparisonDocument.signed(unit.change, places), levels(unit, language),
            ])
        }
        return table
    }

    /// The score in a period, which is named where it is not the one of the heading.
    private func score(
        _ unit: Unit,
        _ index: Int?,
        usual: Int,
        _ language: Language
    ) -> String {
        guard let index else { return NumberText.none }
        let stated = runs[index]?.stated
        let text = ComparisonDocument.score(unit.standings[index]?.score, stated)
        guard index != usual else { return text }
        return text + Phrases.inBrackets(periods[index].inWords[language], language)
    }

    /// The levels of the periods of the two scores.
    private func levels(_ unit: Unit, _ language: Language) -> String {
        guard runs.contains(where: { $0?.levels != nil }) else { return "" }
        let standings = [unit.first, unit.last].compactMap { $0.flatMap { unit.standings[$0] } }
        let titles = standings.map { $0.level?.title[language] ?? Phrases.noLevel[language] }
        return titles.first == titles.last
            ? titles.first ?? "" : titles.joined(separator: Phrases.becomes)
    }

    // MARK: For programs

    /// One row for each unit and period; periods without the unit have none.
    private var rows: [[String]] {
        var rows = [["unit", "name", "period", "score", "rank", "rating", "state", "record"]]
        for unit in units {
            for (index, standing) in unit.standings.enumerated() {
                guard let standing else { continue }
                rows.append([
                    unit.key, unit.name, periods[index].description,
                    ComparisonDocument.plainScore(standing.score, runs[index]?.stated),
                    ComparisonDocument.plain(standing.rank), standing.level?.id ?? "",
                    standing.state, runs[index]?.origin.number.map { "\($0)" } ?? "",
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
