internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingReport
internal import ScorerKit

/// `kaoping run`: from a profile and data to reports.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: HelpText.run[.current],
        discussion: HelpText.runExamples[.current]
    )

    @OptionGroup var options: RunOptions

    @Option(
        help: ArgumentHelp(HelpText.format[.current], valueName: "format"),
        completion: .list(Reporters.all.map { $0.format })
    )
    var format: ReportFormat?

    @Option(help: ArgumentHelp(HelpText.columns[.current], valueName: "a,b,c"))
    var columns: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(HelpText.output[.current], valueName: "file"),
        completion: .file()
    )
    var outputs: [String] = []

    @OptionGroup var recorder: Recorder
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try Outputs.reports(outputs, format?.reporter)
            var (loaded, request) = try options.load(pluginFolders: common.allPluginFolders)
            if let columnIDs {
                try ReportColumn.check(columnIDs, for: loaded.profile)
                // A record holds every criterion, whatever the report shows.
                if !recorder.isOn { request.kept = .only(Set(columnIDs)) }
            }
            if !loaded.profile.inputs.isEmpty { request.results = try recorder.results() }
            let book = try Evaluation.run(request)
            let remarks = RunRemarks(book: book)
            StandardError.write(remarks.warnings, common.language)
            try InputRemarks.write(book, request.results, common.language)
            // What was read is closed before it is written to.
            request.results = nil
            let inputs = loaded.files + book.reading.map(\.file) + book.inputs.map(\.file)
            try Outputs.check(targets.files(), against: inputs, store: recorder.path)
            StandardError.write(remarks.counts, common.language)
            // Recorded before it is published: what is on the record can be written again.
            let recorded = try recorder.record(
                book,
                loaded,
                parameters: request.parameters,
                threads: request.threads
            )
            StandardError.write(recorded[common.language])
            try write(book, targets)
        }
    }

    private var columnIDs: [String]? {
        columns.map { list in
            list.split(separator: ",").map { String($0.trimming { $0.isWhitespace }) }
        }
    }

    private func write(
        _ book: ScoreBook,
        _ targets: [OutputTarget<any Reporter.Type>]
    ) throws(IssuesError) {
        let columns = columnIDs.map { ReportColumn.named($0, in: book) }
        try Outputs.write(targets) { reporter, emphasis, sink in
            let report = Report(
                book,
                columns: columns,
                language: common.language,
                emphasis: emphasis
            )
            reporter.write(report, to: sink)
        }
    }
}

extension Substring {
    /// The text without the characters at either end that fit.
    fileprivate func trimming(_ isIdle: (Character) -> Bool) -> Substring {
        let start = drop(while: isIdle)
        return start.lastIndex { !isIdle($0) }.map { start[...$0] } ?? ""
    }
}

/// A format on the command line.
struct ReportFormat: ExpressibleByArgument {
    let reporter: any Reporter.Type

    init?(argument: String) {
        guard let reporter = Reporters.named(argument) else { return nil }
        self.reporter = reporter
    }

    static var allValueStrings: [String] { Reporters.all.map { $0.format } }
}
