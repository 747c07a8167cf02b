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
    /// Does it, given a file of units; says how long it took and how many bytes were read or written.
    private let body: @Sendable (URL, Repository) throws -> (seconds: Double, bytes: Int)

    /// All of them: parts first, then whole runs with scorers of several families.
    static let all: [BenchCase] = [
        BenchCase(name: "reader") { file, _ in try read(file) },
        // Min-max, means, gates and bands; thresholds; TOPSIS with entropy weights.
        BenchCase(name: "score-W1") { file, root in try score("W1", file, root).0 },
        BenchCase(name: "score-W2") { file, root in try score("W2", file, root).0 },
        BenchCase(name: "score-W3") { file, root in try score("W3", file, root).0 },
        BenchCase(name: "writer") { file, root in try write(try score("W1", file, root).1) },
        BenchCase(name: "run-W1") { file, root in try run("W1", file, root) },
    ]

    static func named(_ name: String) -> BenchCase? { all.first { $0.name == name } }

    /// Measures with some units.
    func measure(units: Int, _ repository: Repository) throws -> BenchFigures {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent(
                "kaoping-bench-\(ProcessInfo.processInfo.processIdentifier).csv"
            )
        defer { try? FileManager.default.removeItem(at: file) }
        try BenchData.write(units: units, to: file)
        let found = try body(file, repository)
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

    /// Reads, scores, rates and ranks, by a profile of the peer benchmark.
    private static func score(
        _ workload: String,
        _ file: URL,
        _ repository: Repository
    ) throws -> ((Double, Int), ScoreBook) {
        let node = try YAMLParser.read(
            path: repository.root + "/Tests/Benchmarks/\(workload)/profile.yaml"
        )
        let scorers = try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        var request = RunRequest(
            profile: profile,
            scorers: scorers,
            period: Period("2025"),
            folder: file.deletingLastPathComponent().path,
            tables: ["units": file.path]
        )
        request.kept = .only([])
        var book: ScoreBook?
        let time = try seconds { book = try Evaluation.run(request) }
        guard let book else { throw ValidationError("There is no result.") }
        return ((time, try size(file)), book)
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
        _ workload: String,
        _ file: URL,
        _ repository: Repository
    ) throws -> (Double, Int) {
        let (read, book) = try score(workload, file, repository)
        return (read.0 + (try write(book)).0, read.1)
    }
}
