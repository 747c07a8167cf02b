internal import GRDB

/// One link of the chain: who did what when, after what.
public struct ChainRecord: Sendable, Hashable {
    /// The number, from 1 without gaps.
    public let number: Int
    /// What was done: `init`, `run`, `erase`, and what later versions add.
    public let kind: String
    /// When, by the clock of the machine: `2026-01-31T08:15:00Z`.
    public let at: String
    /// The commitment to the account name that was given.
    public let account: Digest
    /// The digest of the body.
    public let bodyDigest: Digest
    /// The hash of the record before; zeros for the first.
    public let previous: Digest

    /// The text that is hashed: the body by its digest, so that the chain can be shown without it.
    public var text: RecordText {
        var text = RecordText()
        text.add("kaoping-record", "1")
        text.add("number", "\(number)")
        text.add("kind", kind)
        text.add("at", at)
        text.add("account", account.hex)
        text.add("body", bodyDigest.hex)
        text.add("previous", previous.hex)
        return text
    }

    /// The hash, which the next record names.
    public var hash: Digest { Digest.of(text.text) }

    init(
        number: Int,
        kind: String,
        at: String,
        account: Digest,
        bodyDigest: Digest,
        previous: Digest
    ) {
        self.number = number
        self.kind = kind
        self.at = at
        self.account = account
        self.bodyDigest = bodyDigest
        self.previous = previous
    }

    /// Reads the text that is hashed; nil when it is not one.
    public init?(_ text: RecordText) {
        guard let number = text.value("number").flatMap({ Int($0) }), let kind = text.value("kind"),
            let at = text.value("at"),
            let account = text.value("account").flatMap({ Digest(hex: $0) }),
            let body = text.value("body").flatMap({ Digest(hex: $0) }),
            let previous = text.value("previous").flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(
            number: number,
            kind: kind,
            at: at,
            account: account,
            bodyDigest: body,
            previous: previous
        )
        guard self.text == text else { return nil }
    }
}

/// A record as the store holds it: the link, its stored hash and its body.
struct StoredRecord {
    let link: ChainRecord
    let hash: Digest
    let body: String

    init(_ row: Row) throws {
        let body: String = row["body"]
        self.body = body
        hash = try row.digest("hash")
        link = ChainRecord(
            number: row["number"],
            kind: row["kind"],
            at: row["at"],
            account: try row.digest("account"),
            bodyDigest: Digest.of(body),
            previous: try row.digest("previous")
        )
    }
}

extension Row {
    /// Returns a column that holds a digest.
    func digest(_ column: String) throws -> Digest {
        guard let digest = try optionalDigest(column) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no digest in \(column)")
        }
        return digest
    }

    /// Returns a column that may hold a digest.
    func optionalDigest(_ column: String) throws -> Digest? {
        guard let bytes = bytes(column) else { return nil }
        guard let digest = Digest(bytes: bytes) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no digest in \(column)")
        }
        return digest
    }
}
