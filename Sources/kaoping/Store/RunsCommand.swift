internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport
internal import KaopingStore
internal import ScorerKit

/// `kaoping runs`: lists recorded runs, shows and exports one, erases names.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: StoreText.runs[.current],
        discussion: StoreText.runsExamples[.current],
        subcommands: [RunsList.self, RunsShow.self, RunsExport.self, RunsForget.self],
        defaultSubcommand: RunsList.self
    )
}

/// A table for people or JSON for programs.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
}

/// `kaoping runs list`: the runs, found by profile, period and unit.
struct RunsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: StoreText.runsList[.current],
        discussion: StoreText.runsListExamples[.current]
    )

    @Option(help: ArgumentHelp(StoreText.profileID[.current], valueName: "id"))
    var profile: String?

    @Option(help: ArgumentHelp(HelpText.period[.current]))
    var period: String?

    @Option(help: ArgumentHelp(StoreText.unit[.current], valueName: "key"))
    var unit: String?

    @Option(help: ArgumentHelp(HelpText.showFormat[.current]))
    var format: ListFormat = .table

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            var filter = RunFilter(profile: profile, unit: unit)
            if let period { filter.period = try Period.given(period) }
            let store = try Store(try store.needed(), access: .read)
            let found = try store.runs(filter)
            let histories = try store.histories()
            switch format {
            case .table: try table(found, histories)
            case .json:
                let list = found.map {
                    RunsList.json($0, histories[$0.id] ?? RunHistory($0.id))
                }
                try StandardOutput.line(JSONText.lines(list))
            }
            // An empty list is said to be one, where people look.
            if found.isEmpty { StandardError.write(StoreText.noRuns[common.language]) }
        }
    }

    private func table(
        _ runs: [RunSummary],
        _ histories: [Digest: RunHistory]
    ) throws(IssuesError) {
        let language = common.language
        var table = TextTable([
            TextTable.Column(StoreText.number[language], isNumber: true),
            TextTable.Column(StoreText.id[language]),
            TextTable.Column(Phrases.profile[language]),
            TextTable.Column(Phrases.period[language]),
            TextTable.Column(Phrases.units[language], isNumber: true),
            TextTable.Column(StoreText.recordedAt[language]),
            TextTable.Column(StoreText.by[language]),
            TextTable.Column(ProcedureText.state[language]),
        ])
        let today = LocalTime.today
        for run in runs {
            let history = histories[run.id] ?? RunHistory(run.id)
            table.add([
                "\(run.number)", run.id.short, run.profile, run.period?.description ?? "",
                "\(run.units)", LocalTime.text(run.at)[language],
                run.account ?? StoreText.erased[language],
                ProcedureText.state(history, on: today)[language],
            ])
        }
        try StandardOutput.write { table.writeText(to: $0, emphasis: StandardOutput.emphasis) }
    }

    static func json(_ run: RunSummary, _ history: RunHistory? = nil) -> String {
        let state = history.map { ("state", HistoryText(history: $0, language: .en).state) }
        let members = [
            ("number", "\(run.number)"), ("id", JSONText.quoted(run.id.hex)),
            ("profile", JSONText.quoted(run.profile)),
            ("period", JSONText.optional(run.period?.description)), ("units", "\(run.units)"),
            ("at", JSONText.quoted(run.at)), ("by", JSONText.optional(run.account)),
            ("result", JSONText.quoted(run.result.hex)), ("hash", JSONText.quoted(run.hash.hex)),
        ]
        return JSONText.object(members + [state].compactMap(\.self))
    }
}

