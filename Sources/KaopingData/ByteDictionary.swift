#if canImport(Glibc)
    internal import Glibc
#endif

/// The distinct values of a category, as bytes, with a code for each.
struct ByteDictionary {
    private(set) var values: [[UInt8]] = []
    /// The row in which each value was first seen.
    private(set) var firstRows: [Int] = []
    private var hashes: [UInt64] = []
    /// Values of up to eight bytes as words, which spares looking at the bytes.
    private var words: [UInt64] = []
    private var slots = [Int32](repeating: -1, count: 64)

    /// Creates a dictionary of values with codes in their order.
    init(_ values: [String] = []) {
        for value in values {
            Array(value.utf8).withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
                _ = code(of: base, bytes.count, firstRow: 0)
            }
        }
    }

    /// Returns the code of a value, or -1 when it has none.
    func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let key = ByteDictionary.Key(bytes, count)
        return slots[slot(of: key)]
    }

    /// Returns the code of a value, or -1 when it has none; for a dictionary that is an element of an
    /// array, which is then not copied.
    mutating func findInPlace(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        slots[slot(of: ByteDictionary.Key(bytes, count))]
    }

    /// Returns the code of a value, a new one when it is the first of its kind.
    mutating func code(of bytes: UnsafePointer<UInt8>, _ count: Int, firstRow: Int) -> Int32 {
        let key = ByteDictionary.Key(bytes, count)
        let slot = slot(of: key)
        if slots[slot] >= 0 { return slots[slot] }
        let code = Int32(truncatingIfNeeded: values.count)
        values.append(Array(UnsafeBufferPointer(start: bytes, count: count)))
        firstRows.append(firstRow)
        hashes.append(key.hash)
        words.append(key.word)
        slots[slot] = code
        if values.count * 2 > slots.count { grow() }
        return code
    }

    private func slot(of key: Key) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key.hash >> 32) & mask
        while true {
            let code = Int(slots[slot])
            if code < 0 || (hashes[code] == key.hash && isEqual(code, key)) { return slot }
            slot = (slot + 1) & mask
        }
    }

    private func isEqual(_ code: Int, _ key: Key) -> Bool {
        // The hash holds the length; a short value has no byte 0, so its word holds it too.
        if key.word != 0 || words[code] != 0 { return words[code] == key.word }
        return values[code].count == key.count
            && values[code].withUnsafeBufferPointer {
                memcmp($0.baseAddress ?? key.bytes, key.bytes, key.count)
            } == 0
    }

    /// A value that is looked for.
    private struct Key {
        let bytes: UnsafePointer<UInt8>
        let count: Int
        let hash: UInt64
        /// The bytes when there are up to eight, else 0.
        let word: UInt64

        init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
            self.bytes = bytes
            self.count = count
            hash = ByteDictionary.hash(bytes, count)
            word = ByteDictionary.word(bytes, count)
        }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash >> 32) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: code)
        }
    }

    /// Mixes bytes, eight at a time.
    static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var result = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var (place, left) = (bytes, count)
        while left >= 8 {
            result = mix(result ^ Words.load(place))
            place += 8
            left -= 8
        }
        return mix(result ^ tail(place, left))
    }

    /// Returns the bytes as a word that no other bytes have; 0 where there are more than eight.
    @inline(__always)
    static func word(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        count <= 8 ? tail(bytes, count) : 0
    }

    /// Returns up to eight bytes as a word.
    @inline(__always)
    private static func tail(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(bytes[index]) << UInt64(index * 8) }
        return word
    }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
