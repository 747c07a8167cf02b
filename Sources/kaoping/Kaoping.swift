internal import ArgumentParser
internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

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
            ScorersCommand.self, ProfileCommand.self,
            InitCommand.self, RunsCommand.self, VerifyCommand.self, BundleCommand.self,
            KeyCommand.self, LogCommand.self,
            FileCommand.self, PublishCommand.self, ObjectCommand.self, CorrectCommand.self,
            WithdrawCommand.self,
        ]
    )

    static func main() {
        // A write beyond a limit on file sizes shall be an error, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try ArgumentCheck.check(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot()
            try command.run()
        } catch {
            UsageError.end(error)
        }
    }

    // Stands before the command as well: `kaoping --lang zh run …`; `Language.current` reads it.
    @Option(help: ArgumentHelp(HelpText.lang[.current], valueName: "zh|en"))
    var lang: Language?
}

/// The version of this program.
enum Version {
    static let number = "0.1.0"
}
