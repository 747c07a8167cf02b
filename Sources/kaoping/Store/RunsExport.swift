internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingReport
internal import KaopingStore
internal import ScorerKit

/// `kaoping runs export`: the recorded result as a file, nothing computed again.
struct RunsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: StoreText.export[.current],
        discussion: StoreText.exportExamples[.current]
    )

    /// The formats of an export.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv
        case json
        case md
    }

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.reference[.current], valueName: "run"))
    var reference: String

    @Option(help: ArgumentHelp(HelpText.showFormat[.current]))
    var format: Format?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(StoreText.exportFile[.current], valueName: "file"),
        completion: .file()
    )
    var output: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let format = try chosenFormat()
            let store = try Store(try store.needed(), access: .read)
            let found = try store.run(reference)
            let history = try store.history(of: found.summary)
            HistoryText.warn(found.summary, history, common.language)
            let table = try ExportTable(found, history)
            func write(_ sink: ByteSink) {
                switch format {
                case .csv: table.writeCSV(to: sink)
                case .json: table.writeJSON(to: sink)
                case .md: table.writeMarkdown(to: sink, common.language)
                }
            }
            guard let output, output != "-" else { return try StandardOutput.write(write) }
            let files = OutputFiles()
            try files.write(output, write)
            try files.publish()
        }
    }

    /// The format asked for, else that of the file's extension.
    private func chosenFormat() throws(IssuesError) -> Format {
        if let format { return format }
        guard let output, output != "-" else { return .csv }
        let suffix = output.split(separator: "/").last?.split(separator: ".").dropFirst().last
        if let format = suffix.flatMap({ Format(rawValue: $0.lowercased()) }) { return format }
        throw IssuesError(
            .outputUnknownFormat,
            at: Place(file: output),
            ["known": .text(Format.allCases.map(\.rawValue).joined(separator: ", "))],
            status: .usage
        )
    }
}

/// The recorded columns of a run as texts, row by row in the order of the ranks.
struct ExportTable {
    private enum Column {
        case texts(TextList?)
        case numbers([Double], Rounding?)
        case ranks([Int32])
        case codes([Int32], [String])
        case states([UInt8])
        case gates([(id: String, outcomes: [UInt8])])
        case same(String)

        /// A text as people read it; nil where it is the same as for programs.
        func shown(_ row: Int, _ facts: RunFacts, _ language: Language) -> String? {
            switch self {
            case .numbers(let numbers, nil):
                numbers[row].isNaN
                    ? nil : JSONText.number(Rounding(places: 2)?(numbers[row]) ?? numbers[row])
            case .codes(let codes, _):
                facts.levels.indices.contains(Int(codes[row]))
                    ? facts.levels[Int(codes[row])].title[language] : nil
            case .states(let states):
                ScorerState(rawValue: states[row])?.title[language]
            case .gates(let gates):
                gates.compactMap { id, outcomes in
                    let title = facts.gates.first { $0.id == id }?.title[language] ?? id
                    return switch GateResult.Outcome(rawValue: outcomes[row]) {
                    case .fired: title
                    case .pending: title + Phrases.inBrackets(Phrases.pending[language], language)
                    default: nil
                    }
                }.joined(separator: Phrases.listComma[language])
            default: nil
            }
        }

        var isNumber: Bool {
            switch self {
            case .numbers, .ranks: true
            default: false
            }
        }
    }

    private let run: StoredRun
    private let history: RunHistory
    private let columns: [(id: String, column: Column)]
    private let order: [Int]

