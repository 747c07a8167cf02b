/// A JSON value whose keys keep their order, so that the same value is the same bytes.
enum JSONValue: Sendable, Hashable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case flag(Bool)
    case null

    /// A key of an object with its value.
    struct Member: Sendable, Hashable {
        let key: String
        let value: JSONValue
    }

    /// How long a line may be before a value is spread over several.
    private static let width = 100

    /// The value as text, short values on one line.
    var text: String { text(indent: 0, used: 0) }

    /// Returns the text of a value that begins at a column of an indented line.
    private func text(indent: Int, used: Int) -> String {
        let line = onOneLine
        if used + line.count <= JSONValue.width { return line }
        let inner = indent + 2
        let margin = String(repeating: " ", count: inner)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .object(let members):
            let lines = members.map { member in
                let head = margin + JSONValue.quoted(member.key) + ": "
                return head + member.value.text(indent: inner, used: head.count + 1)
            }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        case .array(let elements):
            let lines = elements.map { margin + $0.text(indent: inner, used: inner + 1) }
            return "[\n" + lines.joined(separator: ",\n") + end + "]"
        default: return line
        }
    }

    private var onOneLine: String {
        switch self {
        case .object(let members):
            let parts = members.map { JSONValue.quoted($0.key) + ": " + $0.value.onOneLine }
            return "{" + parts.joined(separator: ", ") + "}"
        case .array(let elements):
            return "[" + elements.map(\.onOneLine).joined(separator: ", ") + "]"
        case .string(let text): return JSONValue.quoted(text)
        case .number(let number): return Words.number(number)
        case .flag(let flag): return "\(flag)"
        case .null: return "null"
        }
    }

    /// Returns a text in quotes, with what JSON reserves escaped.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Returns an object with members put behind its own; another value as it is.
    func adding(_ more: [Member]) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + more)
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }

    init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral
{
    init(stringLiteral text: String) {
        self = .string(text)
    }

    init(booleanLiteral flag: Bool) {
        self = .flag(flag)
    }

    init(integerLiteral number: Int) {
        self = .number(Double(number))
    }
}
