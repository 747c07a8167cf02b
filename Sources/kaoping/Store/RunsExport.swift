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
    var outputs: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try OutputFormats<Format>(
                standard: .csv,
                extensions: Format.allCases.map(\.rawValue),
                named: { Format(rawValue: $0) }
            ).targets(outputs, format)
            let store = try Store(try store.needed(), access: .read)
            let found = try store.run(reference)
            try Outputs.check(targets.files(), against: [], store: store.path, runs: [found.facts])
            let history = try store.history(of: found.summary)
            HistoryText.warn(found.summary, history, common.language)
            let table = try ExportTable(found, history)
            try Outputs.write(targets) { format, _, sink in
                switch format {
                case .csv: table.writeCSV(to: sink)
                case .json: table.writeJSON(to: sink)
                case .md: table.writeMarkdown(to: sink, common.language)
                }
            }
        }
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
        var table = TextTable(
            columns.map { id, column in
                TextTable.Column(title(id)[language], isNumber: column.isNumber)
            }
        )
        for row in order { table.add(columns.map { words($0.column, row, language) }) }
        table.writeMarkdown(to: sink)
    }

    // MARK: For people

    /// What a column is called in reports; its id where it has no title.
    private func title(_ id: String) -> Bilingual {
        let facts = run.facts
        let known: [String: Bilingual] = [
            "unit": Phrases.unit, "name": Phrases.name, "score": Phrases.score,
            "rating": Phrases.rating, "rank": Phrases.rank, "percentile": Phrases.percentile,
            "gates": Phrases.gatesOnScore, "state": Phrases.state,
            "run_state": ProcedureText.state,
        ]
        if let title = known[id] { return title }
        for within in facts.ranksWithin where id == "rank_within_" + within.joined(separator: "_") {
            return ProcedureText.item(.rankWithin(within), facts)
        }
        let titled = facts.criteria + facts.totals + facts.adjustments
        return titled.first { $0.id == id }?.title ?? Bilingual(id)
    }

    /// A cell as people read it: titles for ids, and as many places as the score has.
    private func words(_ column: Column, _ row: Int, _ language: Language) -> String {
        let facts = run.facts
        switch column {
        case .numbers(let numbers, nil):
            guard numbers[row].isFinite else { return "—" }
            return (facts.stated ?? Rounding(clamping: 2)).text(numbers[row])
        case .numbers, .ranks: return text(column, row) ?? "—"
        case .codes(let codes, _):
            let code = Int(codes[row])
            return facts.levels.indices.contains(code) ? facts.levels[code].title[language] : ""
        case .states(let states):
            return ScorerState(rawValue: states[row])
                .map { ProcedureText.state(ofScore: $0.id)[language] } ?? ""
        case .gates(let gates):
            let acted = gates.filter { _, outcomes in
                outcomes[row] == GateResult.Outcome.fired.rawValue
            }
            return acted.map { gate in
                facts.gates.first { $0.id == gate.id }?.title[language] ?? gate.id
            }.joined(separator: language == .zh ? "、" : ", ")
        case .same: return ProcedureText.state(history, on: LocalTime.today)[language]
        case .texts: return text(column, row) ?? ""
        }
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
