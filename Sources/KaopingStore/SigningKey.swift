internal import Crypto
internal import Foundation

/// Ed25519 keys in the files that OpenSSL writes and reads (PEM).
public enum SigningKey {
    /// The key that signs.
    public struct Private: Sendable {
        let key: Curve25519.Signing.PrivateKey

        /// The key that checks.
        public var publicKey: Public { Public(raw: key.publicKey.rawRepresentation.bytes) }

        /// Makes a new key.
        public init() {
            key = Curve25519.Signing.PrivateKey()
        }

        /// Reads the text of a file; nil when it is not a private Ed25519 key.
        public init?(pem text: String) {
            let prefix = SigningKey.privatePrefix
            guard let der = PEM.bytes(text, "PRIVATE KEY"), der.starts(with: prefix),
                der.count == prefix.count + 32,
                let key = try? Curve25519.Signing.PrivateKey(
                    rawRepresentation: Array(der.dropFirst(prefix.count)).blob
                )
            else { return nil }
            self.key = key
        }

        /// The text of a file with the key.
        public var pem: String {
            PEM.text(SigningKey.privatePrefix + key.rawRepresentation.bytes, "PRIVATE KEY")
        }

        /// Signs bytes; nil when the system cannot.
        func signature(_ bytes: [UInt8]) -> [UInt8]? {
            (try? key.signature(for: bytes.blob))?.bytes
        }
    }

    /// The key that checks.
    public struct Public: Sendable, Hashable {
        /// Its 32 bytes.
        let raw: [UInt8]

        init(raw: [UInt8]) {
            self.raw = raw
        }

        /// Reads the text of a file; nil when it is not a public Ed25519 key.
        public init?(pem text: String) {
            let prefix = SigningKey.publicPrefix
            guard let der = PEM.bytes(text, "PUBLIC KEY"), der.starts(with: prefix),
                der.count == prefix.count + 32
            else { return nil }
            raw = Array(der.dropFirst(prefix.count))
        }

        /// The text of a file with the key.
        public var pem: String { PEM.text(SigningKey.publicPrefix + raw, "PUBLIC KEY") }

        /// The digest by which people know the key.
        public var fingerprint: Digest { Digest.of(raw) }

        /// Says whether a signature of some bytes was made with the key.
        func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw.blob) else {
                return false
            }
            return key.isValidSignature(signature.blob, for: bytes.blob)
        }
    }

    // RFC 8410: the same bytes stand before every key of this kind.
    fileprivate static let privatePrefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]
    fileprivate static let publicPrefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]
}

/// Bytes between two lines that say what they are.
private enum PEM {
    static func bytes(_ text: String, _ label: String) -> [UInt8]? {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.firstIndex(of: "-----BEGIN \(label)-----"),
            let last = lines.firstIndex(of: "-----END \(label)-----"), first < last
        else { return nil }
        return Data(base64Encoded: lines[(first + 1)..<last].joined())?.bytes
    }

    static func text(_ bytes: [UInt8], _ label: String) -> String {
        "-----BEGIN \(label)-----\n\(bytes.blob.base64EncodedString())\n-----END \(label)-----\n"
    }
}
