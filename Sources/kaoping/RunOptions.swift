internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// The options of every command that runs a profile: which, for when, and from which data.
struct RunOptions: ParsableArguments {
    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profile[.current]), completion: .file())
    var profile: String

    @OptionGroup var data: DataOptions

    /// Refuses a table or a parameter that is given twice, as one of them would be dropped.
    static func refuseDoubles(tables: [String], settings: [String]) throws {
        if let twice = tables.first(where: { name in tables.filter { $0 == name }.count > 1 }) {
            throw ValidationError(HelpText.tableTwice(twice)[.current])
        }
        if let twice = settings.first(where: { id in settings.filter { $0 == id }.count > 1 }) {
            throw ValidationError(HelpText.setTwice(twice)[.current])
        }
    }

    /// Loads the profile that holds for the period, and says what is to be run.
    ///
    /// - Throws: `IssuesError` for a period that cannot be read and for every fault of the profile.
    func load(
        pluginFolders: [String]
    ) throws(IssuesError) -> (profile: LoadedProfile, request: RunRequest) {
        try data.load(profile, pluginFolders: pluginFolders)
    }
}

/// The options that say for when, and from which data.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp(HelpText.period[.current]))
    var period: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(HelpText.data[.current], valueName: "dir"),
        completion: .directory
    )
    var dataFolder: String?

    @Option(
        name: .customLong("table"),
        help: ArgumentHelp(HelpText.table[.current], valueName: "name=file"),
        completion: .file()
    )
    var tables: [TableFile] = []

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(HelpText.set[.current], valueName: "parameter=value")
    )
    var settings: [ParameterSetting] = []

    @Option(
        name: .customLong("input"),
        help: ArgumentHelp(HelpText.input[.current], valueName: "input=file"),
        completion: .file()
    )
    var inputs: [InputOption] = []

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(HelpText.asOf[.current], valueName: "date")
    )
    var asOf: DayOption?

    @Option(help: ArgumentHelp(HelpText.threads[.current], valueName: "n"))
    var threads: Int?

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError(HelpText.wrongThreads[.current])
        }
        try RunOptions.refuseDoubles(tables: tables.map(\.name), settings: settings.map(\.id))
    }

    /// Loads the profile that holds for the period, and says what is to be run.
    ///
    /// - Throws: `IssuesError` for a period that cannot be read and for every fault of the profile.
    func load(
        _ profile: String,
        pluginFolders: [String]
    ) throws(IssuesError) -> (profile: LoadedProfile, request: RunRequest) {
        let period = try parsedPeriod()
        let loaded = try ProfileFinder(pluginFolders: pluginFolders)
            .load(profile, on: asOf?.day ?? period?.lastDay)
        var request = RunRequest(
            profile: loaded.profile,
            scorers: loaded.scorers,
            period: period,
            folder: dataFolder ?? loaded.folder,
            tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.file) })
        )
        request.parameters = Dictionary(uniqueKeysWithValues: settings.map { ($0.id, $0.value) })
        request.inputs = inputs.map(\.file)
        request.asOf = asOf?.day
        if let threads { request.threads = threads }
        return (loaded, request)
    }

    private func parsedPeriod() throws(IssuesError) -> Period? {
        guard let period else { return nil }
        guard let parsed = Period(period) else {
            throw IssuesError(.periodUnreadable, ["period": .text(period)], status: .usage)
        }
        return parsed
    }
}

/// `NAME=FILE` on the command line.
struct TableFile: ExpressibleByArgument {
    let name: String
    let file: String

    init?(argument: String) {
        guard let cut = argument.firstIndex(of: "="), cut != argument.startIndex else { return nil }
        name = String(argument[..<cut])
        file = String(argument[argument.index(after: cut)...])
        if file.isEmpty { return nil }
    }
}

/// `PARAMETER=VALUE` on the command line.
struct ParameterSetting: ExpressibleByArgument {
    let id: String
    let value: String

    init?(argument: String) {
        guard let cut = argument.firstIndex(of: "="), cut != argument.startIndex else { return nil }
        id = String(argument[..<cut])
        value = String(argument[argument.index(after: cut)...])
    }
}

/// `INPUT=FILE` or `INPUT=PERIOD=FILE` on the command line.
struct InputOption: ExpressibleByArgument {
    let file: InputFile

    init?(argument: String) {
        guard let file = InputFile(argument) else { return nil }
        self.file = file
    }
}

/// A day on the command line.
struct DayOption: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(argument) else { return nil }
        self.day = day
    }
}
