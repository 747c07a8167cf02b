// SQLite through GRDB and the keys of swift-crypto take bytes as Foundation's Data; it stays here.
internal import Foundation
internal import GRDB

extension [UInt8] {
    /// The bytes as the packages below take them.
    var blob: Data { Data(self) }
}

extension Data {
    /// The bytes.
    var bytes: [UInt8] { [UInt8](self) }
}

extension Row {
    /// Returns a column of bytes; nil where it is empty.
    func bytes(_ column: String) -> [UInt8]? {
        (self[column] as Data?)?.bytes
    }
}
