internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// The cells of a movement.
struct PeriodRows {
    let comparison: PeriodComparison
    let language: Language

    var places: Rounding { comparison.places }
    var old: Rounding? { comparison.before.stated }
    var new: Rounding? { comparison.after.stated }
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
        let tellsStates = comparison.units.contains { !state($0).isEmpty }
        headings += [Phrases.rating] + (tellsStates ? [Phrases.state] : []) + [Phrases.whatMoved]
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
            cells += [level(unit)] + (tellsStates ? [state(unit)] : []) + [moved(unit)]
            table.add(cells)
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

    /// The states of a unit that was not scored both times; empty for one that was.
    private func state(_ unit: PeriodComparison.Unit) -> String {
        let states = [unit.before, unit.after].compactMap { $0?.state }
        guard states.contains(where: { $0 != "scored" }) else { return "" }
        let titles = states.map { StateWords.title($0)[language] }
        return titles.first == titles.last
            ? titles.first ?? "" : titles.joined(separator: Phrases.becomes)
    }

    /// The largest changes, and which criteria the others stand in for.
    private func moved(_ unit: PeriodComparison.Unit) -> String {
        let all = unit.moves.filter { $0.kind != .rounding }
        var moves = all.prefix(PeriodReport.most).map { change($0) + below($0) }
        if all.count > moves.count { moves.append(Phrases.inAll(all.count)[language]) }
        return (moves + leftOut(unit)).joined(separator: Phrases.semicolon[language])
    }

    private func change(_ move: PeriodComparison.Move) -> String {
        move.kind.title(move.title, language) + " "
            + ComparisonDocument.signed(move.change, places)
    }

    /// How the own scores below a node that is no sum changed.
    private func below(_ move: PeriodComparison.Move) -> String {
        guard let below = move.below, !below.isEmpty else { return "" }
        var list = below.prefix(PeriodReport.most).map(change)
        if below.count > list.count { list.append(Phrases.inAll(below.count)[language]) }
        return Phrases.inBrackets(list.joined(separator: Phrases.comma[language]), language)
    }

    /// Which criteria have no score one time, so that others gave more than the other time.
    private func leftOut(_ unit: PeriodComparison.Unit) -> [String] {
        guard unit.leftOutBefore != unit.leftOutAfter else { return [] }
        let times = [(Phrases.before, unit.leftOutBefore), (Phrases.after, unit.leftOutAfter)]
        return times.filter { !$0.1.isEmpty }.map { time, criteria in
            Phrases.leftOut(time, criteria.map(\.title))[language]
        }
    }

    /// Why changes of nodes that are no sums are not parted.
    var notParted: [String] {
        (comparison.after.contributions?.lines ?? []).compactMap { line in
            line.rule.map { Phrases.changeNotParted(line.title, $0)[language] }
        }
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
            for part in move.below ?? [] {
                let change = ComparisonDocument.signed(part.change, places)
                table.add([
                    Phrases.indent(1, language) + part.title[language],
                    Phrases.inBrackets(change, language).trimmingSpace,
                ])
            }
        }
        table.add([ComparisonWords.total[language], ComparisonDocument.signed(change, places)])
        let label = unit.name.isEmpty ? unit.key : unit.name
        for note in leftOut(unit) { table.add([note, ""]) }
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
        if summary.levelNames.count > 1 {
            let others = summary.levelsNotCompared
            let note =
                others == 0
                ? ""
                : Phrases.inBrackets(
                    Phrases.levelsNotCompared(others)[language],
                    language
                )
            lines.append(line(Phrases.rating, summary.levels) + note)
        }
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
        lines.append(mean)
        if summary.notCounted > 0 {
            lines.append(Phrases.notCounted(summary.notCounted)[language])
        }
        return lines
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
}
