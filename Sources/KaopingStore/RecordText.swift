/// Facts as lines of text, each a name and values parted by tabs.
///
/// What is hashed has to be the same bytes everywhere and to be read by people and by other
/// programs in fifty years: this is the whole format. `\t`, `\n`, `\r` and `\\` in values are written as in C.
public struct RecordText: Sendable, Hashable {
    /// The lines in their order: the name, then the values.
    public private(set) var lines: [[String]] = []

    /// Creates an empty text.
    public init() {}

    /// Reads a text.
    public init(_ text: String) {
        lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(RecordText.plain)
        }
    }

    /// Adds a line.
    public mutating func add(_ name: String, _ values: String...) {
        lines.append([name] + values)
    }

    /// Adds a line of any number of values.
    public mutating func add(_ name: String, values: [String]) {
        lines.append([name] + values)
    }

    /// The text, each line ended.
    public var text: String {
        lines.map { $0.map(RecordText.escaped).joined(separator: "\t") + "\n" }.joined()
    }

    /// Returns the values of every line of a name.
    public func all(_ name: String) -> [[String]] {
        lines.filter { $0.first == name }.map { Array($0.dropFirst()) }
    }

    /// Returns the values of the first line of a name, filled up with empty ones.
    public func values(_ name: String, _ count: Int) -> [String] {
        let found = lines.first { $0.first == name }.map { Array($0.dropFirst()) } ?? []
        return found + [String](repeating: "", count: max(0, count - found.count))
    }

    /// Returns the first value of the first line of a name; nil where there is none.
    public func value(_ name: String) -> String? {
        lines.first { $0.first == name && $0.count > 1 }?[1]
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func plain(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "t": result.append("\t")
                case "n": result.append("\n")
                case "r": result.append("\r")
                default: result.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
