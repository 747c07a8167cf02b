public import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// One JSON document: what was run, then one object a unit in the order of the ranks.
///
/// Keys stand in a fixed order and numbers as exact decimals, which a general encoder does not
/// promise: the same result is the same bytes.
public enum JSONReporter: Reporter {
    /// The name of the format.
    public static let format = "json"
    /// What it is.
    public static let title = Bilingual(zh: "JSON 文档", en: "JSON")

    /// Writes the document.
    public static func write(_ report: Report, to sink: ByteSink) {
        let book = report.book
        sink.write("{")
        sink.endOfLine()
        head(book, sink)
        sink.write("  \"units\": [")
        let units = JSONUnits(report)
        for (index, row) in book.order.elements.enumerated() {
            sink.write(index == 0 ? "" : ",")
            sink.endOfLine()
            sink.write("    ")
            units.write(Int(row), to: sink)
        }
        sink.endOfLine()
        sink.write("  ]")
        sink.endOfLine()
        sink.write("}")
        sink.endOfLine()
        sink.finish()
    }

    private static func head(_ book: ScoreBook, _ sink: ByteSink) {
        let profile = book.profile
        line("profile", JSONText.quoted(profile.id), sink)
        line(
            "title",
            "{\"zh\": \(JSONText.quoted(profile.title.zh)), "
                + "\"en\": \(JSONText.quoted(profile.title.en))}",
            sink
        )
        line("period", book.period.map { JSONText.quoted($0.description) } ?? "null", sink)
        line("stated_places", profile.stated.map { "\($0.places)" } ?? "null", sink)
        line("ties", JSONText.quoted(profile.ranking.ties.rawValue), sink)
        let plugins = book.plugins.map {
            "{\"id\": \(JSONText.quoted($0.plugin)), \"version\": \(JSONText.quoted($0.version))}"
        }
        let figures = book.figures.map {
            "{\"criterion\": \(JSONText.quoted($0.criterion)), \"id\": \(JSONText.quoted($0.id)), "
                + "\"value\": \($0.value.isFinite ? ByteSink.shortest($0.value) : "null")}"
        }
        line("figures", "[\(figures.joined(separator: ", "))]", sink)
        line("plugins", "[\(plugins.joined(separator: ", "))]", sink)
        for (key, value) in JSONResults(book: book).head { line(key, value, sink) }
    }

    private static func line(_ key: String, _ value: String, _ sink: ByteSink) {
        sink.write("  \"\(key)\": \(value),")
        sink.endOfLine()
    }
}

/// Texts and numbers as JSON.
public enum JSONText {
    /// Returns a number in its shortest form; null where there is none.
    public static func number(_ value: Double) -> String {
        value.isFinite ? ByteSink.shortest(value) : "null"
    }

    /// Returns whether something holds; null where that is not known.
    public static func flag(_ value: Bool?) -> String {
        value.map { $0 ? "true" : "false" } ?? "null"
    }

    /// Returns a text in quotes; null where there is none.
    public static func optional(_ text: String?) -> String {
        text.map(quoted) ?? "null"
    }

    /// Returns a text in both languages.
    public static func bilingual(_ text: Bilingual) -> String {
        object([("zh", quoted(text.zh)), ("en", quoted(text.en))])
    }

    /// Returns an object of members whose values are JSON.
    public static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { quoted($0.key) + ": " + $0.value }.joined(separator: ", ") + "}"
    }

    /// Returns a list of elements that are JSON.
    public static func list(_ elements: [String]) -> String {
        "[" + elements.joined(separator: ", ") + "]"
    }

    /// Returns a text in quotes, with what JSON reserves escaped.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
