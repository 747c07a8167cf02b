internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingProfile
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
        guard let period else {
            try refuseProfile(store)
            return try store.run(reference)
        }
        let given = try Period.given(period)
        let run = try store.run(of: try profile(store, given), given, for: move)
        return try store.run(run.id.hex)
    }

    /// The id of the profile that is named by its id, or by its file as `run` takes it.
    private func profile(_ store: Store, _ period: Period) throws(IssuesError) -> String {
        guard try !store.profiles().contains(reference) else { return reference }
        let finder = ProfileFinder(pluginFolders: [])
        let loaded = try? finder.load(reference, on: period.lastDay)
        return loaded?.profile.id ?? reference
    }

    /// Says of a profile without a period that it is no run.
    private func refuseProfile(_ store: Store) throws(IssuesError) {
        guard let last = try store.standing(profile: reference).last, let period = last.period
        else { return }
        throw IssuesError(
            .procedureNeedsPeriod,
            at: Place(file: store.path),
            ["profile": .text(reference), "period": .text(period.description)],
            status: .usage
        )
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

    /// Refuses a name or number with line breaks or other control characters.
    static func checkLine(_ text: String?, _ option: String) throws {
        guard let text, ShownText.hasControls(text) else { return }
        throw ValidationError(ProcedureText.oneLine(option)[.current])
    }
}
