#if canImport(Glibc)
    internal import Glibc
#endif

/// Finds the row of a key, spelled as it is or in another way that stands for it.
///
/// Looking a key up takes no memory, so that a table of many rows can be joined in one pass.
public struct KeyIndex: Sendable {
    private let keys: TextColumn
    /// The rows by number, where keys are numbered.
    private let dense: DenseKeys?
    private let slots: [Int]
    /// The key of each slot as a word and its row, where every key is short enough.
    private let short: ShortKeys?
    private let aliases: ByteDictionary
    /// The row of each alias, -1 for one whose key is not there.
    private let rowOfAlias: [Int]
    /// The rows whose key an earlier row has already, each with that row.
    public let repeated: [(row: Int, first: Int)]

    /// Creates the index of a column of keys.
    ///
    /// - Parameters:
    ///   - keys: the keys; blank ones are passed over.
    ///   - aliases: the key that each other spelling stands for.
    public init(_ keys: TextColumn, aliases: [String: String] = [:]) {
        self.keys = keys
        dense = DenseKeys(keys)
        if let dense {
            (slots, short, repeated) = ([-1], nil, dense.repeated)
        } else {
            (slots, repeated) = KeyIndex.table(of: keys)
            short = ShortKeys(keys, slots)
        }
        let spellings = aliases.keys.sorted().filter { !$0.isEmpty }
        self.aliases = ByteDictionary(spellings)
        let (dense, slots) = (dense, slots)
        rowOfAlias = spellings.map { spelling in
            var key = aliases[spelling] ?? ""
            return key.withUTF8 { bytes in
                dense?.row(of: bytes)
                    ?? KeyIndex.row(of: UnsafeRawBufferPointer(bytes), in: slots, keys) ?? -1
            }
        }
    }

    /// Creates an index in which nothing is looked up, and nothing found.
    public init(unused keys: TextColumn) {
        self.keys = keys
        dense = nil
        slots = [-1]
        short = nil
        aliases = ByteDictionary()
        rowOfAlias = []
        repeated = []
    }

    /// Returns the row of a key, or nil when there is none.
    public func row(of key: UnsafeRawBufferPointer) -> Int? {
        guard let base = key.bindMemory(to: UInt8.self).baseAddress, !key.isEmpty else {
            return nil
        }
        if let row = dense?.row(of: UnsafeBufferPointer(start: base, count: key.count)), row >= 0 {
            return row
        }
        if let row = KeyIndex.row(of: key, in: slots, keys) { return row }
        guard !rowOfAlias.isEmpty else { return nil }
        let alias = Int(aliases.find(base, key.count))
        return alias < 0 || rowOfAlias[alias] < 0 ? nil : rowOfAlias[alias]
    }

    /// Returns the row of a key, or nil when there is none.
    public func row(of key: String) -> Int? {
        var key = key
        return key.withUTF8 { row(of: UnsafeRawBufferPointer($0)) }
    }

    // MARK: Many at once

    /// A key that is looked for, and what was found.
    struct Cell: BitwiseCopyable {
        let bytes: UnsafePointer<UInt8>
        let count: Int
        /// The row that names it.
        let row: Int
        var hash: UInt64 = 0
        /// The row that has it; -1 where none has.
        var found = -1
        /// The first byte of the key at the place that the hash leads to.
        var near: UInt8 = 0
    }

    /// How many keys are best looked for together.
    static let batch = 256

    /// Finds the rows of keys.
    ///
    /// One look-up reads three places in turn, none of them near the last; together they wait for
    /// the memory at the same time.
    func find(_ cells: UnsafeMutableBufferPointer<Cell>) {
        if let dense {
            dense.find(cells)
            return findOthers(cells)
        }
        if let short { return findShort(cells, short) }
        let mask = slots.count - 1
        slots.withUnsafeBufferPointer { slots in
            for index in cells.indices {
                let hash = ByteDictionary.hash(cells[index].bytes, cells[index].count)
                cells[index].hash = hash
                cells[index].found = slots[Int(truncatingIfNeeded: hash) & mask]
            }
        }
        // Nobody wants the byte; to read it brings the key near.
        for index in cells.indices where cells[index].found >= 0 {
            cells[index].near =
                keys.bytes(ofRow: cells[index].found & KeyIndex.rowBits).first ?? 0
        }
        for index in cells.indices {
            let cell = cells[index]
            let found = cell.found
            let guess = found & KeyIndex.rowBits
            if found >= 0, found - guess == KeyIndex.tag(cell.hash), isKey(guess, cell) {
                cells[index].found = guess
            } else {
                let key = UnsafeRawBufferPointer(start: cell.bytes, count: cell.count)
                cells[index].found = row(of: key) ?? -1
            }
        }
    }

