internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// What stands below the table of units.
extension Report {
    /// The sections of what the run found, in their order; those with nothing to say are left out.
    var sections: [ReportSection] {
        ([figures, targets] + rollups + [waivers, pendingGates, asked, procedure])
            .compactMap(\.self)
    }

    private func section(_ title: Bilingual, _ table: TextTable) -> ReportSection {
        ReportSection(title[language], table)
    }

    /// The names of units, of many only the first.
    func names(_ rows: [Int]) -> String {
        let shown = 60
        let list = rows.prefix(shown).map(book.label).joined(separator: Phrases.listComma[language])
        return rows.count > shown ? list + Phrases.andMore(rows.count)[language] : list
    }

    private func rows(where holds: (Int) -> Bool) -> [Int] {
        book.order.elements.map(Int.init).filter(holds)
    }

    // MARK: All units together

    private var figures: ReportSection? {
        let results = book.populationFigures
        guard !results.isEmpty else { return nil }
        let isGrouped = results.contains { $0.codes != nil }
        var table = TextTable(
            [Phrases.populationFigures] + (isGrouped ? [Phrases.group] : []) + [Phrases.value],
            numbers: [isGrouped ? 2 : 1],
            language
        )
        for result in results {
            let title = result.figure.title.measured(in: result.figure.unitOfMeasure)[language]
            for (group, value) in zip(groups(result.codes, result.groups), result.values) {
                table.add([title] + (isGrouped ? [group] : []) + [result.figure.text(value)])
            }
        }
        return section(Phrases.populationFigures, table)
    }

    private func groups(_ codes: Buffer<Int32>?, _ groups: [String]) -> [String] {
        codes == nil ? [Phrases.allUnits[language]] : groups
    }

    private var targets: ReportSection? {
        guard !book.targets.isEmpty else { return nil }
        let isGrouped = book.targets.contains { $0.codes != nil }
        var table = TextTable(
            [Phrases.target] + (isGrouped ? [Phrases.group] : [])
                + [Phrases.shareFound, Phrases.due, Phrases.verdict],
            numbers: isGrouped ? [2, 3] : [1, 2],
            language
        )
        for result in book.targets {
            let title = result.target.title[language]
            for (index, group) in groups(result.codes, result.groups).enumerated() {
                table.add(
                    [title] + (isGrouped ? [group] : [])
                        + [
                            NumberText.percent(result.shares[index]), due(result),
                            verdict(result, index),
                        ]
                )
            }
        }
        return section(Phrases.targets, table)
    }

    /// What is due now, else what will be.
    private func due(_ result: TargetResult) -> String {
        let target = result.target
        let most = target.upper.map(NumberText.percent)
        if result.due != nil || target.lower == nil {
            return Phrases.bound(least: result.due.map(NumberText.percent), most: most)
        }
        let least = target.path.first?.share ?? target.lower
        let bound = Phrases.bound(least: least.map(NumberText.percent), most: most)
        guard let period = target.path.first?.period ?? target.by else { return bound }
        return "\(period)" + Phrases.colon[language] + bound
    }

    private func verdict(_ result: TargetResult, _ index: Int) -> String {
        if let isMet = result.isMet[index] {
            return (isMet ? Phrases.met : Phrases.notMet)[language]
        }
        return result.shares[index].isNaN ? NumberText.none : Phrases.notDue[language]
    }

    private var rollups: [ReportSection?] {
        book.rollups.map { result in
            var table = TextTable(
                [
                    Phrases.rank, book.profile.title(of: result.rollup.by), Phrases.units,
                    Phrases.score,
                ]
                    + (result.levels == nil ? [] : [Phrases.rating]),
                numbers: [0, 2, 3],
                language
            )
            let rounding = result.rollup.stated ?? readableRounding
            for index in result.order {
                table.add(
                    [
                        Report.rank(result.ranks, index), result.groups[index],
                        "\(result.unitCounts[index])",
                        NumberText.number(result.scores[index], rounding),
                    ] + (result.levels == nil ? [] : [result.level(index)?.title[language] ?? ""])
                )
            }
            return section(result.rollup.title, table)
        }
    }

