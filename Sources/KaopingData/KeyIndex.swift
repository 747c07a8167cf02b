#if canImport(Glibc)
    internal import Glibc
#endif

/// Finds the row of a key, spelled as it is or in another way that stands for it.
///
/// Looking a key up takes no memory, so that a table of many rows can be joined in one pass.
public struct KeyIndex: Sendable {
    private let keys: TextColumn
    private let slots: [Int]
    /// The key of each slot as a word, where every key is short enough; else empty.
    private let words: [UInt64]
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
        self.slots = slots
        words = KeyIndex.words(keys, slots)
        self.repeated = repeated
        let spellings = aliases.keys.sorted().filter { !$0.isEmpty }
        self.aliases = ByteDictionary(spellings)
        rowOfAlias = spellings.map { spelling in
            var key = aliases[spelling] ?? ""
            return key.withUTF8 { bytes in
                KeyIndex.row(of: UnsafeRawBufferPointer(bytes), in: slots, keys) ?? -1
            }
        }
    }

    /// Creates an index in which nothing is looked up, and nothing found.
    public init(unused keys: TextColumn) {
        self.keys = keys
        slots = [-1]
        words = []
        aliases = ByteDictionary()
        rowOfAlias = []
        repeated = []
    }

    /// Returns the row of a key, or nil when there is none.
    public func row(of key: UnsafeRawBufferPointer) -> Int? {
        guard let base = key.bindMemory(to: UInt8.self).baseAddress, !key.isEmpty else {
            return nil
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

    /// The keys as words, each in the place of its slot; empty where one has more than eight bytes.
    private static func words(_ keys: TextColumn, _ slots: [Int]) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: slots.count)
        for slot in slots.indices where slots[slot] >= 0 {
            let bytes = keys.bytes(ofRow: slots[slot] & rowBits).bindMemory(to: UInt8.self)
            guard let base = bytes.baseAddress else { continue }
            words[slot] = ByteDictionary.word(base, bytes.count)
            if words[slot] == 0 { return [] }
        }
        return words
    }

    /// How many keys are best looked for together.
    static let batch = 64

    /// Finds the rows of keys.
    ///
    /// One look-up reads three places in turn, none of them near the last; together they wait for
    /// the memory at the same time.
    func find(_ cells: UnsafeMutableBufferPointer<Cell>) {
        if !words.isEmpty { return findShort(cells) }
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

    /// The same where every key is a word: the slot and the word are all that is read.
    private func findShort(_ cells: UnsafeMutableBufferPointer<Cell>) {
        let mask = slots.count - 1
        slots.withUnsafeBufferPointer { slots in
            words.withUnsafeBufferPointer { words in
                for index in cells.indices {
                    let (bytes, count) = (cells[index].bytes, cells[index].count)
                    let word = ByteDictionary.word(bytes, count)
                    let slot = Int(truncatingIfNeeded: ByteDictionary.hash(bytes, count)) & mask
                    if word != 0, words[slot] == word {
                        cells[index].found = slots[slot] & KeyIndex.rowBits
                    }
                }
            }
        }
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
    private static let rowBits = 0xFF_FFFF_FFFF

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
