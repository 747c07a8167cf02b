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
        for (key, value) in JSONResults(book: book).head { line(key, value, sink) }
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
                guard book.hasRating else { continue }
                key("rating")
                sink.write(book.rating(row).map { JSONText.quoted($0.id) } ?? "null")
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
                sink.write(JSONResults(book: book).gates(row))
            case .figure(let index):
                guard report.isChosen else { continue }
                key(column.id)
                sink.write(JSONText.number(book.populationFigures[index].value(row)))
            case .target(let index):
                guard report.isChosen else { continue }
                key(column.id)
                sink.write(JSONText.number(book.targets[index].share(row)))
            // What a scheme has several of stands together behind the rest.
            case .criterion, .total, .adjustment, .stage, .stageScore, .stageFirst,
                .stageDeadline, .consequence:
                continue
            }
        }
        for part in parts {
            let members = report.columns.compactMap { part.member($0, row, book) }
            guard !members.isEmpty else { continue }
            key(part.key)
            sink.write("{" + members.joined(separator: ", ") + "}")
        }
        stages(report, row, sink, key)
        sink.write("}")
    }

    /// Columns that stand together under one key.
    private struct Part: Sendable {
        let key: String
        let value: @Sendable (ReportColumn.Content, Int, ScoreBook) -> String?

        func member(_ column: ReportColumn, _ row: Int, _ book: ScoreBook) -> String? {
            value(column.content, row, book).map { JSONText.quoted(column.id) + ": " + $0 }
        }
    }

    private static let parts = [
        Part(key: "criteria") { content, row, book in
            guard case .criterion(let index) = content else { return nil }
            return JSONText.number(book.criteria[index], row)
        },
        Part(key: "totals") { content, row, book in
            guard case .total(let index) = content else { return nil }
            return JSONText.number(book.totals[index], row)
        },
        Part(key: "adjustments") { content, row, book in
            guard case .adjustment(let index) = content else { return nil }
            return JSONText.number(book.adjustments[index].points[row])
        },
        Part(key: "consequences") { content, row, book in
            guard case .consequence(let index) = content else { return nil }
            let result = book.consequences[index]
            if let amounts = result.amounts { return JSONText.number(amounts[row]) }
            return result.follows[row] == 1 ? "true" : "false"
        },
    ]

    /// The stages of which some column is shown, each with those columns.
    private static func stages(
        _ report: Report,
        _ row: Int,
        _ sink: ByteSink,
        _ key: (String) -> Void
    ) {
        let book = report.book
        var texts: [String] = []
        for (index, stage) in book.stages.enumerated() {
            let members = report.columns.flatMap { stage.members($0.content, index, row) }
            guard !members.isEmpty else { continue }
            texts.append("\(JSONText.quoted(stage.stage.id)): {\(members.joined(separator: ", "))}")
        }
        guard !texts.isEmpty else { return }
        key("stages")
        sink.write("{" + texts.joined(separator: ", ") + "}")
    }

    private static func number(_ column: ScoreColumn, _ row: Int, _ sink: ByteSink) {
        sink.write(JSONText.number(column, row))
    }

    private static func rank(_ ranks: Ranks, _ row: Int, _ sink: ByteSink) {
        sink.write(ranks.rank(row).map(ByteSink.shortest) ?? "null")
    }
}

extension StageResult {
    /// Returns the members of one column, where it is of the stage of an index.
    fileprivate func members(
        _ content: ReportColumn.Content,
        _ index: Int,
        _ row: Int
    ) -> [String] {
        switch content {
        case .stage(index):
            let passed = "\"passed\": " + (isPassed(row).map { $0 ? "true" : "false" } ?? "null")
            return outcome == nil
                ? [passed] : [passed, "\"outcome\": " + JSONText.optional(level(row)?.id)]
        case .stageScore(index): return ["\"score\": " + JSONText.number(score?[row] ?? .nan)]
        case .stageFirst(index): return ["\"first\": " + JSONText.optional(firstLevel(row)?.id)]
        case .stageDeadline(index):
            return ["\"deadline\": " + JSONText.optional(deadline(row)?.description)]
        default: return []
        }
    }
}

/// Texts and numbers as JSON.
enum JSONText {
    /// Returns a number in its shortest form; null where there is none.
    static func number(_ value: Double) -> String {
        value.isFinite ? ByteSink.shortest(value) : "null"
    }

    /// Returns a score with the places that it is stated to; null where there is none.
    static func number(_ column: ScoreColumn, _ row: Int) -> String {
        let value = column.values[row]
        guard value.isFinite else { return "null" }
        return column.rounding?.text(value) ?? number(value)
    }

    /// Returns a text in quotes; null where there is none.
    static func optional(_ text: String?) -> String {
        text.map(quoted) ?? "null"
    }

    /// Returns a text in both languages.
    static func bilingual(_ text: Bilingual) -> String {
        object([("zh", quoted(text.zh)), ("en", quoted(text.en))])
    }

    /// Returns an object of members whose values are JSON.
    static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { quoted($0.key) + ": " + $0.value }.joined(separator: ", ") + "}"
    }

    /// Returns a list of elements that are JSON.
    static func list(_ elements: [String]) -> String {
        "[" + elements.joined(separator: ", ") + "]"
    }

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
