/// Finds the row of a key, spelled as it is or in another way that stands for it.
///
/// Looking a key up takes no memory, so that a table of many rows can be joined in one pass.
public struct KeyIndex: Sendable {
    private let keys: TextColumn
    private let slots: [Int]
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
