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

    @Test("is as recorded", arguments: Language.allCases)
    func golden(language: Language) throws {
        for (name, content) in try Self.contents() {
            for format in ComparisonReport.Format.allCases {
                let suffix = format == .table ? "txt" : format.rawValue
                try Golden.expect(
                    Compared.text(content, format, language),
                    is: "compared-\(name).\(language).\(suffix)"
                )
            }
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
