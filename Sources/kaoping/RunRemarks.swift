internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

/// What a reader of a result that was made just now should know, for standard error.
struct RunRemarks {
    let book: ScoreBook

    /// Warnings, then blank cells and units without a score or a rank.
    var all: [Bilingual] { warnings + counts }

    /// The warnings of the profile, the data and the scorers.
    var warnings: [Bilingual] {
        book.warnings.map {
            Bilingual(zh: $0.description(in: .zh), en: $0.description(in: .en))
        }
    }

    /// Blank cells, and units without a score or a rank.
    var counts: [Bilingual] { blanks + unscored }

    private var blanks: [Bilingual] {
        book.reading.filter { !$0.blanks.isEmpty }.map { table in
            let columns = table.blanks.map { id, count in
                let column = book.profile.columns.first { $0.id == id }
                return (heading: column?.heading ?? id, count: count)
            }
            return HelpText.blanks(table.file, columns)
        }
    }

    /// How many units have no score, and how many are set apart whatever their score.
    private var unscored: [Bilingual] {
        // A scheme without criteria gives nobody a score.
        if case .none = book.profile.root.content { return [] }
        let rows = (0..<book.unitCount).lazy
        return ScoreCounts(rows.map { (book.score.values[$0], book.score.state($0)) }).inWords
    }
}

/// How many units have no score, and how many are set apart whatever their score.
struct ScoreCounts {
    private(set) var units = 0
    private(set) var unscored = 0
    private(set) var notRated = 0
    private(set) var excluded = 0

    /// Counts scores and states.
    init(_ scores: some Sequence<(Double, ScorerState)>) {
        for (score, state) in scores {
            units += 1
            switch state {
            case .notRated: notRated += 1
            case .excluded: excluded += 1
            default: if score.isNaN { unscored += 1 }
            }
        }
    }

    /// The counts that are not zero, a line for each.
    var inWords: [Bilingual] {
        let remarks = [
            (unscored, HelpText.unscored), (notRated, HelpText.notRated),
            (excluded, HelpText.excluded),
        ]
        return remarks.filter { $0.0 > 0 }.map { count, text in text(count, units) }
    }
}

extension StandardError {
    /// Writes remarks, each on its line.
    static func write(_ remarks: [Bilingual], _ language: Language) {
        for remark in remarks { write(remark[language]) }
    }
}
