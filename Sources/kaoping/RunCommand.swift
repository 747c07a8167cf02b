internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingReport

/// `kaoping run`: from a profile and data to reports.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: HelpText.run[.current],
        discussion: HelpText.runExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(HelpText.profile[.current]), completion: .file())
    var profile: String

    @Option(help: ArgumentHelp(HelpText.period[.current]))
    var period: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(HelpText.data[.current], valueName: "dir"),
        completion: .directory
    )
    var dataFolder: String?

    @Option(
        name: .customLong("table"),
        help: ArgumentHelp(HelpText.table[.current], valueName: "name=file"),
        completion: .file()
    )
    var tables: [TableFile] = []

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

    @Option(help: ArgumentHelp(HelpText.threads[.current], valueName: "n"))
    var threads: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError(HelpText.wrongThreads[.current])
        }
        let names = tables.map(\.name)
        if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
            throw ValidationError(HelpText.tableTwice(twice)[.current])
        }
    }

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try targets()
            let loaded = try ProfileFinder(pluginFolders: common.allPluginFolders).load(profile)
            for issue in loaded.profile.warnings {
                StandardError.write(issue.description(in: common.language))
            }
            let book = try Evaluation.run(try request(loaded))
            remark(book)
            try write(book, targets)
        }
    }

    // MARK: What to run

    private func request(_ loaded: LoadedProfile) throws(IssuesError) -> RunRequest {
        var parsed: Period?
        if let period {
            parsed = Period(period)
            guard parsed != nil else {
                throw IssuesError(.periodUnreadable, ["period": .text(period)], status: .usage)
            }
        }
        var request = RunRequest(
            profile: loaded.profile,
            scorers: loaded.scorers,
            period: parsed,
            folder: dataFolder ?? loaded.folder,
            tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.file) })
        )
        if let ids = columnIDs { request.kept = .only(Set(ids)) }
        if let threads { request.threads = threads }
        return request
    }

    private var columnIDs: [String]? {
        columns.map { $0.split(separator: ",").map(String.init) }
    }

    // MARK: Where results go

    private struct Target {
        /// The file; nil is standard output.
        let file: String?
        let reporter: any Reporter.Type
    }

    /// Decides every format before any work is done.
    private func targets() throws(IssuesError) -> [Target] {
        guard !outputs.isEmpty else {
            return [Target(file: nil, reporter: format?.reporter ?? TableReporter.self)]
        }
        var targets: [Target] = []
        var issues: [Issue] = []
        for output in outputs {
            if output == "-" {
                targets.append(Target(file: nil, reporter: format?.reporter ?? TableReporter.self))
                continue
            }
            let name = output.split(separator: "/").last ?? ""
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            let suffix = parts.count > 1 ? String(parts[parts.count - 1]) : ""
            let byName = Reporters.named(suffix == "txt" ? "table" : suffix)
            if let reporter = format?.reporter ?? byName {
                targets.append(Target(file: output, reporter: reporter))
            } else {
                let known = Reporters.all.map { $0.format == "table" ? "txt" : $0.format }
                issues.append(
                    Issue(
                        .outputUnknownFormat,
                        at: Place(file: output),
                        ["known": .text(known.joined(separator: ", "))]
                    )
                )
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return targets
    }

    private func write(_ book: ScoreBook, _ targets: [Target]) throws(IssuesError) {
        let columns =
            try columnIDs.map { ids throws(IssuesError) in
                try ReportColumn.named(ids, in: book)
            } ?? ReportColumn.usual(book)
        let files = OutputFiles()
        for target in targets {
            guard let file = target.file else { continue }
            let report = Report(book, columns: columns, language: common.language)
            try files.write(file) { target.reporter.write(report, to: $0) }
        }
        try files.publish()
        for target in targets where target.file == nil {
            let report = Report(
                book,
                columns: columns,
                language: common.language,
                emphasis: StandardOutput.emphasis
            )
            try StandardOutput.write { target.reporter.write(report, to: $0) }
        }
    }

    /// Says on standard error what a reader of the result should know: blanks and unscored units.
    private func remark(_ book: ScoreBook) {
        for table in book.reading {
            for (column, count) in table.blanks {
                let text = HelpText.blanks(table.file, column, count)
                StandardError.write(text[common.language])
            }
        }
        let unscored = book.score.states.elements.filter { $0 != 0 }.count
        if unscored > 0 {
            StandardError.write(HelpText.unscored(unscored, book.unitCount)[common.language])
        }
    }
}

/// `NAME=FILE` on the command line.
struct TableFile: ExpressibleByArgument {
    let name: String
    let file: String

    init?(argument: String) {
        guard let cut = argument.firstIndex(of: "="), cut != argument.startIndex else { return nil }
        name = String(argument[..<cut])
        file = String(argument[argument.index(after: cut)...])
        if file.isEmpty { return nil }
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
