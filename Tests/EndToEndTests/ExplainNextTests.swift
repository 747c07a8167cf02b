import Foundation
import Testing

/// The shipped star rating with the data of a quarter, in which single facts are changed.
private final class Grid {
    let workspace: Workspace
    private let organisations: String
    private let activities: String

    init() throws {
        workspace = try Workspace()
        let folder = Built.root.path + "/Profiles/grid-party-star-rating"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            try workspace.write(text, to: name)
        }
        organisations = try workspace.read("organisations.csv")
        activities = try workspace.read("activities.csv")
    }

    func run(_ arguments: String...) throws -> Program.Ending {
        let settings = ["--period", "2023Q2", "--set", "subsidy_5=1000"]
        return try Program().run(
            [arguments[0], "."] + settings + arguments.dropFirst(),
            in: workspace
        )
    }

    /// Writes what an indicator of a unit is to become into the data.
    func apply(_ changes: [[String: Any]], unit: String) throws {
        var (organisations, activities) = (organisations, activities)
        for change in changes {
            let indicator = try #require(change["indicator"] as? String)
            let after = try #require(change["after"] as? Double)
            if indicator.hasSuffix("次数") {
                let kind = String(indicator.dropLast(2))
                activities = held(activities, kind, unit, Int(after))
            } else {
                let isShare = indicator == "群众满意度"
                let cell = isShare ? "\(Int((after * 100).rounded()))%" : "\(Int(after))"
                organisations = try replaced(organisations, indicator, unit, cell)
            }
        }
        try workspace.write(organisations, to: "organisations.csv")
        try workspace.write(activities, to: "activities.csv")
    }

    private func replaced(
        _ text: String,
        _ heading: String,
        _ unit: String,
        _ cell: String
    ) throws -> String {
        var lines = text.split(separator: "\n").map(String.init)
        let column = try #require(
            lines[0].split(separator: ",").firstIndex { $0 == heading[...] }
        )
        for (index, line) in lines.enumerated() where line.hasPrefix("2023Q2,\(unit),") {
            var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init
            )
            cells[column] = cell
            lines[index] = cells.joined(separator: ",")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As many activities of a kind as wanted, each on a day of its own with enough people.
    private func held(_ text: String, _ kind: String, _ unit: String, _ count: Int) -> String {
        let kept = text.split(separator: "\n").filter {
            !$0.hasPrefix("2023Q2,\(unit),\(kind),")
        }
        let added = (0..<count).map { "2023Q2,\(unit),\(kind),2023-05-\(10 + $0),5" }
        return (kept.map(String.init) + added).joined(separator: "\n") + "\n"
    }
}

@Suite("kaoping explain --next, applied")
struct ExplainNextTests {
    private func units(_ text: String) throws -> [[String: Any]] {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require((json as? [String: Any])?["units"] as? [[String: Any]])
    }

    @Test("every way of every unit of the shipped star rating, written into the data, leads there")
    func applied() throws {
        let grid = try Grid()
        let found = try grid.run("explain", "--all", "--next", "--format", "json")
        #expect(found.status == 0)
        var count = 0
        for unit in try units(found.output) {
            let key = try #require(unit["unit"] as? String)
            guard let next = unit["next"] as? [String: Any] else { continue }
            for way in next["ways"] as? [[String: Any]] ?? [] {
                try grid.apply(try #require(way["changes"] as? [[String: Any]]), unit: key)
                let run = try grid.run("explain", "--unit", key, "--format", "json")
                let after = try #require(try units(run.output).first)
                #expect(after["rating"] as? String == way["level"] as? String, "\(key)")
                #expect(after["score"] as? Double == way["score"] as? Double, "\(key)")
                #expect(after["rank"] as? Double == way["rank"] as? Double, "\(key)")
                count += 1
            }
        }
        #expect(count >= 9)
    }
}
