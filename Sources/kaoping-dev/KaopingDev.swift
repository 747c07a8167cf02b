internal import ArgumentParser

/// The developers' command: skeletons, generated pages and the checks that CI runs.
@main
struct KaopingDev: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoping-dev",
        abstract: "Skeletons, generated pages and checks for the people who work on Kaoping.",
        subcommands: [Bench.self, Check.self, Generate.self, NewPlugin.self, NewScorer.self]
    )
}
