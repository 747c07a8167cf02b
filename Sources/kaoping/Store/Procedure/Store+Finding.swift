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
        let begun = open.filter { histories[$0.id]?.events.isEmpty == false }
        if begun.count == 1 { return begun[0] }
        if open.count == 1 { return open[0] }
        // What nothing can be done with is refused with the reason.
        guard !open.isEmpty else { return last }
        let list = open.map { "\($0.id.short) (\($0.number))" }.joined(separator: ", ")
        throw IssuesError(
            .procedureRunUnclear,
            at: place,
            values.merging(["runs": .text(list)]) { $1 },
            status: .usage
        )
    }
}
