internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

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
