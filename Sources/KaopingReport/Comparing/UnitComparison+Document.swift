internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension UnitComparison {
    /// The comparison in words and numbers.
    func document(_ language: Language) -> ComparisonDocument {
        var document = ComparisonDocument(Phrases.sideBySide, [run], language)
        document.facts = notes(language)
        document.sections = [
            ReportSection(Phrases.sideBySide[language], standings(language)),
            ReportSection(Phrases.gapParts[language], gaps(language)),
        ]
        if let decided = decided(language) { document.sections.append(decided) }
        document.makeRows = { rows }
        document.makeMembers = { members }
        return document
    }

    /// The name; with the key where another of them has the same.
    private func label(_ unit: Unit) -> String {
        if unit.name.isEmpty { return unit.key }
        let isOnly = units.count { $0.name == unit.name } == 1
        return isOnly ? unit.name : unit.name + " " + unit.key
    }

    // MARK: Notes

    /// What the reader must know: to whom gaps are, what is not parted, and for whom criteria count
    /// for more than they do for others.
    private func notes(_ language: Language) -> [String] {
        var notes: [Bilingual] = []
        if let first = units.first, first.gap != nil { notes.append(Phrases.gapTo(label(first))) }
        if hasOtherParts { notes.append(Phrases.partsOfTotal) }
        notes += lines.compactMap { line in
            line.rule.map { Phrases.notParted(line.title, $0) }
        }
        notes += units.filter { !$0.leftOut.isEmpty }.map { unit in
            Phrases.leftOut(Bilingual(label(unit)), unit.leftOut.map(\.title))
        }
        return notes.map { $0[language] }
    }

    /// Whether criteria give another number to the total than their own scores.
    private var hasOtherParts: Bool {
        lines.contains { line in
            (line.isPart || line.isSum)
                && zip(line.scores, line.values).contains { score, value in
                    value.map { places.ticks(score) != $0 } ?? false
                }
        }
    }

    /// What decided levels that scores did not.
    private func decided(_ language: Language) -> ReportSection? {
        guard let profile = run.decisions?.profile else { return nil }
        let words = StepWords(profile: profile, language: language)
        let items = units.filter { !$0.decisions.isEmpty }.map { unit in
            OutlineItem(label(unit), unit.decisions.flatMap { item($0, words) })
        }
        guard !items.isEmpty else { return nil }
        return ReportSection(Phrases.decidedLevels[language], outline: items)
    }

    private func item(_ decision: LevelDecisions.Decision, _ words: StepWords) -> [OutlineItem] {
        let change = words.change(decision.before, decision.after, run.levelNames)
        switch decision.cause {
        case .rule(let rule): return [words.rule(rule, change)]
        case .gates(let gates):
            let isChange = decision.before != decision.after
            let verdict =
                Phrases.gateFired[words.language]
                + (isChange ? Phrases.inBrackets(change, words.language) : "")
            return gates.map { words.gate($0, verdict) }
        }
    }

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
                standing.level?.title[language] ?? "", StateWords.unusual(standing.state, language),
                ComparisonDocument.signed(unit.gap, places),
            ])
        }
        return table
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
            let gaps = others.indices.map { index in
                isScore
                    ? inBrackets(
                        ComparisonDocument.signed(
                            line.scoreGaps.isEmpty ? nil : line.scoreGaps[index],
                            places
                        ),
                        language
                    ) : ComparisonDocument.signed(line.gaps[index], places)
            }
            table.add([title(line, language)] + values + gaps)
        }
        table.add(
            [ComparisonWords.total[language]]
                + units.map { ComparisonDocument.number(places.ticks($0.standing.score), places) }
                + others.map { ComparisonDocument.signed($0.gap, places) }
        )
        return table
    }

    private func score(_ score: Double, _ language: Language) -> String {
        inBrackets(NumberText.number(score, places), language)
    }

    private func inBrackets(_ text: String, _ language: Language) -> String {
        text == NumberText.none ? text : Phrases.inBrackets(text, language).trimmingSpace
    }

    private func title(_ line: Line, _ language: Language) -> String {
        let title = Phrases.indent(line.depth, language) + line.kind.title(line.title, language)
        guard line.isWhole else { return title }
        return title + Phrases.inBrackets(Phrases.notAdditive[language], language)
    }
}

extension String {
    /// The text without a space at its beginning.
    var trimmingSpace: String { hasPrefix(" ") ? String(dropFirst()) : self }
}
