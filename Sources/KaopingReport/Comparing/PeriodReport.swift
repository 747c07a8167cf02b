internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// How a movement between two periods is shown.
public struct PeriodReport: Sendable {
    /// Whether everything that moved each unit is listed, and not only the largest changes.
    public let isFull: Bool
    /// How many of the largest changes stand in a unit's row.
    static let most = 3

    /// Creates a way of showing.
    public init(isFull: Bool) {
        self.isFull = isFull
    }

    func document(_ comparison: PeriodComparison, _ language: Language) -> ComparisonDocument {
        let rows = PeriodRows(comparison: comparison, language: language)
        var document = ComparisonDocument(
            Phrases.movement,
            [comparison.before, comparison.after],
            language
        )
        if comparison.methodChanged {
            document.facts.append(
                (comparison.notSplit == nil ? Phrases.methodSplit : Phrases.methodNotSplit)[
                    language
                ]
            )
            document.facts += (comparison.notSplit ?? []).map { $0.description(in: language) }
        }
        let summary = PeriodSummary(comparison)
        document.sections = [
            ReportSection(Phrases.movement[language], rows.table(rows.isSplit)),
            ReportSection(Phrases.summary[language], lines: rows.summary(summary)),
        ]
        if summary.levelNames.count > 1 {
            document.sections.append(
                ReportSection(Phrases.transitions[language], rows.transitions(summary))
            )
        }
        if isFull { document.sections += comparison.units.compactMap(rows.moves) }
        document.makeRows = { rows.plain }
        document.makeMembers = { rows.members(summary) }
        return document
    }
}

/// The cells of a movement.
private struct PeriodRows {
    let comparison: PeriodComparison
    let language: Language

    private var places: Rounding { comparison.places }
    private var old: Rounding? { comparison.before.stated }
    private var new: Rounding? { comparison.after.stated }
    var isSplit: Bool { comparison.units.contains { $0.split != nil } }

    // MARK: Tables

    func table(_ isSplit: Bool) -> TextTable {
        var headings = [
            Phrases.rank, Phrases.placesGained, Phrases.unit, Phrases.name, Phrases.before,
            Phrases.after, Phrases.change,
        ]
        if isSplit {
            headings += [
                Phrases.byMethod, Phrases.byPerformance, Phrases.placesByMethod,
                Phrases.placesByPerformance,
            ]
        }
        headings += [Phrases.rating, Phrases.whatMoved]
        var table = TextTable(
            headings,
            numbers: Set([0, 1, 4, 5, 6] + (isSplit ? [7, 8, 9, 10] : [])),
            language
        )
        for unit in comparison.units {
            var cells = [
                rank(unit), gained(unit), unit.key, unit.name,
                ComparisonDocument.score(unit.before?.score, old),
                ComparisonDocument.score(unit.after?.score, new),
                ComparisonDocument.signed(unit.change, places),
            ]
            if isSplit {
                cells += [
                    ComparisonDocument.signed(unit.split?.method, places),
                    ComparisonDocument.signed(unit.split?.performance, places),
                    ComparisonDocument.signed(unit.split?.methodRank),
                    ComparisonDocument.signed(unit.split?.performanceRank),
                ]
            }
            table.add(cells + [level(unit), largest(unit)])
        }
        return table
    }

    private func rank(_ unit: PeriodComparison.Unit) -> String {
        unit.after == nil
            ? Phrases.exited[language] : ComparisonDocument.rank(unit.after?.rank)
    }

    private func gained(_ unit: PeriodComparison.Unit) -> String {
        unit.before == nil
            ? Phrases.entered[language] : ComparisonDocument.signed(unit.rankChange)
    }

    private func level(_ unit: PeriodComparison.Unit) -> String {
        let runs = [comparison.before, comparison.after]
        guard runs.contains(where: { $0.levels != nil }) else { return "" }
        let titles = [unit.before, unit.after].compactMap(\.self).map {
            $0.level?.title[language] ?? Phrases.noLevel[language]
        }
        return titles.first == titles.last ? titles.first ?? "" : titles.joined(separator: " → ")
    }

