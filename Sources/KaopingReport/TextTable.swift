internal import KaopingCore

/// A table of texts, aligned for a terminal with wide characters counted as two, or as Markdown.
public struct TextTable: Sendable {
    /// A column's heading and its side.
    public struct Column: Sendable, Hashable {
        let heading: String
        let isNumber: Bool

        /// Creates a column; numbers stand at the right.
        public init(_ heading: String, isNumber: Bool = false) {
            self.heading = TextTable.oneLine(heading)
            self.isNumber = isNumber
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    /// Creates an empty table.
    public init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row, one text for each column.
    public mutating func add(_ row: [String]) {
        rows.append(row.map(TextTable.oneLine))
    }

    /// Returns a text without what would break a line or steer the terminal.
    public static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 })
        else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: result.append(" ")
            case .control where scalar == "\n" && result.last == " ": break
            case .control:
                let isSpace = scalar == "\n" || scalar == "\r" || scalar == "\t"
                result.append(isSpace ? " " : "\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Writes the table with spaces between the columns and a line below the headings.
    public func writeText(to sink: ByteSink, emphasis: Emphasis) {
        let widths = columns.indices.map { index in
            max(columns[index].heading.displayWidth, rows.map { $0[index].displayWidth }.max() ?? 0)
        }
        let headings = columns.indices.map {
            columns[$0].heading.padded(to: widths[$0], right: columns[$0].isNumber)
        }
        sink.write(emphasis.bold(TextTable.line(headings)))
        sink.endOfLine()
        sink.write(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        sink.endOfLine()
        for row in rows {
            sink.write(
                TextTable.line(
                    columns.indices.map {
                        row[$0].padded(to: widths[$0], right: columns[$0].isNumber)
                    }
                )
            )
            sink.endOfLine()
        }
    }

    private static func line(_ cells: [String]) -> String {
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Writes the table as Markdown.
    public func writeMarkdown(to sink: ByteSink) {
        sink.write(
            "| " + columns.map { TextTable.cell($0.heading) }.joined(separator: " | ") + " |"
        )
        sink.endOfLine()
        sink.write("|" + columns.map { $0.isNumber ? "---:|" : "---|" }.joined())
        sink.endOfLine()
        for row in rows {
            sink.write("| " + row.map(TextTable.cell).joined(separator: " | ") + " |")
            sink.endOfLine()
        }
    }

    /// A text as a Markdown cell: nothing in it ends the cell or becomes markup.
    public static func cell(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in oneLine(text).unicodeScalars {
            switch scalar {
            case "|", "\\", "*", "_", "`", "<", ">", "[", "]", "#", "~", "&":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// Whether headings stand out with terminal colors.
public struct Emphasis: Sendable, Hashable {
    private let isOn: Bool

    /// Plain text.
    public static let none = Emphasis(isOn: false)
    /// Bold on a terminal.
    public static let terminal = Emphasis(isOn: true)

    /// Returns a text that stands out.
    public func bold(_ text: String) -> String {
        isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
}
