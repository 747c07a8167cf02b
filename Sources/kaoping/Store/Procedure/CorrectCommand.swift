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
            let (first, corrected) = try runs(store)
            options.warn(of: on?.day, .correct, first.summary, common.language)
            let history = try store.history(of: first.summary)
            let changes = CorrectionTable(
                try first.changes(to: try corrected.looked()),
                of: first,
                history,
                reason: reason,
                common.language
            )
            // Before anything is recorded: what is refused leaves no run that stands.
            try changes.checkReasons(in: store.path)
            let second = try corrected.recorded(in: store, options, common.language)
            let link = try store.correct(
                first.summary,
                with: second,
                reason: reason,
                changed: changes.count,
                by: options.actor(on: on)
            )
            HistoryText.warnOfOpenObjections(first.summary, history, common.language)
            try write(changes, first.summary, second, link)
        }
    }

    /// The run that is corrected, and the corrected one: on record, or made now.
    private func runs(_ store: Store) throws(IssuesError) -> (StoredRun, CorrectedRun) {
        if let with {
            let reference = RunReference.named(reference, data.period)
            let first = try reference.find(store, for: .correct)
            return (first, .recorded(try store.run(with)))
        }
        let (profile, request) = try data.load(
            reference,
            pluginFolders: common.allPluginFolders
        )
        // Before the work is done: there must be something to correct.
        let first = try store.run(of: profile.profile.id, request.period, for: .correct)
        let book = try Evaluation.run(request)
        StandardError.write(RunRemarks(book: book).warnings, common.language)
        let inputs = try RunInputs(
            book,
            sources: profile.sources.map { RunInputs.Source(file: $0.file, bytes: $0.bytes) },
            parameters: request.parameters,
            engine: Version.number
        )
        let run = PreparedRun(book, inputs, threads: request.threads)
        return (try store.run(first.id.hex), .made(run))
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
