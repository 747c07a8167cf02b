internal import KaopingProfile

/// Where a result stands in its procedure.
public enum ResultState: String, Sendable, Hashable, CaseIterable {
    /// It is recorded, and nothing was done with it.
    case recorded
    /// It is filed, and not given notice of.
    case filed
    /// Objections may be made.
    case inNotice = "in_notice"
    /// The last day of its notice is over.
    case noticeEnded = "notice_ended"
    /// A corrected result stands in its place.
    case superseded
    /// It was withdrawn; it may be filed and given notice of anew.
    case withdrawn

    /// Whether the result does not hold any more.
    public var isOver: Bool { self == .superseded || self == .withdrawn }
}

/// What is done with a result; the raw value is the kind of its record.
public enum ProcedureMove: String, Sendable, Hashable, CaseIterable {
    /// It is filed with an authority (备案).
    case file
    /// It is given public notice of (公示).
    case publish
    /// Somebody objects (异议).
    case object
    /// An objection is accepted or rejected.
    case decide
    /// A corrected result takes its place.
    case correct
    /// It is withdrawn.
    case withdraw
}

/// The moves that a state allows: the whole of the procedure in one place.
public enum ProcedureMachine {
    /// Why a move is not allowed.
    public enum Refusal: String, Sendable, Hashable, CaseIterable {
        /// It is filed already.
        case filedBefore
        /// The scheme has the filing after the notice, which was not given.
        case filingBeforeNotice
        /// The scheme has the filing after the notice, which is not over.
        case filingInNotice
        /// The scheme has the filing before the notice, and it is not filed.
        case notFiled
        /// Notice was given already.
        case publishedBefore
        /// No notice was given, so there is nothing to object to.
        case notPublished
        /// The notice is over, and the scheme takes no objections after it.
        case late
        /// A corrected result stands in its place.
        case superseded
        /// It is withdrawn already.
        case withdrawnBefore
    }

    /// Returns why a move is not allowed; nil where it is.
    ///
    /// - Parameters:
    ///   - move: what is to be done.
    ///   - state: where the result stands on the day of the move.
    ///   - isFiled: whether it is filed; so is a result in the state `filed`.
    ///   - rules: what the scheme lays down.
    /// - Returns: the reason, or nil.
    public static func refusal(
        of move: ProcedureMove,
        in state: ResultState,
        isFiled: Bool,
        _ rules: ProcedureRules
    ) -> Refusal? {
        switch (move, state) {
        // What was still to be decided is decided all the same.
        case (.decide, _): nil
        case (_, .superseded): .superseded
        case (.correct, _): nil
        case (.withdraw, _): state == .withdrawn ? .withdrawnBefore : nil
        case (.file, _): filing(in: state, isFiled: isFiled || state == .filed, rules.filing)
        case (.publish, .inNotice), (.publish, .noticeEnded): .publishedBefore
        case (.publish, _):
            rules.filing == .beforeNotice && !isFiled && state != .filed ? .notFiled : nil
        case (.object, .inNotice): nil
        case (.object, .noticeEnded): rules.late == .refused ? .late : nil
        case (.object, _): .notPublished
        }
    }

    private static func filing(
        in state: ResultState,
        isFiled: Bool,
        _ order: ProcedureRules.Filing
    ) -> Refusal? {
        if isFiled { return .filedBefore }
        guard order == .afterNotice else { return nil }
        return switch state {
        case .inNotice: .filingInNotice
        case .noticeEnded: nil
        default: .filingBeforeNotice
        }
    }
}