    /// Reads the columns.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    init(_ run: StoredRun, _ history: RunHistory) throws(IssuesError) {
        (self.run, self.history) = (run, history)
        let facts = run.facts
        let ranks = try run.codes(PartName.rank) ?? []
        var columns: [(String, Column)] = [("unit", .texts(try run.keys()))]
        if facts.body.value("names") != nil { columns.append(("name", .texts(try run.names()))) }
        columns.append(("score", .numbers(try run.numbers(PartName.score) ?? [], facts.stated)))
        if let levels = try run.codes(PartName.level) {
            columns.append(("rating", .codes(levels, facts.levels.map(\.id))))
        }
        columns.append(("rank", .ranks(ranks)))
        for within in facts.ranksWithin {
            let name = "rank_within_" + within.joined(separator: "_")
            columns.append((name, .ranks(try run.codes(PartName.rankWithin(within)) ?? [])))
        }
        if let shares = try run.numbers(PartName.percentile) {
            columns.append(("percentile", .numbers(shares, nil)))
        }
        for within in facts.ranksWithin {
            guard let shares = try run.numbers(PartName.percentileWithin(within)) else { continue }
            let name = "percentile_within_" + within.joined(separator: "_")
            columns.append((name, .numbers(shares, nil)))
        }
        for criterion in facts.criteria {
            let scores = try run.numbers(PartName.criterion(criterion.id)) ?? []
            columns.append((criterion.id, .numbers(scores, nil)))
        }
        for total in facts.totals {
            columns.append(
                (total.id, .numbers(try run.numbers(PartName.total(total.id)) ?? [], facts.stated))
            )
        }
        for adjustment in facts.adjustments {
            let points = try run.numbers(PartName.adjustment(adjustment.id)) ?? []
            columns.append((adjustment.id, .numbers(points, nil)))
        }
        var gates: [(String, [UInt8])] = []
        for gate in facts.gates {
            gates.append((gate.id, try run.marks(PartName.gate(gate.id)) ?? []))
        }
        columns.append(("gates", .gates(gates)))
        columns.append(("state", .states(try run.marks(PartName.states) ?? [])))
        // A file that is passed on must not be taken for a result that holds.
        let state = history.state(on: LocalTime.today)
        if state.isOver { columns.append(("run_state", .same(state.rawValue))) }
        self.columns = columns
        order = (0..<facts.units).sorted { left, right in
            let (first, second) = (ranks[left], ranks[right])
            if first == second { return left < right }
            return second == 0 || (first != 0 && first < second)
        }
    }

    /// Returns a cell; nil where there is nothing.
    private func text(_ column: Column, _ row: Int) -> String? {
        switch column {
        case .texts(let list): return list?[row]
        case .numbers(let numbers, let rounding):
            guard !numbers[row].isNaN else { return nil }
            return rounding?.text(numbers[row]) ?? JSONText.number(numbers[row])
        case .ranks(let doubled):
            return doubled[row] == 0 ? nil : JSONText.number(Double(doubled[row]) / 2)
        case .codes(let codes, let names):
            return names.indices.contains(Int(codes[row])) ? names[Int(codes[row])] : nil
        case .same(let text): return text
        case .states(let states): return ScorerState(rawValue: states[row])?.id
        case .gates(let gates):
            return gates.compactMap { id, outcomes in
                switch GateResult.Outcome(rawValue: outcomes[row]) {
                case .fired: id
                case .pending: id + "?"
                default: nil
                }
            }.joined(separator: ";")
        }
    }

    func writeCSV(to sink: ByteSink) {
        sink.write(columns.map { ExportTable.field($0.id) }.joined(separator: ","))
        sink.endOfLine()
        for row in order {
            let cells = columns.map { ExportTable.field(text($0.column, row) ?? "") }
            sink.write(cells.joined(separator: ","))
            sink.endOfLine()
        }
    }

    func writeJSON(to sink: ByteSink) {
        sink.write("{\"run\": " + RunsList.json(run.summary, history) + ", \"units\": [")
        for (index, row) in order.enumerated() {
            let members = columns.map { ($0.id, json($0.column, row)) }
            sink.write((index == 0 ? "\n  " : ",\n  ") + JSONText.object(members))
        }
        sink.write("\n]}")
        sink.endOfLine()
    }

    func writeMarkdown(to sink: ByteSink, _ language: Language) {
        let facts = run.facts
        let period = facts.period.map { " · \($0)" } ?? ""
        let state = ProcedureText.state(history, on: LocalTime.today)[language]
        let isOver = history.state(on: LocalTime.today).isOver
        let warning = isOver ? Phrases.inBrackets(state, language) : ""
        sink.write("# " + TextTable.cell(facts.title[language] + period + warning))
        sink.endOfLine()
        sink.endOfLine()
        let lines = [
            (StoreText.id, facts.id.hex),
            (StoreText.recordedAt, LocalTime.text(run.summary.at)[language]),
            (StoreText.by, run.summary.account ?? StoreText.erased[language]),
            (ProcedureText.state, state),
            (StoreText.hash, run.summary.hash.hex),
        ]
        for (label, text) in lines {
            sink.write("- " + label[language] + Phrases.colon[language] + TextTable.cell(text))
            sink.endOfLine()
        }
        sink.endOfLine()
        let shown = columns.filter { $0.id != "run_state" }
        var table = TextTable(
            shown.map { TextTable.Column(title($0.id)[language], isNumber: $0.column.isNumber) }
        )
        for row in order {
            table.add(
                shown.map { $0.column.shown(row, facts, language) ?? text($0.column, row) ?? "" }
            )
        }
        table.writeMarkdown(to: sink)
    }

    /// What a column is called where people read it.
    private func title(_ id: String) -> Bilingual {
        let facts = run.facts
        func groups(_ prefix: String) -> [Bilingual]? {
            facts.ranksWithin.first { prefix + $0.joined(separator: "_") == id }?.map { id in
                facts.groups.first { $0.id == id }?.title ?? Bilingual(id)
            }
        }
        switch id {
        case "unit": return Phrases.unit
        case "name": return Phrases.name
        case "score": return Phrases.score
        case "rating": return Phrases.rating
        case "rank": return Phrases.rank
        case "percentile": return Phrases.percentile
        case "gates": return Phrases.gates
        case "state": return Phrases.state
        default: break
        }
        if let groups = groups("rank_within_") { return Phrases.rankWithin(groups) }
        if let groups = groups("percentile_within_") { return Phrases.percentileWithin(groups) }
        let titled = facts.criteria + facts.totals + facts.adjustments
        return titled.first { $0.id == id }?.title ?? Bilingual(id)
    }

    private func json(_ column: Column, _ row: Int) -> String {
        let text = text(column, row)
        switch column {
        case .numbers, .ranks: return text ?? "null"
        default: return JSONText.optional(text)
        }
    }

    /// A field, in quotes where it holds a comma, a quote, a line end or outer spaces.
    private static func field(_ text: String) -> String {
        let isPlain = !text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
