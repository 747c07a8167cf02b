internal import KaopingCore

/// How the text of a formula stands in the YAML file.
public enum FormulaScalarStyle: Sendable, Hashable {
    /// Without quotes, on one line.
    case plain
    /// Between single quotes.
    case singleQuoted
    /// Between double quotes.
    case doubleQuoted
    /// Over several lines, where columns cannot be told: issues point at the beginning.
    case block
}

/// The issues of one formula, each at its character.
struct FormulaReport {
    let characters: [Character]
    let start: Place
    let style: FormulaScalarStyle
    private(set) var found: [(offset: Int, issue: Issue)] = []

    init(_ text: String, at start: Place, style: FormulaScalarStyle) {
        characters = Array(text)
        self.start = start
        self.style = style
    }

    /// The issues in the order of their places.
    var issues: [Issue] {
        found.enumerated()
            .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element.issue)
    }

    mutating func add(_ message: Message, at offset: Int, _ arguments: [String: Argument] = [:]) {
        found.append((offset, Issue(message, at: place(offset), arguments)))
    }

    /// Returns the written text of a range.
    func text(_ range: Range<Int>) -> String {
        String(characters[range])
    }

    /// Returns where a character stands in the file.
    func place(_ offset: Int) -> Place {
        guard style != .block, let line = start.line, let column = start.column else {
            return start
        }
        var width = style == .plain ? 0 : 1
        for character in characters.prefix(offset) {
            guard !character.isNewline else { return start }
            // Columns of a YAML file count scalars, and a quote inside quotes is written twice.
            width += character.unicodeScalars.count
            switch (style, character) {
            case (.singleQuoted, "'"), (.doubleQuoted, "\""), (.doubleQuoted, "\\"): width += 1
            default: break
            }
        }
        return Place(file: start.file, line: line, column: column + width)
    }
}
