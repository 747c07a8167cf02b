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

    @OptionGroup var given: RequestOptions
    @OptionGroup var store: StoreOptions

    @Flag(name: .customLong("no-store"), help: ArgumentHelp(CompareText.noStore[.current]))
    var isOff = false

    func validate() throws {
        try store.check(isOff: isOff)
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
        given.request(loaded, period, folder: dataFolder)
    }
}
