internal import GRDB
public import KaopingCore

extension Store {
    /// Puts a corrected run in the place of another, which stays on record.
    ///
    /// - Parameters:
    ///   - run: the run that is corrected.
    ///   - other: the corrected run.
    ///   - reason: why; nil where accepted objections say it.
    ///   - changed: how many scores, levels and ranks changed.
    ///   - actor: who, when.
    /// - Returns: the link, whose hash is the new head of the chain.
    /// - Throws: `IssuesError` when the other run is of another scheme or period, is the same, was
    ///   withdrawn or corrected, or corrects another; or when the store cannot be written.
    public func correct(
        _ run: RunSummary,
        with other: RunSummary,
        reason: String?,
        changed: Int,
        by actor: Actor
    ) throws(IssuesError) -> ChainRecord {
        let place = Place(file: path)
        return try move(.correct, run, ProcedureRules(), actor) { body, history, database in
            let histories = try Store.histories(database)
            if let fault = Correction.fault(run, other, histories, at: place) { throw fault }
            body.add("with", other.id.hex)
            body.add("with-record", "\(other.number)")
            for objection in history.objections where objection.decision?.isAccepted == true {
                body.add("objection", "\(objection.number)")
            }
            body.add("changed", "\(changed)")
            if let reason { try self.keep("reason", reason, &body, database) }
        }
    }

    /// Refuses a correction that is not allowed whatever takes the place of the run: before work is
    /// done for it.
    ///
    /// - Throws: `IssuesError` when the run was corrected, or the day is before what it follows.
    public func checkCorrection(of run: RunSummary, by actor: Actor) throws(IssuesError) {
        let place = Place(file: path)
        try reading { database in
            let history = try Store.histories(database)[run.id] ?? RunHistory(run.id)
            let issue =
                try self.refusal(.correct, run, ProcedureRules(), actor.day, history, database)
                ?? DayOrder(history, actor).fault(of: .correct, on: actor.day, at: place)
            if let issue { throw IssuesError([issue], status: .data) }
        }
    }
}

/// Which run may take the place of another.
enum Correction {
    /// Returns what is wrong with a run that is to correct another; nil where nothing is.
    static func fault(
        _ run: RunSummary,
        _ other: RunSummary,
        _ histories: [Digest: RunHistory],
        at place: Place
    ) -> IssuesError? {
        let history = histories[other.id] ?? RunHistory(other.id)
        // The first result may turn out to be right after all.
        let isTakenBack = leads(other.id, to: run.id, histories)
        let message: Message? =
            if run.id == other.id {
                .correctionSame
            } else if run.profile != other.profile || run.period != other.period {
                .correctionOther
            } else if history.withdrawal != nil || history.correction != nil && !isTakenBack {
                .correctionNotInForce
            } else if history.corrects != nil && !isTakenBack {
                .correctionTwice
            } else {
                nil
            }
        guard let message else { return nil }
        func named(_ run: RunSummary) -> Argument {
            .text([run.profile, run.period?.description].compactMap(\.self).joined(separator: " "))
        }
        return IssuesError(
            message,
            at: place,
            [
                "run": .text(run.id.short), "other": .text(other.id.short),
                "number": "\(run.number)", "other-number": "\(other.number)",
                "of": named(run), "of-other": named(other),
                "corrects": .text(history.corrects?.short ?? ""),
            ],
            status: .data
        )
    }

    /// Whether corrections lead from one run to another: the one was corrected by the other, or by
    /// a run that was.
    private static func leads(
        _ first: Digest,
        to last: Digest,
        _ histories: [Digest: RunHistory]
    ) -> Bool {
        var (run, seen) = (first, Set([first]))
        while let next = histories[run]?.correction?.with, seen.insert(next).inserted {
            if next == last { return true }
            run = next
        }
        return false
    }
}
