internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

/// The units of a report as JSON objects: which members they have is found out once for all rows.
struct JSONUnits {
    /// A key as JSON with its colon, and what stands behind it.
    private struct Member {
        let label: String
        let content: ReportColumn.Content
        let isOutcome: Bool

        init(_ key: String, _ content: ReportColumn.Content, isOutcome: Bool = false) {
            label = JSONText.quoted(key) + ": "
            self.content = content
            self.isOutcome = isOutcome
        }
    }

    private let book: ScoreBook
    private let results: JSONResults
    private let head: [Member]
    /// Objects of what a scheme has several of, such as criteria.
    private var parts: [(label: String, members: [Member])] = []
    private var stages: [(label: String, members: [Member])] = []

    init(_ report: Report) {
        let book = report.book
        self.book = book
        results = JSONResults(book: book)
        // Nobody is to miss in a document what would crowd a table.
        let columns = report.columns + (report.isChosen ? [] : ReportColumn.outputs(book))
        head = columns.filter {
            JSONUnits.part($0.content) == nil && JSONUnits.says($0.content, report)
        }
        .map { Member($0.id, $0.content) }
        for part in ["criteria", "outputs", "totals", "adjustments", "consequences"] {
            let own = columns.filter { JSONUnits.part($0.content) == part }
            guard !own.isEmpty else { continue }
            parts.append((JSONText.quoted(part) + ": ", own.map { Member($0.id, $0.content) }))
        }
        for (index, stage) in book.stages.enumerated() {
            let members = report.columns.flatMap {
                JSONUnits.members($0.content, of: index, hasOutcome: stage.outcome != nil)
            }
            guard !members.isEmpty else { continue }
            stages.append((JSONText.quoted(stage.stage.id) + ": ", members))
        }
    }

    /// The key under which a column stands with its like; nil for one that stands alone.
    private static func part(_ content: ReportColumn.Content) -> String? {
        switch content {
        case .criterion: "criteria"
        case .output: "outputs"
        case .total: "totals"
        case .adjustment: "adjustments"
        case .consequence: "consequences"
        case .stage, .stageScore, .stageFirst, .stageDeadline: "stages"
        default: nil
        }
    }

    /// What all units share stands at the head of the document, unless a column was chosen.
    private static func says(_ content: ReportColumn.Content, _ report: Report) -> Bool {
        switch content {
        case .name: report.book.names != nil
        case .rating: report.book.hasRating
        case .figure, .target: report.isChosen
        default: true
        }
    }

    private static func members(
        _ content: ReportColumn.Content,
        of stage: Int,
        hasOutcome: Bool
    ) -> [Member] {
        switch content {
        // A stage with outcomes says both which it is and whether that is a pass.
        case .stage(stage):
            [Member("passed", content)]
                + (hasOutcome ? [Member("outcome", content, isOutcome: true)] : [])
        case .stageScore(stage): [Member("score", content)]
        case .stageFirst(stage): [Member("first", content)]
        case .stageDeadline(stage): [Member("deadline", content)]
        default: []
        }
    }

    // MARK: Writing

    /// Writes the object of a unit.
    func write(_ row: Int, to sink: ByteSink) {
        sink.write("{")
        var separator = ""
        func key(_ label: String) {
            sink.write(separator)
            separator = ", "
            sink.write(label)
        }
        for member in head {
            key(member.label)
            write(member.content, row, sink)
        }
        for part in parts {
            key(part.label)
            write(part.members, row, sink)
        }
        if !stages.isEmpty {
            key("\"stages\": {")
            separator = ""
            for stage in stages {
                key(stage.label)
                write(stage.members, row, sink)
            }
            sink.write("}")
        }
        sink.write("}")
    }

    private func write(_ members: [Member], _ row: Int, _ sink: ByteSink) {
        for (index, member) in members.enumerated() {
            sink.write(index == 0 ? "{" : ", ")
            sink.write(member.label)
            if member.isOutcome, case .stage(let stage) = member.content {
                sink.write(JSONText.optional(book.stages[stage].level(row)?.id))
            } else {
                write(member.content, row, sink)
            }
        }
        sink.write("}")
    }

    private func write(_ content: ReportColumn.Content, _ row: Int, _ sink: ByteSink) {
        switch content {
        case .unit: sink.write(JSONText.quoted(book.keys[row]))
        case .name: sink.write(JSONText.optional(book.names?[row]))
        case .score: number(book.score, row, sink)
        case .criterion(let index): number(book.criteria[index], row, sink)
        case .output(let index): number(book.outputs[index].values[row], sink)
        case .total(let index): number(book.totals[index], row, sink)
        case .rating: sink.write(JSONText.optional(book.rating(row)?.id))
        case .rank: rank(book.rank, row, sink)
        case .rankWithin(let index): rank(book.rankWithin[index].ranks, row, sink)
        case .percentile: number(book.rank.percentile(row), sink)
        case .percentileWithin(let index):
            number(book.rankWithin[index].ranks.percentile(row), sink)
        case .group(let index): sink.write(JSONText.optional(book.groups[index].text(row)))
        case .state: sink.write(JSONText.quoted(book.score.state(row).id))
        case .gates: sink.write(results.gates(row))
        default: writeResult(content, row, sink)
        }
    }

    private func writeResult(_ content: ReportColumn.Content, _ row: Int, _ sink: ByteSink) {
        switch content {
        case .adjustment(let index): number(book.adjustments[index].points[row], sink)
        case .consequence(let index):
            let result = book.consequences[index]
            if let amounts = result.amounts {
                number(amounts[row], sink)
            } else {
                sink.write(JSONText.flag(result.follows[row] == 1))
            }
        case .figure(let index): number(book.populationFigures[index].value(row), sink)
        case .target(let index): number(book.targets[index].share(row), sink)
        case .stage(let index): sink.write(JSONText.flag(book.stages[index].isPassed(row)))
        case .stageScore(let index): number(book.stages[index].score?[row] ?? .nan, sink)
        case .stageFirst(let index):
            sink.write(JSONText.optional(book.stages[index].firstLevel(row)?.id))
        case .stageDeadline(let index):
            sink.write(JSONText.optional(book.stages[index].deadline(row)?.description))
        default: sink.write("null")
        }
    }

    private func number(_ column: ScoreColumn, _ row: Int, _ sink: ByteSink) {
        let value = column.values[row]
        if value.isNaN { sink.write("null") } else { sink.write(value, column.rounding) }
    }

    private func number(_ value: Double, _ sink: ByteSink) {
        sink.write(JSONText.number(value))
    }

    private func rank(_ ranks: Ranks, _ row: Int, _ sink: ByteSink) {
        sink.write(ranks.rank(row).map(ByteSink.shortest) ?? "null")
    }
}
