/// Where in a user's file something stands.
public struct Place: Sendable, Hashable {
    /// The file as the user named it.
    public let file: String
    /// The line, from 1; nil when the whole file is meant.
    public let line: Int?
    /// The column in characters, from 1.
    public let column: Int?
    /// The cell, for tables.
    public let cell: Cell?

    /// A cell of a table.
    public struct Cell: Sendable, Hashable {
        /// The row of data, from 1; the heading is not counted.
        public let row: Int
        /// The column's heading as the file has it.
        public let heading: String
        /// The column's number, from 1.
        public let number: Int

        /// The cell's address as a spreadsheet shows it, such as C12; the heading is in row 1.
        public var address: String {
            var letters = ""
            var rest = number
            while rest > 0 {
                rest -= 1
                letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
                rest /= 26
            }
            return letters + String(row + 1)
        }
    }

    /// Creates a place in a text file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        cell = nil
    }

    /// Creates the place of a cell in a table.
    public init(file: String, line: Int?, row: Int, heading: String, number: Int) {
        self.file = file
        self.line = line
        column = nil
        cell = Cell(row: row, heading: heading, number: number)
    }

    /// Returns the place in words: `file:line:column`, and for a cell its row, heading and address.
    public func description(in language: Language) -> String {
        var text = file
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        guard let cell else { return text }
        switch language {
        case .zh: return text + "：第\(cell.row)行“\(cell.heading)”列（\(cell.address)）"
        case .en: return text + ": row \(cell.row), column \"\(cell.heading)\" (\(cell.address))"
        }
    }
}
