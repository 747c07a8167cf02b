internal import GRDB
public import KaopingCore

extension Store {
    /// Records an objection.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - rules: what its scheme lays down.
    ///   - objection: what is objected to, why, and who objects.
    ///   - actor: who records it, when; the day is that of the objection.
    /// - Returns: the link, and the objection's number within the run.
    /// - Throws: `IssuesError` when no notice was given, it is over and the scheme takes no late
    ///   objections, or the store cannot be written.
    public func object(
        _ run: RunSummary,
        _ rules: ProcedureRules,
        _ objection: NewObjection,
        by actor: Actor
    ) throws(IssuesError) -> (link: ChainRecord, number: Int, isLate: Bool) {
        var (number, isLate) = (0, false)
        let place = Place(file: path)
        let link = try move(.object, run, rules, actor) { body, history, database in
            guard let notice = history.notice, notice.first <= actor.day else {
                let first = history.notice?.first.description ?? ""
                throw IssuesError(
                    .procedureObjectionTooEarly,
                    at: place,
                    ["day": .text(actor.day.description), "first": .text(first)],
                    status: .data
                )
            }
            number = history.objections.count + 1
            isLate = history.state(on: actor.day) == .noticeEnded
            body.add("objection", "\(number)")
            if let item = objection.item { body.add("item", item) }
            body.add("late", isLate ? "yes" : "no")
            try self.keep("reason", objection.reason, &body, database)
            if let unit = objection.unit { try self.keep("unit", unit, &body, database) }
            if let name = objection.objector { try self.keep("objector", name, &body, database) }
        }
        return (link, number, isLate)
    }

    /// What is objected to.
    public struct NewObjection: Sendable, Hashable {
        /// The key of the unit; nil for the result as a whole.
        public let unit: String?
        /// The id of the criterion; nil for none.
        public let item: String?
        /// Why.
        public let reason: String
        /// Who objects; nil where nobody is named.
        public let objector: String?

        /// Creates an objection.
        public init(unit: String?, item: String?, reason: String, objector: String?) {
            (self.unit, self.item) = (unit, item)
            (self.reason, self.objector) = (reason, objector)
        }
    }

    /// Decides on an objection.
    ///
    /// - Throws: `IssuesError` when there is no such objection or it is decided already, or the
    ///   store cannot be written.
    public func decide(
        _ run: RunSummary,
        objection number: Int,
        isAccepted: Bool,
        reason: String,
        by actor: Actor
    ) throws(IssuesError) -> ChainRecord {
        let place = Place(file: path)
        return try move(.decide, run, ProcedureRules(), actor) { body, history, database in
            guard history.objections.indices.contains(number - 1) else {
                let count = history.objections.count
                throw IssuesError(
                    .procedureNoObjection,
                    at: place,
                    ["number": "\(number)", "count": "\(count)"],
                    status: .usage
                )
            }
            if let decision = history.objections[number - 1].decision {
                throw IssuesError(
                    .procedureDecidedBefore,
                    at: place,
                    ["number": "\(number)", "day": .text(decision.event.day.description)],
                    status: .data
                )
            }
            let objection = history.objections[number - 1]
            if let fault = DayOrder.fault(ofDecision: actor.day, on: objection, at: place) {
                throw IssuesError([fault], status: .data)
            }
            body.add("objection", "\(number)")
            body.add("decision", isAccepted ? "accepted" : "rejected")
            try self.keep("reason", reason, &body, database)
        }
    }
}
