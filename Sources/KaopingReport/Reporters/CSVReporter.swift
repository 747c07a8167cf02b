public import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

/// Comma-separated values after RFC 4180, with column ids as headings, in UTF-8.
///
/// Units stand in the order of their ranks. The composite score has its stated places; scores of
/// criteria are written so that they read back as the same numbers.
public enum CSVReporter: Reporter {
    /// The name of the format.
    public static let format = "csv"
    /// What it is.
    public static let title = Bilingual(zh: "CSV 表格", en: "CSV")

    /// Writes one row a unit.
    public static func write(_ report: Report, to sink: ByteSink) {
        let columns = report.columns
        for (index, column) in columns.enumerated() {
            if index > 0 { sink.write(",") }
            write(column.id, to: sink)
        }
        sink.endOfLine()
        for row in report.book.order.elements {
            for (index, column) in columns.enumerated() {
                if index > 0 { sink.write(",") }
                write(column.content, Int(row), report.book, sink)
            }
            sink.endOfLine()
        }
        sink.finish()
    }

    private static func write(
        _ content: ReportColumn.Content,
        _ row: Int,
        _ book: ScoreBook,
        _ sink: ByteSink
    ) {
        switch content {
        case .unit: write(book.keys.bytes(ofRow: row), to: sink)
        case .name: if let names = book.names { write(names.bytes(ofRow: row), to: sink) }
        case .score: write(book.score, row, sink)
        case .criterion(let index): write(book.criteria[index], row, sink)
        case .rating: if let level = book.level(row) { write(level.id, to: sink) }
        case .rank: write(book.rank, row, sink)
        case .rankWithin(let index): write(book.rankWithin[index].ranks, row, sink)
        case .group(let index): write(book.groups[index].text(row) ?? "", to: sink)
        case .gates: break
        case .state: sink.write(book.score.state(row).id)
        }
    }

    private static func write(_ column: ScoreColumn, _ row: Int, _ sink: ByteSink) {
        let value = column.values[row]
        if !value.isNaN { sink.write(value, column.rounding) }
    }

    private static func write(_ ranks: Ranks, _ row: Int, _ sink: ByteSink) {
        let doubled = ranks.doubled[row]
        guard doubled != 0 else { return }
        sink.write(Int64(doubled / 2))
        if doubled % 2 != 0 { sink.write(".5") }
    }

    private static func write(_ text: String, to sink: ByteSink) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: sink) }
    }

    /// Writes a field, in quotes where it holds a comma, a quote, a line end or outer spaces.
    private static func write(_ field: UnsafeRawBufferPointer, to sink: ByteSink) {
        let needsQuotes =
            field.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || field.first == 0x20 || field.last == 0x20
        guard needsQuotes else {
            sink.write(field)
            return
        }
        sink.write("\"")
        for byte in field {
            if byte == 0x22 { sink.write("\"") }
            sink.write(Unicode.Scalar(byte == 0x22 ? 0x22 : byte))
        }
        sink.write("\"")
    }
}
