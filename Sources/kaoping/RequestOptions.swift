internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// What a run is given beside its profile, its period and its folder; of every command that makes
/// runs.
struct RequestOptions: ParsableArguments {
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

    @OptionGroup var workers: ThreadsOption

    func validate() throws {
        if let twice = RequestOptions.twice(tables.map(\.name)) {
            throw ValidationError(HelpText.tableTwice(twice)[.current])
        }
        if let twice = RequestOptions.twice(settings.map(\.id)) {
            throw ValidationError(HelpText.setTwice(twice)[.current])
        }
    }

    /// The first name that is given twice, as one of the two would be dropped.
    private static func twice(_ names: [String]) -> String? {
        names.first { name in names.count { $0 == name } > 1 }
    }

    /// Says what is to be run.
    ///
    /// - Parameters:
    ///   - loaded: the profile.
    ///   - period: the period; nil where none is stated.
    ///   - folder: the folder of the data; nil for that of the profile.
    /// - Returns: the request.
    func request(_ loaded: LoadedProfile, _ period: Period?, folder: String?) -> RunRequest {
        var request = RunRequest(
            profile: loaded.profile,
            scorers: loaded.scorers,
            period: period,
            folder: folder ?? loaded.folder,
            tables: Dictionary(tables.map { ($0.name, $0.file) }, uniquingKeysWith: { $1 })
        )
        request.parameters = Dictionary(
            settings.map { ($0.id, $0.value) },
            uniquingKeysWith: { $1 }
        )
        request.inputs = inputs.map(\.file)
        request.asOf = asOf?.day
        if let threads = workers.threads { request.threads = threads }
        return request
    }
}

/// How many threads work.
struct ThreadsOption: ParsableArguments {
    @Option(help: ArgumentHelp(HelpText.threads[.current], valueName: "n"))
    var threads: Int?

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError(HelpText.wrongThreads[.current])
        }
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
