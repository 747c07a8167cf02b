internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingProfile
internal import KaopingReport

/// `kaoping scorers`: lists the scorers, or describes one.
struct ScorersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorers",
        abstract: HelpText.scorers[.current],
        discussion: HelpText.scorersExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.scorerID[.current]))
    var id: String?

    @Option(
        name: .customLong("plugin"),
        help: ArgumentHelp(HelpText.pluginName[.current], valueName: "id")
    )
    var pluginNames: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let loader = try PluginLoader(
                linked: ShippedPlugins.tables,
                folders: common.allPluginFolders
            )
            let place = Place(file: "--plugin")
            let registry = try loader.registry(naming: pluginNames.map { ($0, place) })
            if let id {
                try describe(id, registry)
            } else {
                try list(registry)
            }
        }
    }

    private func list(_ registry: ScorerRegistry) throws(IssuesError) {
        let table = ScorerTable.list(registry, language: common.language)
        try StandardOutput.write { table.writeText(to: $0, emphasis: StandardOutput.emphasis) }
    }

    private func describe(_ id: String, _ registry: ScorerRegistry) throws(IssuesError) {
        guard let entry = registry[id] else {
            let near = nearest(to: id, among: registry.ids)
            let known = registry.ids.joined(separator: ", ")
            throw IssuesError(
                .scorerNotFound,
                [
                    "scorer": .text(id),
                    "suggestion": .both(
                        Bilingual(
                            zh: near.map { "是否想用“\($0)”？" } ?? "可用：\(known)",
                            en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(known)"
                        )
                    ),
                ],
                status: .usage
            )
        }
        try StandardOutput.write {
            ScorerTable.describe(id, entry, language: common.language, to: $0)
        }
    }
}
