public import KaopingCore

/// Where the cells of a table stand in its file, without the table's columns.
public struct TablePlaces: Sendable {
    /// The file as messages show it.
    public let name: String
    let map: RowMap
    let headings: [HeadingPlace]

    /// Returns the place of a cell, for messages.
    public func place(row: Int, column: Int) -> Place {
        let position = map.position(of: row)
        return Place(
            file: name,
            line: position.line,
            row: position.record + 1,
            heading: headings[column].heading,
            number: headings[column].position + 1
        )
    }
}

/// A table read into columns.
public final class Table: Sendable {
    /// What a read did.
    public struct Figures: Sendable, Hashable {
        /// The size of the file in bytes.
        public let bytes: Int
        /// How many rows the file has.
        public let rowsRead: Int
        /// How many of them were kept.
        public let rowsKept: Int
        /// How many cells are blank, for each requested column.
        public let blanks: [Int]
    }

    /// Where its cells stand.
    public let places: TablePlaces
    /// Which file was read.
    public let identity: FileIdentity
    /// How many rows were kept.
    public let rows: Int
    /// The columns, in the order of the request.
    public let columns: [Column]
    /// What the read did.
    public let figures: Figures
    /// The first values seen in the column of `only`, at most 20, when no row was kept.
    public let valuesSeen: [String]

    init(
        name: String,
        identity: FileIdentity,
        columns: [Column],
        figures: Figures,
        valuesSeen: [String],
        map: RowMap,
        headings: [HeadingPlace]
    ) {
        places = TablePlaces(name: name, map: map, headings: headings)
        self.identity = identity
        rows = figures.rowsKept
        self.columns = columns
        self.figures = figures
        self.valuesSeen = valuesSeen
    }

    /// The file as messages show it.
    public var name: String { places.name }

    /// Returns the line of the file where a row begins, from 1.
    public func line(ofRow row: Int) -> Int {
        places.map.position(of: row).line
    }

    /// Returns a row's number in the file, from 1; the heading is not counted, other rows are.
    public func rowNumber(ofRow row: Int) -> Int {
        places.map.position(of: row).record + 1
    }

    /// Returns the column of a heading; nil when it was not read.
    public func column(ofHeading heading: String) -> Int? {
        places.headings.firstIndex { $0.heading == heading }
    }

    /// Returns the place of a cell, for messages.
    public func place(row: Int, column: Int) -> Place {
        places.place(row: row, column: column)
    }
}
