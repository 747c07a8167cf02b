internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingReport

/// `kaoping validate`: checks profiles, and with a period also how they work on the data.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: HelpText.validate[.current],
        discussion: HelpText.validateExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profiles[.current]), completion: .file())
    var profiles: [String]

    @OptionGroup var data: DataOptions

    @Flag(help: ArgumentHelp(HelpText.validateStrict[.current]))
    var strict = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var worst = ExitStatus.done
        func note(_ error: IssuesError) {
            StandardError.write(error, common.language)
            if worst == .done || error.status == .profile { worst = error.status }
        }
        for name in profiles {
            do throws(IssuesError) {
                for file in try ProfileFinder.files(name) {
                    do throws(IssuesError) { try check(file) } catch { note(error) }
                }
            } catch {
                note(error)
            }
        }
        if worst != .done { throw ExitCode(worst.rawValue) }
    }

    /// Checks one profile, and with a period also its data; what is no fault is written below.
    private func check(_ file: String) throws(IssuesError) {
        var (loaded, request) = try data.load(file, pluginFolders: common.allPluginFolders)
        var warnings = loaded.profile.warnings
        var findings = ProfileLint(loaded.profile).findings()
        if data.period != nil {
            if !loaded.profile.inputs.isEmpty { request.results = try store.results() }
            let book = try Evaluation.run(request)
            warnings = book.warnings
            findings += DataLint(book).findings()
        }
        for issue in warnings { StandardError.write(issue.description(in: common.language)) }
        let count = loaded.profile.root.preorder.count - 1
        let lines =
            [HelpText.valid(loaded.file, count, findings.count)[common.language]]
            + findings.map { $0.description(in: common.language) }
        try StandardOutput.write { sink in
            for line in lines {
                sink.write(line)
                sink.endOfLine()
            }
        }
        if strict, !findings.isEmpty {
            throw IssuesError(
                .lintFindings,
                at: Place(file: loaded.file),
                ["count": "\(findings.count)"],
                status: .profile
            )
        }
    }
}
