internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile

/// A column made ready to be written in the order of the ranks.
enum CSVSource: Sendable {
    /// Texts as they are.
    case texts(TextColumn)
    /// Numbers; nan is left empty.
    case numbers(Buffer<Double>, Rounding?)
    /// Twice the ranks, 0 for none.
    case ranks(Buffer<Int32>)
    /// Codes of fields, -1 for none.
    case codes(Buffer<Int32>, CSVWords)
    /// What is found out for each row on its own.
    case other(ReportColumn.Content)

    init(_ content: ReportColumn.Content, _ book: ScoreBook) {
        switch content {
        case .unit: self = .texts(book.keys)
        case .name: self = book.names.map(CSVSource.texts) ?? .other(content)
        case .score: self = CSVSource(book.score)
        case .criterion(let index): self = CSVSource(book.criteria[index])
        case .total(let index): self = CSVSource(book.totals[index])
        case .rank: self = .ranks(book.rank.doubled)
        case .rankWithin(let index): self = .ranks(book.rankWithin[index].ranks.doubled)
        case .rating:
            self =
                book.levels.map { .codes($0, CSVWords(book.levelNames.map(\.id))) }
                ?? .other(content)
        case .group(let index):
            let group = book.groups[index]
            self = .codes(group.codes, CSVWords(group.dictionary))
        default: self = .other(content)
        }
    }

    private init(_ column: ScoreColumn) {
        self = .numbers(column.values, column.rounding)
    }
}

/// Texts that cells are codes of, as they stand in the file, quotes included.
final class CSVWords: @unchecked Sendable {
    // Written once, before anybody reads.
    fileprivate let fields: UnsafeMutablePointer<UnsafeRawBufferPointer>
    private let bytes: UnsafeMutablePointer<UInt8>

    init(_ words: [String]) {
        let texts = words.map { word -> [UInt8] in
            var text: [UInt8] = []
            let sink = ByteSink { text.append(contentsOf: $0) }
            CSVReporter.write(word, to: sink)
            sink.finish()
            return text
        }
        bytes = .allocate(capacity: max(1, texts.reduce(0) { $0 + $1.count }))
        fields = .allocate(capacity: max(1, texts.count))
        var place = bytes
        for (index, text) in texts.enumerated() {
            place.initialize(from: text, count: text.count)
            let field = UnsafeRawBufferPointer(start: place, count: text.count)
            (fields + index).initialize(to: field)
            place += text.count
        }
    }

    deinit {
        fields.deallocate()
        bytes.deallocate()
    }
}

/// The cells of some rows, brought together from all over a column.
///
/// In the order of the ranks every value is far from the last: read one after the other they wait
/// for the memory each in turn, read column by column they wait together. Nothing here is counted
/// by reference, which every cell would pay for.
enum CSVCells {
    case texts(UnsafePointer<UnsafeRawBufferPointer>)
    case numbers(UnsafePointer<Double>, Rounding?)
    case ranks(UnsafePointer<Int32>)
    case codes(UnsafePointer<Int32>, UnsafePointer<UnsafeRawBufferPointer>)
    case other(ReportColumn.Content)

    /// Brings cells together.
    ///
    /// - Parameters:
    ///   - source: the column, which must live as long as the cells are used.
    ///   - rows: the rows, in the order of the cells.
    ///   - room: room for as many cells of `cellBytes`.
    init(
        _ source: CSVSource,
        _ rows: UnsafeBufferPointer<Int32>,
        _ room: UnsafeMutableRawPointer
    ) {
        switch source {
        case .texts(let texts):
            let cells = room.bindMemory(to: UnsafeRawBufferPointer.self, capacity: rows.count)
            texts.gather(rows, into: cells)
            CSVCells.bringNear(cells, rows.count)
            self = .texts(UnsafePointer(cells))
        case .numbers(let values, let rounding):
            let cells = room.bindMemory(to: Double.self, capacity: rows.count)
            for (index, row) in rows.enumerated() { cells[index] = values[Int(row)] }
            self = .numbers(UnsafePointer(cells), rounding)
        case .ranks(let doubled):
            self = .ranks(CSVCells.gather(doubled, rows, room))
        case .codes(let codes, let words):
            self = .codes(CSVCells.gather(codes, rows, room), UnsafePointer(words.fields))
        case .other(let content): self = .other(content)
        }
    }

    /// The longest text that is copied, and the room that one cell takes.
    private static let nearBytes = 16
    static let cellBytes = MemoryLayout<UnsafeRawBufferPointer>.stride + nearBytes

    /// Copies short texts to behind their cells, one after the other as they will be written.
    private static func bringNear(
        _ cells: UnsafeMutablePointer<UnsafeRawBufferPointer>,
        _ count: Int
    ) {
        var near = UnsafeMutableRawPointer(cells + count)
        for index in 0..<count {
            let (text, length) = (cells[index], cells[index].count)
            guard length <= nearBytes, let source = text.baseAddress else { continue }
            if length >= 8 {
                // Two words, of which the second may begin within the first.
                let last = length - 8
                near.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
                let word = source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
                near.storeBytes(of: word, toByteOffset: last, as: UInt64.self)
            } else {
                near.copyMemory(from: source, byteCount: length)
            }
            cells[index] = UnsafeRawBufferPointer(start: near, count: length)
            near += nearBytes
        }
    }

    private static func gather(
        _ values: Buffer<Int32>,
        _ rows: UnsafeBufferPointer<Int32>,
        _ room: UnsafeMutableRawPointer
    ) -> UnsafePointer<Int32> {
        let cells = room.bindMemory(to: Int32.self, capacity: rows.count)
        for (index, row) in rows.enumerated() { cells[index] = values[Int(row)] }
        return UnsafePointer(cells)
    }
}
