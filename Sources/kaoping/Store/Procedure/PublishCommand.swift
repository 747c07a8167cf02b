internal import ArgumentParser
internal import KaopingCore
internal import KaopingProfile
internal import KaopingStore

/// `kaoping publish`: public notice is given of a result.
struct PublishCommand: ProcedureStep {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: ProcedureText.publish[.current],
        discussion: ProcedureText.publishExamples[.current]
    )

    @OptionGroup var target: RunReference

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(ProcedureText.from[.current], valueName: "date")
    )
    var from: DayOption?

    @Option(
        name: .customLong("days"),
        help: ArgumentHelp(ProcedureText.days[.current], valueName: "days")
    )
    var days: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(ProcedureText.publishData[.current], valueName: "dir"),
        completion: .directory
    )
    var folders: [String] = []

    @OptionGroup var options: ProcedureOptions
    @OptionGroup var common: CommonOptions

    var move: ProcedureMove { .publish }
    var day: Day? { from?.day }

    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual] {
        let loader = try common.loader()
        var rules = try run.procedureRules(loader)
        if rules.lacksCalendarTable {
            // Records of earlier versions do not have the days of calendar tables.
            let folders = try DataFolders.checked(folders, else: ["."])
            rules.calendar = try run.calendar(from: Rederivation.Data(folders: folders), loader)
        }
        let duration = try duration(rules, store)
        let actor = options.actor(on: from)
        let period = NoticePeriod(
            from: actor.day,
            duration,
            firstDay: rules.firstDay,
            rules.calendar
        )
        guard let period else { throw wrong(store, "\(duration.count) days") }
        let link = try store.publish(run.summary, rules, duration, period, by: actor)
        warn(period, store)
        return ProcedureText.published(run.summary, duration, rules.firstDay, period)
            + [ProcedureText.headForNotice(link.hash)]
    }

    /// How long: as the scheme lays down, else as given.
    private func duration(
        _ rules: ProcedureRules,
        _ store: Store
    ) throws(IssuesError) -> Stage.Duration {
        let given = days.map { Stage.Duration($0) }
        if case .some(nil) = given { throw wrong(store, days ?? "") }
        guard let laidDown = rules.days else {
            guard let given = given ?? nil else {
                throw IssuesError(
                    .procedureNoDays,
                    at: Place(file: store.path),
                    status: .usage
                )
            }
            return given
        }
        if let given = given ?? nil, given != laidDown {
            throw IssuesError(
                .procedureOtherDays,
                at: Place(file: store.path),
                [
                    "days": .both(ProcedureText.inWords(laidDown)),
                    "given": .both(ProcedureText.inWords(given)),
                ],
                status: .usage
            )
        }
        return laidDown
    }

    private func wrong(_ store: Store, _ given: String) -> IssuesError {
        IssuesError(
            .procedureDaysRange,
            at: Place(file: store.path),
            ["given": .text(given)],
            status: .usage
        )
    }

    private func warn(_ period: NoticePeriod, _ store: Store) {
        guard !period.yearsWithoutHolidays.isEmpty else { return }
        let years = period.yearsWithoutHolidays.map { "\($0)" }
        let issue = Issue(
            .procedureNoHolidays,
            at: Place(file: store.path),
            [
                "years": .both(
                    Bilingual(
                        zh: years.joined(separator: "、"),
                        en: years.joined(separator: ", ")
                    )
                )
            ],
            severity: .warning
        )
        StandardError.write(issue.description(in: common.language))
    }
}
