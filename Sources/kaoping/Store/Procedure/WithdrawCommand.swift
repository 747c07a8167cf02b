internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// `kaoping withdraw`: a result is withdrawn; it stays on record.
struct WithdrawCommand: ProcedureStep {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: ProcedureText.withdraw[.current],
        discussion: ProcedureText.withdrawExamples[.current]
    )

    @OptionGroup var target: RunReference

    @Option(help: ArgumentHelp(ProcedureText.withdrawReason[.current], valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp(ProcedureText.on[.current], valueName: "date"))
    var on: DayOption?

    @OptionGroup var options: ProcedureOptions
    @OptionGroup var common: CommonOptions

    var move: ProcedureMove { .withdraw }
    var day: Day? { on?.day }

    func check() throws(IssuesError) { try Filled.check(reason, "--reason") }

    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual] {
        let actor = options.actor(on: on)
        let link = try store.withdraw(run.summary, reason: reason, by: actor)
        try DayRemarks.writeDependents(run.summary, store, common.language)
        return ProcedureText.withdrawn(run.summary, actor.day, link)
    }
}
