internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// The options of every command that runs a profile: which, for when, and from which data.
struct RunOptions: ParsableArguments {
    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profile[.current]), completion: .file())
    var profile: String

    @OptionGroup var data: DataOptions

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

    @OptionGroup var given: RequestOptions

    /// Loads the profile that holds for the period, and says what is to be run.
    ///
    /// - Throws: `IssuesError` for a period that cannot be read and for every fault of the profile.
    func load(
        _ profile: String,
        pluginFolders: [String]
    ) throws(IssuesError) -> (profile: LoadedProfile, request: RunRequest) {
        let period = try period.map { text throws(IssuesError) in try Period.given(text) }
        let loaded = try ProfileFinder(pluginFolders: pluginFolders)
            .load(profile, on: given.asOf?.day ?? period?.lastDay)
        return (loaded, given.request(loaded, period, folder: dataFolder))
    }
}
