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
        name: .customLong("set"),
        help: ArgumentHelp(HelpText.set[.current], valueName: "parameter=value")
    )
    var settings: [ParameterSetting] = []

    @Option(
        name: .customLong("input"),
        help: ArgumentHelp(HelpText.input[.current], valueName: "input=file"),
        completion: .file()
    )
    var inputs: [InputOption] = []

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(HelpText.asOf[.current], valueName: "date")
    )
    var asOf: DayOption?

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

    @OptionGroup var recorder: Recorder
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError(HelpText.wrongThreads[.current])
        }
        let names = tables.map(\.name)
        if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
            throw ValidationError(HelpText.tableTwice(twice)[.current])
        }
        let ids = settings.map(\.id)
        if let twice = ids.first(where: { id in ids.filter { $0 == id }.count > 1 }) {
            throw ValidationError(HelpText.setTwice(twice)[.current])
        }
    }

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try OutputTarget.all(outputs, format: format?.reporter)
            let period = try parsedPeriod()
            let finder = ProfileFinder(pluginFolders: common.allPluginFolders)
            let loaded = try finder.load(profile, on: asOf?.day ?? period?.lastDay)
            if let columnIDs { try ReportColumn.check(columnIDs, for: loaded.profile) }
            let book = try Evaluation.run(try request(loaded, period))
            for issue in book.warnings {
                StandardError.write(issue.description(in: common.language))
            }
            let inputs = loaded.files + book.reading.map(\.file) + book.inputs.map(\.file)
            try OutputTarget.check(targets, against: inputs)
            remark(book)
            // Recorded before it is published: what is on the record can be written again.
            let recorded = try recorder.record(
                book,
                loaded,
                parameters: parameterValues,
                threads: threads ?? Parallel.cores
            )
            StandardError.write(recorded[common.language])
            try write(book, targets)
        }
    }

    // MARK: What to run

    private func parsedPeriod() throws(IssuesError) -> Period? {
        guard let period else { return nil }
        guard let parsed = Period(period) else {
            throw IssuesError(.periodUnreadable, ["period": .text(period)], status: .usage)
        }
        return parsed
    }

    private func request(
        _ loaded: LoadedProfile,
        _ period: Period?
    ) throws(IssuesError) -> RunRequest {
        var request = RunRequest(
            profile: loaded.profile,
            scorers: loaded.scorers,
            period: period,
            folder: dataFolder ?? loaded.folder,
            tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.file) })
        )
        request.parameters = parameterValues
        request.inputs = inputs.map(\.file)
        request.asOf = asOf?.day
        if let ids = columnIDs, !recorder.isOn { request.kept = .only(Set(ids)) }
        if let threads { request.threads = threads }
        return request
    }

    private var parameterValues: [String: String] {
        Dictionary(uniqueKeysWithValues: settings.map { ($0.id, $0.value) })
    }

    private var columnIDs: [String]? {
        columns.map { list in
            list.split(separator: ",").map { String($0.trimming { $0.isWhitespace }) }
        }
    }

    // MARK: Where results go

    private func write(_ book: ScoreBook, _ targets: [OutputTarget]) throws(IssuesError) {
        let columns = columnIDs.map { ReportColumn.named($0, in: book) }
        let files = OutputFiles()
        let report = Report(book, columns: columns, language: common.language)
        for target in targets {
            guard let file = target.file else { continue }
            try files.write(file) { target.reporter.write(report, to: $0) }
        }
        // Files first: whoever reads standard output may stop early.
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
        for table in book.reading where !table.blanks.isEmpty {
            let columns = table.blanks.map { id, count in
                let column = book.profile.columns.first { $0.id == id }
                return (heading: column?.heading ?? id, count: count)
            }
            StandardError.write(HelpText.blanks(table.file, columns)[common.language])
        }
        remarkUnscored(book)
    }

    /// Says how many units have no score, and how many are set apart whatever their score.
    private func remarkUnscored(_ book: ScoreBook) {
        // A scheme without criteria gives nobody a score.
        if case .none = book.profile.root.content { return }
        var (unscored, notRated, excluded) = (0, 0, 0)
        for row in 0..<book.unitCount {
            switch book.score.state(row) {
            case .notRated: notRated += 1
            case .excluded: excluded += 1
            default: if book.score.values[row].isNaN { unscored += 1 }
            }
        }
        let remarks = [
            (unscored, HelpText.unscored), (notRated, HelpText.notRated),
            (excluded, HelpText.excluded),
        ]
        for (count, text) in remarks where count > 0 {
            StandardError.write(text(count, book.unitCount)[common.language])
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

/// `PARAMETER=VALUE` on the command line.
struct ParameterSetting: ExpressibleByArgument {
    let id: String
    let value: String

    init?(argument: String) {
        guard let cut = argument.firstIndex(of: "="), cut != argument.startIndex else { return nil }
        id = String(argument[..<cut])
        value = String(argument[argument.index(after: cut)...])
    }
}

/// `INPUT=FILE` or `INPUT=PERIOD=FILE` on the command line.
struct InputOption: ExpressibleByArgument {
    let file: InputFile

    init?(argument: String) {
        guard let file = InputFile(argument) else { return nil }
        self.file = file
    }
}

/// A day on the command line.
struct DayOption: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(argument) else { return nil }
        self.day = day
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
