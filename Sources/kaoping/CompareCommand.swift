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
    var outputs: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let targets = try OutputFormats<ComparisonReport.Format>(
                standard: .table,
                extensions: ["txt", "csv", "json", "md"],
                named: { $0 == "txt" ? .table : ComparisonReport.Format(rawValue: $0) }
            ).targets(outputs, format)
            let source = try options.source(common.allPluginFolders)
            let content = try content(source)
            try source.refuseUnused()
            source.remarks.write(common.language)
            try Outputs.check(
                targets.files(),
                against: source.files,
                store: source.store?.path,
                runs: source.recorded
            )
            try Outputs.write(targets) { format, emphasis, sink in
                let report = ComparisonReport(
                    content,
                    language: common.language,
                    emphasis: emphasis,
                    time: LocalTime.text
                )
                report.write(format, to: sink)
            }
        }
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
        // Chinese stands close to Chinese, and apart from options.
        func first(_ name: String) -> Bilingual { Bilingual(zh: name + " ", en: name) }
        func second(_ name: String) -> Bilingual { Bilingual(zh: " \(name) ", en: name) }
        let clashes: [(Bool, Bilingual, Bilingual)] = [
            (isTrend && by != nil, first(trendName), second("--by")),
            (isTrend && !periodTexts.isEmpty, first(trendName), second("--period")),
            (isTrend && before != nil, first(trendName), second("--before")),
            (isTrend && profiles.count == 2, first(trendName), two),
            (by != nil && !units.isEmpty, first("--by"), second("--unit")),
            (by != nil && profiles.count == 2, first("--by"), two),
        ]
        let issues = clashes.filter(\.0).map {
            Issue(.compareOptions, ["first": .both($0.1), "second": .both($0.2)])
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
                guard let period = periods.first else {
                    throw IssuesError(.compareNothingStated, status: .usage)
                }
                throw IssuesError(
                    .compareNoUnits,
                    ["period": .text(period.description)],
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
        try source.addDecisions(&found)
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
                ["needed": .both(Bilingual(zh: "一", en: "1")), "count": "\(periods.count)"],
                status: .usage
            )
        }
        let first = try source.found(profiles[0], periods.first)
        let second = try source.found(profiles[1], periods.first)
        guard first.run.profile != second.run.profile || first.run.method != second.run.method
        else {
            throw IssuesError(
                .compareSameProfile,
                ["profile": .text(first.run.profile)],
                status: .usage
            )
        }
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
        if let first, let last {
            try CompareCommand.checkKinds(first, last)
            guard !last.precedes(first) else {
                throw IssuesError(
                    .compareTrendOrder,
                    ["first": .text(first.description), "last": .text(last.description)],
                    status: .usage
                )
            }
        }
        let runs = try TrendRuns(source: source, profile: profiles[0]).runs(first, last)
        let keys = try wanted(runs.reversed())
        return .trend(TrendComparison(runs, keys: keys, from: first, to: last))
    }
}

extension ComparisonReport.Format: ExpressibleByArgument {}