extension JSONText {
    /// Returns a list with each element on its line.
    static func lines(_ elements: [String]) -> String {
        elements.isEmpty ? "[]" : "[\n  " + elements.joined(separator: ",\n  ") + "\n]"
    }
}

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
            let history = HistoryText(
                history: try store.history(of: found.summary),
                language: common.language
            )
            switch format {
            case .table:
                let lines = try facts(found, history)
                try StandardOutput.write { sink in
                    for (label, text) in lines {
                        sink.write(label[common.language])
                        sink.write(Phrases.colon[common.language])
                        // What people gave must not look like lines of its own.
                        sink.write(TextTable.oneLine(text))
                        sink.endOfLine()
                    }
                }
            case .json: try StandardOutput.line(try RunsShow.json(found, history))
            }
        }
    }

    private func facts(
        _ run: StoredRun,
        _ history: HistoryText
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
            let origin = run.map { StoreText.inputRun($0)[language] } ?? file.name
            let name = [file.id, file.period ?? "", origin].filter { !$0.isEmpty }
            lines.append((StoreText.data, name.joined(separator: " ") + "  \(file.digest.hex)"))
        }
        for remark in blanks(facts) + (try RunsShow.counts(run).inWords) {
            lines.append((StoreText.remark, remark[language]))
        }
        for plugin in facts.plugins {
            let library = plugin.digest?.hex ?? StoreText.linked[language]
            lines.append((Phrases.plugin, "\(plugin.id) \(plugin.version)  \(library)"))
        }
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

    /// Which tables had blank cells, as the run said of them.
    private func blanks(_ facts: RunFacts) -> [Bilingual] {
        facts.tables.compactMap { table in
            let blanks = facts.body.all("blank").filter { $0.count == 3 && $0[0] == table.id }
            guard !blanks.isEmpty else { return nil }
            return HelpText.blanks(
                table.name,
                blanks.map { (heading: $0[1], count: Int($0[2]) ?? 0) }
            )
        }
    }

    /// How many units have no score, or are set apart; nothing for a scheme without scores.
    private static func counts(_ run: StoredRun) throws(IssuesError) -> ScoreCounts {
        guard !run.facts.criteria.isEmpty, let scores = try run.numbers(PartName.score),
            let states = try run.marks(PartName.states)
        else { return ScoreCounts([]) }
        return ScoreCounts(
            zip(scores, states.map { ScorerState(rawValue: $0) ?? .notAvailable })
        )
    }

    private static func json(
        _ run: StoredRun,
        _ history: HistoryText
    ) throws(IssuesError) -> String {
        let facts = run.facts
        let counts = try counts(run)
        let blanks = facts.body.all("blank").filter { $0.count == 3 }.map { values in
            JSONText.object([
                ("table", JSONText.quoted(values[0])), ("column", JSONText.quoted(values[1])),
                ("count", "\(Int(values[2]) ?? 0)"),
            ])
        }
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
        return JSONText.object([
            ("run", RunsList.json(run.summary, history.history)), ("history", history.events),
            ("objections", history.objections), ("title", JSONText.bilingual(facts.title)),
            ("as_of", JSONText.optional(facts.asOf?.description)),
            ("engine", JSONText.quoted(facts.engine)),
            ("parameters", JSONText.object(parameters.map { ($0.key, JSONText.quoted($0.value)) })),
            ("sources", JSONText.list(facts.sources.map(file))),
            ("tables", JSONText.list(facts.tables.map(file))),
            ("inputs", JSONText.list(facts.inputs.map(input))),
            ("blanks", JSONText.list(blanks)), ("not_scored", "\(counts.unscored)"),
            ("not_rated", "\(counts.notRated)"), ("excluded", "\(counts.excluded)"),
            ("plugins", JSONText.list(plugins)),
        ])
    }
}

/// `kaoping runs forget`: erases names without breaking the chain.
struct RunsForget: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: StoreText.forget[.current],
        discussion: StoreText.forgetExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.reference[.current], valueName: "run"))
    var reference: String?

    @Flag(name: .customLong("keys"), help: ArgumentHelp(StoreText.forgetKeys[.current]))
    var withKeys = false

    @Option(
        name: .customLong("account"),
        help: ArgumentHelp(StoreText.forgetAccount[.current], valueName: "name")
    )
    var name: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var account: AccountOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (reference == nil) == (name == nil) {
            throw ValidationError(StoreText.forgetOne[.current])
        }
    }

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let store = try Store(try store.needed(), access: .write)
            let erased: Store.Erased
            if let reference {
                erased = try store.eraseNames(
                    of: reference,
                    withKeys: withKeys,
                    by: account.name,
                    at: StoreClock.now
                )
            } else {
                erased = try store.eraseAccount(
                    name ?? "",
                    by: account.name,
                    at: StoreClock.now
                )
            }
            try StandardOutput.line(StoreText.erasedNames(erased)[common.language])
        }
    }
}
