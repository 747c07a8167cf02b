internal import GRDB
public import KaopingCore

extension Store {
    /// Returns what a record says of bytes that stand apart: a digest that tells nothing without
    /// the salt, which is erased with them.
    static func commitment(_ salt: [UInt8], _ bytes: [UInt8]) -> Digest {
        var hashing = Hashing()
        Array("kaoping-private\t1\n".utf8).withUnsafeBytes { hashing.update($0) }
        salt.withUnsafeBytes { hashing.update($0) }
        bytes.withUnsafeBytes { hashing.update($0) }
        return hashing.digest
    }

    static let saltLength = 16

    /// Stores bytes that can be erased; the same ones stand once.
    ///
    /// - Returns: the commitment that records name.
    func keepApart(_ kind: String, _ bytes: [UInt8], _ database: Database) throws -> Digest {
        let known = try Row.fetchOne(
            database,
            sql: """
                SELECT commitment FROM private
                WHERE kind = ? AND length(bytes) = ? AND bytes = ?
                """,
            arguments: [kind, bytes.count, bytes.blob]
        )
        if let known { return try known.digest("commitment") }
        var random = SystemRandomNumberGenerator()
        let salt = (0..<Store.saltLength).map { _ in UInt8.random(in: 0...255, using: &random) }
        let commitment = Store.commitment(salt, bytes)
        try database.execute(
            sql: "INSERT INTO private (commitment, kind, salt, bytes) VALUES (?, ?, ?, ?)",
            arguments: [commitment.bytes.blob, kind, salt.blob, bytes.blob]
        )
        return commitment
    }

    /// Returns bytes that stand apart; nil where they were erased.
    static func apart(_ commitment: Digest, _ database: Database) throws -> [UInt8]? {
        try Row.fetchOne(
            database,
            sql: "SELECT bytes FROM private WHERE commitment = ?",
            arguments: [commitment.bytes.blob]
        )?.bytes("bytes")
    }

    /// What erasing took away.
    public struct Erased: Sendable, Hashable {
        /// The kinds of what was erased: names, keys, remarks, account, reason, objector, unit.
        public var kinds: [String] { runs.map(\.kind) }
        /// The same with the short ids of all runs that had them, in rising order.
        public let runs: [Shared]

        /// One kind of what was erased.
        public struct Shared: Sendable, Hashable {
            /// The kind.
            public let kind: String
            /// The short ids of the runs; empty for accounts.
            public internal(set) var runs: [String]
        }
    }

    /// Erases the names of a run's units, and remarks, waivers and reasons that may hold them.
    ///
    /// The record keeps only digests of them that tell nothing, so its chain holds. Runs that have
    /// the same list of names share it and lose it as well.
    ///
    /// - Parameters:
    ///   - reference: the run: its id, the beginning of it, or its record's number.
    ///   - withKeys: whether the units' keys are erased too; the run can be found and compared
    ///     by unit no more.
    ///   - account: who asks for it.
    ///   - time: when.
    /// - Returns: what was erased.
    /// - Throws: `IssuesError` when there is no such run, or it cannot be written.
    public func eraseNames(
        of reference: String,
        withKeys: Bool,
        by account: String,
        at time: String
    ) throws(IssuesError) -> Erased {
        let run = try summary(reference)
        let facts = try self.facts(run)
        var lists: [(kind: String, commitment: Digest)] = []
        if let names = facts.names { lists.append(("names", names)) }
        lists.append(("remarks", facts.remarks))
        if withKeys { lists.append(("keys", facts.keys)) }
        // Reasons may name people as remarks may.
        for (name, commitment) in try apartOfProcedure(run.id) where withKeys || name != "unit" {
            lists.append((name, commitment))
        }
        return try erase(lists, by: account, at: time)
    }

    /// Erases the name of an account, or of who objected, wherever the record has it.
    ///
    /// - Throws: `IssuesError` when there is none, or it cannot be written.
    public func eraseAccount(
        _ name: String,
        by account: String,
        at time: String
    ) throws(IssuesError) -> Erased {
        // Who objected is named as well as who entered something.
        let lists = try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT kind, commitment FROM private
                    WHERE kind IN ('account', 'objector') AND bytes = ? ORDER BY kind
                    """,
                arguments: [Array(name.utf8).blob]
            ).map { (kind: $0["kind"] as String, commitment: try $0.digest("commitment")) }
        }
        guard !lists.isEmpty else {
            throw IssuesError(
                .storeNoAccount,
                at: Place(file: path),
                ["name": .text(name)],
                status: .usage
            )
        }
        return try erase(lists, by: account, at: time)
    }

    /// Returns what stands apart of the records of a run's procedure.
    private func apartOfProcedure(
        _ run: Digest
    ) throws(IssuesError) -> [(name: String, commitment: Digest)] {
        try reading { database in
            try Store.procedure(database).flatMap { stored, _ in
                let record = ProcedureRecord(kind: stored.link.kind, RecordText(stored.body))
                return record.flatMap { $0.run == run ? $0.apart : nil } ?? []
            }
        }
    }

    private func erase(
        _ lists: [(kind: String, commitment: Digest)],
        by account: String,
        at time: String
    ) throws(IssuesError) -> Erased {
        let erased = try writing { database -> Erased in
            var body = RecordText()
            body.add("kaoping-erase", "1")
            var found: [(kind: String, runs: Set<String>)] = []
            for (kind, commitment) in lists {
                // An empty list names nobody, and all runs without remarks share it.
                guard let bytes = try Store.apart(commitment, database), !bytes.isEmpty else {
                    continue
                }
                body.add("erased", kind, commitment.hex)
                let place = found.firstIndex { $0.kind == kind } ?? found.endIndex
                if place == found.endIndex { found.append((kind, [])) }
                let value = commitment.bytes.blob
                try database.execute(
                    sql: "UPDATE private SET salt = NULL, bytes = NULL WHERE commitment = ?",
                    arguments: [value]
                )
                let sharing = try Row.fetchAll(
                    database,
                    sql: "SELECT id FROM run WHERE keys = ? OR names = ? OR remarks = ?",
                    arguments: [value, value, value]
                )
                for row in sharing { found[place].runs.insert(try row.digest("id").short) }
            }
            guard !found.isEmpty else { return Erased(runs: []) }
            _ = try append("erase", body, by: account, at: time, database)
            return Erased(runs: found.map { Erased.Shared(kind: $0.kind, runs: $0.runs.sorted()) })
        }
        // The log still holds the pages as they were.
        try StoreFailure.translating(path) {
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        return erased
    }
}
