internal import GRDB
public import KaopingCore

extension Store {
    /// Returns what was done with a run's result.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    public func history(of run: RunSummary) throws(IssuesError) -> RunHistory {
        try reading { try Store.histories($0)[run.id] ?? RunHistory(run.id) }
    }

    /// Returns the histories of all runs with which anything was done, by the run's id.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    public func histories() throws(IssuesError) -> [Digest: RunHistory] {
        try reading { try Store.histories($0) }
    }

    static func histories(_ database: Database) throws -> [Digest: RunHistory] {
        var histories: [Digest: RunHistory] = [:]
        for (stored, account) in try procedure(database) {
            let body = RecordText(stored.body)
            guard let record = ProcedureRecord(kind: stored.link.kind, body) else { continue }
            let event = RunHistory.Event(record, stored, account)
            var history = histories[record.run] ?? RunHistory(record.run)
            try history.add(record, event) { commitment in
                try apart(commitment, database).map { String(decoding: $0, as: UTF8.self) }
            }
            histories[record.run] = history
            if let with = record.with {
                histories[with, default: RunHistory(with)].take(placeOf: record.run)
            }
        }
        return histories
    }

    /// Returns the records of the procedure with the accounts that were given.
    static func procedure(_ database: Database) throws -> [(StoredRecord, String?)] {
        let kinds = ProcedureMove.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT record.*, private.bytes AS name FROM record
                LEFT JOIN private ON private.commitment = record.account
                WHERE record.kind IN (\(kinds)) ORDER BY number
                """
        ).map { row in
            let name = row.bytes("name").map { String(decoding: $0, as: UTF8.self) }
            return (try StoredRecord(row), name)
        }
    }
}

extension RunHistory.Event {
    init(_ record: ProcedureRecord, _ stored: StoredRecord, _ account: String?) {
        self.init(record, stored.link, account)
    }

    init(_ record: ProcedureRecord, _ link: ChainRecord, _ account: String?) {
        self.init(
            move: record.move,
            number: link.number,
            at: link.at,
            day: record.day,
            account: account,
            hash: link.hash
        )
    }
}
