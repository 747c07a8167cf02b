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
        for (index, column) in report.columns.enumerated() {
            if index > 0 { sink.write(",") }
            write(column.id, to: sink)
        }
        sink.endOfLine()
        let book = report.book
        // Contents alone are plain values; whole columns would be retained for every cell.
        let contents = report.columns.map(\.content)
        for row in book.order.elements {
            for index in contents.indices {
                if index > 0 { sink.write(",") }
                write(contents[index], Int(row), book, sink)
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
        case .output(let index): write(book.outputs[index].values[row], sink)
        case .rating: if let level = book.rating(row) { write(level.id, to: sink) }
        case .rank: write(book.rank, row, sink)
        case .rankWithin(let index): write(book.rankWithin[index].ranks, row, sink)
        case .percentile: write(book.rank.percentile(row), sink)
        case .percentileWithin(let index):
            write(book.rankWithin[index].ranks.percentile(row), sink)
        case .group(let index): write(book.groups[index].text(row) ?? "", to: sink)
        case .gates: write(book.gateIDs(row), to: sink)
        case .total(let index): write(book.totals[index], row, sink)
        case .adjustment(let index): write(book.adjustments[index].points[row], sink)
        case .stage(let index): write(book.stages[index].resultID(row), to: sink)
        case .stageScore(let index): write(book.stages[index].score?[row] ?? .nan, sink)
        case .stageFirst(let index): write(book.stages[index].firstLevel(row)?.id ?? "", to: sink)
        case .stageDeadline(let index):
            write(book.stages[index].deadline(row)?.description ?? "", to: sink)
        case .consequence(let index): write(book.consequences[index], row, sink)
        case .figure(let index): write(book.populationFigures[index].value(row), sink)
        case .target(let index): write(book.targets[index].share(row), sink)
        case .state: sink.write(book.score.state(row).id)
        }
    }

    private static func write(_ column: ScoreColumn, _ row: Int, _ sink: ByteSink) {
        let value = column.values[row]
        if !value.isNaN { sink.write(value, column.rounding) }
    }

    private static func write(_ value: Double, _ sink: ByteSink) {
        if value.isFinite { sink.write(value, nil) }
    }

    private static func write(_ result: ConsequenceResult, _ row: Int, _ sink: ByteSink) {
        if let amounts = result.amounts {
            write(amounts[row], sink)
        } else {
            sink.write(result.follows[row] == 1 ? "true" : "false")
        }
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
        var needsQuotes = field.first == 0x20 || field.last == 0x20
        for byte in field where byte <= 0x2C {
            if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { needsQuotes = true }
        }
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

extension ScoreBook {
    /// The ids of the gates that fired for a row, in their order; pending ones as `id?`.
    fileprivate func gateIDs(_ row: Int) -> String {
        var ids = ""
        for gate in gates {
            let outcome = gate.outcome(row)
            guard outcome == .fired || outcome == .pending else { continue }
            if !ids.isEmpty { ids += ";" }
            ids += gate.gate.id + (outcome == .pending ? "?" : "")
        }
        return ids
    }
}

extension StageResult {
    /// The outcome's id, or whether a row passed; empty where nothing is decided.
    fileprivate func resultID(_ row: Int) -> String {
        if outcome != nil { return level(row)?.id ?? "" }
        return isPassed(row).map { $0 ? "true" : "false" } ?? ""
    }
}
