internal import GRDB
public import KaopingCore

/// What checking a store or a bundle found.
public struct Verification: Sendable, Hashable {
    /// How many records there are.
    public internal(set) var records = 0
    /// The hash of the last record; nil where there is none.
    public internal(set) var head: Digest?
    /// How many of the records are runs.
    public internal(set) var runs = 0
    /// The record that has the hash asked for; nil where none was asked for or found.
    public internal(set) var headFoundAt: Int?
    /// The lists of names that were erased, as their records say.
    public internal(set) var erased = 0
    /// The numbers of the runs that were computed again, with the same result.
    public internal(set) var rederived: [Int] = []
    /// The numbers of runs whose data are not at hand.
    public internal(set) var notAtHand: [Int] = []
    /// The data that were needed and are not at hand; no fault of the record.
    public internal(set) var missing: [Issue] = []
    /// The key that signed a bundle; nil without a signature.
    public internal(set) var signedBy: Digest?
    /// What was done with a bundle's result; nil for a store.
    public internal(set) var history: RunHistory?
    /// What is wrong; empty where all is as it was recorded.
    public internal(set) var problems: [Issue] = []

    mutating func add(_ message: Message, at file: String, _ arguments: [String: Argument] = [:]) {
        problems.append(Issue(message, at: Place(file: file), arguments))
    }
}

extension Store {
    /// Checks the whole store: the file, the chain, every digest.
    ///
    /// - Parameter head: a hash that the chain must have, as a filing or a notice printed it.
    /// - Returns: what was found; problems are not thrown.
    /// - Throws: `IssuesError` when the file cannot be read at all.
    public func verify(head: Digest? = nil) throws(IssuesError) -> Verification {
        var check = StoreCheck(path: path)
        let result = try reading { database in
            try check.checkPages(database)
            // In a file whose pages are damaged, what can be read is still checked.
            do {
                try check.checkRecords(database)
                try check.checkExtra(database)
            } catch let error as DatabaseError where !check.report.problems.isEmpty {
                check.report.add(
                    .verifyPage,
                    at: path,
                    ["reason": .both(RecordWords.reason(error))]
                )
            }
            return check.report
        }
        var report = result
        if let head {
            report.headFoundAt = check.numberOfHash[head]
            if report.headFoundAt == nil {
                report.add(.verifyHead, at: path, ["head": .text(head.hex)])
            }
        }
        return report
    }
}

/// Goes through a store from the first record to the last.
private struct StoreCheck {
    let path: String
    var report = Verification()
    var numberOfHash: [Digest: Int] = [:]
    /// What erasures say they erased.
    private var erased: Set<Digest> = []
    /// The commitments that are gone, with the record that names them and what they are.
    private var gone: [(commitment: Digest, number: Int, what: Bilingual)] = []
    private var named: Set<Digest> = []
    private var documents: Set<Digest> = []
    private var procedure = ProcedureCheck()
    private var runIDs: [Int: Digest] = [:]

    init(path: String) {
        self.path = path
    }

