internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension LevelRater {
    /// Holds a quota in each group, among the units that the rule's condition takes in.
    func quota(
        _ call: ScorerCall,
        _ levels: UnitColumn,
        _ standing: UnitColumn,
        _ fires: Buffer<Double>,
        _ groups: (codes: Buffer<Int32>, count: Int)?,
        _ data: UnitData
    ) throws(IssuesError) -> UnitColumn {
        let result = levels.copy
        var members = [[Int]](repeating: [], count: groups?.count ?? 1)
        for row in 0..<data.rows where fires[row] == 1 {
            let group = groups.map { Int($0.codes[row]) } ?? 0
            if group >= 0 { members[group].append(row) }
        }
        for rows in members where !rows.isEmpty {
            let outcome = try call.score(
                [levels.gathered(rows), standing.gathered(rows)],
                rows: rows.count
            )
            try refuseTie(outcome, call, rows, data)
            try refuse(outcome, call, data) { rows[$0] }
            for (index, row) in rows.enumerated() {
                result.values.base[row] = outcome.column.values[index]
                result.states.base[row] = outcome.column.states[index]
            }
        }
        return result
    }

    /// Tells of a tie across a quota's edge once, with all who tie.
    private func refuseTie(
        _ outcome: ScorerCall.Outcome,
        _ call: ScorerCall,
        _ rows: [Int],
        _ data: UnitData
    ) throws(IssuesError) {
        let reasons = call.use.handle.description.reasons
        let tied = outcome.refused.filter { entry in
            let code = Reason(outcome.reasons[entry])?.code ?? -1
            return reasons.indices.contains(code) && reasons[code].id == "refused_tie"
        }
        guard let first = tied.first, let reason = Reason(outcome.reasons[first]) else { return }
        throw IssuesError(
            .quotaTie,
            at: call.use.place,
            [
                "rule": .both(call.title),
                "units": .both(data.list(tied.map { rows[$0] }, most: 20)),
                "place": .text(Reason.number(reason.arguments[0])),
                "places": .text(Reason.number(reason.arguments[2])),
            ],
            status: .data
        )
    }
}
