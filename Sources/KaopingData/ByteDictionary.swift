#if canImport(Glibc)
    internal import Glibc
#endif

/// The distinct values of a category, as bytes, with a code for each.
struct ByteDictionary {
    private(set) var values: [[UInt8]] = []
    /// The row in which each value was first seen.
    private(set) var firstRows: [Int] = []
    private var hashes: [UInt64] = []
    private var slots = [Int32](repeating: -1, count: 64)

    /// Creates a dictionary of values with codes in their order.
    init(_ values: [String] = []) {
        for value in values {
            Array(value.utf8).withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                _ = code(of: base, bytes.count, firstRow: 0)
            }
        }
    }

    /// Returns the code of a value, or -1 when it has none.
    func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let hash = ByteDictionary.hash(bytes, count)
        return slots[slot(of: bytes, count, hash: hash)]
    }

    /// Returns the code of a value, a new one when it is the first of its kind.
    mutating func code(of bytes: UnsafePointer<UInt8>, _ count: Int, firstRow: Int) -> Int32 {
        let hash = ByteDictionary.hash(bytes, count)
        let slot = slot(of: bytes, count, hash: hash)
        if slots[slot] >= 0 { return slots[slot] }
        let code = Int32(truncatingIfNeeded: values.count)
        values.append(Array(UnsafeBufferPointer(start: bytes, count: count)))
        firstRows.append(firstRow)
        hashes.append(hash)
        slots[slot] = code
        if values.count * 2 > slots.count { grow() }
        return code
    }

    private func slot(of bytes: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let code = Int(slots[slot])
            if code < 0 { return slot }
            if hashes[code] == hash, values[code].count == count,
                values[code].withUnsafeBufferPointer({
                    memcmp($0.baseAddress ?? bytes, bytes, count)
                }) == 0
            {
                return slot
            }
            slot = (slot + 1) & mask
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
        var rest: UInt64 = 0
        for index in 0..<left { rest |= UInt64(place[index]) << UInt64(index * 8) }
        return mix(result ^ rest)
    }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
