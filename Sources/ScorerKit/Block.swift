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

    /// How many columns it has: one for each input, or one for a leaf and one for each child.
    @inlinable public var columnCount: Int { Int(raw.pointee.column_count) }

    /// Returns a column by its index.
    @inlinable
    public subscript(index: Int) -> Column {
        Column(raw.pointee.columns + index)
    }

    /// Whether a column is there: a required input is, an optional one only where it is stated.
    @inlinable
    public func isPresent(_ column: Int) -> Bool {
        self[column].isPresent
    }

    /// Whether each entry of a column stands for a number of rows.
    ///
    /// Only ``Scorer/observe(_:)`` of a scorer that takes ``ScorerDescription/Takes/counted`` meets such
    /// a block, beside those that hold the rows. It has no rows of its own, and some columns may be
    /// absent: those are in the other blocks, from which the columns of this one are absent. Then
    /// every entry of every column of all blocks is there and finite.
    public var isCounted: Bool { rawCounts != nil }

    /// Returns for how many rows each entry of a column stands; empty for a column that is absent.
    public func counts(_ column: Int) -> UnsafeBufferPointer<Int64> {
        UnsafeBufferPointer(
            start: rawCounts?[column],
            count: rawCounts?[column] == nil ? 0 : self[column].numbers.count
        )
    }

    private var rawCounts: UnsafePointer<UnsafePointer<Int64>?>? {
        // A host that knows of no counts has a shorter block.
        let isThere = raw.pointee.struct_size >= UInt32(MemoryLayout<kp_block>.size)
        return isThere ? raw.pointee.counts : nil
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
/// A grouped column has any number of entries for a row. All grouped columns of a block have the
/// same entries for a row, so that one entry is one row of a long table:
///
/// ```swift
/// let (groups, points) = (block[0], block[3])
/// for row in 0..<block.rowCount {
///     for entry in groups.entries(ofRow: row) where points.state(entry) == .scored {
///         totals[Int(groups.codes[entry])] += points.numbers[entry]
///     }
/// }
/// ```
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

    /// The texts that the codes stand for; they are made at each call, so ask once for a block.
    public var dictionary: [String] {
        (0..<dictionaryCount).map { String(raw.pointee.dictionary[$0]) }
    }

    /// How many texts there are that a code may stand for.
    @inlinable public var dictionaryCount: Int { Int(raw.pointee.dictionary_count) }

    /// Returns the text that a code stands for; nil for a code that stands for none.
    public func text(ofCode code: Int32) -> String? {
        guard code >= 0, code < dictionaryCount else { return nil }
        return String(raw.pointee.dictionary[Int(code)])
    }

    /// Returns the index of each code's text in a list, or nil for a text that is not in it.
    ///
    /// - Parameter texts: the list, such as the names that a parameter states.
    /// - Returns: one index for each text of the dictionary.
    public func indexes(in texts: [String]) -> [Int?] {
        let places = Dictionary(
            zip(texts, texts.indices),
            uniquingKeysWith: { first, _ in first }
        )
        return dictionary.map { places[$0] }
    }

    /// Whether the column is there: an optional input that is not stated has no entries at all.
    @inlinable public var isPresent: Bool {
        let raw = raw.pointee
        return raw.entries > 0 || raw.numbers != nil || raw.codes != nil || raw.offsets != nil
    }

    /// Whether every entry is there.
    @inlinable public var isComplete: Bool { raw.pointee.states == nil }

    /// Returns the state of an entry.
    @inlinable
    public func state(_ entry: Int) -> ScorerState {
        guard let states = raw.pointee.states else { return .scored }
        return ScorerState(rawValue: states[entry]) ?? .notAvailable
    }

    /// Whether an entry is there: the same as its state being ``ScorerState/scored``, told quickly.
    @inlinable
    public func isThere(_ entry: Int) -> Bool {
        guard let states = raw.pointee.states else { return true }
        return states[entry] == UInt8(KP_STATE_SCORED)
    }

    /// Whether a row may have any number of entries.
    @inlinable public var isGrouped: Bool { raw.pointee.offsets != nil }

    /// Returns the entries of a row: one in a plain column, any number in a grouped one.
    ///
    /// They are indexes into `numbers` or `codes`. Not for a column that is not present.
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
