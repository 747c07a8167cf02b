public import ScorerABI

/// Rows of some units, as columns; valid during the call that receives it.
@frozen
public struct Block {
    @usableFromInline let raw: UnsafePointer<kp_block>

    @usableFromInline
    init(_ raw: UnsafePointer<kp_block>) {
        self.raw = raw
    }

    /// How many units the block has.
    @inlinable public var rowCount: Int { Int(raw.pointee.rows) }

    /// How many columns it has: one for a leaf, one for each child of an aggregate.
    @inlinable public var columnCount: Int { Int(raw.pointee.column_count) }

    /// Returns a column by its index.
    @inlinable
    public subscript(index: Int) -> Column {
        Column(raw.pointee.columns + index)
    }

    /// Whether every entry of every column is there.
    @inlinable public var isComplete: Bool {
        for index in 0..<columnCount where raw.pointee.columns[index].states != nil {
            return false
        }
        return true
    }
}

/// One column of a block, of numbers or of dictionary-coded text, plain or grouped.
///
/// Valid during the call that receives it; a scorer may keep the column of a parameter, because
/// a scorer lives no longer than that call.
@frozen
public struct Column: @unchecked Sendable {
    @usableFromInline let raw: UnsafePointer<kp_column>

    @usableFromInline
    init(_ raw: UnsafePointer<kp_column>) {
        self.raw = raw
    }

    /// The numbers, one for each entry; nan where there is none; empty for a text column.
    @inlinable public var numbers: UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(
            start: raw.pointee.numbers,
            count: raw.pointee.numbers == nil ? 0 : Int(raw.pointee.entries)
        )
    }

    /// The codes of a text column: indexes into `dictionary`, -1 where there is none.
    @inlinable public var codes: UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(
            start: raw.pointee.codes,
            count: raw.pointee.codes == nil ? 0 : Int(raw.pointee.entries)
        )
    }

    /// The texts that the codes stand for.
    public var dictionary: [String] {
        (0..<Int(raw.pointee.dictionary_count)).map { String(raw.pointee.dictionary[$0]) }
    }

    /// Whether every entry is there.
    @inlinable public var isComplete: Bool { raw.pointee.states == nil }

    /// Returns the state of an entry.
    @inlinable
    public func state(_ entry: Int) -> ScorerState {
        guard let states = raw.pointee.states else { return .scored }
        return ScorerState(rawValue: states[entry]) ?? .notAvailable
    }

    /// Returns the entries of a row: one in a plain column, any number in a grouped one.
    @inlinable
    public func entries(ofRow row: Int) -> Range<Int> {
        guard let offsets = raw.pointee.offsets else { return row..<row + 1 }
        return Int(offsets[row])..<Int(offsets[row + 1])
    }
}

extension String {
    /// Creates a string from a text of the boundary.
    public init(_ text: kp_text) {
        self.init(
            decoding: UnsafeRawBufferPointer(start: text.bytes, count: Int(text.length)),
            as: UTF8.self
        )
    }
}
