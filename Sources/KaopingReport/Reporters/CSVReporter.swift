public import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit
internal import Synchronization

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
        let sources = report.columns.map { CSVSource($0.content, book) }
        // Threads make the text of some pieces at a time, which goes out in their order.
        let pieces = (book.unitCount + pieceRows - 1) / pieceRows
        let wave = max(1, min(pieces, book.threads * 4))
        for first in stride(from: 0, to: pieces, by: wave) {
            let count = min(wave, pieces - first)
            let texts = Mutex([[UInt8]](repeating: [], count: count))
            Parallel.forEach(count, threads: book.threads) { index in
                let text = piece(first + index, sources, book)
                texts.withLock { $0[index] = text }
            }
            for text in texts.withLock(\.self) { text.withUnsafeBytes { sink.write($0) } }
        }
        sink.finish()
    }

    /// How many rows make a piece, and how many of them are gathered at once.
    private static let (pieceRows, blockRows) = (8192, 128)

    /// Returns the text of a piece of the rows in their order.
    private static func piece(_ index: Int, _ sources: [CSVSource], _ book: ScoreBook) -> [UInt8] {
        var text: [UInt8] = []
        let sink = ByteSink { text.append(contentsOf: $0) }
        let stride = blockRows * CSVCells.cellBytes
        let room = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, sources.count * stride),
            alignment: MemoryLayout<UnsafeRawBufferPointer>.alignment
        )
        defer { room.deallocate() }
        let end = min(book.unitCount, (index + 1) * pieceRows)
        for first in Swift.stride(from: index * pieceRows, to: end, by: blockRows) {
            let rows = UnsafeBufferPointer(
                rebasing: book.order.elements[first..<min(end, first + blockRows)]
            )
            let cells = sources.enumerated().map { column, source in
                CSVCells(source, rows, room + column * stride)
            }
            cells.withUnsafeBufferPointer { write($0, rows, book, sink) }
        }
        sink.finish()
        return text
    }

    private static func write(
        _ cells: UnsafeBufferPointer<CSVCells>,
        _ rows: UnsafeBufferPointer<Int32>,
        _ book: ScoreBook,
        _ sink: ByteSink
    ) {
        for place in rows.indices {
            for column in cells.indices {
                if column > 0 { sink.write(byte: 0x2C) }
                switch cells[column] {
                case .texts(let texts): write(texts[place], to: sink)
                case .numbers(let values, let rounding):
                    if !values[place].isNaN { sink.write(values[place], rounding) }
                case .ranks(let doubled): write(doubled[place], sink)
                case .codes(let codes, let words):
                    if codes[place] >= 0 { sink.write(words[Int(codes[place])]) }
                case .other(let content): write(content, Int(rows[place]), book, sink)
                }
            }
            sink.endOfLine()
        }
    }

    private static func write(
        _ content: ReportColumn.Content,
        _ row: Int,
        _ book: ScoreBook,
        _ sink: ByteSink
    ) {
        switch content {
        case .unit, .name, .score, .criterion, .total, .rank, .rankWithin, .group:
            // Columns are written from their cells; without any there is nothing to write.
            break
        case .output(let index): write(book.outputs[index].values[row], sink)
        case .rating: if let level = book.rating(row) { write(level.id, to: sink) }
        case .percentile: write(book.rank.percentile(row), sink)
        case .percentileWithin(let index):
            write(book.rankWithin[index].ranks.percentile(row), sink)
        case .gates: write(book.gateIDs(row), to: sink)
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

    private static func write(_ doubled: Int32, _ sink: ByteSink) {
        guard doubled != 0 else { return }
        sink.write(Int64(doubled / 2))
        if doubled % 2 != 0 { sink.write(".5") }
    }

    /// Writes a text as a field.
    static func write(_ text: String, to sink: ByteSink) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: sink) }
    }

    /// Writes a field, in quotes where it holds a comma, a quote, a line end or outer spaces.
    private static func write(_ field: UnsafeRawBufferPointer, to sink: ByteSink) {
        guard mayNeedQuotes(field), needsQuotes(field) else {
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

    /// Says whether a field has any byte up to the comma, looking at eight bytes at once.
    @inline(__always)
    private static func mayNeedQuotes(_ field: UnsafeRawBufferPointer) -> Bool {
        guard field.count >= 8 else { return field.contains { $0 <= 0x2C } }
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var (low, place): (UInt64, Int) = (0, 0)
        while place < field.count {
            // The last eight bytes, some of them for the second time.
            let first = min(place, field.count - 8)
            let word = field.loadUnaligned(fromByteOffset: first, as: UInt64.self)
            low |= ~((word | tops) &- ones &* 0x2D) & ~word & tops
            place += 8
        }
        return low != 0
    }

    private static func needsQuotes(_ field: UnsafeRawBufferPointer) -> Bool {
        field.first == 0x20 || field.last == 0x20
            || field.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
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
