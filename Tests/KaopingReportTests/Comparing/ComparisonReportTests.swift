import Foundation
import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("A comparison in every format")
struct ComparisonReportTests {
    static func contents() throws -> [(name: String, content: ComparisonReport.Content)] {
        let units = UnitComparison(["A3", "A1", "A5", "A4"], in: try Compared.run())
        let before = Compared.run(
            "2020",
            [80, 70, .nan],
            levels: [1, 0, -1],
            method: ["1"],
            number: 2
        )
        let after = Compared.run("2021", [75.5, 80, 60], levels: [0, 1, 0], method: ["2"])
        let rescored = Compared.run("2020", [78, 72, 50], levels: [0, 0, 0])
        let periods = PeriodComparison(before, after, rescored: rescored)
        return [
            ("units", .units(units)),
            ("periods", .periods(periods, shown: PeriodReport(isFull: true))),
            ("groups", .groups(try GroupComparison(by: "street", in: [before, after]))),
            ("trend", .trend(TrendComparison([before, after]))),
        ]
    }

    @Test("begins with its title in both languages", arguments: Language.allCases)
    func titles(language: Language) throws {
        for (name, content) in try Self.contents() {
            let text = Compared.text(content, .table, language)
            let markdown = Compared.text(content, .md, language)
            let title = try #require(text.split(separator: "\n").first)
            #expect(markdown.hasPrefix("# " + title), "\(name)")
            #expect(markdown.contains("\n## "), "\(name)")
        }
    }

    @Test("in JSON can be read, and has the runs")
    func json() throws {
        for (_, content) in try Self.contents() {
            let text = Compared.text(content, .json)
            let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            #expect(read?["runs"] != nil && read?["compares"] != nil)
        }
    }

    @Test("as CSV has as many fields in every row")
    func rows() throws {
        for (name, content) in try Self.contents() where name != "units" {
            let lines = Compared.text(content, .csv).split(separator: "\n")
            let counts = Set(lines.map { $0.count { $0 == "," } })
            #expect(counts.count == 1, "\(name)")
        }
    }
}
