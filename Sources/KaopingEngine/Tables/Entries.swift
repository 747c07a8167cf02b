internal import KaopingCore
internal import KaopingProfile

/// Rows in the order of the units that they belong to, and what formulas read of them: values of
/// the row and values of its unit.
struct Entries: Sendable {
    /// Which rows belong to which unit.
    private(set) var join: RowJoin
    /// Values of the rows by slot.
    let rowColumns: [Int: UnitData.Values]
    /// Values of the units by slot.
    let unitColumns: [Int: UnitData.Values]
    /// The slot that says by which column an entry names its unit, and what the codes stand for.
    var via: (slot: Int, words: [String])?
    /// The units that have enough for anything to be computed; nil where all have.
    var enough: Buffer<UInt8>?
    let settings: FormulaSettings

    init(
        join: RowJoin,
        rowColumns: [Int: UnitData.Values],
        unitColumns: [Int: UnitData.Values],
        via: (slot: Int, words: [String])? = nil,
        enough: Buffer<UInt8>? = nil,
        settings: FormulaSettings
    ) {
        self.join = join
        self.rowColumns = rowColumns
        self.unitColumns = unitColumns
        self.via = via
        self.enough = enough
        self.settings = settings
    }

    /// The units of a run, all together or in groups, so that figures can be computed of them.
    init(_ data: UnitData, join: RowJoin) {
        self.init(join: join, rowColumns: data.columns, unitColumns: [:], settings: data.settings)
    }

    /// How many entries there are.
    var count: Int { join.count }

    /// Returns those entries that a number is 1 for.
    func filtered(_ isKept: UnitData.Values) -> Entries {
        guard case .numbers(let numbers, _) = isKept else { return self }
        var result = self
        result.join = join.filtered { numbers.base[$0] == 1 }
        return result
    }

    /// Returns those entries that a function says are kept.
    func filtered(_ isKept: (Int) -> Bool) -> Entries {
        var result = self
        result.join = join.filtered(isKept)
        return result
    }

    // MARK: Values

    /// Where the values of a slot are.
    private enum Source: @unchecked Sendable {
        case gathered(UnitData.Values, places: UnsafePointer<Int32>)
        case inOrder(UnitData.Values)

        var dictionary: [String]? {
            switch self {
            case .gathered(let values, _), .inOrder(let values): values.dictionary
            }
        }
    }

    private func source(_ slot: Int, isText: Bool) -> Source {
        if let via, via.slot == slot, let codes = join.via {
            return .inOrder(.codes(codes, via.words))
        }
        if let values = rowColumns[slot] {
            return .gathered(values, places: UnsafePointer(join.rows.base))
        }
        if let values = unitColumns[slot] {
            return .gathered(values, places: UnsafePointer(join.unitOf.base))
        }
        return .inOrder(.missing(isText: isText, count: count))
    }

    /// Returns the values of a slot, one for each entry.
    func values(slot: Int) -> UnitData.Values {
        switch source(slot, isText: false) {
        case .inOrder(let values): values
        case .gathered(let values, let places):
            values.gathered(UnsafeBufferPointer(start: places, count: count))
        }
    }

    /// Returns the values of a formula, one for each entry.
    func values(_ formula: Formula, threads: Int) -> UnitData.Values {
        if case .column(_, let slot) = formula.root.kind { return values(slot: slot) }
        let texts = formula.textSlots
        let sources = formula.slots.map { source($0, isText: texts.contains($0)) }
        let dictionaries = zip(formula.slots, sources).compactMap { slot, source in
            source.dictionary.map { (slot, $0) }
        }
        let program = FormulaProgram(
            formula,
            dictionaries: Dictionary(uniqueKeysWithValues: dictionaries),
            parameters: settings.parameters,
            calendar: settings.calendar
        )
        let results = Buffer<Double>(count: count)
        let block = Entries.blockEntries
        Parallel.forEach((count + block - 1) / block, threads: threads) { [count] index in
            let entries = index * block..<min(count, (index + 1) * block)
            Entries.evaluate(program, sources, entries, into: results.base + entries.lowerBound)
        }
        guard program.type.isText else { return .numbers(results) }
        let codes = Buffer<Int32>(count: count)
        for entry in 0..<count {
            codes.base[entry] = results[entry].isNaN ? -1 : Int32(results[entry])
        }
        return .codes(codes, program.words)
    }

    private static let blockEntries = 8192

    /// Evaluates a program over a block of entries, whose values are first brought together.
    private static func evaluate(
        _ program: FormulaProgram,
        _ sources: [Source],
        _ entries: Range<Int>,
        into results: UnsafeMutablePointer<Double>
    ) {
        // The columns keep the gathered values alive until the program has run.
        let columns = sources.map { source -> UnitData.Values in
            switch source {
            case .gathered(let values, let places):
                values.gathered(
                    UnsafeBufferPointer(start: places + entries.lowerBound, count: entries.count)
                )
            case .inOrder(let values): values.from(entries.lowerBound)
            }
        }
        withExtendedLifetime(columns) {
            program.evaluate(
                rows: 0..<entries.count,
                columns: columns.map(\.formulaColumn),
                into: results
            )
        }
    }
}

extension UnitData.Values {
    /// The column without its first values.
    fileprivate func from(_ first: Int) -> UnitData.Values {
        switch self {
        case .numbers(let numbers, let hasMissing):
            .numbers(
                UnsafeNumbers(base: numbers.base + first, owner: numbers.owner),
                hasMissing: hasMissing
            )
        case .codes(let codes, let dictionary):
            .codes(
                UnsafeCodes(base: codes.base + first, owner: codes.owner),
                dictionary: dictionary
            )
        }
    }
}

extension Formula {
    /// The slots of texts.
    fileprivate var textSlots: Set<Int> {
        var slots: Set<Int> = []
        root.visit { expression in
            if case .column(_, let slot) = expression.kind, expression.type.isText {
                slots.insert(slot)
            }
        }
        return slots
    }
}
