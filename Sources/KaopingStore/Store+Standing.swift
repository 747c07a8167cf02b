internal import GRDB
public import KaopingCore
public import KaopingEngine

/// A recorded run that stands for its period, as little of it as tells which it is.
public struct StandingRun: Sendable, Hashable {
    /// The number of its record.
    public let number: Int
    /// The id.
    public let id: Digest
    /// The period; nil where there is none.
    public let period: Period?
    /// When it was recorded.
    public let at: String
    /// The hash of its record.
    public let hash: Digest
    /// How many runs of the same period were recorded before and do not stand any more.
    public let replaced: Int
}

extension Store {
    /// Returns the runs of a profile that stand: of each period the newest that was not withdrawn.
    ///
    /// No result is read, and no body of a record.
    ///
    /// - Parameters:
    ///   - profile: the profile's id.
    ///   - period: the period; nil for all.
    /// - Returns: the runs in the order of their periods; phases with names in the order in which
    ///   they were first recorded.
    /// - Throws: `IssuesError` when the store cannot be read.
    public func standing(
        profile: String,
        period: Period? = nil
    ) throws(IssuesError) -> [StandingRun] {
        let withdrawn = try withdrawn()
        let rows = try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT record.number, record.at, record.hash, run.id, run.period
                    FROM run JOIN record ON record.number = run.record
                    WHERE run.profile = ?\(period == nil ? "" : " AND run.period = ?")
                    ORDER BY run.record
                    """,
                arguments: StatementArguments([profile] + (period.map { [$0.description] } ?? []))
            ).map { row in
                StandingRun(
                    number: row["number"],
                    id: try row.digest("id"),
                    period: Period(row["period"] as String),
                    at: row["at"],
                    hash: try row.digest("hash"),
                    replaced: 0
                )
            }
        }
        return Store.newest(rows, without: withdrawn)
    }

    /// Of each period the last run, with the number of those before; in the order of the periods.
    private static func newest(
        _ runs: [StandingRun],
        without withdrawn: Set<Digest>
    ) -> [StandingRun] {
        var order: [Period?] = []
        var byPeriod: [Period?: [StandingRun]] = [:]
        for run in runs {
            if byPeriod[run.period] == nil { order.append(run.period) }
            byPeriod[run.period, default: []].append(run)
        }
        let standing = order.compactMap { period -> StandingRun? in
            let all = byPeriod[period] ?? []
            guard let last = all.last(where: { !withdrawn.contains($0.id) }) else { return nil }
            return StandingRun(
                number: last.number,
                id: last.id,
                period: last.period,
                at: last.at,
                hash: last.hash,
                replaced: all.count - 1
            )
        }
        return standing.enumerated().sorted { left, right in
            guard let first = left.element.period, let second = right.element.period else {
                return left.offset < right.offset
            }
            if first.kind != second.kind { return left.offset < right.offset }
            if first.precedes(second) { return true }
            return !second.precedes(first) && left.offset < right.offset
        }.map(\.element)
    }

    /// The runs that do not stand, by their ids: withdrawn and not filed or published since, or
    /// corrected by another run.
    private func withdrawn() throws(IssuesError) -> Set<Digest> {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT kind, body FROM record
                    WHERE kind IN ('file', 'publish', 'withdraw', 'correct') ORDER BY number
                    """
            )
            var withdrawn: Set<Digest> = []
            for row in rows {
                let body = RecordText(row["body"] as String)
                guard let run = body.value("run").flatMap({ Digest(hex: $0) }) else { continue }
                switch row["kind"] as String {
                case "withdraw": withdrawn.insert(run)
                case "correct":
                    withdrawn.insert(run)
                    // A result that was corrected may come to stand again.
                    if let with = body.value("with").flatMap({ Digest(hex: $0) }) {
                        withdrawn.remove(with)
                    }
                default: withdrawn.remove(run)
                }
            }
            return withdrawn
        }
    }

    /// Returns the ids of the profiles that have runs, in alphabetical order.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    public func profiles() throws(IssuesError) -> [String] {
        try reading { database in
            try String.fetchAll(database, sql: "SELECT DISTINCT profile FROM run ORDER BY profile")
        }
    }

    /// Returns a run that stands, to be read column by column.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    public func run(_ standing: StandingRun) throws(IssuesError) -> StoredRun {
        try reading { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT record.body, private.bytes AS name FROM record
                    LEFT JOIN private ON private.commitment = record.account
                    WHERE record.number = ?
                    """,
                arguments: [standing.number]
            )
            guard let row, let facts = RunFacts(RecordText(row["body"] as String)) else {
                throw unreadable(standing.number)
            }
            let summary = RunSummary(
                number: standing.number,
                id: facts.id,
                profile: facts.profile,
                title: facts.title,
                period: facts.period,
                units: facts.units,
                at: standing.at,
                account: row.bytes("name").map { String(decoding: $0, as: UTF8.self) },
                result: facts.result,
                hash: standing.hash
            )
            return StoredRun(store: self, summary: summary, facts: facts)
        }
    }

    // MARK: Inputs of runs

    /// The recorded results as inputs of runs.
    public var results: RecordedResults {
        RecordedResults(
            store: path,
            find: { profile, period throws(IssuesError) in
                guard let run = try self.standing(profile: profile, period: period).first else {
                    return nil
                }
                return try self.recordedInput(self.run(run))
            },
            before: { profile, period throws(IssuesError) in
                try self.phase(before: period, of: profile)
            }
        )
    }

    /// Returns a run as an input of others.
    ///
    /// - Throws: `IssuesError` when it cannot be read, or the units' keys were erased.
    func recordedInput(_ run: StoredRun) throws(IssuesError) -> RecordedInput {
        guard let table = try run.table() else {
            throw IssuesError(
                .recordKeysErased,
                at: Place(file: path),
                ["number": "\(run.summary.number)"],
                status: .data
            )
        }
        let period = run.summary.period.map { "-\($0)" } ?? ""
        return RecordedInput(
            run: run.summary.id.hex,
            record: run.summary.hash.hex,
            number: run.summary.number,
            name: "\(run.summary.profile)\(period)-\(run.summary.id.short).csv",
            table: table
        )
    }

    /// Returns the run of an id as an input of others; nil where the store does not have it.
    func recordedInput(_ id: Digest) throws(IssuesError) -> RecordedInput? {
        let isThere = try reading { try Store.number(ofRun: id, $0) != nil }
        return isThere ? try recordedInput(run(id.hex)) : nil
    }

    /// The phase that was recorded before one with a name; the last one where that has no run yet.
    private func phase(before period: Period, of profile: String) throws(IssuesError) -> Period? {
        guard period.kind == .phase else { return nil }
        let phases = try standing(profile: profile).sorted { $0.number < $1.number }
            .compactMap(\.period).filter { $0.kind == .phase }
        guard let own = phases.firstIndex(of: period) else { return phases.last }
        return own > 0 ? phases[own - 1] : nil
    }
}
