internal import ArgumentParser
internal import KaopingCore
internal import KaopingProfile
internal import KaopingReport

/// `kaoping validate`: checks profiles without data.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: HelpText.validate[.current],
        discussion: HelpText.validateExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profiles[.current]), completion: .file())
    var profiles: [String]

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

    private func check(_ file: String) throws(IssuesError) {
        let loaded = try ProfileFinder(pluginFolders: common.allPluginFolders).load(file)
        for issue in loaded.profile.warnings {
            StandardError.write(issue.description(in: common.language))
        }
        let count = loaded.profile.root.preorder.count - 1
        let line = HelpText.valid(loaded.file, count)[common.language]
        try StandardOutput.write { sink in
            sink.write(line)
            sink.endOfLine()
        }
    }
}
