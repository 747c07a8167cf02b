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
    case codes(Buffer<Int32>, [String])
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
                book.levels.map { .codes($0, book.levelNames.map(\.id)) } ?? .other(content)
        case .group(let index):
            self = .codes(book.groups[index].codes, book.groups[index].dictionary)
        default: self = .other(content)
        }
    }

    private init(_ column: ScoreColumn) {
        self = .numbers(column.values, column.rounding)
    }
}

/// The cells of some rows, brought together from all over a column.
///
/// In the order of the ranks every value is far from the last: read one after the other they wait
/// for the memory each in turn, read column by column they wait together.
enum CSVCells {
    case texts([UnsafeRawBufferPointer])
    case numbers([Double], Rounding?)
    case ranks([Int32])
    case codes([Int32], [String])
    case other(ReportColumn.Content)

    init(_ source: CSVSource, _ rows: UnsafeBufferPointer<Int32>) {
        switch source {
        case .texts(let texts):
            let cells = rows.map { texts.bytes(ofRow: Int($0)) }
            self = .texts(cells)
        case .numbers(let values, let rounding):
            self = .numbers(rows.map { values[Int($0)] }, rounding)
        case .ranks(let doubled): self = .ranks(rows.map { doubled[Int($0)] })
        case .codes(let codes, let words): self = .codes(rows.map { codes[Int($0)] }, words)
        case .other(let content): self = .other(content)
        }
    }
}
