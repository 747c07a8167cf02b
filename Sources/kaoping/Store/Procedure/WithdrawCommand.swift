internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// `kaoping withdraw`: a result is withdrawn; it stays on record.
struct WithdrawCommand: ParsableCommand {
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

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let reason = try Filled.text(reason, "--reason")
            let store = try options.open()
            let run = try target.find(store, for: .withdraw)
            let actor = options.actor(on: on)
            let link = try store.withdraw(run.summary, reason: reason, by: actor)
            try common.print(ProcedureText.withdrawn(run.summary, actor.day, link))
        }
    }
}
