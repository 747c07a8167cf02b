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
            let theirs = try Store.histories(database)[other.id] ?? RunHistory(other.id)
            if let fault = Correction.fault(run, other, theirs, at: place) { throw fault }
            body.add("with", other.id.hex)
            body.add("with-record", "\(other.number)")
            for objection in history.objections where objection.decision?.isAccepted == true {
                body.add("objection", "\(objection.number)")
            }
            body.add("changed", "\(changed)")
            if let reason { try self.keep("reason", reason, &body, database) }
        }
    }
}

/// Which run may take the place of another.
enum Correction {
    /// Returns what is wrong with a run that is to correct another; nil where nothing is.
    static func fault(
        _ run: RunSummary,
        _ other: RunSummary,
        _ history: RunHistory,
        at place: Place
    ) -> IssuesError? {
        let message: Message? =
            if run.id == other.id {
                .correctionSame
            } else if run.profile != other.profile || run.period != other.period {
                .correctionOther
            } else if history.correction != nil || history.withdrawal != nil {
                .correctionNotInForce
            } else if history.corrects != nil {
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
}
