public import KaopingCore

/// What was done with a run's result, from its records in their order.
public struct RunHistory: Sendable, Hashable {
    /// A text that may name people: it is kept until it is erased.
    public enum Private: Sendable, Hashable {
        /// The text.
        case text(String)
        /// It was erased.
        case erased

        /// The text; nil where it was erased.
        public var text: String? {
            if case .text(let text) = self { text } else { nil }
        }
    }

    /// Who did something, and when.
    public struct Event: Sendable, Hashable {
        /// What was done.
        public let move: ProcedureMove
        /// The number of the record.
        public let number: Int
        /// When it was recorded, by the clock of the machine.
        public let at: String
        /// The day that was stated for it.
        public let day: Day
        /// Who did it, as given; nil where the name was erased.
        public let account: String?
        /// The hash of the record.
        public let hash: Digest
    }

    /// A filing.
    public struct Filing: Sendable, Hashable {
        /// Who, when.
        public let event: Event
        /// The authority; empty where it was not given.
        public let authority: String
        /// The number of the filing; empty where it was not given.
        public let number: String
    }

    /// A notice.
    public struct Notice: Sendable, Hashable {
        /// Who, when.
        public let event: Event
        /// The day on which it began.
        public let first: Day
        /// Its last day.
        public let last: Day
        /// How long it lasts, such as `5 working_days`.
        public let days: String
    }

    /// An objection.
    public struct Objection: Sendable, Hashable {
        /// Who, when.
        public let event: Event
        /// The number within the run, from 1.
        public let number: Int
        /// The key of the unit; nil for the result as a whole.
        public let unit: Private?
        /// The id of the criterion; nil where it is about none.
        public let item: String?
        /// Why.
        public let reason: Private
        /// Who objects; nil where nobody is named.
        public let objector: Private?
        /// Whether it came after the notice.
        public let isLate: Bool
        /// What was decided; nil while it is open.
        public internal(set) var decision: Decision?
    }

    /// What was decided on an objection.
    public struct Decision: Sendable, Hashable {
        /// Who, when.
        public let event: Event
        /// Whether it was accepted.
        public let isAccepted: Bool
        /// Why.
        public let reason: Private
    }

    /// A correction or a withdrawal.
    public struct Change: Sendable, Hashable {
        /// Who, when.
        public let event: Event
        /// The run that takes its place; nil for a withdrawal.
        public let with: Digest?
        /// Why; nil where accepted objections say it.
        public let reason: Private?
    }

    /// The id of the run.
    public let run: Digest
    /// Everything that was done, in order.
    public private(set) var events: [Event] = []
    /// All filings in order, those that were withdrawn too.
    public private(set) var filings: [Filing] = []
    /// All notices in order, those that were withdrawn too.
    public private(set) var notices: [Notice] = []
    /// All corrections and withdrawals in order.
    public private(set) var changes: [Change] = []
    /// The filing; nil where it is not filed, or was withdrawn since.
    public private(set) var filing: Filing?
    /// The notice; nil where none was given, or it was withdrawn since.
    public private(set) var notice: Notice?
    /// All objections.
    public private(set) var objections: [Objection] = []
    /// The correction; nil where there is none.
    public private(set) var correction: Change?
    /// The withdrawal that holds; nil where there is none.
    public private(set) var withdrawal: Change?
    /// The run that this one corrects; nil where it corrects none.
    public private(set) var corrects: Digest?

    /// Begins the history of a run.
    public init(_ run: Digest) {
        self.run = run
    }

    /// Returns where the result stands on a day.
    public func state(on day: Day) -> ResultState {
        if correction != nil { return .superseded }
        if let notice { return day <= notice.last ? .inNotice : .noticeEnded }
        if filing != nil { return .filed }
        return withdrawal == nil ? .recorded : .withdrawn
    }

    /// Notes that the run took the place of another.
    ///
    /// One that was itself corrected stands again; what was done with it before is done anew, as
    /// with any corrected result.
    mutating func take(placeOf other: Digest) {
        corrects = other
        guard correction != nil else { return }
        (correction, filing, notice, withdrawal) = (nil, nil, nil, nil)
    }

    /// Adds what a record says.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - event: who, when.
    ///   - text: returns what stands apart; nil where it was erased.
    /// - Returns: whether the record says all that it must.
    /// - Throws: what reading a text throws.
    @discardableResult
    mutating func add<Failure: Error>(
        _ record: ProcedureRecord,
        _ event: Event,
        _ text: (Digest) throws(Failure) -> String?
    ) throws(Failure) -> Bool {
        func apart(_ name: String) throws(Failure) -> Private? {
            guard let commitment = record.apart(name) else { return nil }
            guard let text = try text(commitment) else { return .erased }
            return .text(text)
        }
        let body = record.body
        switch record.move {
        case .file:
            let number = body.value("number") ?? ""
            let done = Filing(
                event: event,
                authority: body.value("authority") ?? "",
                number: number
            )
            filings.append(done)
            (filing, withdrawal) = (done, nil)
        case .publish:
            guard let notice = Notice(body, event) else { return false }
            notices.append(notice)
            (self.notice, withdrawal) = (notice, nil)
        case .object:
            guard let objection = try objection(body, event, apart) else { return false }
            objections.append(objection)
        case .decide:
            guard let reason = try apart("reason") else { return false }
            guard decide(body, event, reason) else { return false }
        case .correct:
            guard let with = record.with else { return false }
            let change = Change(event: event, with: with, reason: try apart("reason"))
            changes.append(change)
            correction = change
        case .withdraw:
            let change = Change(event: event, with: nil, reason: try apart("reason"))
            changes.append(change)
            (withdrawal, filing, notice) = (change, nil, nil)
        }
        events.append(event)
        return true
    }

    private func objection<Failure: Error>(
        _ body: RecordText,
        _ event: Event,
        _ apart: (String) throws(Failure) -> Private?
    ) throws(Failure) -> Objection? {
        guard let reason = try apart("reason") else { return nil }
        return Objection(
            event: event,
            number: objections.count + 1,
            unit: try apart("unit"),
            item: body.value("item"),
            reason: reason,
            objector: try apart("objector"),
            isLate: body.value("late") == "yes",
            decision: nil
        )
    }

    private mutating func decide(_ body: RecordText, _ event: Event, _ reason: Private) -> Bool {
        guard let number = body.value("objection").flatMap({ Int($0) }),
            objections.indices.contains(number - 1), objections[number - 1].decision == nil,
            let word = body.value("decision"), ["accepted", "rejected"].contains(word)
        else { return false }
        objections[number - 1].decision = Decision(
            event: event,
            isAccepted: word == "accepted",
            reason: reason
        )
        return true
    }
}

extension RunHistory.Notice {
    fileprivate init?(_ body: RecordText, _ event: RunHistory.Event) {
        guard let first = body.value("from").flatMap({ Day($0) }),
            let last = body.value("last").flatMap({ Day($0) }), first <= last,
            let days = body.value("days")
        else { return nil }
        self.init(event: event, first: first, last: last, days: days)
    }
}
