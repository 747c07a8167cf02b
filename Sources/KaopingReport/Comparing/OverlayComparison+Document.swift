internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension OverlayComparison {
    /// The comparison in words and numbers.
    func document(_ language: Language) -> ComparisonDocument {
        var document = ComparisonDocument(Phrases.commonCriteria, sides.map(\.run), language)
        document.sections = [
            ReportSection(Phrases.ranking[language], ranking(language)),
            ReportSection(Phrases.commonCriteria[language], common(language)),
        ]
        if !criteria.others.isEmpty {
            document.sections.append(
                ReportSection(
                    Phrases.otherCriteria[language],
                    lines: criteria.others.map { other in
                        other.title[language] + Phrases.colon[language]
                            + reason(other.reason)[language]
                    }
                )
            )
        }
        document.makeRows = { rows }
        document.makeMembers = { members }
        return document
    }

    private func reason(_ reason: CommonCriteria.Other.Reason) -> Bilingual {
        switch reason {
        case .onlyFirst: Phrases.only(sides[0].run.profile)
        case .onlySecond: Phrases.only(sides[1].run.profile)
        case .differs: Phrases.differs
        }
    }

    private func ranking(_ language: Language) -> TextTable {
        var columns = [
            TextTable.Column(Phrases.commonRank[language], isNumber: true),
            TextTable.Column(Phrases.profile[language]), TextTable.Column(Phrases.unit[language]),
            TextTable.Column(Phrases.name[language]),
            TextTable.Column(Phrases.commonScore[language], isNumber: true),
        ]
        columns += criteria.nodes.map { TextTable.Column($0.title[language], isNumber: true) }
        columns.append(TextTable.Column(Phrases.score[language], isNumber: true))
        columns += [Phrases.rating, Phrases.state].map { TextTable.Column($0[language]) }
        var table = TextTable(columns)
        for unit in units {
            let run = sides[unit.side].run
            table.add(
                [
                    unit.rank.map { "\($0)" } ?? NumberText.none, run.profile, unit.key, unit.name,
                    ComparisonDocument.number(unit.common, places),
                ] + unit.scores.map { NumberText.number($0, places) }
                    + [
                        ComparisonDocument.score(unit.standing.score, run.stated),
                        unit.standing.level?.title[language] ?? "",
                        StateWords.unusual(unit.standing.state, language),
                    ]
            )
        }
        return table
    }

    private func common(_ language: Language) -> TextTable {
        var table = TextTable(
            [Phrases.criterion, Phrases.fullMarks, Phrases.worthInBase],
            numbers: [1, 2],
            language
        )
        for node in criteria.nodes {
            table.add([
                node.title[language], NumberText.number(node.full),
                node.share.map { NumberText.number($0, places) } ?? NumberText.none,
            ])
        }
        table.add([
            ComparisonWords.total[language], "", ComparisonDocument.number(full, places),
        ])
        return table
    }

    // MARK: For programs

    private var rows: [[String]] {
        let headings = ["unit", "name", "profile", "common", "rank", "score"]
        return [headings + criteria.nodes.map(\.id) + ["rating", "state"]]
            + units.map { unit in
                let run = sides[unit.side].run
                return [
                    unit.key, unit.name, run.profile, ComparisonDocument.plain(unit.common, places),
                    unit.rank.map { "\($0)" } ?? "",
                    ComparisonDocument.plainScore(unit.standing.score, run.stated),
                ] + unit.scores.map { $0.isFinite ? ByteSink.shortest($0) : "" }
                    + [unit.standing.level?.id ?? "", unit.standing.state]
            }
    }

    private var members: [(key: String, value: String)] {
        let units = self.units.map { unit in
            JSONText.object([
                ("unit", JSONText.quoted(unit.key)), ("name", JSONText.quoted(unit.name)),
                ("profile", JSONText.quoted(sides[unit.side].run.profile)),
                ("common", ComparisonDocument.json(unit.common, places)),
                ("rank", unit.rank.map { "\($0)" } ?? "null"),
                (
                    "standing",
                    ComparisonDocument.json(unit.standing, sides[unit.side].run.stated)
                ),
                ("scores", JSONText.list(unit.scores.map { JSONText.number($0) })),
            ])
        }
        let nodes = criteria.nodes.map { node in
            JSONText.object([
                ("id", JSONText.quoted(node.id)), ("title", JSONText.bilingual(node.title)),
                ("full", JSONText.number(node.full)),
                ("worth", ComparisonDocument.json(node.share)),
            ])
        }
        let others = criteria.others.map { other in
            JSONText.object([
                ("id", JSONText.quoted(other.id)), ("title", JSONText.bilingual(other.title)),
                ("why", JSONText.quoted(other.reason.rawValue)),
            ])
        }
        return [
            ("compares", JSONText.quoted("overlays")), ("places", "\(places.places)"),
            ("full", ComparisonDocument.json(full, places)), ("common", JSONLines.list(nodes)),
            ("not_common", JSONLines.list(others)), ("units", JSONLines.list(units)),
        ]
    }
}
