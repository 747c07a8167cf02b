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
            document.facts += (comparison.notSplit ?? []).flatMap { issue in
                issue.description(in: language).split(separator: "\n").map { line in
                    String(line.drop { $0 == " " })
                }
            }
        }
        document.facts += rows.notParted
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
