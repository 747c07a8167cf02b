internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingReport
internal import KaopingStore

/// Which run something is done with: its id or number, or a profile and a period.
struct RunReference: ParsableArguments {
    @ArgumentParser.Argument(
        help: ArgumentHelp(ProcedureText.reference[.current], valueName: "run")
    )
    var reference: String

    @Option(help: ArgumentHelp(ProcedureText.period[.current]))
    var period: String?

    /// A run that another command names.
    static func named(_ reference: String, _ period: String?) -> RunReference {
        var named = RunReference()
        (named.reference, named.period) = (reference, period)
        return named
    }

    /// Finds the run.
    ///
    /// - Parameters:
    ///   - store: where.
    ///   - move: what is to be done; of several runs of a period the one that allows it is meant.
    /// - Returns: the run.
    /// - Throws: `IssuesError` when there is none, or several that could be meant.
    func find(_ store: Store, for move: ProcedureMove) throws(IssuesError) -> StoredRun {
        guard let period else { return try store.run(reference) }
        let run = try store.run(of: reference, try Period.given(period), for: move)
        return try store.run(run.id.hex)
    }

    func validate() throws {
        if reference.isEmpty { throw ValidationError(ProcedureText.noReference[.current]) }
    }
}

/// The options of every command of the procedure.
struct ProcedureOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var account: AccountOption

    /// Opens the store for writing.
    func open() throws(IssuesError) -> Store {
        try Store(try store.needed(), access: .write)
    }

    /// Who does something now; the day is today where none is given.
    func actor(on day: DayOption? = nil) -> Actor {
        Actor(account: account.name, time: StoreClock.now, day: day?.day ?? LocalTime.today)
    }

    /// Says on standard error that a day can hardly be meant: one that is yet to come, but for that
    /// of a notice, or one before the period.
    func warn(of day: Day?, _ move: ProcedureMove, _ run: RunSummary, _ language: Language) {
        guard let day else { return }
        let today = LocalTime.today
        var issues: [Issue] = []
        if day > today, move != .publish {
            let days = ["day": day.description, "today": today.description]
            issues.append(
                Issue(.procedureDayAhead, days.mapValues { .text($0) }, severity: .warning)
            )
        }
        if let period = run.period, let first = period.firstDay, day < first {
            let days = ["day": day.description, "period": period.description]
            issues.append(
                Issue(.procedureDayBeforePeriod, days.mapValues { .text($0) }, severity: .warning)
            )
        }
        for issue in issues { StandardError.write(issue.description(in: language)) }
    }
}

extension CommonOptions {
    /// Finds scorers, linked and in folders.
    func loader() throws(IssuesError) -> PluginLoader {
        try PluginLoader(linked: ShippedPlugins.tables, folders: allPluginFolders)
    }

    /// Prints lines of a result.
    func print(_ lines: [Bilingual]) throws(IssuesError) {
        let language = language
        try StandardOutput.write { sink in
            for line in lines {
                sink.write(TextTable.oneLine(line[language]))
                sink.endOfLine()
            }
        }
    }
}

/// A text that must say something.
enum Filled {
    static func check(_ text: String, _ option: String) throws(IssuesError) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw IssuesError(.procedureReasonBlank, ["option": .text(option)], status: .usage)
        }
    }
}
