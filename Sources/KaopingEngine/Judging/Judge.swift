internal import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// What decides beside the weights: adjustments and gates, on scores and on levels.
struct Judge {
    let profile: Profile
    let decisions: Decisions
    /// The units that are screened out, 1 for each, whom no effect brings back; nil where none is.
    var excluded: Buffer<UInt8>?

    // MARK: Adjustments

    /// Adds and takes off points; a unit without a score gets none.
    ///
    /// - Parameters:
    ///   - total: the composite score, which is changed.
    ///   - data: the units; remarks are added for values that are not there.
    /// - Returns: the points of each adjustment for each unit.
    func adjust(_ total: UnitColumn, _ data: inout UnitData) -> [AdjustmentResult] {
        profile.adjustments.map { adjustment in
            let points = points(adjustment, &data)
            for row in 0..<data.rows where total.state(row) == .scored {
                total.values.base[row] += points[row]
            }
            return AdjustmentResult(adjustment: adjustment, points: points)
        }
    }

    private func points(_ adjustment: Adjustment, _ data: inout UnitData) -> Buffer<Double> {
        let result = Buffer<Double>(repeating: 0, count: data.rows)
        let fires = data.condition(adjustment.condition)
        data.remarkUnknown(fires, adjustment.title, at: adjustment.place)
        let points = data.numbers(adjustment.points)
        let of = adjustment.of.map { data.numbers($0) }
        let (upper, lower) = (adjustment.upper, adjustment.lower)
        let most = upper.map { data.numbers($0) }
        let least = lower.map { data.numbers($0) }
        var missing: [Int] = []
        for row in 0..<data.rows where fires[row] == 1 {
            var value = points[row] * (of?[row] ?? 1)
            if let most { value = most[row].isNaN ? .nan : min(value, most[row]) }
            if let least { value = least[row].isNaN ? .nan : max(value, least[row]) }
            guard value.isFinite else {
                missing.append(row)
                continue
            }
            result.base[row] = value + 0
        }
        if !missing.isEmpty {
            data.remarks.append(
                Issue(
                    .adjustmentMissing,
                    at: adjustment.place,
                    [
                        "title": .both(adjustment.title), "units": .both(data.list(missing)),
                        "count": "\(missing.count)",
                    ],
                    severity: .warning
                )
            )
        }
        return result
    }

    // MARK: Gates

    /// Decides for each unit what becomes of a gate.
    func result(_ gate: Gate, _ data: inout UnitData) -> GateResult {
        let fires = data.condition(gate.condition)
        data.remarkUnknown(fires, gate.title, at: gate.place)
        let outcomes = Buffer<UInt8>(count: data.rows)
        RowPieces.forEach(data.rows, threads: data.threads) { piece in
            for row in piece {
                var outcome: GateResult.Outcome = fires[row].isNaN ? .unknown : .notFired
                if fires[row] == 1 { outcome = decisions.outcome(gate, unit: row) }
                outcomes.base[row] = outcome.rawValue
            }
        }
        let pending = outcomes.elements.indices.filter {
            outcomes[$0] == GateResult.Outcome.pending.rawValue
        }
        if !pending.isEmpty { data.remarks.append(pendingRemark(gate, pending, data)) }
        data.remarks += decisions.remarks(gate, fires, data)
        let result = GateResult(gate: gate, outcomes: outcomes)
        let effects = UnitData.Values.numbers(result.effects)
        data.columns[gate.slot] = effects
        if let slot = profile.slots.firstIndex(of: .gate(index(of: gate))) {
            data.columns[slot] = effects
        }
        return result
    }

    private func index(of gate: Gate) -> Int {
        profile.gates.firstIndex { $0.id == gate.id } ?? 0
    }

    private func pendingRemark(_ gate: Gate, _ pending: [Int], _ data: UnitData) -> Issue {
        Issue(
            gate.needsEvidence ? .gatePendingEvidence : .gatePending,
            at: gate.place,
            [
                "gate": .both(gate.title), "units": .both(data.list(pending, most: 50)),
                "count": "\(pending.count)", "body": .text(gate.decidedBy ?? ""),
            ],
            severity: .warning
        )
    }

    /// Applies an effect to a column; who is out by a gate stays out, whatever follows.
    ///
    /// - Parameters:
    ///   - effect: what is done.
    ///   - fires: where: 1, 0 or nan.
    ///   - column: what it is done to.
    ///   - title: what does it, for messages.
    ///   - place: where that is declared.
    ///   - data: the units, from which bounds are computed; a remark is added for those without.
    ///   - bound: turns a bound as the profile states it into one of the column's numbers.
    /// - Returns: the new column.
    /// - Throws: `IssuesError` when the scorer fails.
    func apply(
        _ effect: Effect,
        where fires: Buffer<Double>,
        to column: UnitColumn,
        title: Bilingual,
        at place: Place,
        _ data: inout UnitData,
        bound: (Double, Effect.Kind) -> Double = { value, _ in value }
    ) throws(IssuesError) -> UnitColumn {
        let open = Buffer<Double>(count: data.rows)
        let settled = effect.kind == .exclude ? nil : data.settled
        RowPieces.forEach(data.rows, threads: data.threads) { piece in
            for row in piece { open.base[row] = settled?[row] == 1 ? 0 : fires[row] }
        }
        data.remarkUnbounded(effect, where: open, title, at: place)
        func numbers(_ formula: Formula?) -> UnitColumn? {
            formula.map { formula in
                let values = data.numbers(formula)
                for row in 0..<values.count { values.base[row] = bound(values[row], effect.kind) }
                return UnitColumn(values)
            }
        }
        var call = ScorerCall(effect.scorer, title: title)
        call.threads = data.threads
        let result = try call.score(
            [column, UnitColumn(open), numbers(effect.bound), numbers(effect.upper)],
            rows: data.rows,
            explains: false
        ).column
        result.exclude(excluded)
        return result
    }
}

/// The points of an adjustment.
public struct AdjustmentResult: Sendable {
    /// The adjustment.
    public let adjustment: Adjustment
    /// The points of each unit; 0 where it does not apply.
    public let points: Buffer<Double>
}
