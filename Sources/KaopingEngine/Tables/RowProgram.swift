internal import KaopingProfile

/// A formula over the rows of a table, as they stand.
struct RowProgram: Sendable {
    private let program: FormulaProgram
    private let columns: [UnitData.Values]

    init(_ expression: FormulaExpression, _ table: LongTable, _ settings: FormulaSettings) {
        let slots = expression.rowSlots
        columns = slots.compactMap { table.columns[$0] }
        let dictionaries = zip(slots, columns).compactMap { slot, values in
            values.dictionary.map { (slot, $0) }
        }
        program = FormulaProgram(
            expression,
            slots: slots,
            dictionaries: Dictionary(uniqueKeysWithValues: dictionaries),
            parameters: settings.parameters,
            calendar: settings.calendar
        )
    }

    func evaluate(_ rows: Range<Int>, into target: UnsafeMutablePointer<Double>) {
        withExtendedLifetime(columns) {
            program.evaluate(rows: rows, columns: columns.map(\.formulaColumn), into: target)
        }
    }

    /// Returns the results for rows that have these codes in the only column that is read.
    func results(ofCodes codes: [Int32]) -> [Double] {
        codes.withUnsafeBufferPointer { codes in
            [Double](unsafeUninitializedCapacity: codes.count) { results, count in
                guard let codes = codes.baseAddress, let base = results.baseAddress else { return }
                count = results.count
                program.evaluate(rows: 0..<count, columns: [.codes(codes)], into: base)
            }
        }
    }
}

extension FormulaExpression {
    /// The conditions that `and` joins, however nested.
    var conjuncts: [FormulaExpression] {
        if case .all = kind { operands.flatMap(\.conjuncts) } else { [self] }
    }

    /// The slots that it reads, ascending.
    var rowSlots: [Int] {
        var slots: Set<Int> = []
        visit { expression in
            switch expression.kind {
            case .column(_, let slot), .score(_, let slot): slots.insert(slot)
            default: break
            }
        }
        return slots.sorted()
    }
}
