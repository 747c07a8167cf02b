internal import Crypto

/// A SHA-256 digest.
public struct Digest: Sendable, Hashable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Thirty-two zeros: what the first record of a chain follows.
    public static let zero = Digest(checked: [UInt8](repeating: 0, count: length))

    static let length = 32

    private init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes the bytes of a digest; nil when there are not 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Digest.length else { return nil }
        self.bytes = bytes
    }

    /// Reads a digest of 64 hexadecimal digits; nil when the text is none.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    fileprivate init(_ sha: SHA256) {
        self.init(checked: Array(sha.finalize()))
    }

    /// Returns the digest of bytes.
    public static func of(_ bytes: [UInt8]) -> Digest {
        var hashing = Hashing()
        bytes.withUnsafeBytes { hashing.update($0) }
        return hashing.digest
    }

    /// Returns the digest of a text in UTF-8.
    public static func of(_ text: String) -> Digest {
        of(Array(text.utf8))
    }

    /// The digest as 64 hexadecimal digits.
    public var hex: String { Hex.text(bytes) }

    /// The first twelve digits, enough for people to tell runs apart.
    public var short: String { String(hex.prefix(12)) }
}

/// Bytes as hexadecimal digits.
enum Hex {
    static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads digits in either case; nil where the text has anything else, or half a byte.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.compactMap(digit)
        guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Hashes what comes piece by piece.
struct Hashing {
    private var sha = SHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        sha.update(bufferPointer: bytes)
    }

    /// The digest of what came so far.
    var digest: Digest { Digest(sha) }
}