    private func largest(_ unit: PeriodComparison.Unit) -> String {
        unit.moves.filter { $0.kind != .rounding }.prefix(PeriodReport.most).map { move in
            move.kind.title(move.title, language) + " "
                + ComparisonDocument.signed(move.change, places)
        }.joined(separator: Phrases.semicolon[language])
    }

    /// Everything that moved a unit; with the rounding it adds up to the change.
    func moves(_ unit: PeriodComparison.Unit) -> ReportSection? {
        guard let change = unit.change, !unit.moves.isEmpty else { return nil }
        var table = TextTable([Phrases.criterion, Phrases.change], numbers: [1], language)
        for move in unit.moves {
            table.add([
                move.kind.title(move.title, language),
                ComparisonDocument.signed(move.change, places),
            ])
        }
        table.add([ComparisonWords.total[language], ComparisonDocument.signed(change, places)])
        let label = unit.name.isEmpty ? unit.key : unit.name
        return ReportSection(
            label + Phrases.colon[language] + Phrases.whatMoved[language],
            table
        )
    }

    // MARK: The summary

    func summary(_ summary: PeriodSummary) -> [String] {
        var lines = [
            line(Phrases.score, summary.scores), line(Phrases.rank, summary.ranks),
        ]
        if summary.levelNames.count > 1 { lines.append(line(Phrases.rating, summary.levels)) }
        let colon = Phrases.colon[language]
        lines.append(
            Phrases.entered[language] + colon + "\(summary.entries.count)"
                + Phrases.semicolon[language] + Phrases.exited[language] + colon
                + "\(summary.exits.count)"
        )
        var mean =
            Phrases.meanChange[language] + colon
            + ComparisonDocument.signed(summary.meanChange, places)
        if let method = summary.meanMethod, let performance = summary.meanPerformance {
            let parts = [
                Phrases.byMethod[language] + " " + ComparisonDocument.signed(method, places),
                Phrases.byPerformance[language] + " "
                    + ComparisonDocument.signed(performance, places),
            ]
            mean += Phrases.inBrackets(parts.joined(separator: Phrases.comma[language]), language)
        }
        return lines + [mean]
    }

    private func line(_ what: Bilingual, _ counts: PeriodSummary.Counts) -> String {
        let colon = Phrases.colon[language]
        let parts = [
            (Phrases.up, counts.up), (Phrases.down, counts.down), (Phrases.equal, counts.equal),
        ].map { "\($0[language]) \($1)" }
        return what[language] + colon + parts.joined(separator: Phrases.comma[language])
    }

    func transitions(_ summary: PeriodSummary) -> TextTable {
        let names = summary.levelNames.map { $0?.title[language] ?? Phrases.noLevel[language] }
        var table = TextTable(
            [TextTable.Column("")] + names.map { TextTable.Column($0, isNumber: true) }
        )
        for (name, counts) in zip(names, summary.transitions) {
            table.add([name] + counts.map { $0 == 0 ? "" : "\($0)" })
        }
        return table
    }

    // MARK: For programs

    var plain: [[String]] {
        let headings = [
            "unit", "name", "status", "score_before", "score_after", "score_change", "rank_before",
            "rank_after", "rank_gained", "rating_before", "rating_after", "score_by_method",
            "score_by_performance", "rank_by_method", "rank_by_performance", "moved_by",
        ]
        return [headings]
            + comparison.units.map { unit in
                [
                    unit.key, unit.name, status(unit),
                    ComparisonDocument.plainScore(unit.before?.score, old),
                    ComparisonDocument.plainScore(unit.after?.score, new),
                    ComparisonDocument.plain(unit.change, places),
                    ComparisonDocument.plain(unit.before?.rank),
                    ComparisonDocument.plain(unit.after?.rank),
                    ComparisonDocument.plain(unit.rankChange),
                    unit.before?.level?.id ?? "", unit.after?.level?.id ?? "",
                    ComparisonDocument.plain(unit.split?.method, places),
                    ComparisonDocument.plain(unit.split?.performance, places),
                    ComparisonDocument.plain(unit.split?.methodRank),
                    ComparisonDocument.plain(unit.split?.performanceRank),
                    unit.moves.map { move in
                        (move.id.isEmpty ? move.kind.rawValue : move.id) + " "
                            + ComparisonDocument.signed(move.change, places)
                    }.joined(separator: ";"),
                ]
            }
    }

