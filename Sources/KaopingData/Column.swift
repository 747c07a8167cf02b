/// One column of a table.
public enum Column: Sendable {
    /// Numbers: numbers, counts, percentages, flags (1 and 0) and dates (day numbers).
    case numbers(NumberColumn)
    /// Values of a category as codes.
    case codes(CodeColumn)
    /// Texts.
    case texts(TextColumn)
    /// Rows of another table, found by their keys.
    case keys(KeyColumn)
}

/// A column of numbers; NaN is a missing value.
public struct NumberColumn: Sendable {
    /// The values as they are kept.
    public let packed: PackedNumbers
    /// How many values are missing.
    public let missing: Int

    /// How many rows.
    public var count: Int { packed.count }

    /// Whether a value is missing.
    public var hasMissing: Bool { missing > 0 }

    /// The values, one a row, all laid out; valid as long as the column or its table is.
    public var values: UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(start: packed.values, count: count)
    }

    /// The value of a row.
    public subscript(row: Int) -> Double { packed[row] }
}

/// A column of coded values; -1 is a missing value.
public struct CodeColumn: Sendable {
    let memory: ColumnMemory
    /// How many rows.
    public let count: Int
    /// How many values are missing.
    public let missing: Int
    /// The value of each code: as declared, or in the order of first appearance.
    public let dictionary: [String]

    /// Whether a value is missing.
    public var hasMissing: Bool { missing > 0 }

    /// The codes, one a row; valid as long as the column or its table is.
    public var codes: UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(
            start: UnsafePointer(memory.base.assumingMemoryBound(to: Int32.self)),
            count: count
        )
    }

    /// The value of a row, or nil when it is missing.
    public subscript(row: Int) -> String? {
        let code = Int(codes[row])
        return code < 0 ? nil : dictionary[code]
    }
}

/// A column of keys, each read as the row of another table that it names.
public struct KeyColumn: Sendable {
    let memory: ColumnMemory
    /// How many rows.
    public let count: Int
    /// The first rows whose key the other table does not have, with the key as it was written.
    public let unknown: [(row: Int, text: [UInt8])]
    /// How many rows have such a key.
    public let unknownCount: Int

    /// The row that each key names, -1 for none; valid as long as the column or its table is.
    public var rows: UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(
            start: UnsafePointer(memory.base.assumingMemoryBound(to: Int32.self)),
            count: count
        )
    }
}

/// A column of texts, kept as UTF-8 bytes.
public struct TextColumn: Sendable {
    let spans: ColumnMemory
    let bytes: ColumnMemory
    /// How many rows.
    public let count: Int
    /// How many texts are missing.
    public let missing: Int
    /// The row whose text every row has; nil where each has its own.
    private(set) var repeatedRow: Int?

    init(spans: ColumnMemory, bytes: ColumnMemory, count: Int, missing: Int) {
        self.spans = spans
        self.bytes = bytes
        self.count = count
        self.missing = missing
    }

    /// Returns a column of as many rows as wanted that all have the text of one row.
    public func repeating(row: Int, count: Int) -> TextColumn {
        var column = TextColumn(spans: spans, bytes: bytes, count: count, missing: 0)
        column.repeatedRow = repeatedRow ?? row
        return column
    }

    /// Whether a text is missing.
    public var hasMissing: Bool { missing > 0 }

    /// The bytes of a row, empty when missing; valid as long as the column or its table is.
    public func bytes(ofRow row: Int) -> UnsafeRawBufferPointer {
        precondition(row >= 0 && row < count, "the table has no such row")
        let span = spans.base.assumingMemoryBound(to: TextSpan.self)[repeatedRow ?? row]
        return UnsafeRawBufferPointer(start: bytes.base + span.start, count: span.count)
    }

    /// Writes where the bytes of some rows are: the same as `bytes(ofRow:)`, in one go.
    public func gather(
        _ rows: UnsafeBufferPointer<Int32>,
        into target: UnsafeMutablePointer<UnsafeRawBufferPointer>
    ) {
        let (spans, bytes) = (spans.base.assumingMemoryBound(to: TextSpan.self), bytes.base)
        let repeated = repeatedRow
        for (index, row) in rows.enumerated() {
            precondition(row >= 0 && row < count, "the table has no such row")
            let span = spans[repeated ?? Int(row)]
            target[index] = UnsafeRawBufferPointer(start: bytes + span.start, count: span.count)
        }
    }

    /// The text of a row, empty when missing.
    public subscript(row: Int) -> String {
        String(decoding: bytes(ofRow: row), as: UTF8.self)
    }
}

/// Where a text lies: 39 bits of place and 25 of length, as a record has at most 16 MiB.
struct TextSpan {
    private let packed: UInt64

    init(start: Int, count: Int) {
        packed = UInt64(truncatingIfNeeded: start) << 25 | UInt64(truncatingIfNeeded: count)
    }

    var start: Int { Int(packed >> 25) }
    var count: Int { Int(packed & 0x1FF_FFFF) }

    /// The largest file whose texts can be placed.
    static let reach = 1 << 39
}
