internal import GRDB
public import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension Store {
    /// What recording a run came to.
    public enum Recorded: Sendable, Hashable {
        /// It is recorded now.
        case new(ChainRecord)
        /// The same inputs were recorded before, with the same result; nothing was written.
        case already(RunSummary)
    }

    /// Records a run, whole or not at all.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - account: who runs it, as given.
    ///   - time: when.
    /// - Returns: what came of it; what is reported as new is on the disk.
    /// - Throws: `IssuesError` when it cannot be written, or when the same inputs are on record
    ///   with another result.
    public func record(
        _ run: PreparedRun,
        by account: String,
        at time: String
    ) throws(IssuesError) -> Recorded {
        let link = try writing { database -> ChainRecord? in
            guard try Store.number(ofRun: run.id, database) == nil else { return nil }
            return try add(run, by: account, at: time, database)
        }
        if let link { return .new(link) }
        let before = try summary(run.id.hex)
        guard before.result == run.result else {
            throw IssuesError(
                .storeOtherResult,
                at: Place(file: path),
                ["run": .text(run.id.short), "number": "\(before.number)"],
                status: .software
            )
        }
        return .already(before)
    }

    private func add(
        _ run: PreparedRun,
        by account: String,
        at time: String,
        _ database: Database
    ) throws -> ChainRecord {
        let number = (try Store.last(database)?.link.number ?? 0) + 1
        let insert = try database.makeStatement(
            sql: "INSERT INTO part (run, position, name, bytes) VALUES (?, ?, ?, ?)"
        )
        let parts = try run.eachPart { (index, name, bytes, _) throws(any Error) in
            try insert.execute(arguments: [number, index, name, bytes.blob])
        }
        let apart = RunBody.Apart(
            keys: try keepApart("keys", run.keys, database),
            names: try run.names.map { try keepApart("names", $0, database) },
            remarks: try keepApart(
                "remarks",
                RunBody(book: run.book, inputs: run.inputs).remarks,
                database
            )
        )
        for (position, source) in run.inputs.sources.enumerated() {
            let digest = Digest.of(source.bytes).bytes.blob
            try database.execute(
                sql: "INSERT INTO document (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [digest, source.bytes.blob]
            )
            try database.execute(
                sql: "INSERT INTO run_document (run, position, document) VALUES (?, ?, ?)",
                arguments: [number, position, digest]
            )
        }
        try database.execute(
            sql: """
                INSERT INTO run (record, id, profile, period, keys, names, remarks)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, run.id.bytes.blob, run.book.profile.id, run.book.period?.description ?? "",
                apart.keys.bytes.blob, apart.names?.bytes.blob, apart.remarks.bytes.blob,
            ]
        )
        let body = RunBody(book: run.book, inputs: run.inputs).text(parts, apart)
        return try append("run", body, by: account, at: time, database)
    }

    static func number(ofRun id: Digest, _ database: Database) throws -> Int? {
        try Int.fetchOne(
            database,
            sql: "SELECT record FROM run WHERE id = ?",
            arguments: [id.bytes.blob]
        )
    }
}
