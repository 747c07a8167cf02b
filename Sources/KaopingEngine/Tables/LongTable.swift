internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The rows of a table with many rows for a unit, or of an input of several periods.
struct LongTable: Sendable {
    /// Some rows that were read from one file.
    struct Part: Sendable {
        let table: Table
        /// The column of the file that names the unit, among those read.
        let unitColumn: Int
        /// The row with which it begins here.
        let first: Int
    }

    /// The id of the table or of the input.
    let id: String
    /// Which rows belong to which unit.
    let joining: JoinSource
    /// The values of the rows by slot.
    let columns: [Int: UnitData.Values]
    /// The slot that says by which column a row names its unit, and the columns' ids.
    let via: (slot: Int, words: [String])?
    /// The units that have enough for anything to be computed, 1 or 0; nil where all have.
    let enough: Buffer<UInt8>?
    /// Where the rows stand, in their order.
    let parts: [Part]

    /// The rows in the order of their units.
    var join: RowJoin { joining.join }

    /// Returns the entries with what formulas read of them.
    func entries(_ data: UnitData) -> Entries {
        Entries(
            join: join,
            rowColumns: columns,
            unitColumns: data.columns,
            via: via,
            enough: enough,
            settings: data.settings
        )
    }

    /// Returns the place of a row: the cell that names its unit, or the one of a heading.
    func place(ofRow row: Int, heading: String? = nil) -> Place? {
        guard let part = parts.last(where: { $0.first <= row }),
            row - part.first < part.table.rows
        else { return nil }
        let named = heading.flatMap { part.table.column(ofHeading: $0) }
        return part.table.place(row: row - part.first, column: named ?? part.unitColumn)
    }

    /// Returns what is to be said of rows that were left out.
    ///
    /// - Parameters:
    ///   - title: what the rows were wanted for.
    ///   - place: where the profile declares it.
    ///   - unknownRows: rows whose condition cannot be decided.
    ///   - ungroupedRows: rows without a value to be grouped by.
    /// - Returns: a remark for each of the two that is not 0.
    func remarks(
        on title: Bilingual,
        at place: Place,
        unknownRows: Int,
        ungroupedRows: Int = 0
    ) -> [Issue] {
        let counts: [(Message, Int)] = [
            (.rowsUnknown, unknownRows), (.rowsUngrouped, ungroupedRows),
        ]
        return counts.filter { $0.1 > 0 }.map { message, count in
            Issue(
                message,
                at: place,
                ["name": .both(title), "table": .text(id), "count": "\(count)"],
                severity: .warning
            )
        }
    }
}