    /// The same where every key is a word: one place is all that is read.
    private func findShort(_ cells: UnsafeMutableBufferPointer<Cell>, _ short: ShortKeys) {
        let (entries, mask) = (short.entries, slots.count - 1)
        for index in cells.indices {
            let (bytes, count) = (cells[index].bytes, cells[index].count)
            let word = ByteDictionary.word(bytes, count)
            let hash = ByteDictionary.hash(bytes, count)
            let entry = entries[Int(truncatingIfNeeded: hash) & mask]
            cells[index].found = word != 0 && entry.word == word ? entry.row : -1
        }
        findOthers(cells)
    }

    /// Looks once more, and carefully, for the keys that were not found.
    private func findOthers(_ cells: UnsafeMutableBufferPointer<Cell>) {
        for index in cells.indices where cells[index].found < 0 {
            let key = UnsafeRawBufferPointer(start: cells[index].bytes, count: cells[index].count)
            cells[index].found = row(of: key) ?? -1
        }
    }

    @inline(__always)
    private func isKey(_ row: Int, _ cell: Cell) -> Bool {
        let key = keys.bytes(ofRow: row)
        guard key.count == cell.count, let base = key.baseAddress else { return false }
        return memcmp(base, cell.bytes, cell.count) == 0
    }

    // MARK: The table

    /// A slot holds 40 bits of the row and 23 bits of the hash, which spare most looks.
    fileprivate static let rowBits = 0xFF_FFFF_FFFF

    /// Returns the table of keys, and the rows whose key stands before.
    private static func table(
        of keys: TextColumn
    ) -> (slots: [Int], repeated: [(row: Int, first: Int)]) {
        let size = 1 << (Int.bitWidth - (keys.count * 2 + 1).leadingZeroBitCount)
        var slots = [Int](repeating: -1, count: size)
        var repeated: [(row: Int, first: Int)] = []
        for row in 0..<keys.count {
            let bytes = keys.bytes(ofRow: row)
            guard !bytes.isEmpty else { continue }
            let (slot, hash) = KeyIndex.slot(of: bytes, in: slots, keys)
            if slots[slot] < 0 {
                slots[slot] = KeyIndex.tag(hash) | row
            } else {
                repeated.append((row, slots[slot] & KeyIndex.rowBits))
            }
        }
        return (slots, repeated)
    }

    private static func tag(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> 41) << 40
    }

    private static func row(
        of key: UnsafeRawBufferPointer,
        in slots: [Int],
        _ keys: TextColumn
    ) -> Int? {
        guard !key.isEmpty else { return nil }
        let found = slots[slot(of: key, in: slots, keys).slot]
        return found < 0 ? nil : found & rowBits
    }

    /// Returns where a key is, or the free slot where it would be.
    private static func slot(
        of key: UnsafeRawBufferPointer,
        in slots: [Int],
        _ keys: TextColumn
    ) -> (slot: Int, hash: UInt64) {
        guard let base = key.bindMemory(to: UInt8.self).baseAddress else { return (0, 0) }
        let hash = ByteDictionary.hash(base, key.count)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let row = slots[slot] & rowBits
            if slots[slot] - row == tag(hash), keys.bytes(ofRow: row).elementsEqual(key) { break }
            slot = (slot + 1) & mask
        }
        return (slot, hash)
    }
}

/// Keys of up to eight bytes, each beside its row in the place of its slot.
private final class ShortKeys: Sendable {
    struct Entry: BitwiseCopyable {
        let word: UInt64
        let row: Int
    }

    private let memory: ColumnMemory

    var entries: UnsafeMutablePointer<Entry> { memory.base.assumingMemoryBound(to: Entry.self) }

    /// Lays out keys; nil where one is longer.
    init?(_ keys: TextColumn, _ slots: [Int]) {
        let bytes = slots.count * MemoryLayout<Entry>.stride
        guard let memory = ColumnMemory(bytes: bytes, likely: bytes, color: 0) else { return nil }
        self.memory = memory
        for slot in slots.indices where slots[slot] >= 0 {
            let row = slots[slot] & KeyIndex.rowBits
            let key = keys.bytes(ofRow: row).bindMemory(to: UInt8.self)
            guard let base = key.baseAddress else { continue }
            let word = ByteDictionary.word(base, key.count)
            if word == 0 { return nil }
            entries[slot] = Entry(word: word, row: row)
        }
    }
}
