internal import ArgumentParser
internal import KaopingCore
internal import KaopingProfile
internal import KaopingReport

/// `kaoping profile`: lists and shows profiles.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: HelpText.profileCommand[.current],
        discussion: HelpText.profileExamples[.current],
        subcommands: [
            ProfileList.self, ProfileShow.self, ProfileNew.self, ProfileSchemaCommand.self,
        ]
    )
}

/// `kaoping profile list`: the profiles that ids are looked for in.
struct ProfileList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: HelpText.profileList[.current],
        discussion: HelpText.profileListExamples[.current]
    )

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let language = common.language
            var table = TextTable([
                TextTable.Column(Phrases.profile[language]),
                TextTable.Column(Phrases.title[language]),
                TextTable.Column(Phrases.period[language]),
                TextTable.Column(Phrases.file[language]),
            ])
            let finder = ProfileFinder(pluginFolders: common.allPluginFolders)
            var failures: [Issue] = []
            for (id, file) in ProfileFinder.profiles() {
                do throws(IssuesError) {
                    let profile = try finder.load(file).profile
                    table.add([id, profile.title[language], profile.period.title[language], file])
                } catch {
                    failures += error.issues
                }
            }
            try StandardOutput.write {
                table.writeText(to: $0, emphasis: StandardOutput.emphasis)
            }
            guard failures.isEmpty else { throw IssuesError(failures, status: .profile) }
        }
    }
}

/// `kaoping profile show`: the officer's table of one profile.
struct ProfileShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: HelpText.profileShow[.current],
        discussion: HelpText.profileShowExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profile[.current]), completion: .file())
    var profile: String

    @Option(help: ArgumentHelp(HelpText.showFormat[.current], valueName: "table|md"))
    var format: ShowFormat = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let finder = ProfileFinder(pluginFolders: common.allPluginFolders)
            let profile = try finder.load(profile).profile
            let facts = ProfileTable.facts(profile, language: common.language)
            let sections = ProfileSections(profile, language: common.language)
            try StandardOutput.write { sink in
                switch format {
                case .table: text(facts, sections, to: sink)
                case .md: markdown(profile, facts, sections, to: sink)
                }
            }
        }
    }

    private typealias Facts = [(name: String, value: String)]

    private func text(_ facts: Facts, _ sections: ProfileSections, to sink: ByteSink) {
        let colon = Phrases.colon[common.language]
        for fact in facts { sink.write(fact.name + colon + fact.value + "\n") }
        sink.endOfLine()
        sections.criteria.writeText(to: sink, emphasis: StandardOutput.emphasis)
        for section in sections.all {
            section.writeText(to: sink, emphasis: StandardOutput.emphasis)
        }
    }

    private func markdown(
        _ profile: Profile,
        _ facts: Facts,
        _ sections: ProfileSections,
        to sink: ByteSink
    ) {
        let colon = Phrases.colon[common.language]
        sink.write("# \(TextTable.cell(profile.title[common.language]))\n\n")
        for fact in facts {
            sink.write("- " + fact.name + colon + TextTable.cell(fact.value) + "\n")
        }
        sink.endOfLine()
        sections.criteria.writeMarkdown(to: sink)
        for section in sections.all { section.writeMarkdown(to: sink) }
    }
}

/// How `profile show` writes its table.
enum ShowFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case md
}
