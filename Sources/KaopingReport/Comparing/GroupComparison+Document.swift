internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension GroupComparison {
    /// The comparison in words and numbers.
    func document(_ language: Language) -> ComparisonDocument {
        var document = ComparisonDocument(Phrases.groupFigures, runs, language)
        if methodChanged { document.facts.append(Phrases.methodNotSplit[language]) }
        for (index, run) in runs.enumerated() {
            let period = runs.count > 1 ? run.period?.inWords[language] : nil
            document.sections.append(
                ReportSection(period ?? title[language], table(index, language))
            )
        }
        document.makeRows = { rows }
        document.makeMembers = { members }
        return document
    }

    private var allGroups: [(group: Group, isAll: Bool)] {
        groups.map { ($0, false) } + [(all, true)]
    }

    private func table(_ index: Int, _ language: Language) -> TextTable {
        let hasChange = index > 0
        var columns = [TextTable.Column(title[language])]
        columns += [
            Phrases.units, Phrases.counted, Phrases.mean, Phrases.spread, Phrases.lowest,
            Phrases.highest,
        ].map { TextTable.Column($0[language], isNumber: true) }
        if hasChange { columns.append(TextTable.Column(Phrases.change[language], isNumber: true)) }
        columns += levels.map {
            TextTable.Column($0?.title[language] ?? Phrases.noLevel[language], isNumber: true)
        }
        var table = TextTable(columns)
        for (group, isAll) in allGroups {
            guard let figures = group.figures[index] else { continue }
            let name = isAll ? Phrases.allUnits[language] : group.name ?? NumberText.none
            var cells = [name, "\(figures.units)", "\(figures.counted)"]
            cells += [figures.mean, figures.spread, figures.lowest, figures.highest].map {
                ComparisonDocument.number($0, places)
            }
            if hasChange { cells.append(ComparisonDocument.signed(change(group), places)) }
            table.add(cells + figures.levels.map { share($0, of: figures.units) })
        }
        return table
    }

    private func share(_ count: Int, of all: Int) -> String {
        NumberText.percent(Double(count) / Double(max(1, all)), Rounding(clamping: 1))
    }

    /// The change of the mean; nil where one of two is missing.
    private func change(_ group: Group) -> Int64? {
        guard group.figures.count == 2, let before = group.figures[0]?.mean,
            let after = group.figures[1]?.mean
        else { return nil }
        return after - before
    }

    // MARK: For programs

    private var rows: [[String]] {
        let headings = [
            "group", "period", "units", "counted", "mean", "standard_deviation", "lowest",
            "highest",
        ]
        var rows = [headings + levels.map { "share_" + ($0?.id ?? "none") }]
        for (group, isAll) in allGroups {
            for (run, figures) in zip(runs, group.figures) {
                guard let figures else { continue }
                let numbers = [figures.mean, figures.spread, figures.lowest, figures.highest]
                rows.append(
                    [
                        isAll ? "*" : group.name ?? "", run.period?.description ?? "",
                        "\(figures.units)", "\(figures.counted)",
                    ] + numbers.map { ComparisonDocument.plain($0, places) }
                        + figures.levels.map { plainShare($0, of: figures.units) }
                )
            }
        }
        return rows
    }

    private func plainShare(_ count: Int, of all: Int) -> String {
        let share = Double(count) / Double(max(1, all))
        return ByteSink.shortest(Rounding(clamping: 4)(share))
    }

    private var members: [(key: String, value: String)] {
        [
            ("compares", JSONText.quoted("groups")), ("by", JSONText.quoted(column)),
            ("places", "\(places.places)"), ("method_changed", JSONText.flag(methodChanged)),
            ("levels", JSONText.list(levels.map { JSONText.optional($0?.id) })),
            ("groups", JSONLines.list(groups.map(json))), ("all", json(all)),
        ]
    }

    private func json(_ group: Group) -> String {
        let figures = group.figures.map { figures -> String in
            guard let figures else { return "null" }
            return JSONText.object([
                ("units", "\(figures.units)"), ("counted", "\(figures.counted)"),
                ("mean", ComparisonDocument.json(figures.mean, places)),
                ("standard_deviation", ComparisonDocument.json(figures.spread, places)),
                ("lowest", ComparisonDocument.json(figures.lowest, places)),
                ("highest", ComparisonDocument.json(figures.highest, places)),
                ("levels", JSONText.list(figures.levels.map { "\($0)" })),
            ])
        }
        return JSONText.object([
            ("group", JSONText.optional(group.name)), ("figures", JSONText.list(figures)),
        ])
    }
}
