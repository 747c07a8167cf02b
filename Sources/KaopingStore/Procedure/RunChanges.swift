public import KaopingCore
public import KaopingEngine
internal import ScorerKit

/// One thing that is not the same in two runs of the same scheme and period.
public struct RunChange: Sendable, Hashable {
    /// What changed.
    public enum Item: Sendable, Hashable {
        /// The stated score.
        case score
        /// Another total.
        case total(RunFacts.Titled)
        /// The score of a criterion.
        case criterion(RunFacts.Titled)
        /// The level.
        case level
        /// The overall rank.
        case rank
        /// The rank within groups.
        case rankWithin([String])
        /// Why there is no score.
        case state
        /// Whether the unit is there.
        case presence
        /// The name of the unit.
        case name
        /// The group that it belongs to.
        case group(RunFacts.Titled)
        /// The points of an adjustment.
        case adjustment(RunFacts.Titled)
        /// What a gate did.
        case gate(RunFacts.Titled)

        /// Whether it is the unit's own: what data decide, not the standing of others.
        public var isOwn: Bool {
            switch self {
            case .level, .rank, .rankWithin: false
            default: true
            }
        }
    }

    /// A value of one of them.
    public enum Value: Sendable, Hashable {
        /// A number: a score or a rank.
        case number(Double)
        /// A level.
        case level(RunFacts.Titled)
        /// A state's name.
        case state(String)
        /// A name, or that of a group.
        case text(String)
        /// What a gate did, where it did not just hold off.
        case outcome(GateResult.Outcome)
        /// The unit is there.
        case there
    }

    /// The key of the unit.
    public let unit: String
    /// Its name; nil where there is none.
    public let name: String?
    /// What changed.
    public let item: Item
    /// The value in the first run; nil where there is none.
    public let before: Value?
    /// The value in the second run; nil where there is none.
    public let after: Value?
}

/// The columns of a run that are compared.
private struct Compared {
    let run: StoredRun
    let keys: TextList
    let names: TextList?
    let columns: [(item: RunChange.Item, value: @Sendable (Int) -> RunChange.Value?)]

    init(_ run: StoredRun) throws(IssuesError) {
        self.run = run
        guard let keys = try run.keys() else {
            throw IssuesError(
                .correctionErased,
                at: Place(file: run.store.path),
                ["run": .text(run.summary.id.short)],
                status: .data
            )
        }
        (self.keys, names) = (keys, try run.names())
        let facts = run.facts
        var columns: [(RunChange.Item, @Sendable (Int) -> RunChange.Value?)] = []
        func add(_ item: RunChange.Item, _ values: [Double]?) {
            guard let values else { return }
            columns.append((item, { values[$0].isNaN ? nil : .number(values[$0]) }))
        }
        func add(_ item: RunChange.Item, ranks: [Int32]?) {
            guard let ranks else { return }
            columns.append((item, { ranks[$0] == 0 ? nil : .number(Double(ranks[$0]) / 2) }))
        }
        if let names {
            columns.append((.name, { names[$0].isEmpty ? nil : .text(names[$0]) }))
        }
        for group in facts.groups {
            guard let codes = try run.codes(PartName.group(group.id)),
                let texts = try run.texts(PartName.groupNames(group.id))
            else { continue }
            columns.append(
                (
                    .group(group),
                    {
                        let code = Int(codes[$0])
                        return texts.indices.contains(code) ? .text(texts[code]) : nil
                    }
                )
            )
        }
        add(.score, try run.numbers(PartName.score))
        for total in facts.totals { add(.total(total), try run.numbers(PartName.total(total.id))) }
        for criterion in facts.criteria {
            add(.criterion(criterion), try run.numbers(PartName.criterion(criterion.id)))
        }
        for adjustment in facts.adjustments {
            add(.adjustment(adjustment), try run.numbers(PartName.adjustment(adjustment.id)))
        }
        for gate in facts.gates {
            guard let marks = try run.marks(PartName.gate(gate.id)) else { continue }
            columns.append(
                (
                    .gate(gate),
                    {
                        let outcome = GateResult.Outcome(rawValue: marks[$0])
                        return outcome == .notFired ? nil : outcome.map { .outcome($0) }
                    }
                )
            )
        }
        if let states = try run.marks(PartName.states) {
            columns.append((.state, { ScorerState(rawValue: states[$0]).map { .state($0.id) } }))
        }
        if let codes = try run.codes(PartName.level) {
            let levels = facts.levels
            columns.append(
                (
                    .level,
                    {
                        levels.indices.contains(Int(codes[$0]))
                            ? .level(levels[Int(codes[$0])]) : nil
                    }
                )
            )
        }
        add(.rank, ranks: try run.codes(PartName.rank))
        for within in facts.ranksWithin {
            add(.rankWithin(within), ranks: try run.codes(PartName.rankWithin(within)))
        }
        self.columns = columns
    }
}

extension StoredRun {
    /// Returns everything that a run that is on no record has otherwise.
    ///
    /// - Throws: `IssuesError` as `changes(to:)` of a recorded one does.
    public func changes(to run: PreparedRun) throws(IssuesError) -> [RunChange] {
        let trial = try Store(inMemory: store.path)
        _ = try trial.record(run, by: "", at: "")
        return try changes(to: try trial.run(run.id.hex))
    }

    /// Returns everything that another run of the same scheme and period has otherwise.
    ///
    /// - Parameter other: the later run.
    /// - Returns: the changes, unit by unit in the order of the later run, then units that are gone.
    /// - Throws: `IssuesError` when the keys of either were erased, or the store cannot be read.
    public func changes(to other: StoredRun) throws(IssuesError) -> [RunChange] {
        let (first, second) = (try Compared(self), try Compared(other))
        var rows: [String: Int] = [:]
        for row in 0..<first.keys.count { rows[first.keys[row]] = row }
        let earlier = Dictionary(
            first.columns.map { ($0.item, $0.value) },
            uniquingKeysWith: { one, _ in one }
        )
        var changes: [RunChange] = []
        for row in 0..<second.keys.count {
            let key = second.keys[row]
            let name = second.names?[row]
            guard let old = rows.removeValue(forKey: key) else {
                changes.append(
                    RunChange(unit: key, name: name, item: .presence, before: nil, after: .there)
                )
                for (item, value) in second.columns where item != .name {
                    guard let after = value(row) else { continue }
                    changes.append(
                        RunChange(unit: key, name: name, item: item, before: nil, after: after)
                    )
                }
                continue
            }
            for (item, value) in second.columns {
                // Names that were erased are no change.
                if item == .name, earlier[item] == nil { continue }
                let (before, after) = (earlier[item]?(old), value(row))
                guard before != after else { continue }
                changes.append(
                    RunChange(unit: key, name: name, item: item, before: before, after: after)
                )
            }
        }
        for (key, row) in rows.sorted(by: { $0.value < $1.value }) {
            let name = first.names?[row]
            changes.append(
                RunChange(unit: key, name: name, item: .presence, before: .there, after: nil)
            )
            for (item, value) in first.columns where item != .name {
                guard let before = value(row) else { continue }
                changes.append(
                    RunChange(unit: key, name: name, item: item, before: before, after: nil)
                )
            }
        }
        return changes
    }
}
