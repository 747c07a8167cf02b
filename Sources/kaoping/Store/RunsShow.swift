internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// `kaoping runs show`: what the record of one run says.
struct RunsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: StoreText.runsShow[.current],
        discussion: StoreText.runsShowExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.reference[.current], valueName: "run"))
    var reference: String

    @Option(help: ArgumentHelp(HelpText.showFormat[.current]))
    var format: ListFormat = .table

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let store = try Store(try store.needed(), access: .read)
            let found = try store.run(reference)
            let histories = try store.histories()
            let history = HistoryText(
                history: histories[found.summary.id] ?? RunHistory(found.summary.id),
                language: common.language
            )
            switch format {
            case .table:
                let lines = try facts(found, history, histories)
                try StandardOutput.write { sink in
                    for (label, text) in lines {
                        sink.write(label[common.language])
                        sink.write(Phrases.colon[common.language])
                        let isRemark = label == StoreText.remark
                        sink.write(isRemark ? ShownText.remark(text) : ShownText.line(text))
                        sink.endOfLine()
                    }
                }
            case .json: try StandardOutput.line(try RunsShow.json(found, history))
            }
        }
    }

    private func facts(
        _ run: StoredRun,
        _ history: HistoryText,
        _ histories: [Digest: RunHistory]
    ) throws(IssuesError) -> [(Bilingual, String)] {
        let (facts, summary) = (run.facts, run.summary)
        let language = common.language
        var lines: [(Bilingual, String)] = [
            (StoreText.number, "\(summary.number)"), (StoreText.id, facts.id.hex),
            (Phrases.profile, "\(facts.profile) · \(facts.title[language])"),
            (Phrases.period, facts.period?.description ?? "—"),
            (StoreText.asOf, facts.asOf?.description ?? "—"),
            (StoreText.recordedAt, LocalTime.text(summary.at)[language]),
            (StoreText.by, summary.account ?? StoreText.erased[language]),
            (StoreText.engine, facts.engine), (Phrases.units, "\(facts.units)"),
        ]
        for (id, value) in facts.parameters.sorted(by: { $0.key < $1.key }) {
            lines.append((StoreText.parameter, "\(id) = \(value)"))
        }
        for source in facts.sources {
            lines.append((StoreText.source, "\(source.name)  \(source.digest.hex)"))
        }
        for file in facts.tables + facts.inputs {
            let run = facts.inputRun(of: file)
            var origin = run.map { StoreText.inputRun($0)[language] } ?? file.name
            if let state = run.flatMap({ histories[$0.run] }),
                state.state(on: LocalTime.today).isOver
            {
                let words = ProcedureText.state(state, on: LocalTime.today)[language]
                origin += Phrases.inBrackets(words, language)
            }
            let name = [file.id, file.period ?? "", origin].filter { !$0.isEmpty }
            lines.append((StoreText.data, name.joined(separator: " ") + "  \(file.digest.hex)"))
        }
        for (table, column, count) in facts.blanks {
            lines.append((StoreText.blanks, "\(table).\(column) \(count)"))
        }
        for plugin in facts.plugins {
            let library = plugin.digest?.hex ?? StoreText.linked[language]
            lines.append((Phrases.plugin, "\(plugin.id) \(plugin.version)  \(library)"))
        }
        let states = try run.stateCounts().map { id, count in
            "\(ProcedureText.state(ofScore: id)[language]) \(count)"
        }
        lines.append((StoreText.scoring, states.joined(separator: Phrases.comma[language])))
        lines.append((StoreText.result, facts.result.hex))
        lines.append((StoreText.hash, summary.hash.hex))
        lines += history.lines
        guard let remarks = try run.remarks() else {
            return lines + [(StoreText.remark, StoreText.erased[language])]
        }
        for values in remarks.all("remark") where values.count == 3 {
            lines.append((StoreText.remark, values[language == .zh ? 1 : 2]))
        }
        return lines
    }

    private static func json(
        _ run: StoredRun,
        _ history: HistoryText
    ) throws(IssuesError) -> String {
        let facts = run.facts
        func file(_ file: RunFacts.File) -> String {
            JSONText.object([
                ("id", JSONText.quoted(file.id)), ("period", JSONText.optional(file.period)),
                ("file", JSONText.quoted(file.name)), ("sha256", JSONText.quoted(file.digest.hex)),
            ])
        }
        // The result of a recorded run was never a file.
        func input(_ file: RunFacts.File) -> String {
            let run = facts.inputRun(of: file)
            return JSONText.object([
                ("id", JSONText.quoted(file.id)), ("period", JSONText.optional(file.period)),
                ("file", JSONText.optional(run == nil ? file.name : nil)),
                ("run", JSONText.optional(run?.run.hex)),
                ("record_hash", JSONText.optional(run?.record.hex)),
                ("sha256", JSONText.quoted(file.digest.hex)),
            ])
        }
        let parameters = facts.parameters.sorted { $0.key < $1.key }
        let plugins = facts.plugins.map {
            JSONText.object([
                ("id", JSONText.quoted($0.id)), ("version", JSONText.quoted($0.version)),
                ("sha256", JSONText.optional($0.digest?.hex)),
            ])
        }
        let blanks = facts.blanks.map {
            JSONText.object([
                ("table", JSONText.quoted($0.table)), ("column", JSONText.quoted($0.column)),
                ("cells", "\($0.cells)"),
            ])
        }
        return JSONText.object([
            ("run", RunsList.json(run.summary, history.history)), ("history", history.events),
            ("objections", history.objections), ("title", JSONText.bilingual(facts.title)),
            ("as_of", JSONText.optional(facts.asOf?.description)),
            ("engine", JSONText.quoted(facts.engine)),
            ("parameters", JSONText.object(parameters.map { ($0.key, JSONText.quoted($0.value)) })),
            ("sources", JSONText.list(facts.sources.map(file))),
            ("tables", JSONText.list(facts.tables.map(file))),
            ("inputs", JSONText.list(facts.inputs.map(input))),
            ("plugins", JSONText.list(plugins)), ("blank_cells", JSONText.list(blanks)),
            ("states", JSONText.object(try run.stateCounts().map { ($0.id, "\($0.count)") })),
            ("remarks", try remarks(run)),
        ])
    }
}

extension RunsShow {
    /// The remarks of a run as JSON; null where they were erased.
    private static func remarks(_ run: StoredRun) throws(IssuesError) -> String {
        guard let remarks = try run.remarks() else { return "null" }
        return JSONText.list(
            remarks.all("remark").filter { $0.count == 3 }.map { values in
                JSONText.object([
                    ("code", JSONText.quoted(values[0])),
                    ("text", JSONText.bilingual(Bilingual(zh: values[1], en: values[2]))),
                ])
            }
        )
    }
}
