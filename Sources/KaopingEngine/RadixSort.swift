internal import KaopingCore

/// Sorts rows by keys of 64 bits, stable, some bits at a time from the lowest.
enum RadixSort {
    /// How many bits one pass sorts by: the counts of 2,048 values stay in the nearest cache.
    private static let digitBits: UInt64 = 11

    /// Returns a writer of keys that grow as the value falls; nan comes last, -0 equals 0.
    static func bits(
        _ values: Buffer<Double>
    ) -> (inout UnsafeMutableBufferPointer<UInt64>, inout Int) -> Void {
        { keys, count in
            for row in 0..<values.count {
                let value = values.base[row]
                let bits = (value + 0).bitPattern
                let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
                keys.initializeElement(at: row, to: value.isNaN ? .max : ~rising)
            }
            count = values.count
        }
    }

    /// Returns keys that grow as a stated value falls, counted in its last place.
    ///
    /// Rows without a value have the largest key; nil where a value has no such count.
    static func ticks(_ values: Buffer<Double>, _ rounding: Rounding) -> [UInt64]? {
        var keys = [UInt64](repeating: .max, count: values.count)
        for row in 0..<values.count where !values.base[row].isNaN {
            guard let ticks = rounding.ticks(values.base[row]) else { return nil }
            // Wraps for a negative score, whose key then has the highest bit, as it should.
            keys[row] = UInt64(bitPattern: Int64.max &- ticks)
        }
        return keys
    }

    /// Returns the rows by rising key; equal keys stay in the order given.
    static func sorted(_ rows: [Int32], by keys: [UInt64]) -> [Int32] {
        var (least, most) = (UInt64.max, UInt64.min)
        for row in rows {
            least = min(least, keys[Int(row)])
            most = max(most, keys[Int(row)])
        }
        guard rows.count > 1, most > least else { return rows }
        let bits = UInt64(64 - (most - least).leadingZeroBitCount)
        // A key and its row fit one word when the keys lie close together.
        let isNarrow = bits <= 32
        var entries = rows.map { row in
            let key = keys[Int(row)] - least
            return Entry(
                key: isNarrow ? key << 32 | UInt64(UInt32(bitPattern: row)) : key,
                row: row
            )
        }
        if isNarrow {
            var words = entries.map(\.key)
            sort(&words, from: 32, to: 32 + bits) { $0 }
            return words.map { Int32(truncatingIfNeeded: $0) }
        }
        sort(&entries, from: 0, to: bits, key: \.key)
        return entries.map(\.row)
    }

    private struct Entry: BitwiseCopyable {
        let key: UInt64
        let row: Int32
    }

    /// Sorts elements by the bits of their keys between two positions.
    @inline(__always)
    private static func sort<Element: BitwiseCopyable>(
        _ elements: inout [Element],
        from low: UInt64,
        to high: UInt64,
        key: (Element) -> UInt64
    ) {
        var spare = elements
        var shift = low
        while shift < high {
            let mask = (UInt64(1) << min(digitBits, high - shift)) - 1
            var starts = [Int](repeating: 0, count: Int(mask) + 2)
            for element in elements { starts[Int(key(element) >> shift & mask) + 1] += 1 }
            for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
            for element in elements {
                let digit = Int(key(element) >> shift & mask)
                spare[starts[digit]] = element
                starts[digit] += 1
            }
            swap(&elements, &spare)
            shift += digitBits
        }
    }
}
