internal import KaopingCore

/// On which day a step may not be dated: before what it follows.
struct DayOrder {
    let history: RunHistory
    /// The day by the clock of the machine: a notice may be withdrawn before it begins.
    let today: Day?

    init(_ history: RunHistory, _ actor: Actor) {
        self.history = history
        today = Day(actor.time.prefix(10))
    }

    /// Returns what is wrong with the day of a step; nil where nothing is.
    func fault(of move: ProcedureMove, on day: Day, at place: Place) -> Issue? {
        guard let latest = steps(before: move).max(by: { $0.day < $1.day }), day < latest.day
        else { return nil }
        return DayOrder.fault(of: move, on: day, after: latest.what, latest.day, at: place)
    }

    /// Returns what is wrong with the day of a decision; nil where nothing is.
    static func fault(ofDecision day: Day, on objection: RunHistory.Objection, at place: Place)
        -> Issue?
    {
        guard day < objection.event.day else { return nil }
        return fault(of: .decide, on: day, after: .object, objection.event.day, at: place)
    }

    private static func fault(
        of move: ProcedureMove,
        on day: Day,
        after other: ProcedureMove,
        _ first: Day,
        at place: Place
    ) -> Issue {
        Issue(
            .procedureDayOrder,
            at: place,
            [
                "what": .both(move.noun), "day": .text(day.description),
                "other": .both(other.noun), "first": .text(first.description),
            ]
        )
    }

    /// What a correction or a withdrawal comes after; other steps say it themselves.
    private func steps(before move: ProcedureMove) -> [(what: ProcedureMove, day: Day)] {
        guard move == .correct || move == .withdraw else { return [] }
        var steps: [(ProcedureMove, Day)] = []
        if let filing = history.filing { steps.append((.file, filing.event.day)) }
        if let notice = history.notice, today.map({ notice.first <= $0 }) ?? true {
            steps.append((.publish, notice.first))
        }
        for decision in history.objections.compactMap(\.decision)
        where decision.isAccepted && move == .correct {
            steps.append((.decide, decision.event.day))
        }
        return steps
    }
}

extension ProcedureMove {
    /// A step as a message names it.
    var noun: Bilingual {
        switch self {
        case .file: Bilingual(zh: "备案", en: "filing")
        case .publish: Bilingual(zh: "公示", en: "notice")
        case .object: Bilingual(zh: "异议", en: "objection")
        case .decide: Bilingual(zh: "异议处理", en: "decision")
        case .correct: Bilingual(zh: "更正", en: "correction")
        case .withdraw: Bilingual(zh: "撤回", en: "withdrawal")
        }
    }
}
