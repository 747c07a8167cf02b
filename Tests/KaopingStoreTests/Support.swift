import Foundation
import KaopingCore
import KaopingEngine
import KaopingPlugins
import KaopingProfile
import KaopingYAML

@testable import KaopingStore

/// A folder with a small scheme and its data, removed when nobody needs it any more.
final class Desk {
    let path: String

    /// Two criteria of 60 and 40 out of 100; a gate, a group, names, a second table.
    static let profile = """
        language: 1
        profile: small
        title: {zh: 小考评, en: Small}
        unit: {key: unit, name: name, groups: [street]}
        period: year
        tables:
          units:
            file: units.csv
            columns: {unit: text, name: text, street: text, a: number, b: number}
        stated: 1
        criteria:
          - {id: first, weight: 60, of: a, score: {goalposts: 0..10}}
          - {id: second, weight: 40, of: b, score: {goalposts: 0..10}}
        gates:
          - {id: fire, when: a == 0, at_most: 30}
        rating:
          bands: {high: 60.., low: ..<60}
        ranking: {ties: competition, within: street}

        """

    static let data = """
        unit,name,street,a,b
        u1,李秀英,East,5,5
        u2,王建国,East,10,5
        u3,张桂兰,West,0,10

        """

    init(_ data: String = Desk.data) throws {
        path =
            FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            .resolvingSymlinksInPath().path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write(Desk.profile, to: "profile.yaml")
        try write(data, to: "units.csv")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var store: String { path + "/kaoping.db" }

    static var loader: PluginLoader {
        get throws { try PluginLoader(linked: ShippedPlugins.tables, folders: []) }
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    /// Computes the scheme.
    func run(
        period: String = "2020",
        threads: Int = 2,
        loader: PluginLoader? = nil
    ) throws -> PreparedRun {
        let bytes = try YAMLParser.bytes(path: path + "/profile.yaml")
        let node = try YAMLParser.parse(bytes, file: path + "/profile.yaml")
        let loader = try loader ?? Desk.loader
        let scorers = try loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        var request = RunRequest(
            profile: profile,
            scorers: scorers,
            period: Period(period),
            folder: path
        )
        request.threads = threads
        let book = try Evaluation.run(request)
        let inputs = try RunInputs(
            book,
            sources: [RunInputs.Source(file: path + "/profile.yaml", bytes: bytes)],
            parameters: [:],
            engine: "0.1.0"
        )
        return PreparedRun(book, inputs, threads: threads)
    }

    /// A store with the runs of some periods, recorded a day apart.
    func recorded(_ periods: [String] = ["2020", "2021"]) throws -> Store {
        let store = try Store.create(store, by: "李明", at: "2024-01-01T08:00:00Z")
        for (index, period) in periods.enumerated() {
            let at = "2024-01-0\(index + 2)T08:00:00Z"
            _ = try store.record(try run(period: period), by: "李明", at: at)
        }
        return store
    }
}

/// The codes of what stopped the work; empty where nothing did.
func codes(_ body: () throws -> Void) -> [String] {
    do {
        try body()
        return []
    } catch let error as IssuesError {
        return error.issues.map(\.message.code)
    } catch {
        return ["\(error)"]
    }
}
