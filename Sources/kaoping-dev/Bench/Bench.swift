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

    func validate() throws {
        guard rounds > 0, units.allSatisfy({ $0 > 0 }) else {
            throw ValidationError("Units and rounds are above 0.")
        }
    }

    func run() throws {
        let repository = try Repository.current()
        if let alone, let count = units.first, let measurement = BenchCase.named(alone) {
            print(try measurement.measure(units: count, repository).line)
            return
        }
        let sizes = units.isEmpty ? [35, 10_000, 1_000_000] : units
        var figures: [BenchFigures] = []
        print(BenchFigures.heading)
        for measurement in BenchCase.all where only.map(measurement.name.contains) ?? true {
            for size in sizes {
                let best = try (0..<rounds).map { _ in try child(measurement.name, size) }
                    .min { $0.seconds < $1.seconds }
                guard let best else { continue }
                print(best.row)
                figures.append(best)
            }
        }
        for growth in BenchFigures.growth(figures) { print(growth) }
    }

    /// Measures in a process of its own.
    private func child(_ name: String, _ count: Int) throws -> BenchFigures {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["bench", "--alone", name, "--units", "\(count)"]
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
