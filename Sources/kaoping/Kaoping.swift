internal import ArgumentParser
internal import KaopingCore

/// The host: reads profiles, runs scorers, writes reports.
@main
struct Kaoping: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoping",
        abstract: HelpText.kaoping[.current],
        discussion: HelpText.kaopingExamples[.current],
        version: Version.number,
        subcommands: [
            RunCommand.self, ExplainCommand.self, CompareCommand.self, ValidateCommand.self,
            ScorersCommand.self,
            ProfileCommand.self,
            InitCommand.self, RunsCommand.self, VerifyCommand.self, BundleCommand.self,
            KeyCommand.self, LogCommand.self,
            FileCommand.self, PublishCommand.self, ObjectCommand.self, CorrectCommand.self,
            WithdrawCommand.self,
        ]
    )

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            UsageError.end(error)
        }
    }

    // Stands before the command as well: `kaoping --lang zh run …`; `Language.current` reads it.
    @Option(help: ArgumentHelp(HelpText.lang[.current], valueName: "zh|en"))
    var lang: Language?

    /// Runs the command that the arguments name; `run` with plain arguments without setting up the
    /// others, which takes as long as a small run.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.first == "run",
            let command = RunCommand(plain: Array(arguments.dropFirst()))
        else { return main(nil) }
        do {
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}

/// The version of this program.
enum Version {
    static let number = "0.1.0"
}
