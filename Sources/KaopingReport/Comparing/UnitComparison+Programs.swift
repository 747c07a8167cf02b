internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension UnitComparison {
    // MARK: For programs

    var rows: [[String]] {
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
        return rows + standingRows
    }

    /// What a total does not tell: ranks, levels, states, and what decided levels that scores did
    /// not.
    private var standingRows: [[String]] {
        let columns: [(String, (Unit) -> String)] = [
            ("rank", { ComparisonDocument.plain($0.standing.rank) }),
            ("rating", { $0.standing.level?.id ?? "" }), ("state", { $0.standing.state }),
            ("decided_by", { $0.decisions.flatMap(\.ids).joined(separator: ";") }),
            ("left_out", { $0.leftOut.map(\.id).joined(separator: ";") }),
        ]
        return columns.compactMap { name, cell in
            let cells = units.map(cell)
            guard cells.contains(where: { !$0.isEmpty }) else { return nil }
            return [name, "", "", "0", "false", "false"] + cells + units.dropFirst().map { _ in "" }
        }
    }

    var members: [(key: String, value: String)] {
        let units = self.units.map { unit in
            JSONText.object([
                ("unit", JSONText.quoted(unit.key)), ("name", JSONText.quoted(unit.name)),
                ("standing", ComparisonDocument.json(unit.standing, run.stated)),
                ("gap", ComparisonDocument.json(unit.gap, places)),
                ("decided_by", JSONText.list(unit.decisions.flatMap(decided))),
                ("left_out", JSONText.list(unit.leftOut.map { JSONText.quoted($0.id) })),
            ])
        }
        let lines = self.lines.map { line in
            JSONText.object([
                ("line", JSONText.quoted(line.kind.rawValue)), ("id", JSONText.quoted(line.id)),
                ("title", JSONText.bilingual(line.title)), ("depth", "\(line.depth)"),
                ("part", JSONText.flag(line.isPart)), ("additive", JSONText.flag(!line.isWhole)),
                ("rule", line.rule.map(JSONText.bilingual) ?? "null"),
                ("scores", JSONText.list(line.scores.map { JSONText.number($0) })),
                (
                    "score_gaps",
                    JSONText.list(line.scoreGaps.map { ComparisonDocument.json($0, places) })
                ),
                (
                    "values",
                    JSONText.list(line.values.map { ComparisonDocument.json($0, places) })
                ),
                ("gaps", JSONText.list(line.gaps.map { ComparisonDocument.json($0, places) })),
            ])
        }
        return [
            ("compares", JSONText.quoted("units")), ("places", "\(places.places)"),
            (
                "gaps_to",
                JSONText.optional(self.units.first.flatMap { $0.gap == nil ? nil : $0.key })
            ),
            ("units", JSONLines.list(units)), ("lines", JSONLines.list(lines)),
        ]
    }

    /// What decided a level, as explanations have it.
    private func decided(_ decision: LevelDecisions.Decision) -> [String] {
        let (before, after) = (level(decision.before), level(decision.after))
        func object(_ kind: String, _ id: String, _ title: Bilingual, _ source: Source?) -> String {
            JSONText.object(
                [
                    ("kind", JSONText.quoted(kind)), ("id", JSONText.quoted(id)),
                    ("title", JSONText.bilingual(title)),
                ] + JSONText.source(source) + [("before", before), ("after", after)]
            )
        }
        switch decision.cause {
        case .rule(let rule): return [object("rule", rule.id, rule.title, rule.source)]
        case .gates(let gates): return gates.map { object("gate", $0.id, $0.title, $0.source) }
        }
    }

    private func level(_ index: Int?) -> String {
        JSONText.optional(
            index.flatMap { run.levelNames.indices.contains($0) ? run.levelNames[$0].id : nil }
        )
    }
}

extension LevelDecisions.Decision {
    /// The ids of the rule or the gates.
    fileprivate var ids: [String] {
        switch cause {
        case .rule(let rule): [rule.id]
        case .gates(let gates): gates.map(\.id)
        }
    }
}
