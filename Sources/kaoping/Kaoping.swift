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
            var command = try parsed(Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            UsageError.end(error)
        }
    }

    /// Parses the arguments.
    ///
    /// The command that is named is parsed at once: on the way from the root all commands are looked
    /// at first, a tenth of a short run. Only there help is known, and the words for what is wrong.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        let named = try ArgumentCheck.check(arguments)
        if let named, let command = try? named.type.parseAsRoot(named.arguments),
            type(of: command) == named.type
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    // Stands before the command as well: `kaoping --lang zh run …`; `Language.current` reads it.
    @Option(help: ArgumentHelp(HelpText.lang[.current], valueName: "zh|en"))
    var lang: Language?
}

/// The version of this program.
enum Version {
    static let number = "0.1.0"
}
