#if canImport(Glibc)
    internal import Glibc
#endif

/// Keys that are one text followed by numbers with few gaps, such as `U0000001`: the number leads to
/// the row without a search, and takes a quarter of the memory.
final class DenseKeys: Sendable {
    /// The rows by number from the least one; -1 where there is no key of that number.
    private let memory: ColumnMemory
    private let span: Int
    private let least: UInt64
    /// What stands before the number.
    private let head: [UInt8]
    /// How many bytes a key has, and how many of them are the number.
    private let length: Int
    private let digits: Int
    /// The first bytes of the head as a word, and which bytes of a key those are.
    private let start: (word: UInt64, mask: UInt64)
    /// Whether the numbers rise by one from row to row, so that a number is its row.
    private let isInOrder: Bool
    /// The rows whose key an earlier row has already, each with that row.
    let repeated: [(row: Int, first: Int)]

    private var rows: UnsafeMutablePointer<Int32> {
        memory.base.assumingMemoryBound(to: Int32.self)
    }

    /// The most digits that a number may have, as they are read as one word.
    private static let mostDigits = 8

    /// Lays out keys; nil where they are of another form.
    init?(_ keys: TextColumn) {
        guard keys.count > 0, keys.count < Int(Int32.max), let form = Form(keys),
            let memory = ColumnMemory(
                bytes: form.span * MemoryLayout<Int32>.size,
                likely: form.span * MemoryLayout<Int32>.size,
                color: 0
            )
        else { return nil }
        self.memory = memory
        (span, least, head) = (form.span, form.least, form.head)
        (length, digits) = (form.head.count + form.digits, form.digits)
        start = DenseKeys.start(form.head, length: length)
        let rows = memory.base.bindMemory(to: Int32.self, capacity: form.span)
        rows.update(repeating: -1, count: form.span)
        var repeated: [(row: Int, first: Int)] = []
        var isInOrder = true
        for row in 0..<keys.count {
            let key = keys.bytes(ofRow: row).bindMemory(to: UInt8.self)
            guard let base = key.baseAddress, !key.isEmpty else {
                isInOrder = false
                continue
            }
            guard let number = DenseKeys.number(base, key.count, form.digits) else { return nil }
            let place = Int(number - form.least)
            isInOrder = isInOrder && place == row
            if rows[place] < 0 {
                rows[place] = Int32(truncatingIfNeeded: row)
            } else {
                repeated.append((row, Int(rows[place])))
            }
        }
        self.repeated = repeated
        self.isInOrder = isInOrder
    }

    /// Returns the row of a key, or -1 when there is none.
    func row(of key: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = key.baseAddress, key.count == length else { return -1 }
        return row(base)
    }

    /// Finds the rows of keys.
    func find(_ cells: UnsafeMutableBufferPointer<KeyIndex.Cell>) {
        for index in cells.indices {
            cells[index].found = cells[index].count == length ? row(cells[index].bytes) : -1
        }
    }

    @inline(__always)
    private func row(_ bytes: UnsafePointer<UInt8>) -> Int {
        guard let number = DenseKeys.number(bytes, length, digits) else { return -1 }
        let place = number &- least
        guard place < UInt64(span), hasHead(bytes) else { return -1 }
        return isInOrder ? Int(place) : Int(rows[Int(place)])
    }

    @inline(__always)
    private func hasHead(_ bytes: UnsafePointer<UInt8>) -> Bool {
        if start.mask != 0 { return (Words.load(bytes) ^ start.word) & start.mask == 0 }
        return head.withUnsafeBufferPointer { head in
            for index in head.indices where head[index] != bytes[index] { return false }
            return true
        }
    }

    /// The head as a word, where keys have the eight bytes of one; else a mask of 0.
    private static func start(_ head: [UInt8], length: Int) -> (word: UInt64, mask: UInt64) {
        guard length >= 8, (1...8).contains(head.count) else { return (0, 0) }
        let word = head.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        return (word, UInt64.max >> UInt64(64 - head.count * 8))
    }

    // MARK: Numbers

    /// Returns the number at the end of a key; nil where that is not all digits.
    @inline(__always)
    private static func number(
        _ bytes: UnsafePointer<UInt8>,
        _ length: Int,
        _ digits: Int
    ) -> UInt64? {
        // The last eight bytes, or as many as there are: the number is in the highest of them.
        var word: UInt64 = 0
        if length >= 8 {
            word = Words.load(bytes + length - 8)
        } else {
            for index in 0..<length { word = word >> 8 | UInt64(bytes[index]) << 56 }
        }
        let places = UInt64.max &<< UInt64(truncatingIfNeeded: 64 - digits * 8)
        let aligned = (word ^ Words.each(Byte.zero)) & places
        let wrong = ((aligned &+ Words.each(0x76)) | aligned) & Words.each(0x80)
        let pairs = (aligned &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        return wrong == 0 ? (fours &* 42_949_672_960_001) &>> 32 : nil
    }

    /// What all keys of a column have in common.
    private struct Form {
        let head: [UInt8]
        let digits: Int
        let least: UInt64
        let span: Int

        /// Finds out; nil where they have no such form, or too many numbers would be without a key.
        init?(_ keys: TextColumn) {
            guard let first = (0..<keys.count).first(where: { !keys.bytes(ofRow: $0).isEmpty })
            else { return nil }
            let sample = Array(keys.bytes(ofRow: first))
            let tail = sample.reversed().prefix { $0 &- Byte.zero < 10 }.count
            let digits = min(tail, DenseKeys.mostDigits)
            let head = Array(sample.dropLast(digits))
            guard digits > 0 else { return nil }
            var (least, most) = (UInt64.max, UInt64.min)
            for row in 0..<keys.count {
                let key = keys.bytes(ofRow: row).bindMemory(to: UInt8.self)
                guard let base = key.baseAddress, !key.isEmpty else { continue }
                guard key.count == sample.count,
                    head.withUnsafeBufferPointer({ memcmp($0.baseAddress ?? base, base, $0.count) })
                        == 0,
                    let number = DenseKeys.number(base, key.count, digits)
                else { return nil }
                (least, most) = (min(least, number), max(most, number))
            }
            let span = Int(most - least) + 1
            guard span <= max(1024, keys.count * 8) else { return nil }
            (self.head, self.digits, self.least, self.span) = (head, digits, least, span)
        }
    }
}
