/// Columns as bytes: the few values that most columns have once, and a code for each row.
///
/// A header of 16 bytes: the form, the width of a value, two zeros, how many values the
/// dictionary has (4 bytes) and how many rows there are (8 bytes). All numbers are little-endian;
/// the same column is always the same bytes.
enum Packing {
    /// How the rows stand behind the dictionary.
    enum Form: UInt8 {
        /// Every row as it is, without a dictionary.
        case raw = 0
        /// A code of one byte for each row.
        case byteCodes = 1
        /// A code of two bytes for each row.
        case shortCodes = 2
        /// Nothing: all rows have the one value.
        case constant = 3
        /// Texts: the length of each in four bytes, then their UTF-8.
        case texts = 4
    }

    static let headerLength = 16

    /// Packs numbers; every nan becomes the same one.
    static func pack(_ numbers: UnsafeBufferPointer<Double>) -> [UInt8] {
        let bits = [UInt64](unsafeUninitializedCapacity: numbers.count) { buffer, count in
            for row in 0..<numbers.count {
                let number = numbers[row]
                buffer[row] = number.isNaN ? Double.nan.bitPattern : number.bitPattern
            }
            count = numbers.count
        }
        return bits.withUnsafeBufferPointer { pack($0) }
    }

    /// Packs codes and ranks.
    static func pack(_ numbers: UnsafeBufferPointer<Int32>) -> [UInt8] {
        numbers.withMemoryRebound(to: UInt32.self) { pack($0) }
    }

    /// Packs unsigned numbers of any width.
    static func pack<Element: FixedWidthInteger & UnsignedInteger>(
        _ column: UnsafeBufferPointer<Element>
    ) -> [UInt8] {
        guard !column.isEmpty, let index = ValueIndex(column) else { return raw(column) }
        let values = index.values
        let form: Form =
            values.count == 1 ? .constant : values.count <= 256 ? .byteCodes : .shortCodes
        var bytes = header(form, Element.self, dictionary: values.count, count: column.count)
        bytes.reserveCapacity(bytes.count + values.count * 8 + column.count * 2)
        for value in values { append(value, to: &bytes) }
        switch form {
        case .constant: break
        case .byteCodes: bytes += index.codes.map { UInt8(truncatingIfNeeded: $0) }
        default:
            for code in index.codes { append(code, to: &bytes) }
        }
        return bytes
    }

    /// Packs texts.
    static func pack(texts count: Int, _ text: (Int) -> UnsafeRawBufferPointer) -> [UInt8] {
        var bytes = header(.texts, UInt8.self, dictionary: 0, count: count)
        for row in 0..<count {
            append(UInt32(truncatingIfNeeded: text(row).count), to: &bytes)
        }
        for row in 0..<count { bytes.append(contentsOf: text(row)) }
        return bytes
    }

    /// Packs texts.
    static func pack(_ texts: [String]) -> [UInt8] {
        let all = texts.map { Array($0.utf8) }
        var bytes = header(.texts, UInt8.self, dictionary: 0, count: all.count)
        for text in all { append(UInt32(truncatingIfNeeded: text.count), to: &bytes) }
        for text in all { bytes += text }
        return bytes
    }

    private static func raw<Element: FixedWidthInteger & UnsignedInteger>(
        _ column: UnsafeBufferPointer<Element>
    ) -> [UInt8] {
        let head = header(.raw, Element.self, dictionary: 0, count: column.count)
        let size = head.count + column.count * MemoryLayout<Element>.size
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            _ = buffer.initialize(fromContentsOf: head)
            if let base = buffer.baseAddress {
                let rows = UnsafeMutableRawPointer(base + head.count)
                for row in 0..<column.count {
                    rows.storeBytes(
                        of: column[row].littleEndian,
                        toByteOffset: row * MemoryLayout<Element>.size,
                        as: Element.self
                    )
                }
            }
            filled = size
        }
    }

    private static func header<Element: FixedWidthInteger>(
        _ form: Form,
        _: Element.Type,
        dictionary: Int,
        count: Int
    ) -> [UInt8] {
        var bytes: [UInt8] = [form.rawValue, UInt8(MemoryLayout<Element>.size), 0, 0]
        append(UInt32(dictionary), to: &bytes)
        append(UInt64(count), to: &bytes)
        return bytes
    }

    @inline(__always)
    private static func append<Element: FixedWidthInteger>(
        _ value: Element,
        to bytes: inout [UInt8]
    ) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// The different values of a column and the code of each row; none where there are too many.
private struct ValueIndex<Element: FixedWidthInteger & UnsignedInteger> {
    private(set) var values: [Element] = []
    private(set) var codes: [UInt16] = []

    init?(_ column: UnsafeBufferPointer<Element>) {
        // A code has to be shorter than what it stands for, the dictionary counted.
        let limit = min(
            MemoryLayout<Element>.size == 1 ? 256 : 65536,
            MemoryLayout<Element>.size == 1 ? 1 : max(1, column.count / 4)
        )
        var slots = [Int32](repeating: -1, count: ValueIndex.room(limit))
        codes.reserveCapacity(column.count)
        let mask = slots.count - 1
        for value in column {
            var slot = Int(truncatingIfNeeded: ValueIndex.mixed(UInt64(value))) & mask
            while slots[slot] >= 0, values[Int(slots[slot])] != value { slot = (slot + 1) & mask }
            if slots[slot] < 0 {
                guard values.count < limit else { return nil }
                slots[slot] = Int32(values.count)
                values.append(value)
            }
            codes.append(UInt16(truncatingIfNeeded: slots[slot]))
        }
    }

    /// A power of two that leaves half of the slots free.
    private static func room(_ limit: Int) -> Int {
        var room = 16
        while room < 2 * limit { room *= 2 }
        return room
    }

    private static func mixed(_ bits: UInt64) -> UInt64 {
        let product = bits &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}
