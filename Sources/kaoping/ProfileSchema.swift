internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingProfile
internal import KaopingReport

/// `kaoping profile schema`: a JSON Schema of the profile language, for editors.
struct ProfileSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: SchemaHelp.schema[.current],
        discussion: SchemaHelp.examples[.current]
    )

    @Option(
        name: .customLong("plugin"),
        help: ArgumentHelp(SchemaHelp.pluginName[.current], valueName: "id")
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
            let scorers = try loader.registry(naming: pluginNames.map { ($0, place) })
            let schema = ProfileSchema(scorers: scorers, language: common.language).text
            try StandardOutput.write { $0.write(schema) }
        }
    }
}

/// Help of the command in both languages.
enum SchemaHelp {
    static let schema = Bilingual(
        zh: "写出方案语言的 JSON Schema，供编辑器补全与检查。",
        en: "Prints a JSON Schema of the profile language, for editors."
    )
    static let examples = HelpText.examples(
        zh: [
            "kaoping profile schema > kaoping.schema.json",
            "kaoping profile schema --plugins 插件 --plugin acme",
        ],
        en: [
            "kaoping profile schema > kaoping.schema.json",
            "kaoping profile schema --plugins plugins --plugin acme",
        ],
        note: Bilingual(
            zh: """
                在方案第一行写上以下注释，支持 YAML 的编辑器即可补全和检查：
                # yaml-language-server: $schema=kaoping.schema.json
                """,
            en: """
                An editor that knows YAML completes and checks a profile whose first line is
                # yaml-language-server: $schema=kaoping.schema.json
                """
        )
    )
    static let pluginName = Bilingual(
        zh: "一并写入的外部插件；可多次使用。",
        en: "An outside plugin whose scorers are in it as well; may be repeated."
    )
}
