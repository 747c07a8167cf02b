internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The units and the columns that a run uses, by slot, each with one entry a unit.
struct UnitData: Sendable {
    /// One column of values.
    enum Values: Sendable {
        /// Numbers, nan where missing.
        case numbers(UnsafeNumbers, hasMissing: Bool)
        /// Codes, -1 where missing, and what they stand for.
        case codes(UnsafeCodes, dictionary: [String])
    }

    let rows: Int
    let keys: TextColumn
    let names: TextColumn?
    /// The columns by slot; a slot that no formula uses is not there.
    let columns: [Int: Values]
    let readings: [TableReading]
    /// Where the value of a unit stands in its file, by slot.
    let origins: [Int: Origin]
    /// The day that formulas call `as_of`: the last of the period.
    var asOf: Day?

    /// Where a column was read.
    struct Origin: Sendable {
        let table: Table
        let column: Int
        /// The table's row of each unit, -1 where it has none; nil when rows are units.
        let rowOfUnit: Buffer<Int32>?

        /// Returns the place of a unit's cell; nil when the table does not have the unit.
        func place(ofUnit unit: Int) -> Place? {
            let row = rowOfUnit.map { Int($0[unit]) } ?? unit
            return row < 0 ? nil : table.place(row: row, column: column)
        }
    }

    /// The dictionaries of the text columns, by slot.
    var dictionaries: [Int: [String]] {
        columns.compactMapValues { values in
            if case .codes(_, let dictionary) = values { dictionary } else { nil }
        }
    }
}

/// A pointer to numbers with what keeps them alive.
struct UnsafeNumbers: @unchecked Sendable {
    let base: UnsafePointer<Double>
    let owner: any Sendable
}

/// A pointer to codes with what keeps them alive.
struct UnsafeCodes: @unchecked Sendable {
    let base: UnsafePointer<Int32>
    let owner: any Sendable
}
