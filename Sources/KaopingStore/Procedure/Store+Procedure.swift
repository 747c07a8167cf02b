internal import GRDB
public import KaopingCore
public import KaopingProfile

/// Who does something with a result, and when; nothing of it is checked.
public struct Actor: Sendable, Hashable {
    /// The account name as given.
    public let account: String
    /// The time by the clock of the machine.
    public let time: String
    /// The day that is stated for it.
    public let day: Day

    /// Creates who and when.
    public init(account: String, time: String, day: Day) {
        (self.account, self.time, self.day) = (account, time, day)
    }
}

extension Store {
    /// Files a result with an authority.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - rules: what its scheme lays down.
    ///   - authority: with whom; nil where it is not given.
    ///   - number: the number of the filing; nil where it is not given.
    ///   - actor: who, when.
    /// - Returns: the link, whose hash is the new head of the chain.
    /// - Throws: `IssuesError` when it is filed already, or the store cannot be written.
    public func file(
        _ run: RunSummary,
        _ rules: ProcedureRules,
        authority: String?,
        number: String?,
        by actor: Actor
    ) throws(IssuesError) -> ChainRecord {
        try move(.file, run, rules, actor) { body, _, _ in
            if let authority { body.add("authority", authority) }
            if let number { body.add("number", number) }
        }
    }

    /// Gives public notice of a result.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - rules: what its scheme lays down.
    ///   - days: how long.
    ///   - period: from when to when.
    ///   - actor: who, when; the day is that on which the notice begins.
    /// - Returns: the link, whose hash is the new head of the chain.
    /// - Throws: `IssuesError` when it has to be filed first or notice was given already, or the
    ///   store cannot be written.
    public func publish(
        _ run: RunSummary,
        _ rules: ProcedureRules,
        _ days: Stage.Duration,
        _ period: NoticePeriod,
        by actor: Actor
    ) throws(IssuesError) -> ChainRecord {
        let place = Place(file: path)
        return try move(.publish, run, rules, actor) { body, history, _ in
            if rules.filing == .beforeNotice, let filed = history.filing?.event.day,
                period.first < filed
            {
                throw IssuesError(
                    .procedureNoticeTooEarly,
                    at: place,
                    ["from": .text(period.first.description), "filed": .text(filed.description)],
                    status: .data
                )
            }
            body.add("from", period.first.description)
            body.add("days", "\(days.count) \(days.isWorking ? "working_days" : "days")")
            body.add("first-day", rules.firstDay.rawValue)
            body.add("last", period.last.description)
            if let moved = period.movedFrom { body.add("moved-from", moved.description) }
            for year in period.yearsWithoutHolidays { body.add("no-holidays-of", "\(year)") }
        }
    }

    /// Withdraws a result; it stays on record, and may be filed and given notice of anew.
    ///
    /// - Throws: `IssuesError` when it is withdrawn already, or the store cannot be written.
    public func withdraw(
        _ run: RunSummary,
        reason: String,
        by actor: Actor
    ) throws(IssuesError) -> ChainRecord {
        try move(.withdraw, run, ProcedureRules(), actor) { body, _, database in
            try self.keep("reason", reason, &body, database)
        }
    }

    // MARK: One move

    /// Checks and records a move in one transaction, so that two at once are one after the other.
    func move(
        _ move: ProcedureMove,
        _ run: RunSummary,
        _ rules: ProcedureRules,
        _ actor: Actor,
        _ fill: (inout RecordText, RunHistory, Database) throws -> Void
    ) throws(IssuesError) -> ChainRecord {
        try writing { database in
            let history = try Store.histories(database)[run.id] ?? RunHistory(run.id)
            if let issue = try self.refusal(move, run, rules, actor.day, history, database) {
                throw IssuesError([issue], status: .data)
            }
            let order = DayOrder(history, actor)
            if let issue = order.fault(of: move, on: actor.day, at: Place(file: self.path)) {
                throw IssuesError([issue], status: .data)
            }
            var body = ProcedureRecord.begin(move, run, on: actor.day)
            try fill(&body, history, database)
            return try self.append(
                move.rawValue,
                body,
                by: actor.account,
                at: actor.time,
                database
            )
        }
    }

    /// Keeps a text apart and names its commitment in the body.
    func keep(
        _ name: String,
        _ text: String,
        _ body: inout RecordText,
        _ database: Database
    ) throws {
        let commitment = try keepApart(name, Array(text.utf8), database)
        body.add("apart", name, commitment.hex)
    }
}
