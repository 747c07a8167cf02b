import Foundation
import KaopingCore
import KaopingPlugins
import KaopingProfile
import KaopingYAML
import ScorerKit
import Testing

@testable import KaopingEngine

/// A folder with a profile's tables, made for one test and removed after it.
final class Desk: Sendable {
    let folder: String

    init() throws {
        let name = "kaoping-" + UUID().uuidString
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Decodes a profile and asks for a run in this folder on two threads.
    func request(
        _ yaml: String,
        linked: [UnsafeRawPointer] = ShippedPlugins.tables + [Trials.table],
        plugins folders: [String] = [],
        period: String? = nil
    ) throws -> RunRequest {
        let node = try YAMLParser.parse(Array(yaml.utf8), file: "profile.yaml")
        let loader = try PluginLoader(linked: linked, folders: folders)
        let scorers = try loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        let parsed = try period.map { try #require(Period($0)) }
        var request = RunRequest(
            profile: profile,
            scorers: scorers,
            period: parsed,
            folder: folder
        )
        request.threads = 2
        return request
    }

    /// Runs a profile whose one table is `units.csv` with these rows.
    func run(_ yaml: String, _ units: String) throws -> ScoreBook {
        try write(units, to: "units.csv")
        return try Evaluation.run(request(yaml))
    }

    /// A profile over `units.csv` with the key `id`, the numbers `a`, `b` and `c`, and more lines.
    static func profile(columns: String = "a: number, b: number, c: number", _ rest: String)
        -> String
    {
        """
        language: 1
        profile: trial
        unit: {key: id}
        tables: {units: {file: units.csv, columns: {id: text, \(columns)}}}

        """ + rest
    }
}

/// Returns the error that a piece of work ends with.
func failure(
    of work: () throws -> some Any,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> IssuesError {
    let error = #expect(throws: IssuesError.self, sourceLocation: sourceLocation) { _ = try work() }
    return try #require(error, sourceLocation: sourceLocation)
}

/// Stands in expected numbers for a unit that has none.
let none = Double.nan

/// Expects numbers to be the same to the bit, apart from the sign of zero.
///
/// Arithmetic on literals in a list of plain numbers is quick to compile; of optional ones it is not.
func expect(
    _ found: [Double?],
    _ expected: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let wanted = expected.map { $0.isNaN ? nil : $0 }
    #expect(found == wanted, sourceLocation: sourceLocation)
}

/// Expects one issue and its wording in both languages.
func expect(
    _ error: IssuesError,
    en: String,
    zh: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(error.lines(.en) == [en], sourceLocation: sourceLocation)
    #expect(error.lines(.zh) == [zh], sourceLocation: sourceLocation)
}

extension IssuesError {
    /// The issues as a person reads them in one language.
    func lines(_ language: Language = .en) -> [String] {
        issues.map { $0.description(in: language) }
    }

    /// The stable codes.
    var codes: [String] { issues.map(\.message.code) }
}

extension Buffer {
    /// A copy of the elements; `elements` itself is gone with the buffer, which may be at once.
    var array: [Element] { (0..<count).map { self[$0] } }
}

extension ScoreBook {
    /// The scores of a criterion, or of the root for nil; nil where there is none.
    func scores(_ id: String? = nil) -> [Double?] {
        let column = id.flatMap { id in criteria.first { $0.id == id } } ?? score
        return column.values.array.map { $0.isNaN ? nil : $0 }
    }

    /// The states of a criterion, or of the root for nil.
    func states(_ id: String? = nil) -> [ScorerState] {
        let column = id.flatMap { id in criteria.first { $0.id == id } } ?? score
        return (0..<unitCount).map { column.state($0) }
    }

    /// The ids of the levels; nil where there is none or it is no level of the profile.
    var levelIDs: [String?] {
        let known = profile.rating?.levels ?? []
        return (levels?.array.map(Int.init) ?? []).map {
            known.indices.contains($0) ? known[$0].id : nil
        }
    }

    /// The overall ranks.
    var ranks: [Double?] { (0..<unitCount).map { rank.rank($0) } }
}

/// A generator of the same numbers every time.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
