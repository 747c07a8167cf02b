internal import ArgumentParser
internal import Foundation

/// Measures reader, scorers, ranking, writer and whole runs on data of its own making.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast and in how much memory units are read, scored and written.",
        discussion: """
            Each measurement is a process of its own, so that its peak memory is its own as well; the \
            fastest of some rounds is shown. Only a release build says anything:

              swift run -c release kaoping-dev bench
              swift run -c release kaoping-dev bench --units 1000000 --only W1
            """
    )

    @Option(help: "How many units; may be given more than once.")
    var units: [Int] = []

    @Option(help: "How often each is measured.")
    var rounds = 3

    @Option(help: "Only the measurements whose name has this in it.")
    var only: String?

    @Option(help: ArgumentHelp("Measure this alone and print the figures.", visibility: .hidden))
    var alone: String?

    @Option(help: ArgumentHelp("Where the files of the units are.", visibility: .hidden))
    var files: String?

    func validate() throws {
        guard rounds > 0, units.allSatisfy({ $0 > 0 }) else {
            throw ValidationError("Units and rounds are above 0.")
        }
    }

    func run() throws {
        if let alone, let files, let count = units.first, let measurement = BenchCase.named(alone) {
            let found = BenchData.Files(in: URL(fileURLWithPath: files))
            print(try measurement.measure(units: count, found, try Repository.current()).line)
            return
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoping-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sizes = units.isEmpty ? [35, 10_000, 1_000_000] : units
        var figures: [BenchFigures] = []
        Bench.show(BenchFigures.heading)
        for measurement in BenchCase.all where only.map(measurement.name.contains) ?? true {
            for size in sizes {
                // Written once for all that read them.
                let place = folder.appendingPathComponent("\(size)")
                try FileManager.default.createDirectory(
                    at: place,
                    withIntermediateDirectories: true
                )
                let files = BenchData.Files(in: place)
                try files.write(units: size, withRows: measurement.readsRows)
                let best = try (0..<rounds).map { _ in try child(measurement.name, size, place) }
                    .min { $0.seconds < $1.seconds }
                guard let best else { continue }
                Bench.show(best.row)
                figures.append(best)
            }
        }
        for growth in BenchFigures.growth(figures) { Bench.show(growth) }
    }

    /// Prints a line at once: whoever waits some minutes sees how far it is.
    private static func show(_ line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Measures in a process of its own.
    private func child(_ name: String, _ count: Int, _ files: URL) throws -> BenchFigures {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "bench", "--alone", name, "--units", "\(count)", "--files", files.path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        guard process.terminationStatus == 0, let figures = BenchFigures(line: text) else {
            throw ValidationError("\(name) could not be measured with \(count) units.")
        }
        return figures
    }
}