    // MARK: Single units

    private var waivers: ReportSection? {
        guard !book.waivers.isEmpty else { return nil }
        var table = TextTable(
            [
                Phrases.unitNames, Phrases.criterion, Phrases.reason, Phrases.grantedBy,
                Phrases.until, Phrases.inForce,
            ],
            language
        )
        for waiver in book.waivers {
            table.add([
                book.label(waiver.unit), book.profile.title(of: waiver.criterion)[language],
                waiver.reason, waiver.grantedBy,
                waiver.until.map(\.description) ?? NumberText.none,
                (waiver.isInForce ? Phrases.yes : Phrases.no)[language],
            ])
        }
        return section(Phrases.waivers, table)
    }

    private var pendingGates: ReportSection? {
        let pending = book.gates.compactMap { gate -> (Gate, [Int])? in
            let rows = rows { gate.outcome($0) == .pending }
            return rows.isEmpty ? nil : (gate.gate, rows)
        }
        guard !pending.isEmpty else { return nil }
        var table = TextTable(
            [Phrases.matter, Phrases.decidedBy, Phrases.evidence, Phrases.unitNames],
            language
        )
        for (gate, rows) in pending {
            table.add([
                gate.title[language], gate.decidedBy ?? "",
                gate.needsEvidence ? Phrases.evidenceNeeded[language] : NumberText.none,
                names(rows),
            ])
        }
        return section(Phrases.pendingGates, table)
    }

    /// What gates and consequences ask for, with the units that it is asked of.
    private var asked: ReportSection? {
        var table = TextTable([Phrases.matter, Phrases.content, Phrases.unitNames], language)
        var isEmpty = true
        func add(_ title: Bilingual, _ text: String?, where holds: (Int) -> Bool) {
            guard let text else { return }
            let rows = rows(where: holds)
            guard !rows.isEmpty else { return }
            isEmpty = false
            table.add([title[language], text, names(rows)])
        }
        for gate in book.gates {
            add(gate.gate.title, gate.gate.ask) { gate.outcome($0) == .fired }
        }
        for result in book.consequences {
            add(result.consequence.title, result.consequence.text) { result.follows[$0] == 1 }
        }
        return isEmpty ? nil : section(Phrases.asked, table)
    }

    // MARK: The scheme

    private var procedure: ReportSection? {
        let stages = book.profile.procedure
        guard !stages.isEmpty else { return nil }
        let rows = stages.map { stage in
            [
                stage.title[language], stage.by ?? NumberText.none,
                stage.days?.inWords[language] ?? NumberText.none,
                stage.source?.inWords(language) ?? "",
            ]
        }
        let table = TextTable(
            [Phrases.stage, Phrases.stageBy, Phrases.duration, Phrases.source],
            telling: rows,
            language
        )
        return section(Phrases.procedure, table)
    }

    /// Where the scheme comes from and what it chose itself; nil where that is all in the method.
    var basis: ReportSection? {
        let profile = book.profile
        guard !profile.isPlain else { return nil }
        var lines: [String] = []
        if let source = profile.source {
            lines.append(
                Phrases.source[language] + Phrases.colon[language] + source.inWords(language)
            )
        }
        let assumptions = profile.assumptions
        if !assumptions.isEmpty { lines.append(Phrases.assumptions(assumptions.count)[language]) }
        lines += assumptions.map { $0.title[language] + Phrases.colon[language] + $0.text }
        return lines.isEmpty ? nil : ReportSection(Phrases.basis[language], lines: lines)
    }
}

extension Stage.Duration {
    /// The duration in words.
    var inWords: Bilingual { Phrases.days(count, isWorking: isWorking) }
}

extension RollupResult {
    /// Returns the level of a group; nil where it has none.
    func level(_ index: Int) -> Rating.Level? {
        guard let levels, levels[index] >= 0 else { return nil }
        return rollup.rating?.levels[Int(levels[index])]
    }
}
