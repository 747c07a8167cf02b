internal import KaopingCore

/// A problem with its place in the order of the file.
struct Finding: Sendable {
    let record: Int
    let position: Int
    let issue: Issue
}

/// Decodes records into columns: plain cells here, all others in the careful half.
///
/// Every function that takes a place returns the one behind the field and its delimiter, or nil
/// when the record does not have the fields it should; the whole record is then looked at again.
struct RowDecoder {
    let request: TableRequest
    let heading: Heading
    let places: [HeadingPlace]
    /// The plans, in the order of the file; owned.
    let plans: UnsafeMutableBufferPointer<FieldPlan>
    /// How many columns follow the last requested one.
    let columnsAfter: Int
    /// The values of categories, by requested column.
    var dictionaries: [ByteDictionary]
    /// How many cells are blank, by requested column; owned.
    let blanks: UnsafeMutablePointer<Int>
    private let scales: UnsafeMutablePointer<Double>
    /// Keys whose rows are still to be found; owned.
    let pending: UnsafeMutablePointer<KeyIndex.Cell>
    /// How many of them there are.
    var pendingCount = 0
    /// Keys that are not known: the first of them, and how many there are.
    var unknown: (listed: [(row: Int, text: [UInt8])], count: Int) = ([], 0)

    /// The problems of this chunk, up to the limit.
    var findings: [Finding] = []
    /// How many problems this chunk has.
    var findingCount = 0
    /// What stops the reading.
    var fatal: Issue?
    /// Where the bytes of this chunk end.
    var limit: UnsafePointer<UInt8>
    /// The record at work, from 0.
    var record = 0
    /// The line where it begins, from 1.
    var line = 0
    /// How many line feeds are inside its fields so far.
    var innerLines = 0
    private var findingsBefore = (listed: 0, all: 0)

    /// Creates a decoder with dictionaries of its own.
    init(
        _ request: TableRequest,
        _ heading: Heading,
        _ places: [HeadingPlace],
        _ store: ColumnStore,
        limit: UnsafePointer<UInt8>
    ) {
        self.request = request
        self.heading = heading
        self.places = places
        self.limit = limit
        let scaleValues = NumberCell.scales(shift: 0) + NumberCell.scales(shift: 2)
        scales = .allocate(capacity: scaleValues.count)
        scales.initialize(from: scaleValues, count: scaleValues.count)
        let all = FieldPlan.all(request, heading, places, store, scales: scales)
        plans = .allocate(capacity: all.count)
        _ = plans.initialize(from: all)
        for index in plans.indices where plans[index].step.isCategory {
            plans[index].cache = WordCache()
        }
        columnsAfter = heading.all.count - 1 - (all.last?.position ?? -1)
        dictionaries = request.columns.map {
            if case .category(let values?) = $0.kind {
                ByteDictionary(values)
            } else {
                ByteDictionary()
            }
        }
        pending = .allocate(capacity: KeyIndex.batch)
        blanks = .allocate(capacity: all.count + 1)
        blanks.initialize(repeating: 0, count: all.count + 1)
    }

    /// Frees what the decoder owns.
    func close() {
        for plan in plans { plan.cache?.close() }
        plans.deallocate()
        blanks.deallocate()
        pending.deallocate()
        scales.deallocate()
    }

    /// Decodes a record into a row; returns the next record, or nil when reading must stop.
    mutating func decode(_ start: UnsafePointer<UInt8>, row: Int) -> UnsafePointer<UInt8>? {
        innerLines = 0
        findingsBefore = (findings.count, findingCount)
        if let next = fields(start, row: row) { return next }
        return mend(start, row: row)
    }

    /// Forgets what was found in the record at work.
    mutating func dropFindings() {
        findings.removeLast(findings.count - findingsBefore.listed)
        findingCount = findingsBefore.all
    }

    private mutating func fields(
        _ start: UnsafePointer<UInt8>,
        row: Int
    ) -> UnsafePointer<UInt8>? {
        var (place, field, linesBefore) = (start, start, 0)
        guard var plan = plans.baseAddress else { return finish(place) }
        let end = plan + plans.count
        while plan < end {
            if plan.pointee.skip > 0 {
                guard let next = pass(place, plan.pointee.skip) else { return nil }
                place = next
            } else if plan.pointee.skip < 0 {
                (place, innerLines) = (field, linesBefore)
            }
            if plan.pointee.run > 0 {
                let runEnd = plan + plan.pointee.run
                place = numbers(place, &plan, runEnd, row)
                if plan == runEnd { continue }
            }
            (field, linesBefore) = (place, innerLines)
            guard let next = cell(place, plan, row) else { return nil }
            place = next
            plan += 1
        }
        return columnsAfter == 0 ? place : finish(place)
    }

    @inline(__always)
    private mutating func cell(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        switch plan.pointee.step {
        case .number:
            return otherNumber(place, plan, row)
        case .count:
            let short = NumberCell.short(place)
            guard short.wrong == 0, short.places == 0, place[short.length] == plan.pointee.end,
                store(short, isNegative: false, plan, row)
            else { return otherNumber(place, plan, row) }
            return place + short.length + 1
        case .percentSign:
            return otherNumber(place, plan, row)
        case .flag, .date:
            return dayOrFlag(place, plan, row)
        case .declared, .code, .text, .key:
            return words(place, plan, row)
        }
    }

    /// Stores a value that is within its range; says whether it was.
    @inline(__always)
    func store(_ value: Double, _ plan: UnsafeMutablePointer<FieldPlan>, _ row: Int) -> Bool {
        guard value >= plan.pointee.least, value <= plan.pointee.most else { return false }
        let codes = plan.pointee.values.assumingMemoryBound(to: UInt32.self)
        if let code = PackedNumbers.code(value) {
            codes[row] = code
        } else {
            codes[row] = PackedNumbers.wideCode
            plan.pointee.wide?[row] = value
        }
        return true
    }

