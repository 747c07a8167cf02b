import Foundation
import KaopingCore
import Testing

@testable import KaopingProfile

/// A JSON document as tests look into it.
struct ReadSchema {
    let value: Any

    init(_ value: Any) { self.value = value }

    /// The schema of the shipped scorers.
    static func current(_ language: Language = .en) throws -> ReadSchema {
        let text = ProfileSchema(scorers: try Scheme.registry(), language: language).text
        return ReadSchema(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }

    /// Goes down by keys; fails the test where there is no such key.
    subscript(path: String...) -> ReadSchema {
        get throws {
            var value = value
            for key in path {
                let object = try #require(value as? [String: Any], "no object at \(key)")
                value = try #require(object[key], "no \(key) in \(path)")
            }
            return ReadSchema(value)
        }
    }

    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var text: String? { value as? String }
    var texts: [String] { (value as? [Any] ?? []).compactMap { $0 as? String } }
    var elements: [ReadSchema] { (value as? [Any] ?? []).map { ReadSchema($0) } }
}
