import Foundation
import Testing

@testable import kaoping_dev

@Suite("Benchmarks")
struct BenchTests {
    private var repository: Repository {
        let here = URL(filePath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        return Repository(root: root.deletingLastPathComponent().path)
    }

    @Test("everything that is measured works, on few units", arguments: BenchCase.all.map(\.name))
    func measures(name: String) throws {
        let measurement = try #require(BenchCase.named(name))
        try Built.inFolder { folder in
            let files = BenchData.Files(in: folder)
            try files.write(units: 35, withRows: measurement.readsRows)
            let figures = try measurement.measure(units: 35, files, repository)
            #expect(figures.name == name && figures.units == 35)
            #expect(figures.seconds > 0 && figures.bytes > 0 && figures.peak > 0)
            #expect(BenchFigures(line: figures.line) == figures)
        }
    }

    @Test("files are written once for all measurements, and rows where somebody reads them")
    func files() throws {
        try Built.inFolder { folder in
            let files = BenchData.Files(in: folder)
            try files.write(units: 2, withRows: false)
            #expect(!FileManager.default.fileExists(atPath: files.rows.path))
            try Data("mine".utf8).write(to: files.units)
            try files.write(units: 2, withRows: true)
            #expect(try String(contentsOf: files.units, encoding: .utf8) == "mine")
            let rows = try String(contentsOf: files.rows, encoding: .utf8).split(separator: "\n")
            #expect(rows.count == 1 + 2 * 6)
        }
    }

    @Test("every family of scorers is measured")
    func families() throws {
        // These are in the workloads of the peer benchmark.
        let others = ["Normalize", "Threshold", "Aggregate", "Weight"]
        let plugins = URL(fileURLWithPath: repository.root + "/Plugins")
        let families = try FileManager.default.contentsOfDirectory(atPath: plugins.path)
        let measured = BenchCase.all.map(\.name)
        for family in families where !others.contains(family) {
            let name = family == "StarRating" ? "star-rating" : family.lowercased()
            #expect(measured.contains("score-" + name), "\(family)")
        }
    }

    @Test("a row has units and megabytes a second; growth compares the cost of a unit")
    func figures() {
        func figures(_ units: Int, _ seconds: Double) -> BenchFigures {
            BenchFigures(
                name: "x",
                units: units,
                seconds: seconds,
                bytes: 5_000_000,
                peak: 2_500_000
            )
        }
        #expect(figures(10_000, 0.5).row == "| x | 10000 | 0.5000 | 20000 | 10 | 2.5 |")
        // 60 µs a unit against 50.
        let growth = BenchFigures.growth([
            figures(35, 1), figures(10_000, 0.5), figures(1_000_000, 60),
        ])
        #expect(
            growth == [
                "x: a unit costs 1.20 times as much with 1000000 units as with 10000"
            ]
        )
        #expect(BenchFigures.growth([figures(35, 1)]).isEmpty)
        #expect(BenchFigures(line: "x 1 2") == nil)
    }

    @Test("the data are the same every time and have what the workloads read")
    func data() throws {
        try Built.inFolder { folder in
            let files = ["a.csv", "b.csv"].map { folder.appendingPathComponent($0) }
            for file in files { try BenchData.write(units: 3, to: file) }
            let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
            #expect(texts[0] == texts[1])
            let lines = texts[0].split(separator: "\n")
            #expect(lines.count == 1 + 3)
            #expect(lines[0].hasPrefix("id,group,veto,i01,") && lines[0].hasSuffix(",i40"))
            #expect(lines[1].hasPrefix("U0000001,G0000,"))
        }
    }
}