    private func status(_ unit: PeriodComparison.Unit) -> String {
        unit.before == nil ? "entered" : unit.after == nil ? "left" : "both"
    }

    func members(_ summary: PeriodSummary) -> [(key: String, value: String)] {
        let units = comparison.units.map { unit in
            JSONText.object([
                ("unit", JSONText.quoted(unit.key)), ("name", JSONText.quoted(unit.name)),
                ("before", ComparisonDocument.json(unit.before, old)),
                ("after", ComparisonDocument.json(unit.after, new)),
                ("score_change", ComparisonDocument.json(unit.change, places)),
                ("rank_gained", ComparisonDocument.json(unit.rankChange)),
                ("levels_gained", unit.levelChange.map { "\($0)" } ?? "null"),
                ("split", split(unit.split)),
                ("moved_by", JSONText.list(unit.moves.map(move))),
            ])
        }
        return [
            ("compares", JSONText.quoted("periods")), ("places", "\(places.places)"),
            ("method_changed", JSONText.flag(comparison.methodChanged)),
            (
                "not_split",
                JSONText.list((comparison.notSplit ?? []).map { JSONText.quoted($0.message.code) })
            ),
            ("summary", json(summary)), ("units", JSONLines.list(units)),
        ]
    }

    private func split(_ split: PeriodComparison.Split?) -> String {
        guard let split else { return "null" }
        return JSONText.object([
            ("rescored", ComparisonDocument.json(split.rescored, new)),
            ("score_by_method", ComparisonDocument.json(split.method, places)),
            ("score_by_performance", ComparisonDocument.json(split.performance, places)),
            ("rank_by_method", ComparisonDocument.json(split.methodRank)),
            ("rank_by_performance", ComparisonDocument.json(split.performanceRank)),
        ])
    }

    private func move(_ move: PeriodComparison.Move) -> String {
        JSONText.object([
            ("line", JSONText.quoted(move.kind.rawValue)), ("id", JSONText.quoted(move.id)),
            ("title", JSONText.bilingual(move.title)),
            ("change", ComparisonDocument.json(move.change, places)),
        ])
    }

    private func json(_ summary: PeriodSummary) -> String {
        func counts(_ counts: PeriodSummary.Counts) -> String {
            JSONText.object([
                ("up", "\(counts.up)"), ("down", "\(counts.down)"), ("equal", "\(counts.equal)"),
            ])
        }
        return JSONText.object([
            ("score", counts(summary.scores)), ("rank", counts(summary.ranks)),
            ("rating", counts(summary.levels)),
            ("entered", JSONText.list(summary.entries.map(JSONText.quoted))),
            ("left", JSONText.list(summary.exits.map(JSONText.quoted))),
            ("mean_change", ComparisonDocument.json(summary.meanChange, places)),
            ("mean_by_method", ComparisonDocument.json(summary.meanMethod, places)),
            ("mean_by_performance", ComparisonDocument.json(summary.meanPerformance, places)),
            (
                "levels",
                JSONText.list(summary.levelNames.map { JSONText.optional($0?.id) })
            ),
            (
                "transitions",
                JSONText.list(summary.transitions.map { JSONText.list($0.map { "\($0)" }) })
            ),
        ])
    }
}
