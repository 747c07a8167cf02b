internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// A step of preparation that a scorer does: on all units, or on each group of them.
struct PreparationCall {
    let use: ScorerUse
    let indicator: IndicatorDeclaration
    let data: UnitData
    /// What the steps before have left; who is excluded has no part.
    let prepared: PreparedData

    /// Prepares a column in place and notes what changed.
    ///
    /// A unit without a group is compared with nobody: its value stays as it is.
    func run(
        _ column: Buffer<Double>,
        within group: GroupColumn?,
        _ result: inout PreparationResult
    ) throws(IssuesError) {
        let input = UnitColumn(column)
        for row in 0..<data.rows where prepared.isExcluded(row) {
            input.states.base[row] = ScorerState.excluded.rawValue
        }
        let parameters = use.columns.map { UnitColumn(data.numbers($0)) }
        let output = column
        let source = input.copy
        var changes = Changes()
        if let group {
            let groups = UnitGroups(group.codes, count: group.dictionary.count)
            for members in groups.members {
                let own = try score(
                    source.gathered(members),
                    parameters.map { $0.gathered(members) },
                    members
                )
                changes.add(own, members, source, output)
            }
            changes.sort()
        } else {
            let rows = Array(0..<data.rows)
            changes.add(try score(source, parameters, rows), rows, source, output)
        }
        for change in changes.list {
            result.add(change.row, change.before, change.after, change.reason)
        }
        if changes.list.isEmpty, let reason = changes.unchanged {
            result.note = use.reasonText(Reason(reason))
        }
    }

    private func score(
        _ column: UnitColumn,
        _ parameters: [UnitColumn],
        _ rows: [Int]
    ) throws(IssuesError) -> ScorerCall.Outcome {
        let call = ScorerCall(use, title: indicator.title)
        let outcome = try call.score([column], parameters: parameters, rows: rows.count)
        guard let refused = outcome.refused.first else { return outcome }
        let row = rows[refused]
        throw IssuesError(
            .unitRefused,
            at: data.origins[indicator.slot]?.place(ofUnit: row) ?? use.place,
            [
                "unit": .text(data.keys[row]), "criterion": .both(indicator.title),
                "reason": .both(call.reason(outcome, row: refused)),
            ],
            status: .data
        )
    }
}

/// The values that a call changed.
private struct Changes {
    private(set) var list: [(row: Int, before: Double, after: Double, reason: kp_reason)] = []
    /// The first reason of a value that stayed as it was.
    private(set) var unchanged: kp_reason?

    /// Takes what came out for some rows and writes it into the whole column.
    mutating func add(
        _ outcome: ScorerCall.Outcome,
        _ rows: [Int],
        _ source: UnitColumn,
        _ target: Buffer<Double>
    ) {
        for (index, row) in rows.enumerated() where source.state(row) != .excluded {
            let (before, after) = (source.values[row], outcome.column.values[index])
            if before == after || (before.isNaN && after.isNaN) {
                if unchanged == nil, outcome.reasons[index].code >= 0 {
                    unchanged = outcome.reasons[index]
                }
            } else {
                target.base[row] = after
                list.append((row, before, after, outcome.reasons[index]))
            }
        }
    }

    /// Brings the changes of several groups into the order of the units.
    mutating func sort() { list.sort { $0.row < $1.row } }
}
