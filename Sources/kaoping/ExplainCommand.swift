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
    var output: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard all != units.isEmpty else { return }
        throw ValidationError(HelpText.explainWhich[.current])
    }

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let format = try chosenFormat()
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
            if let output {
                let inputs = loaded.files + book.reading.map(\.file) + book.inputs.map(\.file)
                try OutputTarget.check(files: [output], against: inputs)
                let files = OutputFiles()
                let report = ExplanationReport(book, parts: parts, language: common.language)
                try files.write(output) { report.write(format, to: $0) }
                try files.publish()
            } else {
                let report = ExplanationReport(
                    book,
                    parts: parts,
                    language: common.language,
                    emphasis: StandardOutput.emphasis
                )
                try StandardOutput.write { report.write(format, to: $0) }
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

    /// The format stated, else that of the file's extension, else text.
    private func chosenFormat() throws(IssuesError) -> ExplanationReport.Format {
        if let format { return format }
        guard let output else { return .text }
        let suffix = output.split(separator: "/").last?.split(separator: ".").dropFirst().last
        switch suffix?.lowercased() {
        case "txt": return .text
        case "md": return .md
        case "json": return .json
        default:
            throw IssuesError(
                .outputUnknownFormat,
                at: Place(file: output),
                ["known": .text("txt, md, json")],
                status: .usage
            )
        }
    }
}

extension ExplanationReport.Format: ExpressibleByArgument {}
