internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingReport
internal import KaopingStore

/// `kaoping correct`: a corrected run takes the place of another, with every change and why.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: ProcedureText.correct[.current],
        discussion: ProcedureText.correctExamples[.current]
    )

    @ArgumentParser.Argument(
        help: ArgumentHelp(ProcedureText.corrected[.current], valueName: "run|profile")
    )
    var reference: String

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(ProcedureText.with[.current], valueName: "run")
    )
    var with: String?

    @Option(help: ArgumentHelp(ProcedureText.correctionReason[.current], valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp(ProcedureText.on[.current], valueName: "date"))
    var on: DayOption?

    @Option(help: ArgumentHelp(HelpText.showFormat[.current]))
    var format: ListFormat = .table

    @OptionGroup var data: DataOptions
    @OptionGroup var options: ProcedureOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            if let reason { try Filled.check(reason, "--reason") }
            let store = try options.open()
            let (first, second) = try runs(store)
            let history = try store.history(of: first.summary)
            let changes = table(try first.changes(to: second), first, second.facts, history)
            try changes.checkReasons(in: store.path)
            let link = try store.correct(
                first.summary,
                with: second.summary,
                reason: reason,
                changed: changes.count,
                by: options.actor(on: on)
            )
            DayRemarks.write(.correct, on: on?.day, first.summary, store, common.language)
            try DayRemarks.writeDependents(first.summary, store, common.language)
            HistoryText.warnOfOpenObjections(first.summary, history, common.language)
            try write(changes, first.summary, second.summary, link)
        }
    }

    private func table(
        _ changes: [RunChange],
        _ first: StoredRun,
        _ second: RunFacts?,
        _ history: RunHistory
    ) -> CorrectionTable {
        CorrectionTable(
            changes,
            of: first.facts,
            and: second ?? first.facts,
            history,
            reason: reason,
            common.language
        )
    }

    /// The run that is corrected, and the corrected one: on record, or made now.
    private func runs(_ store: Store) throws(IssuesError) -> (StoredRun, StoredRun) {
        if let with {
            let reference = RunReference.named(reference, data.period)
            return (try reference.find(store, for: .correct), try store.run(with))
        }
        let (profile, request) = try data.load(
            reference,
            pluginFolders: common.allPluginFolders
        )
        // Before the work is done: there must be something to correct.
        let first = try store.run(of: profile.profile.id, request.period, for: .correct)
        try store.checkCorrection(of: first, by: options.actor(on: on))
        let run = try store.run(first.id.hex)
        let id = try record(profile, request, run)
        return (run, try store.run(id.hex))
    }

    private func record(
        _ profile: LoadedProfile,
        _ request: RunRequest,
        _ first: StoredRun
    ) throws(IssuesError) -> Digest {
        let store = first.store
        let book = try Evaluation.run(request)
        StandardError.write(RunRemarks(book: book).warnings, common.language)
        let inputs = try RunInputs(
            book,
            sources: profile.sources.map { RunInputs.Source(file: $0.file, bytes: $0.bytes) },
            parameters: request.parameters,
            engine: Version.number
        )
        let run = PreparedRun(book, inputs, threads: request.threads)
        // What would be refused is not recorded: it would stand as the newest run.
        if reason == nil, run.id != first.summary.id {
            let history = try store.history(of: first.summary)
            try table(try first.changes(to: run), first, nil, history)
                .checkReasons(in: store.path)
        }
        let recorded = try store.record(run, by: options.account.name, at: StoreClock.now)
        if case .new(let link) = recorded {
            let text = StoreText.recorded(run.id.short, link, store.path)
            StandardError.write(text[common.language])
        }
        return run.id
    }

    private func write(
        _ changes: CorrectionTable,
        _ first: RunSummary,
        _ second: RunSummary,
        _ link: ChainRecord
    ) throws(IssuesError) {
        guard format == .table else {
            return try StandardOutput.line(changes.json(first, second, link))
        }
        let language = common.language
        try StandardOutput.write { sink in
            sink.write(ProcedureText.correctedBy(first, second, link)[language])
            sink.endOfLine()
            changes.write(to: sink)
            sink.write(ProcedureText.head(link.hash)[language])
            sink.endOfLine()
        }
    }
}
