internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// The cells of a movement for programs.
extension PeriodRows {
    var plain: [[String]] {
        let headings = [
            "unit", "name", "status", "score_before", "score_after", "score_change", "rank_before",
            "rank_after", "rank_gained", "rating_before", "rating_after", "score_by_method",
            "score_by_performance", "rank_by_method", "rank_by_performance", "moved_by",
            "state_before", "state_after", "left_out_before", "left_out_after",
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
                    unit.before?.state ?? "", unit.after?.state ?? "",
                    unit.leftOutBefore.map(\.id).joined(separator: ";"),
                    unit.leftOutAfter.map(\.id).joined(separator: ";"),
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
                ("left_out_before", ids(unit.leftOutBefore)),
                ("left_out_after", ids(unit.leftOutAfter)),
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
            ("additive", JSONText.flag(move.below == nil)),
            ("scores", JSONText.list((move.below ?? []).map(self.move))),
        ])
    }

    private func ids(_ criteria: [Contributions.Named]) -> String {
        JSONText.list(criteria.map { JSONText.quoted($0.id) })
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
            ("not_counted", "\(summary.notCounted)"),
            ("ratings_not_compared", "\(summary.levelsNotCompared)"),
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
