internal import GRDB
public import KaopingCore

extension Store {
    /// Where the chain ends: the number and the hash of its last record; nil for an empty store.
    public func head() throws(IssuesError) -> (number: Int, hash: Digest)? {
        try reading { try Store.last($0).map { ($0.link.number, $0.hash) } }
    }

    /// Adds a record of any kind.
    ///
    /// - Parameters:
    ///   - kind: what is done.
    ///   - body: the facts.
    ///   - account: who does it, as given.
    ///   - time: when.
    /// - Returns: the link, whose hash is the new head.
    /// - Throws: `IssuesError` when it cannot be written, or the last record is not what was
    ///   written.
    @discardableResult
    public func append(
        _ kind: String,
        _ body: RecordText,
        by account: String,
        at time: String
    ) throws(IssuesError) -> ChainRecord {
        try writing { try append(kind, body, by: account, at: time, $0) }
    }

    func append(
        _ kind: String,
        _ body: RecordText,
        by account: String,
        at time: String,
        _ database: Database
    ) throws -> ChainRecord {
        let last = try Store.last(database)
        // What was changed behind our back is not built upon.
        if let last, last.link.hash != last.hash {
            throw IssuesError(
                .chainBroken,
                at: Place(file: path),
                ["number": "\(last.link.number)"],
                status: .data
            )
        }
        let text = body.text
        let link = ChainRecord(
            number: (last?.link.number ?? 0) + 1,
            kind: kind,
            at: time,
            account: try keepApart("account", Array(account.utf8), database),
            bodyDigest: Digest.of(text),
            previous: last?.hash ?? .zero
        )
        try database.execute(
            sql: """
                INSERT INTO record (number, kind, at, account, body, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                link.number, kind, time, link.account.bytes.blob, text,
                link.previous.bytes.blob, link.hash.bytes.blob,
            ]
        )
        return link
    }

    static func last(_ database: Database) throws -> StoredRecord? {
        try Row.fetchOne(database, sql: "SELECT * FROM record ORDER BY number DESC LIMIT 1")
            .map(StoredRecord.init)
    }

    // MARK: The audit log

    /// An entry of the audit log.
    public struct LogEntry: Sendable, Hashable {
        /// The record's link.
        public let record: ChainRecord
        /// The account name that was given; nil where it was erased.
        public let account: String?
        /// The facts.
        public let body: RecordText
    }

    /// Returns the records from the first to the last: who did what when.
    ///
    /// - Parameter kinds: the kinds wanted; nil for all.
    /// - Returns: the entries in their order.
    /// - Throws: `IssuesError` when the store cannot be read.
    public func log(kinds: Set<String>? = nil) throws(IssuesError) -> [LogEntry] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT record.*, private.bytes AS name FROM record
                    LEFT JOIN private ON private.commitment = record.account ORDER BY number
                    """
            ).compactMap { row in
                let record = try StoredRecord(row)
                if let kinds, !kinds.contains(record.link.kind) { return nil }
                let name = row.bytes("name").map { String(decoding: $0, as: UTF8.self) }
                return LogEntry(record: record.link, account: name, body: RecordText(record.body))
            }
        }
    }
}