    mutating func checkPages(_ database: Database) throws {
        for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        where line != "ok" {
            report.add(.verifyPage, at: path, ["reason": .both(RecordWords.structure(line))])
        }
        for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
            let table: String = row[0] ?? ""
            let what = RecordWords.table(table)
            let reason = Bilingual(zh: "\(what.zh)缺少所属的记录", en: "\(what.en) lacks its record")
            report.add(.verifyPage, at: path, ["reason": .both(reason)])
        }
    }

    mutating func checkRecords(_ database: Database) throws {
        var last: (number: Int, hash: Digest) = (0, .zero)
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM record ORDER BY number")
        while let row = try cursor.next() {
            let record = try StoredRecord(row)
            let number = record.link.number
            if number != last.number + 1 {
                report.add(
                    .verifyNumber,
                    at: path,
                    ["expected": "\(last.number + 1)", "number": "\(number)"]
                )
            }
            if record.link.previous != last.hash {
                report.add(.verifyPrevious, at: path, ["number": "\(number)"])
            }
            if record.link.hash != record.hash {
                report.add(.verifyHash, at: path, ["number": "\(number)"])
            }
            try checkApart(
                record.link.account,
                number,
                Bilingual(zh: "经办人", en: "the account"),
                database
            )
            try checkContent(record, database)
            last = (number, record.hash)
            report.records += 1
            numberOfHash[record.hash] = number
        }
        if report.records > 0 { report.head = last.hash }
        for (commitment, number, what) in gone where !erased.contains(commitment) {
            report.add(.verifyErased, at: path, ["number": "\(number)", "what": .both(what)])
        }
        report.erased = Set(gone.map(\.commitment)).intersection(erased).count
    }

    private mutating func checkContent(_ record: StoredRecord, _ database: Database) throws {
        let body = RecordText(record.body)
        switch record.link.kind {
        case "run":
            report.runs += 1
            try checkRun(record.link.number, body, database)
        case "erase":
            for values in body.all("erased") where values.count == 2 {
                if let digest = Digest(hex: values[1]) { erased.insert(digest) }
            }
        default:
            guard ProcedureMove(rawValue: record.link.kind) != nil else { return }
            try checkProcedure(record.link, body, database)
        }
    }

    private mutating func checkProcedure(
        _ link: ChainRecord,
        _ body: RecordText,
        _ database: Database
    ) throws {
        let runs = runIDs
        if !procedure.add(link, body, isRun: { runs[$0] == $1 }) {
            report.add(.verifyProcedure, at: path, ["number": "\(link.number)"])
        }
        for (name, commitment) in ProcedureRecord(kind: link.kind, body)?.apart ?? [] {
            let title = ProcedureRecord.title(ofApart: name)
            try checkApart(commitment, link.number, title, database)
        }
    }

    private mutating func wrong(_ number: Int, _ zh: String, _ en: String) {
        let what = Bilingual(zh: zh, en: en)
        report.add(.verifyRun, at: path, ["number": "\(number)", "what": .both(what)])
    }

    // MARK: Runs

    private mutating func checkRun(
        _ number: Int,
        _ body: RecordText,
        _ database: Database
    ) throws {
        guard let facts = RunFacts(body),
            let row = try Row.fetchOne(
                database,
                sql: "SELECT * FROM run WHERE record = ?",
                arguments: [number]
            )
        else { return wrong(number, "内容无法读取", "its content cannot be read") }
        runIDs[number] = facts.id
        let profile: String = row["profile"]
        let period: String = row["period"]
        if try row.digest("id") != facts.id || profile != facts.profile
            || period != body.value("period") || row.digest("keys") != facts.keys
            || row.optionalDigest("names") != facts.names || row.digest("remarks") != facts.remarks
        {
            wrong(number, "方案、周期或编号", "profile, period or id")
        }
        for input in facts.inputRuns where (numberOfHash[input.record] ?? number) >= number {
            wrong(
                number,
                "引用的考评结果“\(input.input)”（\(input.period)）的留档",
                "the record of its input \"\(input.input)\" (\(input.period))"
            )
        }
        try checkSources(number, facts, database)
        try checkParts(number, facts, database)
        try checkApart(facts.keys, number, Bilingual(zh: "考评对象编号", en: "keys"), database)
        try checkApart(facts.remarks, number, Bilingual(zh: "提醒", en: "remarks"), database)
        if let names = facts.names {
            try checkApart(names, number, Bilingual(zh: "考评对象名称", en: "names"), database)
        }
    }

    private mutating func checkSources(
        _ number: Int,
        _ facts: RunFacts,
        _ database: Database
    ) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT position, document.digest, document.bytes FROM run_document
                LEFT JOIN document ON document.digest = run_document.document
                WHERE run = ? ORDER BY position
                """,
            arguments: [number]
        )
        var found: [Digest] = []
        for (index, row) in rows.enumerated() {
            let position: Int = row["position"]
            guard position == index, let bytes = row.bytes("bytes") else { continue }
            let digest = Digest.of(bytes)
            if try row.optionalDigest("digest") == digest { found.append(digest) }
            documents.insert(digest)
        }
        if found != facts.sources.map(\.digest) {
            wrong(number, "方案文本", "the text of the profile")
        }
    }

    private mutating func checkParts(
        _ number: Int,
        _ facts: RunFacts,
        _ database: Database
    ) throws {
        var position = 0
        let cursor = try Row.fetchCursor(
            database,
            sql: "SELECT position, name, bytes FROM part WHERE run = ? ORDER BY position",
            arguments: [number]
        )
        while let row = try cursor.next() {
            let name: String = row["name"]
            let stated: Int = row["position"]
            let isListed = facts.parts.indices.contains(position) && stated == position
            let expected = isListed ? facts.parts[position] : ("", .zero)
            if name != expected.0 || Digest.of(row.bytes("bytes") ?? []) != expected.1 {
                let part = RecordWords.part(name)
                wrong(number, "结果中\(part.zh)", "\(part.en) in its result")
            }
            position += 1
        }
        if position != facts.parts.count {
            wrong(number, "结果的部分数目", "the number of parts of its result")
        }
        if RunBody.result(facts.parts) != facts.result {
            wrong(number, "结果的摘要", "the digest of its result")
        }
    }

    // MARK: What stands apart

    private mutating func checkApart(
        _ commitment: Digest,
        _ number: Int,
        _ what: Bilingual,
        _ database: Database
    ) throws {
        guard named.insert(commitment).inserted else { return }
        let row = try Row.fetchOne(
            database,
            sql: "SELECT salt, bytes FROM private WHERE commitment = ?",
            arguments: [commitment.bytes.blob]
        )
        guard let row, let salt = row.bytes("salt"), let bytes = row.bytes("bytes") else {
            gone.append((commitment, number, what))
            return
        }
        if Store.commitment(salt, bytes) != commitment {
            report.add(.verifyApart, at: path, ["number": "\(number)", "what": .both(what)])
        }
    }

    /// Looks for rows that no record names.
    mutating func checkExtra(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT commitment FROM private")
        where !named.contains(try row.digest("commitment")) {
            extra("private")
        }
        for row in try Row.fetchAll(database, sql: "SELECT digest FROM document")
        where !documents.contains(try row.digest("digest")) {
            extra("document")
        }
        let strays = [
            ("run", "SELECT count(*) FROM run WHERE record NOT IN (\(StoreCheck.runs))"),
            ("part", "SELECT count(*) FROM part WHERE run NOT IN (\(StoreCheck.runs))"),
            (
                "run_document",
                "SELECT count(*) FROM run_document WHERE run NOT IN (\(StoreCheck.runs))"
            ),
        ]
        for (table, sql) in strays where try Int.fetchOne(database, sql: sql) != 0 { extra(table) }
    }

    private static let runs = "SELECT number FROM record WHERE kind = 'run'"

    private mutating func extra(_ table: String) {
        report.add(.verifyExtra, at: path, ["what": .both(RecordWords.table(table))])
    }
}
