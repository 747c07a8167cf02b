internal import KaopingCore
internal import KaopingStore

extension Store {
    /// Returns the run of a scheme and period with which something can be done.
    ///
    /// - Throws: `IssuesError` when there is none, or several that could be meant.
    func run(
        of profile: String,
        _ period: Period?,
        for move: ProcedureMove
    ) throws(IssuesError) -> RunSummary {
        let found = try runs(RunFilter(profile: profile)).filter { $0.period == period }
        let values: [String: Argument] = [
            "profile": .text(profile), "period": .text(period?.description ?? "—"),
        ]
        let place = Place(file: path)
        guard let last = found.last else {
            throw IssuesError(.procedureNoRun, at: place, values, status: .noInput)
        }
        let histories = try histories()
        let today = LocalTime.today
        let open = found.filter { run in
            let history = histories[run.id] ?? RunHistory(run.id)
            let state = history.state(on: today)
            // A correction is of what was published or filed, else of what was recorded.
            if move == .correct || move == .withdraw {
                return state != .superseded && state != .withdrawn
            }
            let refusal = ProcedureMachine.refusal(
                of: move,
                in: state,
                isFiled: history.filing != nil,
                ProcedureRules()
            )
            return refusal == nil && (move != .decide || !history.objections.isEmpty)
        }
        // What has gone on is meant before what was only recorded, and that before what was
        // withdrawn.
        for states in [[.filed, .inNotice, .noticeEnded], [.recorded], [ResultState.withdrawn]] {
            let found = open.filter { run in
                states.contains(histories[run.id]?.state(on: today) ?? .recorded)
            }
            if found.count == 1 { return found[0] }
            if !found.isEmpty { break }
        }
        // What nothing can be done with is refused with the reason.
        guard !open.isEmpty else { return last }
        let list = open.map { "\($0.id.short) (\($0.number))" }.joined(separator: ", ")
        throw IssuesError(
            move == .correct ? .correctionRunUnclear : .procedureRunUnclear,
            at: place,
            values.merging(["runs": .text(list)]) { $1 },
            status: .usage
        )
    }
}
