public import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

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
        for (index, row) in book.order.elements.enumerated() {
            sink.write(index == 0 ? "" : ",")
            sink.endOfLine()
            unit(report, Int(row), sink)
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
    }

    private static func line(_ key: String, _ value: String, _ sink: ByteSink) {
        sink.write("  \"\(key)\": \(value),")
        sink.endOfLine()
    }

    private static func unit(_ report: Report, _ row: Int, _ sink: ByteSink) {
        let book = report.book
        sink.write("    {")
        var isFirst = true
        func key(_ name: String) {
            sink.write(isFirst ? "" : ", ")
            isFirst = false
            sink.write(JSONText.quoted(name))
            sink.write(": ")
        }
        for column in report.columns {
            switch column.content {
            case .unit:
                key("unit")
                sink.write(JSONText.quoted(book.keys[row]))
            case .name:
                guard let names = book.names else { continue }
                key("name")
                sink.write(JSONText.quoted(names[row]))
            case .score:
                key("score")
                number(book.score, row, sink)
            case .rating:
                guard book.levels != nil else { continue }
                key("rating")
                sink.write(book.level(row).map { JSONText.quoted($0.id) } ?? "null")
            case .rank:
                key("rank")
                rank(book.rank, row, sink)
            case .rankWithin(let index):
                key(column.id)
                rank(book.rankWithin[index].ranks, row, sink)
            case .group(let index):
                key(column.id)
                sink.write(book.groups[index].text(row).map(JSONText.quoted) ?? "null")
            case .state:
                key("state")
                sink.write(JSONText.quoted(book.score.state(row).id))
            case .gates:
                key("gates")
                sink.write("[]")
            case .criterion: continue
            }
        }
        criteria(report, row, sink, key)
        sink.write("}")
    }

    private static func criteria(
        _ report: Report,
        _ row: Int,
        _ sink: ByteSink,
        _ key: (String) -> Void
    ) {
        let shown = report.columns.compactMap { column -> ScoreColumn? in
            guard case .criterion(let index) = column.content else { return nil }
            return report.book.criteria[index]
        }
        guard !shown.isEmpty else { return }
        key("criteria")
        sink.write("{")
        for (index, column) in shown.enumerated() {
            if index > 0 { sink.write(", ") }
            sink.write(JSONText.quoted(column.id))
            sink.write(": ")
            number(column, row, sink)
        }
        sink.write("}")
    }

    private static func number(_ column: ScoreColumn, _ row: Int, _ sink: ByteSink) {
        let value = column.values[row]
        if value.isNaN { sink.write("null") } else { sink.write(value, column.rounding) }
    }

    private static func rank(_ ranks: Ranks, _ row: Int, _ sink: ByteSink) {
        sink.write(ranks.rank(row).map(ByteSink.shortest) ?? "null")
    }
}

/// Texts as JSON.
enum JSONText {
    /// Returns a text in quotes, with what JSON reserves escaped.
    static func quoted(_ text: String) -> String {
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
