public import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
public import KaopingReport
internal import KaopingStore

/// `kaoping compare`: units, periods, groups, profiles of one base, and trends.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: CompareText.compare[.current],
        discussion: CompareText.examples[.current]
    )

    @ArgumentParser.Argument(
        help: ArgumentHelp(CompareText.profiles[.current], valueName: "profile"),
        completion: .file()
    )
    var profiles: [String]

    @Option(name: .customLong("period"), help: ArgumentHelp(CompareText.period[.current]))
    var periodTexts: [String] = []

    @Option(help: ArgumentHelp(CompareText.before[.current], valueName: "period"))
    var before: String?

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp(CompareText.unit[.current], valueName: "id")
    )
    var units: [String] = []

    @Option(help: ArgumentHelp(CompareText.by[.current], valueName: "column"))
    var by: String?

    @Flag(help: ArgumentHelp(CompareText.trend[.current]))
    var trend = false

    @Option(help: ArgumentHelp(CompareText.from[.current], valueName: "period"))
    var from: String?

    @Option(help: ArgumentHelp(CompareText.to[.current], valueName: "period"))
    var to: String?

    @OptionGroup var options: CompareOptions

    @Option(
        help: ArgumentHelp(CompareText.format[.current], valueName: "format"),
        completion: .list(ComparisonReport.Format.allCases.map(\.rawValue))
    )
    var format: ComparisonReport.Format?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(CompareText.output[.current], valueName: "file"),
        completion: .file()
    )
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let format = try chosenFormat()
            let source = try options.source(common.allPluginFolders)
            let content = try content(source)
            source.remarks.write(common.language)
            let report = ComparisonReport(
                content,
                language: common.language,
                emphasis: output == nil ? StandardOutput.emphasis : .none,
                time: LocalTime.text
            )
            guard let output else {
                return try StandardOutput.write { report.write(format, to: $0) }
            }
            try OutputTarget.check(files: [output], against: source.files)
            let files = OutputFiles()
            try files.write(output) { report.write(format, to: $0) }
            try files.publish()
        }
    }

    /// The format stated, else that of the file's extension, else a table.
    private func chosenFormat() throws(IssuesError) -> ComparisonReport.Format {
        if let format { return format }
        guard let output else { return .table }
        let suffix = output.split(separator: "/").last?.split(separator: ".").dropFirst().last
        if suffix?.lowercased() == "txt" { return .table }
        if let known = suffix.flatMap({ ComparisonReport.Format(rawValue: $0.lowercased()) }),
            known != .table
        {
            return known
        }
        throw IssuesError(
            .outputUnknownFormat,
            at: Place(file: output),
            ["known": .text("txt, csv, json, md")],
            status: .usage
        )
    }

    // MARK: What is compared

    private func content(
        _ source: CompareSource
    ) throws(IssuesError) -> ComparisonReport.Content {
        try checkOptions()
        let periods = try self.periods()
        if trend || from != nil || to != nil { return try trend(source) }
        if profiles.count == 2 { return try overlays(source, periods) }
        if let by { return try groups(source, by, periods) }
        guard periods.count < 2 else { return try movement(source, periods) }
        return try sideBySide(source, periods)
    }

    private func checkOptions() throws(IssuesError) {
        guard profiles.count <= 2 else {
            throw IssuesError(
                .compareTooManyProfiles,
                ["count": "\(profiles.count)"],
                status: .usage
            )
        }
        let isTrend = trend || from != nil || to != nil
        let trendName = trend ? "--trend" : from != nil ? "--from" : "--to"
        let two = Bilingual(zh: "两个方案", en: "two profiles")
        let clashes: [(Bool, KaopingCore.Argument, KaopingCore.Argument)] = [
            (isTrend && by != nil, .text(trendName), "--by"),
            (isTrend && !periodTexts.isEmpty, .text(trendName), "--period"),
            (isTrend && before != nil, .text(trendName), "--before"),
            (isTrend && profiles.count == 2, .text(trendName), .both(two)),
            (by != nil && !units.isEmpty, "--by", "--unit"),
            (by != nil && profiles.count == 2, "--by", .both(two)),
        ]
        let issues = clashes.filter(\.0).map {
            Issue(.compareOptions, ["first": $0.1, "second": $0.2])
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    /// The periods stated, the earlier one first as the user has it.
    private func periods() throws(IssuesError) -> [Period] {
        var periods: [Period] = []
        for text in [before].compactMap(\.self) + periodTexts {
            periods.append(try Period.given(text))
        }
        if periods.count > 2 || (before != nil && periods.count != 2) {
            throw IssuesError(
                .comparePeriodCount,
                [
                    "needed": .both(Bilingual(zh: "一至两", en: "one or two")),
                    "count": "\(periods.count)",
                ],
                status: .usage
            )
        }
        guard periods.count == 2 else { return periods }
        try CompareCommand.checkKinds(periods[0], periods[1])
        guard periods[0] != periods[1] else {
            throw IssuesError(
                .compareSamePeriod,
                ["period": .text(periods[0].description)],
                status: .usage
            )
        }
        return periods
    }

    static func checkKinds(_ first: Period, _ second: Period) throws(IssuesError) {
        guard first.kind != second.kind else { return }
        throw IssuesError(
            .compareKinds,
            [
                "first": .text(first.description), "second": .text(second.description),
                "firstKind": .both(first.kind.title), "secondKind": .both(second.kind.title),
            ],
            status: .usage
        )
    }

    // MARK: Units

    private func sideBySide(
        _ source: CompareSource,
        _ periods: [Period]
    ) throws(IssuesError) -> ComparisonReport.Content {
        guard units.count > 1 else {
            guard let unit = units.first else {
                throw IssuesError(
                    .compareNoUnits,
                    ["period": .text(periods.first?.description ?? "—")],
                    status: .usage
                )
            }
            throw IssuesError(.compareOneUnit, ["unit": .text(unit)], status: .usage)
        }
        var found = try source.found(profiles[0], periods.first)
        let keys = try found.run.units.keys(of: units)
        guard keys.count > 1 else {
            throw IssuesError(.compareOneUnit, ["unit": .text(keys[0])], status: .usage)
        }
        try source.addContributions(&found)
        return .units(UnitComparison(keys, in: found.run))
    }

    // MARK: Periods

    private func movement(
        _ source: CompareSource,
        _ periods: [Period]
    ) throws(IssuesError) -> ComparisonReport.Content {
        var before = try source.found(profiles[0], periods[0])
        var after = try source.found(profiles[0], periods[1])
        let keys = try wanted([after.run, before.run])
        try source.addContributions(&before)
        try source.addContributions(&after)
        let rescoring = Rescoring(
            source: source,
            name: profiles[0],
            before: before,
            after: after
        )
        var (rescored, issues): (ComparedRun?, [Issue]?) = (nil, nil)
        switch try rescoring.run() {
        case .notNeeded: break
        case .done(let run): rescored = run
        case .notAtHand(let found): issues = found
        }
        let comparison = PeriodComparison(
            before.run,
            after.run,
            rescored: rescored,
            notSplit: issues,
            keys: keys
        )
        return .periods(comparison, shown: PeriodReport(isFull: keys != nil))
    }

    /// The keys of the units that the user names, in any of some runs; nil for all.
    private func wanted(_ runs: [ComparedRun]) throws(IssuesError) -> [String]? {
        guard !units.isEmpty else { return nil }
        var keys: [String] = []
        for unit in units {
            var first: IssuesError?
            var found: [String] = []
            for run in runs where found.isEmpty {
                do throws(IssuesError) {
                    found = try run.units.keys(of: [unit])
                } catch {
                    first = first ?? error
                }
            }
            if found.isEmpty, let first { throw first }
            keys += found
        }
        return keys
    }

    // MARK: Groups

    private func groups(
        _ source: CompareSource,
        _ column: String,
        _ periods: [Period]
    ) throws(IssuesError) -> ComparisonReport.Content {
        var runs: [ComparedRun] = []
        for period in periods.isEmpty ? [nil] : periods.map(Optional.init) {
            var found = try source.found(profiles[0], period)
            try source.addGroups(&found)
            runs.append(found.run)
        }
        return .groups(try GroupComparison(by: column, in: runs))
    }

    // MARK: Overlays

    private func overlays(
        _ source: CompareSource,
        _ periods: [Period]
    ) throws(IssuesError) -> ComparisonReport.Content {
        guard periods.count <= 1 else {
            throw IssuesError(
                .comparePeriodCount,
                ["needed": "1", "count": "\(periods.count)"],
                status: .usage
            )
        }
        let first = try source.found(profiles[0], periods.first)
        let second = try source.found(profiles[1], periods.first)
        let base = try CommonBase(source: source).base(first, second)
        let criteria = CommonCriteria(
            try source.profile(first).profile,
            try source.profile(second).profile,
            base: base
        )
        guard !criteria.nodes.isEmpty else {
            throw IssuesError(
                .compareNothingCommon,
                ["first": .text(first.run.profile), "second": .text(second.run.profile)],
                status: .usage
            )
        }
        var sides: [OverlayComparison.Side] = []
        for found in [first, second] {
            let tree = try source.tree(found)
            var scores: [[Double]] = []
            for node in criteria.nodes {
                let none = [Double](repeating: .nan, count: found.run.scores.count)
                scores.append(try tree.scores(node.id)?.values ?? none)
            }
            sides.append(OverlayComparison.Side(run: found.run, scores: scores))
        }
        let keys = try wanted(sides.map(\.run))
        return .overlays(OverlayComparison(sides, criteria, keys: keys))
    }

    // MARK: Trends

    private func trend(_ source: CompareSource) throws(IssuesError) -> ComparisonReport.Content {
        let first = try from.map { text throws(IssuesError) in try Period.given(text) }
        let last = try to.map { text throws(IssuesError) in try Period.given(text) }
        if let first, let last { try CompareCommand.checkKinds(first, last) }
        let runs = try TrendRuns(source: source, profile: profiles[0]).runs(first, last)
        let keys = try wanted(runs.reversed())
        return .trend(TrendComparison(runs, keys: keys))
    }
}

extension ComparisonReport.Format: ExpressibleByArgument {}
