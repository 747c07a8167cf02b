internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// A command that does one thing with a recorded result, and says what it did.
protocol ProcedureStep: ParsableCommand {
    /// With which result.
    var target: RunReference { get }
    var options: ProcedureOptions { get }
    var common: CommonOptions { get }
    /// What is done; of several runs of a period the one that allows it is meant.
    var move: ProcedureMove { get }

    /// The day that was given for it.
    var day: Day? { get }

    /// Refuses what can be refused before the store is looked at.
    func check() throws(IssuesError)

    /// Does it.
    ///
    /// - Returns: what was done, line by line.
    /// - Throws: `IssuesError` when it is not allowed.
    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual]
}

/// Says on standard error that the day of a step is unlikely.
enum DayRemarks {
    /// Writes what is odd about a day: it is to come, or the period was not over.
    static func write(
        _ move: ProcedureMove,
        on day: Day?,
        _ run: RunSummary,
        _ store: Store,
        _ language: Language
    ) {
        var messages: [Message] = []
        let today = LocalTime.today
        let shown = day ?? today
        // A notice may be given for a day to come.
        if move != .publish, today < shown { messages.append(.procedureFutureDay) }
        let last = run.period?.lastDay
        if let last, shown < last { messages.append(.procedureDayBeforeEnd) }
        for message in messages {
            let issue = Issue(
                message,
                at: Place(file: store.path),
                [
                    "day": .text(shown.description), "last": .text(last?.description ?? ""),
                    "period": .text(run.period?.description ?? ""),
                ],
                severity: .warning
            )
            StandardError.write(issue.description(in: language))
        }
    }

    /// Says which runs used a result that does not hold any more.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    static func writeDependents(
        _ run: RunSummary,
        _ store: Store,
        _ language: Language
    ) throws(IssuesError) {
        let found = try store.dependents(of: run)
        guard !found.isEmpty else { return }
        let names = found.map { run in
            let what = [run.profile, run.period?.description].compactMap(\.self)
            return "\(what.joined(separator: " ")) (\(run.number))"
        }
        let issue = Issue(
            .procedureUsedBy,
            at: Place(file: store.path),
            [
                "run": .text(run.id.short),
                "runs": .both(
                    Bilingual(
                        zh: names.joined(separator: "、"),
                        en: names.joined(separator: ", ")
                    )
                ),
            ],
            severity: .warning
        )
        StandardError.write(issue.description(in: language))
    }
}

extension ProcedureStep {
    func check() throws(IssuesError) {}

    func run() throws {
        try common.perform { () throws(IssuesError) in
            try check()
            let store = try options.open()
            let run = try target.find(store, for: move)
            let lines = try perform(store, run)
            DayRemarks.write(move, on: day, run.summary, store, common.language)
            try common.print(lines)
        }
    }
}
