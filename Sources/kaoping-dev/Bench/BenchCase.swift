internal import ArgumentParser
internal import Foundation
internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingProfile
internal import KaopingReport
internal import KaopingYAML

/// Something that is measured.
struct BenchCase {
    let name: String
    /// Whether it reads rows of the units beside the units.
    private(set) var readsRows = false
    /// Does it, given the files; says how long it took and how many bytes were read or written.
    private let body: @Sendable (Files, Repository) throws -> (seconds: Double, bytes: Int)

    /// What is measured reads these.
    typealias Files = BenchData.Files

    /// All of them: parts first, then whole runs.
    static let all: [BenchCase] =
        [
            BenchCase(name: "reader") { files, _ in try read(files.units) },
            // Min-max, means, gates and bands; thresholds; TOPSIS with entropy weights.
            BenchCase(name: "score-W1") { try score("W1/profile", $0, $1).0 },
            BenchCase(name: "score-W2") { try score("W2/profile", $0, $1).0 },
            BenchCase(name: "score-W3") { try score("W3/profile", $0, $1).0 },
        ]
        + ["acceptance", "prepare", "star-rating"].map { family($0, readsRows: false) }
        + ["checklist", "ledger", "panel", "survey", "timeliness"].map {
            family($0, readsRows: true)
        }
        + [
            BenchCase(name: "ranking") { files, root in
                try rank(try score("W1/profile", files, root).1)
            },
            BenchCase(name: "writer") { files, root in
                try write(try score("W1/profile", files, root).1)
            },
            BenchCase(name: "run-W1") { try run("W1/profile", $0, $1) },
        ]

    /// A run with the scorers of a family that the workloads of the peer benchmark do not have.
    private static func family(_ name: String, readsRows: Bool) -> BenchCase {
        BenchCase(name: "score-" + name, readsRows: readsRows) { files, root in
            try score("Families/" + name, files, root).0
        }
    }

    static func named(_ name: String) -> BenchCase? { all.first { $0.name == name } }

    /// Measures with some units, whose files are there.
    func measure(units: Int, _ files: Files, _ repository: Repository) throws -> BenchFigures {
        let found = try body(files, repository)
        return BenchFigures(
            name: name,
            units: units,
            seconds: found.seconds,
            bytes: found.bytes,
            peak: BenchFigures.peakMemory
        )
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let duration = try ContinuousClock().measure(body).components
        return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    }

    private static func size(_ file: URL) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    }

    // MARK: Parts

    private static func read(_ file: URL) throws -> (Double, Int) {
        let indicators = (1...40).map { ColumnRequest(id: $0 < 10 ? "i0\($0)" : "i\($0)") }
        let request = TableRequest(
            path: file.path,
            columns: [
                ColumnRequest(id: "id", kind: .text),
                ColumnRequest(id: "group", kind: .category(values: nil)),
            ] + indicators,
            uniqueKey: 0,
            threads: Parallel.cores
        )
        return (try seconds { _ = try CSVReader.read(request) }, try size(file))
    }

    /// Reads, scores, rates and ranks, by a profile in `Tests/Benchmarks`.
    private static func score(
        _ path: String,
        _ files: Files,
        _ repository: Repository
    ) throws -> ((Double, Int), ScoreBook) {
        let node = try YAMLParser.read(path: repository.root + "/Tests/Benchmarks/\(path).yaml")
        let scorers = try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        let paths = profile.tables.map { ($0.id, $0.id == "rows" ? files.rows : files.units) }
        var request = RunRequest(
            profile: profile,
            scorers: scorers,
            period: Period("2025"),
            folder: files.units.deletingLastPathComponent().path,
            tables: Dictionary(uniqueKeysWithValues: paths.map { ($0, $1.path) })
        )
        request.kept = .only([])
        var book: ScoreBook?
        let time = try seconds { book = try Evaluation.run(request) }
        guard let book else { throw ValidationError("There is no result.") }
        return ((time, try paths.reduce(0) { try $0 + size($1.1) }), book)
    }

    /// Ranks scores that are known.
    private static func rank(_ book: ScoreBook) throws -> (Double, Int) {
        let scores = (0..<book.unitCount).map { book.score.values[$0] }
        var ranked = 0
        let time = seconds {
            let ranks = Ranks(of: scores, stated: book.score.rounding, ties: .competition)
            ranked = (0..<scores.count).count { ranks.rank($0) != nil }
        }
        guard ranked > 0 else { throw ValidationError("Nothing was ranked.") }
        return (time, scores.count * MemoryLayout<Double>.size)
    }

    private static func write(_ book: ScoreBook) throws -> (Double, Int) {
        let ids = ["unit", "score", "rating", "rank", "rank_within_group"]
        let report = Report(book, columns: ReportColumn.named(ids, in: book), language: .en)
        var bytes = 0
        let time = seconds {
            let sink = ByteSink { bytes += $0.count }
            CSVReporter.write(report, to: sink)
        }
        return (time, bytes)
    }

    private static func run(
        _ path: String,
        _ files: Files,
        _ repository: Repository
    ) throws -> (Double, Int) {
        let (read, book) = try score(path, files, repository)
        return (read.0 + (try write(book)).0, read.1)
    }
}
