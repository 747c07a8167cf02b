/// Which records of a chunk are kept: those with a value in a column.
struct RowFilter {
    private let position: Int
    private let value: [UInt8]
    /// Of each row of the chunk, blank lines left out: whether it is kept.
    private(set) var kept: [Bool] = []
    /// Where each row ends.
    private(set) var ends: [UnsafePointer<UInt8>] = []
    /// How many line feeds are inside each row.
    private(set) var innerLines: [Int] = []
    /// The first values of the column.
    private(set) var seen: [String] = []
    private var lastSeen: [UInt8] = []

    static let seenLimit = 20

    /// Creates the filter of a request; nil when it keeps all.
    init?(_ request: TableRequest, _ places: [HeadingPlace]) {
        guard let only = request.only else { return nil }
        position = places[only.column].position
        value = Array(only.value.utf8)
    }

    /// Forgets the chunk before.
    mutating func begin() {
        kept.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        innerLines.removeAll(keepingCapacity: true)
        (seen, lastSeen) = ([], [])
    }

    /// Notes a row and says whether it is kept.
    ///
    /// A row that cannot be read up to its end is kept, so that it is reported.
    mutating func keeps(_ start: UnsafePointer<UInt8>, _ decoder: inout RowDecoder) -> Bool {
        decoder.innerLines = 0
        let end = passes(start, &decoder)
        kept.append(end == nil)
        ends.append(end ?? start)
        innerLines.append(decoder.innerLines)
        return end == nil
    }

    /// Returns the end of a row that is not kept.
    private mutating func passes(
        _ start: UnsafePointer<UInt8>,
        _ decoder: inout RowDecoder
    ) -> UnsafePointer<UInt8>? {
        guard let place = decoder.pass(start, position) else { return nil }
        let field = RawField(place, limit: decoder.limit)
        guard field.fault == nil else { return nil }
        decoder.innerLines += field.lines
        let isOther = field.unescapedIfNeeded { cell in
            let trimmed = CellText.trimmed(cell)
            if trimmed.elementsEqual(value) { return false }
            see(trimmed)
            return true
        }
        guard isOther else { return nil }
        return field.endsRecord ? field.next : rest(field.next, &decoder)
    }

    /// Passes over what follows the column; quotes must be sound, or rows would be lost.
    private func rest(
        _ start: UnsafePointer<UInt8>,
        _ decoder: inout RowDecoder
    ) -> UnsafePointer<UInt8>? {
        let plain = start + Words.distance(start, to: Byte.quote, Byte.lineFeed)
        if plain[0] == Byte.lineFeed { return plain + 1 }
        var place = start
        while true {
            let field = RawField(place, limit: decoder.limit)
            guard field.fault == nil else { return nil }
            decoder.innerLines += field.lines
            place = field.next
            if field.endsRecord { return place }
        }
    }

    private mutating func see(_ cell: UnsafeBufferPointer<UInt8>) {
        guard seen.count < RowFilter.seenLimit, !cell.elementsEqual(lastSeen) else { return }
        lastSeen = Array(cell)
        let text = CellText.shown(cell)
        if !seen.contains(text) { seen.append(text) }
    }
}

extension RawField {
    /// Calls a function with the value's bytes, copied only when quotes inside are doubled.
    func unescapedIfNeeded<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        isDoubled ? unescaped.withUnsafeBufferPointer(body) : body(bytes)
    }
}
