internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The units and the columns that a run uses, by slot, each with one entry a unit; and beside them
/// the tables that have many rows for a unit.
struct UnitData: Sendable {
    let rows: Int
    let keys: TextColumn
    let names: TextColumn?
    /// The columns by slot; a slot that no formula uses is not there.
    var columns: [Int: Values]
    /// The tables of many rows that the run uses, by their indexes in the profile.
    var tables: [Int: LongTable] = [:]
    /// The inputs of several periods that the run uses, by their indexes in the profile.
    var inputs: [Int: LongTable] = [:]
    let readings: [TableReading]
    /// The files of results that were read.
    var inputReadings: [InputReading] = []
    /// What is to be reported of tables and inputs, though the run goes on.
    var remarks: [Issue] = []
    /// Where the value of a unit stands in its file, by slot.
    var origins: [Int: Origin]
    /// The units that somebody took out of the rating, 1 for each: what is not known of them is no
    /// want of data.
    var settled: Buffer<UInt8>?
    /// What formulas are evaluated with.
    var settings: FormulaSettings
    /// How many threads work on whole columns.
    var threads = 1

    /// Where a column was read.
    struct Origin: Sendable {
        let places: TablePlaces
        let column: Int
        /// The table's row of each unit, -1 where it has none; nil when rows are units.
        let rowOfUnit: Buffer<Int32>?

        /// Returns the place of a unit's cell; nil when the table does not have the unit.
        func place(ofUnit unit: Int) -> Place? {
            let row = rowOfUnit.map { Int($0[unit]) } ?? unit
            return row < 0 ? nil : places.place(row: row, column: column)
        }
    }

    /// The dictionaries of the text columns, by slot.
    var dictionaries: [Int: [String]] { columns.compactMapValues(\.dictionary) }

    /// Lets go of the columns that were read or computed from what was read, but for some.
    mutating func release(_ profile: Profile, except kept: Set<Int>) {
        for (slot, content) in profile.slots.enumerated() where !kept.contains(slot) {
            switch content {
            case .column, .indicator: columns[slot] = nil
            default: break
            }
        }
    }
}
