internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// `kaoping object`: an objection is recorded, or decided.
struct ObjectCommand: ProcedureStep {
    static let configuration = CommandConfiguration(
        commandName: "object",
        abstract: ProcedureText.object[.current],
        discussion: ProcedureText.objectExamples[.current]
    )

    @OptionGroup var target: RunReference

    @Option(help: ArgumentHelp(ProcedureText.unit[.current], valueName: "unit"))
    var unit: String?

    @Option(help: ArgumentHelp(ProcedureText.item[.current], valueName: "criterion"))
    var item: String?

    @Option(help: ArgumentHelp(ProcedureText.objectionReason[.current], valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp(ProcedureText.objector[.current], valueName: "name"))
    var objector: String?

    @Option(help: ArgumentHelp(ProcedureText.on[.current], valueName: "date"))
    var on: DayOption?

    @Option(help: ArgumentHelp(ProcedureText.decide[.current], valueName: "n"))
    var decide: Int?

    @Flag(help: ArgumentHelp(ProcedureText.accept[.current]))
    var accept = false

    @Flag(help: ArgumentHelp(ProcedureText.reject[.current]))
    var reject = false

    @OptionGroup var options: ProcedureOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        try Filled.checkLine(objector, "--objector")
        if decide == nil, accept || reject {
            throw ValidationError(ProcedureText.decideWhich[.current])
        }
        guard decide != nil else { return }
        if accept == reject { throw ValidationError(ProcedureText.acceptOrReject[.current]) }
        if unit != nil || item != nil || objector != nil {
            throw ValidationError(ProcedureText.decideAlone[.current])
        }
    }

    var move: ProcedureMove { decide == nil ? .object : .decide }
    var day: Day? { on?.day }

    func check() throws(IssuesError) { try Filled.check(reason, "--reason") }

    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual] {
        guard let decide else { return try object(store, run) }
        let link = try store.decide(
            run.summary,
            objection: decide,
            isAccepted: accept,
            reason: reason,
            by: options.actor(on: on)
        )
        return ProcedureText.decided(run.summary, decide, accept, link)
    }

    private func object(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual] {
        let names = RunNames(run)
        let objection = Store.NewObjection(
            unit: try unit.map { text throws(IssuesError) in try names.unit(text) },
            item: try item.map { text throws(IssuesError) in try names.item(text) },
            reason: reason,
            objector: objector
        )
        let done = try store.object(
            run.summary,
            try run.procedureRules(try common.loader()),
            objection,
            by: options.actor(on: on)
        )
        return ProcedureText.objected(run.summary, done.number, isLate: done.isLate, done.link)
    }
}
