internal import GRDB
internal import KaopingCore

extension Store {
    /// Returns why a move is refused, in words; nil where it is allowed.
    func refusal(
        _ move: ProcedureMove,
        _ run: RunSummary,
        _ rules: ProcedureRules,
        _ day: Day,
        _ history: RunHistory,
        _ database: Database
    ) throws -> Issue? {
        let refusal = ProcedureMachine.refusal(
            of: move,
            in: history.state(on: day),
            isFiled: history.filing != nil,
            rules
        )
        guard let refusal else { return nil }
        var values: [String: Argument] = ["run": .text(run.id.short), "number": "\(run.number)"]
        if let filing = history.filing {
            values["day"] = .text(filing.event.day.description)
            values["filing"] = .text(filing.number.isEmpty ? "—" : filing.number)
        }
        if let notice = history.notice {
            values["first"] = .text(notice.first.description)
            values["last"] = .text(notice.last.description)
        }
        if let withdrawal = history.withdrawal {
            values["day"] = .text(withdrawal.event.day.description)
        }
        if let with = history.correction?.with {
            let other = try Store.number(ofRun: with, database)
            values["other"] = .text(with.short)
            values["other-number"] = .text(other.map { "\($0)" } ?? "?")
        }
        if let title = rules.filingTitle { values["stage"] = .both(title) }
        return Issue(refusal.message, at: Place(file: path), values)
    }
}

extension ProcedureMachine.Refusal {
    /// The refusal in words.
    var message: Message {
        switch self {
        case .filedBefore: .procedureFiledBefore
        case .filingBeforeNotice: .procedureFilingBeforeNotice
        case .filingInNotice: .procedureFilingInNotice
        case .notFiled: .procedureNotFiled
        case .publishedBefore: .procedurePublishedBefore
        case .notPublished: .procedureNotPublished
        case .late: .procedureLate
        case .superseded: .procedureSuperseded
        case .withdrawnBefore: .procedureWithdrawnBefore
        }
    }
}
