internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension UnitComparison {
    /// The comparison in words and numbers.
    func document(_ language: Language) -> ComparisonDocument {
        var document = ComparisonDocument(Phrases.sideBySide, [run], language)
        document.sections = [
            ReportSection(Phrases.sideBySide[language], standings(language)),
            ReportSection(Phrases.gapParts[language], gaps(language)),
        ]
        document.makeRows = { rows }
        document.makeMembers = { members }
        return document
    }

    private func label(_ unit: Unit) -> String { unit.name.isEmpty ? unit.key : unit.name }

    // MARK: Tables

    private func standings(_ language: Language) -> TextTable {
        var table = TextTable(
            [
                Phrases.rank, Phrases.unit, Phrases.name, Phrases.score, Phrases.rating,
                Phrases.state, Phrases.gap,
            ],
            numbers: [0, 3, 6],
            language
        )
        for unit in units {
            let standing = unit.standing
            table.add([
                ComparisonDocument.rank(standing.rank), unit.key, unit.name,
                ComparisonDocument.score(standing.score, run.stated),
                standing.level?.title[language] ?? "", state(standing, language),
                ComparisonDocument.signed(unit.gap, places),
            ])
        }
        return table
    }

    private func state(_ standing: UnitStanding, _ language: Language) -> String {
        standing.state == "scored" ? "" : StateWords.title(standing.state)[language]
    }

    /// What each line gives to each unit, then the gap to the first.
    private func gaps(_ language: Language) -> TextTable {
        let others = units.dropFirst()
        var columns = [TextTable.Column(Phrases.criterion[language])]
        columns += units.map { TextTable.Column(label($0), isNumber: true) }
        columns += others.map {
            TextTable.Column(Phrases.gap[language] + " " + label($0), isNumber: true)
        }
        var table = TextTable(columns)
        for line in lines {
            let isScore = !line.isPart && !line.isSum
            let values = units.indices.map { index in
                // Below a node that is no sum only the nodes' own scores can be told.
                isScore
                    ? score(line.scores.isEmpty ? .nan : line.scores[index], language)
                    : ComparisonDocument.number(line.values[index], places)
            }
            let gaps = others.indices.map { ComparisonDocument.signed(line.gaps[$0], places) }
            table.add([title(line, language)] + values + (isScore ? others.map { _ in "" } : gaps))
        }
        table.add(
            [ComparisonWords.total[language]]
                + units.map { ComparisonDocument.number(places.ticks($0.standing.score), places) }
                + others.map { ComparisonDocument.signed($0.gap, places) }
        )
        return table
    }

    private func score(_ score: Double, _ language: Language) -> String {
        let text = NumberText.number(score, places)
        return text == NumberText.none
            ? text
            : Phrases.inBrackets(text, language)
                .trimmingSpace
    }

    private func title(_ line: Line, _ language: Language) -> String {
        let indent =
            String(repeating: "　", count: language == .zh ? line.depth : 0)
            + String(repeating: "  ", count: language == .zh ? 0 : line.depth)
        let title = indent + line.kind.title(line.title, language)
        guard line.isWhole else { return title }
        return title + Phrases.inBrackets(Phrases.notAdditive[language], language)
    }

    // MARK: For programs

    private var rows: [[String]] {
        let others = units.dropFirst()
        var rows = [
            ["line", "id", "title", "depth", "part", "additive"]
                + units.map(\.key) + others.map { "gap " + $0.key }
        ]
        for line in lines {
            rows.append(
                [
                    line.kind.rawValue, line.id, line.title.zh, "\(line.depth)",
                    line.isPart ? "true" : "false", line.isWhole ? "false" : "true",
                ] + line.values.map { ComparisonDocument.plain($0, places) }
                    + others.indices.map { ComparisonDocument.plain(line.gaps[$0], places) }
            )
        }
        rows.append(
            ["total", "", "", "0", "false", "true"]
                + units.map { ComparisonDocument.plainScore($0.standing.score, run.stated) }
                + others.map { ComparisonDocument.plain($0.gap, places) }
        )
        return rows
    }

    private var members: [(key: String, value: String)] {
        let units = self.units.map { unit in
            JSONText.object([
                ("unit", JSONText.quoted(unit.key)), ("name", JSONText.quoted(unit.name)),
                ("standing", ComparisonDocument.json(unit.standing, run.stated)),
                ("gap", ComparisonDocument.json(unit.gap, places)),
            ])
        }
        let lines = self.lines.map { line in
            JSONText.object([
                ("line", JSONText.quoted(line.kind.rawValue)), ("id", JSONText.quoted(line.id)),
                ("title", JSONText.bilingual(line.title)), ("depth", "\(line.depth)"),
                ("part", JSONText.flag(line.isPart)), ("additive", JSONText.flag(!line.isWhole)),
                ("scores", JSONText.list(line.scores.map { JSONText.number($0) })),
                (
                    "values",
                    JSONText.list(line.values.map { ComparisonDocument.json($0, places) })
                ),
                ("gaps", JSONText.list(line.gaps.map { ComparisonDocument.json($0, places) })),
            ])
        }
        return [
            ("compares", JSONText.quoted("units")), ("places", "\(places.places)"),
            ("units", JSONLines.list(units)), ("lines", JSONLines.list(lines)),
        ]
    }
}

extension String {
    /// The text without a space at its beginning.
    fileprivate var trimmingSpace: String { hasPrefix(" ") ? String(dropFirst()) : self }
}

/// Lists with one element a line.
enum JSONLines {
    static func list(_ elements: [String]) -> String {
        elements.isEmpty ? "[]" : "[\n    " + elements.joined(separator: ",\n    ") + "\n  ]"
    }
}