    /// Stores a short number that is within its range; says whether it was.
    @inline(__always)
    func store(
        _ short: NumberCell.Short,
        isNegative: Bool,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> Bool {
        if plan.pointee.isBounded {
            let value = short.value / plan.pointee.scales[short.scale]
            let signed = isNegative ? 0 - value : value
            guard signed >= plan.pointee.least, signed <= plan.pointee.most else { return false }
        }
        let code = PackedNumbers.code(
            digits: short.digits,
            places: short.places + plan.pointee.shift,
            isNegative: isNegative
        )
        plan.pointee.values.assumingMemoryBound(to: UInt32.self)[row] = code
        return true
    }

    /// Returns the place behind a delimiter, if it is the one that should stand there.
    @inline(__always)
    func behind(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>
    ) -> UnsafePointer<UInt8>? {
        if place[0] == plan.pointee.end { return place + 1 }
        guard place[0] == Byte.carriageReturn, plan.pointee.end == Byte.lineFeed,
            place[1] == Byte.lineFeed
        else { return nil }
        return place + 2
    }

    private mutating func words(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        if place[0] != Byte.quote {
            let short = Words.graphicLength(place)
            if short > 0, place[short] == plan.pointee.end, storeWord(place, short, plan, row) {
                return place + short + 1
            }
        }
        let quotes = place[0] == Byte.quote ? 1 : 0
        let start = place + quotes
        let count = Words.plainLength(start)
        let after = start + count
        guard count > 0, quotes == 0 || after[0] == Byte.quote,
            after[quotes] == plan.pointee.end, !CellText.mayTrim(start, count),
            storeWord(start, count, plan, row)
        else { return careful(place, plan, row) }
        return after + quotes + 1
    }

    /// Stores a text without outer spaces that stands in the buffer; false when it has no code.
    @inline(__always)
    private mutating func storeWord(
        _ bytes: UnsafePointer<UInt8>,
        _ count: Int,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> Bool {
        guard count <= WordCache.longest, let cache = plan.pointee.cache else {
            return storeWords(bytes, count, plan, row)
        }
        let word = WordCache.Word(bytes, count)
        let code = cache.code(of: word)
        let values = plan.pointee.values.assumingMemoryBound(to: Int32.self)
        if code >= 0 {
            values[row] = code
            return true
        }
        guard storeWords(bytes, count, plan, row) else { return false }
        plan.pointee.cache?.add(word, values[row])
        return true
    }

    /// Stores a text or its code; false when it has none.
    @inline(__always)
    mutating func storeWords(
        _ bytes: UnsafePointer<UInt8>,
        _ count: Int,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> Bool {
        let values = plan.pointee.values
        if plan.pointee.step == .key {
            keep(bytes, count, row)
            return true
        }
        if plan.pointee.step == .text {
            guard let arena = plan.pointee.arena else { return false }
            let start = plan.pointee.cursor
            (arena + start).update(from: bytes, count: count)
            plan.pointee.cursor = start + count
            values.assumingMemoryBound(to: TextSpan.self)[row] = TextSpan(
                start: start,
                count: count
            )
            return true
        }
        let index = plan.pointee.index
        let code =
            plan.pointee.step == .code
            ? dictionaries[index].code(of: bytes, count, firstRow: row)
            : dictionaries[index].findInPlace(bytes, count)
        values.assumingMemoryBound(to: Int32.self)[row] = code
        return code >= 0
    }

    /// Stores a missing value for a blank cell.
    func storeBlank(_ plan: UnsafeMutablePointer<FieldPlan>, _ row: Int) {
        blanks[plan.pointee.index] += 1
        clear(plan, row)
    }

    /// Stores a missing value.
    func clear(_ plan: UnsafeMutablePointer<FieldPlan>, _ row: Int) {
        let values = plan.pointee.values
        switch plan.pointee.step {
        case .declared, .code, .key: values.assumingMemoryBound(to: Int32.self)[row] = -1
        case .text:
            values.assumingMemoryBound(to: TextSpan.self)[row] = TextSpan(start: 0, count: 0)
        default: values.assumingMemoryBound(to: UInt32.self)[row] = PackedNumbers.missing
        }
    }

    /// Passes over fields that are followed by a comma, eight bytes at a time.
    mutating func pass(_ start: UnsafePointer<UInt8>, _ count: Int) -> UnsafePointer<UInt8>? {
        guard count > 0 else { return start }
        var (place, left) = (start, count)
        while true {
            let word = Words.load(place)
            let others = Words.equal(word, Byte.lineFeed) | Words.equal(word, Byte.quote)
            var commas = Words.equal(word, Byte.comma) & (others &- 1) & ~others
            let found = Words.count(commas)
            if found >= left {
                for _ in 1..<left { commas &= commas - 1 }
                return place + commas.trailingZeroBitCount >> 3 + 1
            }
            left -= found
            if others == 0 {
                place += 8
                continue
            }
            let quote = place + others.trailingZeroBitCount >> 3
            guard quote[0] == Byte.quote, quote == start || quote[-1] == Byte.comma else {
                return nil
            }
            let field = RawField(quote, limit: limit)
            guard field.fault == nil, !field.endsRecord else { return nil }
            innerLines += field.lines
            place = field.next
            left -= 1
            if left == 0 { return place }
        }
    }

    /// Passes over the columns behind the last requested one.
    private mutating func finish(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard let place = pass(start, columnsAfter - 1) else { return nil }
        let field = RawField(place, limit: limit)
        guard field.fault == nil, field.endsRecord else { return nil }
        innerLines += field.lines
        return field.next
    }
}
