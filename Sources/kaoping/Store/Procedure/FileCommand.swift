internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// `kaoping file`: a result is filed with an authority.
struct FileCommand: ProcedureStep {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: ProcedureText.file[.current],
        discussion: ProcedureText.fileExamples[.current]
    )

    @OptionGroup var target: RunReference

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(ProcedureText.authority[.current], valueName: "authority")
    )
    var authority: String?

    @Option(
        name: .customLong("no"),
        help: ArgumentHelp(ProcedureText.filingNumber[.current], valueName: "number")
    )
    var number: String?

    @Option(help: ArgumentHelp(ProcedureText.on[.current], valueName: "date"))
    var on: DayOption?

    @OptionGroup var options: ProcedureOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        try Filled.checkLine(authority, "--to")
        try Filled.checkLine(number, "--no")
    }

    var move: ProcedureMove { .file }
    var day: Day? { on?.day }

    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual] {
        let actor = options.actor(on: on)
        let link = try store.file(
            run.summary,
            try run.procedureRules(try common.loader()),
            authority: authority,
            number: number,
            by: actor
        )
        return [
            ProcedureText.filed(run.summary, authority, number, actor.day),
            ProcedureText.headForFiling(link.hash),
        ]
    }
}
