internal import KaopingCore

/// Sorts rows by keys of 64 bits, stable, some bits at a time from the lowest.
enum RadixSort {
    /// How many bits one pass sorts by: the counts of 2,048 values stay in the nearest cache.
    private static let digitBits: UInt64 = 11

    /// Returns keys that grow as the value falls; nan comes last, -0 equals 0.
    static func bits(_ values: Buffer<Double>) -> Buffer<UInt64> {
        let keys = Buffer<UInt64>(count: values.count)
        for row in 0..<values.count {
            let value = values.base[row]
            let bits = (value + 0).bitPattern
            let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
            keys.base[row] = value.isNaN ? .max : ~rising
        }
        return keys
    }

    /// Returns keys that grow as a stated value falls, counted in its last place.
    ///
    /// Rows without a value have the largest key; nil where a value has no such count.
    static func ticks(_ values: Buffer<Double>, _ rounding: Rounding) -> Buffer<UInt64>? {
        let keys = Buffer<UInt64>(count: values.count)
        for row in 0..<values.count {
            guard !values.base[row].isNaN else {
                keys.base[row] = .max
                continue
            }
            guard let ticks = rounding.ticks(values.base[row]) else { return nil }
            // Wraps for a negative score, whose key then has the highest bit, as it should.
            keys.base[row] = UInt64(bitPattern: Int64.max &- ticks)
        }
        return keys
    }

    /// Rows in the order of a key, and for each of them whether the one before has the same key.
    typealias Sorted = (rows: Buffer<Int32>, ties: Buffer<Bool>)

    /// Returns the rows by rising key; equal keys stay in the order given.
    static func sorted(_ rows: Buffer<Int32>, by keys: Buffer<UInt64>) -> Sorted {
        var (least, most) = (UInt64.max, UInt64.min)
        for row in rows.elements {
            least = min(least, keys.base[Int(row)])
            most = max(most, keys.base[Int(row)])
        }
        guard rows.count > 1, most > least else {
            let ties = Buffer<Bool>(repeating: true, count: rows.count)
            if rows.count > 0 { ties.base[0] = false }
            return (rows, ties)
        }
        let bits = UInt64(64 - (most - least).leadingZeroBitCount)
        // A key and its row fit one word when the keys lie close together.
        if bits <= 32 {
            let words = Buffer<UInt64>(count: rows.count)
            for (index, row) in rows.elements.enumerated() {
                let key = keys.base[Int(row)] - least
                words.base[index] = key << 32 | UInt64(UInt32(bitPattern: row))
            }
            let sorted = sort(words, from: 32, to: 32 + bits) { $0 }
            return RadixSort.rows(
                sorted,
                key: { $0 >> 32 },
                row: { Int32(truncatingIfNeeded: $0) }
            )
        }
        let entries = Buffer<Entry>(count: rows.count)
        for (index, row) in rows.elements.enumerated() {
            entries.base[index] = Entry(key: keys.base[Int(row)] - least, row: row)
        }
        return RadixSort.rows(sort(entries, from: 0, to: bits, key: \.key), key: \.key, row: \.row)
    }

    private struct Entry: BitwiseCopyable {
        let key: UInt64
        let row: Int32
    }

    @inline(__always)
    private static func rows<Element: BitwiseCopyable>(
        _ elements: Buffer<Element>,
        key: (Element) -> UInt64,
        row: (Element) -> Int32
    ) -> Sorted {
        let rows = Buffer<Int32>(count: elements.count)
        let ties = Buffer<Bool>(count: elements.count)
        // The first ties with none: its key is not its own complement.
        var before = ~key(elements.base[0])
        for index in 0..<elements.count {
            let element = elements.base[index]
            rows.base[index] = row(element)
            ties.base[index] = key(element) == before
            before = key(element)
        }
        return (rows, ties)
    }

    /// Sorts elements by the bits of their keys between two positions; they are not kept.
    @inline(__always)
    private static func sort<Element: BitwiseCopyable>(
        _ given: Buffer<Element>,
        from low: UInt64,
        to high: UInt64,
        key: (Element) -> UInt64
    ) -> Buffer<Element> {
        var (elements, spare) = (given, Buffer<Element>(count: given.count))
        var starts = [Int](repeating: 0, count: (1 << digitBits) + 1)
        var shift = low
        while shift < high {
            let mask = (UInt64(1) << min(digitBits, high - shift)) - 1
            let (from, to) = (elements.base, spare.base)
            starts.withUnsafeMutableBufferPointer { starts in
                starts.update(repeating: 0)
                for index in 0..<given.count {
                    starts[Int(key(from[index]) >> shift & mask) + 1] += 1
                }
                for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
                for index in 0..<given.count {
                    let digit = Int(key(from[index]) >> shift & mask)
                    to[starts[digit]] = from[index]
                    starts[digit] += 1
                }
            }
            swap(&elements, &spare)
            shift += digitBits
        }
        return elements
    }
}
