internal import GRDB
public import KaopingCore

extension Store {
    /// Returns the runs that a filter lets through, in the order in which they were recorded.
    ///
    /// A unit is looked for in the lists of keys; runs of the same units share one list, so that
    /// this is quick with any number of periods.
    public func runs(_ filter: RunFilter = RunFilter()) throws(IssuesError) -> [RunSummary] {
        try reading { database in
            var sql = Store.selection + " WHERE 1"
            var arguments: StatementArguments = []
            if let profile = filter.profile {
                sql += " AND run.profile = ?"
                arguments += [profile]
            }
            if let period = filter.period {
                sql += " AND run.period = ?"
                arguments += [period.description]
            }
            let rows = try Row.fetchAll(
                database,
                sql: sql + " ORDER BY record.number",
                arguments: arguments
            )
            guard let unit = filter.unit else { return try rows.map(Store.summary) }
            var hasUnit: [Digest: Bool] = [:]
            func has(_ commitment: Digest) throws -> Bool {
                if let known = hasUnit[commitment] { return known }
                let list = try Store.apart(commitment, database).flatMap { TextList($0) }
                let isThere = list?.row(of: unit) != nil
                hasUnit[commitment] = isThere
                return isThere
            }
            return try rows.filter { row in
                if try has(try row.digest("keys")) { return true }
                return try row.optionalDigest("names").map(has) ?? false
            }.map(Store.summary)
        }
    }

    /// Returns one run by its id, the beginning of its id (six digits at least), or the number of
    /// its record.
    ///
    /// - Throws: `IssuesError` when there is none, or the beginning fits several.
    public func summary(_ reference: String) throws(IssuesError) -> RunSummary {
        let wanted = reference.lowercased()
        let isBeginning = wanted.utf8.count >= 6 && wanted.allSatisfy(\.isHexDigit)
        let found = try reading { database in
            try Row.fetchAll(
                database,
                sql: Store.selection + " WHERE record.number = ? OR lower(hex(run.id)) LIKE ?",
                arguments: [Int(wanted) ?? 0, isBeginning ? wanted + "%" : ""]
            ).map(Store.summary)
        }
        guard let run = found.first else {
            throw IssuesError(
                .runNotFound,
                at: Place(file: path),
                ["run": .text(reference)],
                status: .noInput
            )
        }
        guard found.count == 1 else {
            throw IssuesError(
                .runAmbiguous,
                at: Place(file: path),
                [
                    "run": .text(reference),
                    "runs": .text(found.map(\.id.short).joined(separator: ", ")),
                ],
                status: .usage
            )
        }
        return run
    }

    /// Returns a run with all that was recorded of it; its columns are read when asked for.
    ///
    /// - Throws: `IssuesError` when there is none.
    public func run(_ reference: String) throws(IssuesError) -> StoredRun {
        let summary = try summary(reference)
        return StoredRun(store: self, summary: summary, facts: try facts(summary))
    }

    /// Returns the body of a run's record.
    func facts(_ run: RunSummary) throws(IssuesError) -> RunFacts {
        try reading { database in
            let body = try String.fetchOne(
                database,
                sql: "SELECT body FROM record WHERE number = ?",
                arguments: [run.number]
            )
            guard let facts = body.flatMap({ RunFacts(RecordText($0)) }) else {
                throw unreadable(run.number)
            }
            return facts
        }
    }

    /// Returns the runs that used the result of another and still hold.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    public func dependents(of run: RunSummary) throws(IssuesError) -> [RunSummary] {
        let histories = try histories()
        return try reading { database in
            try Row.fetchAll(
                database,
                sql: Store.selection + " WHERE instr(record.body, ?) > 0 ORDER BY record.number",
                arguments: [run.id.hex]
            ).filter { row in
                let facts = RunFacts(RecordText(row["body"] as String))
                return facts?.inputRuns.contains { $0.run == run.id } == true
            }.map(Store.summary).filter { found in
                let history = histories[found.id]
                return history?.correction == nil && history?.withdrawal == nil
            }
        }
    }

    func unreadable(_ number: Int) -> IssuesError {
        IssuesError(
            .recordUnreadable,
            at: Place(file: path),
            ["number": "\(number)"],
            status: .data
        )
    }

    private static let selection = """
        SELECT record.number, record.at, record.body, record.hash, run.id, run.keys, run.names,
            private.bytes AS name
        FROM run JOIN record ON record.number = run.record
        LEFT JOIN private ON private.commitment = record.account
        """

    private static func summary(_ row: Row) throws -> RunSummary {
        let body: String = row["body"]
        let number: Int = row["number"]
        guard let facts = RunFacts(RecordText(body)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "record \(number)")
        }
        return RunSummary(
            number: number,
            id: try row.digest("id"),
            profile: facts.profile,
            title: facts.title,
            period: facts.period,
            units: facts.units,
            at: row["at"],
            account: row.bytes("name").map { String(decoding: $0, as: UTF8.self) },
            result: facts.result,
            hash: try row.digest("hash")
        )
    }
}
