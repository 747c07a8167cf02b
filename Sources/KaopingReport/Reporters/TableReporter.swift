public import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// An aligned table for a terminal; files end in `.txt`.
public enum TableReporter: Reporter {
    /// The name of the format.
    public static let format = "table"
    /// What it is.
    public static let title = Bilingual(zh: "终端表格", en: "table for a terminal")

    /// Writes the title, the ranking and what else was found.
    public static func write(_ report: Report, to sink: ByteSink) {
        let book = report.book
        var title = book.profile.title[report.language]
        if let period = book.period { title += " · " + period.inWords[report.language] }
        sink.write(report.emphasis.bold(title))
        sink.endOfLine()
        sink.endOfLine()
        report.rankingTable().writeText(to: sink, emphasis: report.emphasis)
        for section in report.sections + [report.basis].compactMap(\.self) {
            section.writeText(to: sink, emphasis: report.emphasis)
        }
        sink.finish()
    }
}

extension Report {
    /// The ranking as a table, best unit first.
    func rankingTable() -> TextTable {
        let shown = tellingColumns
        var table = TextTable(
            shown.map {
                TextTable.Column($0.title[language], isNumber: $0.isNumber || isAmount($0))
            }
        )
        for row in book.order.elements {
            table.add(shown.map { cell($0, row: Int(row)) })
        }
        return table
    }

    private func isAmount(_ column: ReportColumn) -> Bool {
        guard case .consequence(let index) = column.content else { return false }
        return book.consequences[index].amounts != nil
    }
}

extension ReportColumn {
    /// Whether it is the overall rank, which people look for first.
    var isRank: Bool {
        if case .rank = content { true } else { false }
    }

    /// Whether it shows numbers.
    fileprivate var isNumber: Bool {
        switch content {
        case .score, .rank, .rankWithin, .percentile, .percentileWithin, .criterion, .output,
            .total, .adjustment, .stageScore, .figure,
            .target:
            true
        default: false
        }
    }
}
