internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// What a formula reads, as the columns that scorers take: block by block, computed only where
/// the formula is more than a column's name.
struct ValueSource: Sendable {
    private enum Content: Sendable {
        case numbers(UnsafeNumbers, hasMissing: Bool)
        case codes(UnsafeCodes, TextDictionary)
        case program(FormulaProgram, [FormulaColumn], TextDictionary?)
    }

    private let content: Content
    /// The slot of the column, where the formula is a column's name alone.
    let slot: Int?

    /// The texts that computed codes stand for; nil for numbers.
    var words: [String]? {
        switch content {
        case .numbers: nil
        case .codes(_, let dictionary): dictionary.words
        case .program(_, _, let dictionary): dictionary?.words
        }
    }

    /// Prepares a formula over the units' columns.
    init(_ formula: Formula, _ data: UnitData) {
        if case .column(_, let slot) = formula.root.kind, let values = data.columns[slot] {
            self.slot = slot
            switch values {
            case .numbers(let numbers, let hasMissing):
                content = .numbers(numbers, hasMissing: hasMissing)
            case .codes(let codes, let dictionary):
                content = .codes(codes, TextDictionary(dictionary))
            }
            return
        }
        slot = nil
        let program = FormulaProgram(
            formula,
            dictionaries: data.dictionaries,
            parameters: data.settings.parameters,
            calendar: data.settings.calendar
        )
        let columns = program.slots.compactMap { data.columns[$0]?.formulaColumn }
        let words = program.type.isText ? TextDictionary(program.words) : nil
        content = .program(program, columns, words)
    }

    /// Counts the numbers of a column; nil for a formula, or where they must be looked at row by row.
    func tally() -> NumberTally? {
        guard case .numbers(let numbers, hasMissing: false) = content else { return nil }
        return numbers.packed?.tally()
    }

    /// Fills in a column for some rows.
    ///
    /// - Parameters:
    ///   - rows: the units.
    ///   - numbers: room for numbers that are computed or packed.
    ///   - codes: room for computed codes.
    ///   - states: room for states; used only where a value is missing.
    /// - Returns: the column, valid as long as the room is.
    func column(
        rows: Range<Int>,
        numbers: UnsafeMutablePointer<Double>,
        codes: UnsafeMutablePointer<Int32>,
        states: UnsafeMutablePointer<UInt8>
    ) -> kp_column {
        switch content {
        case .numbers(let source, let hasMissing):
            var base = UnsafePointer(numbers)
            var isPartial = false
            if let packed = source.packed {
                packed.unpack(rows, into: numbers)
                let missing = ScorerState.notAvailable.rawValue
                isPartial = hasMissing && packed.markMissing(rows, missing, in: states)
            } else {
                base = source.base + rows.lowerBound
                isPartial = hasMissing && markMissing(base, rows.count, states)
            }
            return kp_column(numbers: base, count: rows.count, states: isPartial ? states : nil)
        case .codes(let source, let dictionary):
            return text(source.base + rows.lowerBound, rows.count, dictionary, states)
        case .program(let program, let columns, let words):
            program.evaluate(rows: rows, columns: columns, into: numbers)
            if let words {
                for row in 0..<rows.count {
                    codes[row] = numbers[row].isNaN ? -1 : Int32(numbers[row])
                }
                return text(codes, rows.count, words, states)
            }
            let isPartial = markMissing(numbers, rows.count, states)
            return kp_column(numbers: numbers, count: rows.count, states: isPartial ? states : nil)
        }
    }

    private func text(
        _ codes: UnsafePointer<Int32>,
        _ count: Int,
        _ dictionary: TextDictionary,
        _ states: UnsafeMutablePointer<UInt8>
    ) -> kp_column {
        var isPartial = false
        for row in 0..<count {
            let isMissing = codes[row] < 0
            states[row] = (isMissing ? ScorerState.notAvailable : .scored).rawValue
            if isMissing { isPartial = true }
        }
        var column = kp_column(numbers: nil, count: count, states: isPartial ? states : nil)
        column.kind = UInt32(KP_COLUMN_TEXT)
        column.codes = codes
        column.dictionary = UnsafePointer(dictionary.texts)
        column.dictionary_count = Int64(dictionary.count)
        return column
    }

    /// Writes states where a number is missing; returns whether one is.
    private func markMissing(
        _ numbers: UnsafePointer<Double>,
        _ count: Int,
        _ states: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        var missing = 0
        for row in 0..<count {
            let isMissing = numbers[row].isNaN
            states[row] = isMissing ? ScorerState.notAvailable.rawValue : 0
            missing += isMissing ? 1 : 0
        }
        return missing > 0
    }
}

extension kp_column {
    /// Some rows of a column without lists; one that is not there has none.
    func rows(_ rows: Range<Int>) -> kp_column {
        var part = self
        part.numbers = numbers.map { $0 + rows.lowerBound }
        part.codes = codes.map { $0 + rows.lowerBound }
        part.states = states.map { $0 + rows.lowerBound }
        if entries > 0 { part.entries = Int64(rows.count) }
        return part
    }

    /// A plain column of numbers.
    init(
        numbers: UnsafePointer<Double>?,
        count: Int,
        states: UnsafePointer<UInt8>?
    ) {
        self.init(
            struct_size: UInt32(MemoryLayout<kp_column>.size),
            kind: UInt32(KP_COLUMN_NUMBER),
            entries: Int64(count),
            numbers: numbers,
            codes: nil,
            dictionary: nil,
            dictionary_count: 0,
            states: states,
            offsets: nil
        )
    }
}

extension kp_block {
    /// Rows of some units, or of one group.
    init(rows: Int, _ columns: UnsafePointer<kp_column>?, count: Int) {
        self.init(
            struct_size: UInt32(MemoryLayout<kp_block>.size),
            reserved: 0,
            rows: Int64(rows),
            columns: columns,
            column_count: Int64(count),
            counts: nil
        )
    }
}

/// Texts laid out for the boundary.
final class TextDictionary: @unchecked Sendable {
    let words: [String]
    var count: Int { words.count }
    let texts: UnsafeMutablePointer<kp_text>
    private let bytes: UnsafeMutablePointer<CChar>

    init(_ words: [String]) {
        self.words = words
        texts = .allocate(capacity: max(1, words.count))
        bytes = .allocate(capacity: max(1, words.reduce(0) { $0 + $1.utf8.count }))
        var next = bytes
        for (index, word) in words.enumerated() {
            let start = next
            for byte in word.utf8 {
                next.initialize(to: CChar(bitPattern: byte))
                next += 1
            }
            (texts + index).initialize(
                to: kp_text(bytes: start, length: Int64(word.utf8.count))
            )
        }
    }

    deinit {
        texts.deallocate()
        bytes.deallocate()
    }
}
