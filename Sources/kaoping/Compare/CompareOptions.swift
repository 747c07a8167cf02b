internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingStore

/// Which results `kaoping compare` compares, and from where.
struct CompareOptions: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(CompareText.data[.current], valueName: "dir"),
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

    @OptionGroup var store: StoreOptions

    @Flag(name: .customLong("no-store"), help: ArgumentHelp(CompareText.noStore[.current]))
    var isOff = false

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError(HelpText.wrongThreads[.current])
        }
        try RunOptions.refuseDoubles(tables: tables.map(\.name), settings: settings.map(\.id))
        if isOff, store.file != nil { throw ValidationError(StoreText.bothStores[.current]) }
    }

    /// Where the runs come from.
    ///
    /// - Throws: `IssuesError` when there is a store that cannot be read.
    func source(_ pluginFolders: [String]) throws(IssuesError) -> CompareSource {
        var opened: Store?
        if !isOff, let path = store.path { opened = try Store(path, access: .read) }
        return CompareSource(
            options: self,
            store: opened,
            finder: ProfileFinder(pluginFolders: pluginFolders),
            loader: try PluginLoader(linked: ShippedPlugins.tables, folders: pluginFolders)
        )
    }

    /// A run of a profile on the data that the options name.
    func request(_ loaded: LoadedProfile, _ period: Period?) -> RunRequest {
        var request = RunRequest(
            profile: loaded.profile,
            scorers: loaded.scorers,
            period: period,
            folder: dataFolder ?? loaded.folder,
            tables: Dictionary(tables.map { ($0.name, $0.file) }, uniquingKeysWith: { $1 })
        )
        request.parameters = Dictionary(
            settings.map { ($0.id, $0.value) },
            uniquingKeysWith: { $1 }
        )
        request.inputs = inputs.map(\.file)
        request.asOf = asOf?.day
        if let threads { request.threads = threads }
        return request
    }
}
