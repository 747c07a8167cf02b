import Foundation
import Testing

/// Ten years of quarters for 2,000 communities: a measurement, which is made when asked for.
@Suite(
    "The speed of comparisons",
    .enabled(if: ProcessInfo.processInfo.environment["KAOPING_MEASURE"] == "1")
)
struct CompareSpeedTests {
    private static let indicators = (0..<20).map { "i\($0)" }

    private static var profile: String {
        let columns = indicators.map { ", \($0): number" }.joined()
        let criteria = indicators.map {
            "  - {id: c\($0), points: 5, of: \($0), score: {goalposts: 0..100}}"
        }
        return """
            language: 1
            profile: quarters
            period: quarter
            unit: {key: unit, name: name, groups: [street]}
            tables: {units: {file: units.csv, columns: {unit: text, name: text, street: text\(columns)}}}
            stated: 2
            criteria:
            \(criteria.joined(separator: "\n"))
            rating: {bands: {"3": 55.., "2": 45..<55, "1": ..<45}}
            ranking: {ties: competition}

            """
    }

    /// The values of a quarter: a walk of its own for each community and indicator.
    private static func data(_ quarter: Int) -> String {
        var text = "unit,name,street," + indicators.joined(separator: ",") + "\n"
        for unit in 0..<2000 {
            let values = indicators.indices.map { index in
                "\((unit * 37 + index * 11 + quarter * ((unit + index) % 5)) % 100)"
            }
            text += "c\(unit),第\(unit)社区,街道\(unit % 80)," + values.joined(separator: ",") + "\n"
        }
        return text
    }

    @Test("forty quarters of 2,000 communities")
    func quarters() throws {
        let workspace = try Workspace()
        try workspace.write(Self.profile, to: "profile.yaml")
        _ = try workspace.run("init")
        for quarter in 0..<40 {
            try workspace.write(Self.data(quarter), to: "units.csv")
            let period = "\(2014 + quarter / 4)Q\(quarter % 4 + 1)"
            #expect(try workspace.run("run", ".", "--period", period).status == 0)
        }
        for arguments in [
            ["--trend"], ["--trend", "--unit", "c7"], ["--trend", "--format", "csv"],
            ["--period", "2022Q4", "--period", "2023Q4"],
            ["--period", "2023Q4", "--unit", "c7", "--unit", "c8"],
            ["--period", "2023Q4", "--by", "street"],
        ] {
            let clock = ContinuousClock()
            var status: Int32 = -1
            let time = try clock.measure {
                status = try Program().run(["compare", "quarters"] + arguments, in: workspace)
                    .status
            }
            #expect(status == 0)
            print("compare", arguments.joined(separator: " "), time)
        }
    }
}
