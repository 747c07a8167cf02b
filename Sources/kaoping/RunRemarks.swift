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
        var (unscored, notRated, excluded) = (0, 0, 0)
        for row in 0..<book.unitCount {
            switch book.score.state(row) {
            case .notRated: notRated += 1
            case .excluded: excluded += 1
            default: if book.score.values[row].isNaN { unscored += 1 }
            }
        }
        let remarks = [
            (unscored, HelpText.unscored), (notRated, HelpText.notRated),
            (excluded, HelpText.excluded),
        ]
        return remarks.filter { $0.0 > 0 }.map { count, text in text(count, book.unitCount) }
    }
}

extension StandardError {
    /// Writes remarks, each on its line.
    static func write(_ remarks: [Bilingual], _ language: Language) {
        for remark in remarks { write(remark[language]) }
    }
}
