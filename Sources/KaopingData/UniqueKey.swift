internal import KaopingCore

/// The rows whose key another row has already.
struct UniqueKey {
    /// The first of them.
    private(set) var findings: [Finding] = []
    /// How many there are.
    private(set) var count = 0

    /// Looks through a column.
    init(_ table: Table, column: Int, limit: Int) {
        switch table.columns[column] {
        case .texts(let texts): look(TextKeys(texts: texts), table, column, limit)
        case .codes(let codes): look(PlainKeys(codes.codes), table, column, limit)
        case .keys(let keys): look(PlainKeys(keys.rows), table, column, limit)
        case .numbers(let numbers): look(PlainKeys(numbers.values), table, column, limit)
        }
    }

    private mutating func look(_ keys: some Keys, _ table: Table, _ column: Int, _ limit: Int) {
        guard table.rows > 1, !keys.isRising else { return }
        var slots = [Int](
            repeating: -1,
            count: 1 << (Int.bitWidth - (table.rows * 2).leadingZeroBitCount)
        )
        let mask = slots.count - 1
        for row in 0..<table.rows where !keys.isMissing(row) {
            let hash = keys.hash(row)
            // A slot holds 40 bits of the row and 23 bits of the hash, which spare most looks.
            let tag = Int(truncatingIfNeeded: hash >> 41) << 40
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 {
                let other = slots[slot] & 0xFF_FFFF_FFFF
                if slots[slot] - other == tag, keys.areEqual(other, row) {
                    note(row, first: other, table, column, limit)
                    break
                }
                slot = (slot + 1) & mask
            }
            if slots[slot] < 0 { slots[slot] = tag | row }
        }
    }

    private mutating func note(
        _ row: Int,
        first: Int,
        _ table: Table,
        _ column: Int,
        _ limit: Int
    ) {
        count += 1
        guard findings.count < limit else { return }
        let place = table.place(row: row, column: column)
        let value: String =
            switch table.columns[column] {
            case .texts(let texts):
                CellText.shown(texts.bytes(ofRow: row).bindMemory(to: UInt8.self))
            case .codes(let codes): codes[row] ?? ""
            case .keys(let keys): "\(keys.rows[row])"
            case .numbers(let numbers): "\(numbers[row])"
            }
        let issue = Issue(
            .duplicateKey,
            at: place,
            [
                "value": .text(value), "first": "\(table.rowNumber(ofRow: first))",
                "firstLine": "\(table.line(ofRow: first))",
            ]
        )
        let cell = place.cell
        findings.append(
            Finding(record: (cell?.row ?? 1) - 1, position: (cell?.number ?? 1) - 1, issue: issue)
        )
    }
}

/// The keys of a table.
private protocol Keys {
    /// Whether each is greater than the one before, so that none stands twice.
    var isRising: Bool { get }
    func isMissing(_ row: Int) -> Bool
    func hash(_ row: Int) -> UInt64
    func areEqual(_ a: Int, _ b: Int) -> Bool
}

private struct TextKeys: Keys {
    let texts: TextColumn

    var isRising: Bool {
        guard texts.missing == 0, texts.count > 0 else { return false }
        var last = texts.bytes(ofRow: 0)
        for row in 1..<texts.count {
            let next = texts.bytes(ofRow: row)
            guard TextKeys.isLess(last, next) else { return false }
            last = next
        }
        return true
    }

    private static func isLess(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        let common = min(a.count, b.count)
        for index in 0..<common where a[index] != b[index] { return a[index] < b[index] }
        return a.count < b.count
    }

    func isMissing(_ row: Int) -> Bool { texts.bytes(ofRow: row).isEmpty }

    func hash(_ row: Int) -> UInt64 {
        let bytes = texts.bytes(ofRow: row)
        guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return 0 }
        return ByteDictionary.hash(base, bytes.count)
    }

    func areEqual(_ a: Int, _ b: Int) -> Bool {
        texts.bytes(ofRow: a).elementsEqual(texts.bytes(ofRow: b))
    }
}

/// Keys that are numbers or codes.
private struct PlainKeys<Value: BinaryKey>: Keys {
    private let values: UnsafeBufferPointer<Value>

    init(_ values: UnsafeBufferPointer<Value>) {
        self.values = values
    }

    var isRising: Bool {
        (1..<values.count).allSatisfy { values[$0 - 1].keyBits < values[$0].keyBits }
    }

    func isMissing(_ row: Int) -> Bool { values[row].isMissing }
    func hash(_ row: Int) -> UInt64 {
        ByteDictionary.mix(values[row].keyBits ^ 0x9E37_79B9_7F4A_7C15)
    }
    func areEqual(_ a: Int, _ b: Int) -> Bool { values[a].keyBits == values[b].keyBits }
}

private protocol BinaryKey {
    var keyBits: UInt64 { get }
    var isMissing: Bool { get }
}

extension Double: BinaryKey {
    fileprivate var keyBits: UInt64 { bitPattern }
    fileprivate var isMissing: Bool { isNaN }
}

extension Int32: BinaryKey {
    fileprivate var keyBits: UInt64 { UInt64(truncatingIfNeeded: self) }
    fileprivate var isMissing: Bool { self < 0 }
}
