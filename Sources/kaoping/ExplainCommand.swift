public import ArgumentParser
internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
public import KaopingReport

/// `kaoping explain`: why a unit has its result.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: HelpText.explain[.current],
        discussion: HelpText.explainExamples[.current]
    )

    @OptionGroup var options: RunOptions

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp(HelpText.explainUnit[.current], valueName: "id")
    )
    var units: [String] = []

    @Flag(help: ArgumentHelp(HelpText.explainAll[.current]))
    var all = false

    @Flag(help: ArgumentHelp(HelpText.explainLost[.current]))
    var lost = false

    @Flag(help: ArgumentHelp(HelpText.explainNext[.current]))
    var next = false

    @Option(
        help: ArgumentHelp(HelpText.explainFormat[.current], valueName: "text|md|json"),
        completion: .list(ExplanationReport.Format.allCases.map(\.rawValue))
    )
    var format: ExplanationReport.Format?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(HelpText.explainOutput[.current], valueName: "file"),
        completion: .file()
    )
    var outputs: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard all != units.isEmpty else { return }
        throw ValidationError(HelpText.explainWhich[.current])
    }

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try OutputFormats<ExplanationReport.Format>(
                standard: .text,
                extensions: ["txt", "md", "json"],
                named: { $0 == "txt" ? .text : ExplanationReport.Format(rawValue: $0) }
            ).targets(outputs, format)
            var (loaded, request) = try options.load(pluginFolders: common.allPluginFolders)
            request.explained = all ? .all : .units(units)
            request.seeksNext = next
            request.seeksLosses = lost
            let progress = Progress(common.language)
            if next { request.progress = { progress.show($0, of: $1) } }
            defer { progress.end() }
            if !loaded.profile.inputs.isEmpty { request.results = try store.results() }
            let book = try Evaluation.run(request)
            progress.end()
            StandardError.write(RunRemarks(book: book).warnings, common.language)
            try InputRemarks.write(book, request.results, common.language)
            let inputs = loaded.files + book.reading.map(\.file) + book.inputs.map(\.file)
            try Outputs.check(targets.files(), against: inputs, store: store.path)
            try Outputs.write(targets) { format, emphasis, sink in
                let report = ExplanationReport(
                    book,
                    parts: parts,
                    language: common.language,
                    emphasis: emphasis
                )
                report.write(format, to: sink)
            }
        }
    }

    /// What was asked for; the derivation where nothing else was.
    private var parts: ExplanationReport.Parts {
        var parts: ExplanationReport.Parts = []
        if lost { parts.insert(.lost) }
        if next { parts.insert(.next) }
        return parts.isEmpty ? .derivation : parts
    }
}

extension ExplanationReport.Format: ExpressibleByArgument {}
