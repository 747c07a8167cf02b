import Foundation

/// The repository that these tests belong to.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// The names in a folder, in alphabetical order.
    static func names(in folder: String) throws -> [String] {
        let path = root.appendingPathComponent(folder).path
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The Swift files below a folder, by their paths from the root, in alphabetical order.
    static func swiftFiles(below folder: String) -> [String] {
        let path = root.appendingPathComponent(folder).path
        let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return below.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
    }
}
