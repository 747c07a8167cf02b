internal import ArgumentParser
internal import KaopingCore

/// The host: reads profiles, runs scorers, writes reports.
@main
struct Kaoping: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoping",
        abstract: HelpText.kaoping[.current],
        discussion: HelpText.exitCodes[.current],
        version: Version.number,
        subcommands: [
            RunCommand.self, ValidateCommand.self, ScorersCommand.self, ProfileCommand.self,
        ]
    )
}

/// The version of this program.
enum Version {
    static let number = "0.1.0"
}
