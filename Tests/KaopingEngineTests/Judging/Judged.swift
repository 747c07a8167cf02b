import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

extension Desk {
    /// Scores `a` as its own number of 100 points, states whole points, and has more lines.
    static func judged(
        unit: String = "{key: id}",
        columns: String = "a: number, f: flag, n: number",
        head: String = "",
        tables: String = "",
        criteria: String = "[{id: x, points: 100, of: a, score: {proportional: 100}}]",
        _ rest: String
    ) -> String {
        """
        language: 1
        profile: trial
        \(head)
        unit: \(unit)
        tables:
          units: {file: units.csv, columns: {id: text, \(columns)}}
        \(tables)
        stated: 0
        criteria: \(criteria)
        \(rest)
        """
    }

    /// Runs a profile whose tables are these files; the first is `units.csv`.
    func judge(
        _ yaml: String,
        _ units: String,
        files: [String: String] = [:],
        period: String? = nil,
        change: (inout RunRequest) throws -> Void = { _ in }
    ) throws -> ScoreBook {
        try write(units, to: "units.csv")
        for (name, text) in files { try write(text, to: name) }
        var request = try request(yaml, period: period)
        try change(&request)
        return try Evaluation.run(request)
    }
}

extension ScoreBook {
    /// The remarks as a person reads them.
    func remarks(_ language: Language = .en) -> [String] {
        warnings.map { $0.description(in: language) }
    }

    /// The stable codes of the remarks.
    var remarkCodes: [String] { warnings.map(\.message.code) }

    /// What became of a gate for each unit.
    func outcomes(_ gate: String) -> [GateResult.Outcome] {
        guard let result = gates.first(where: { $0.gate.id == gate }) else { return [] }
        return (0..<unitCount).map(result.outcome)
    }

    /// The points of an adjustment.
    func points(_ adjustment: String) -> [Double] {
        adjustments.first { $0.adjustment.id == adjustment }?.points.array ?? []
    }

    /// The ids of the levels after the start, or after so many rules.
    func levelIDs(after rules: Int) -> [String?] {
        levelSteps[rules].array.map { $0 < 0 ? nil : levelNames[Int($0)].id }
    }

    /// A stage's result.
    func stage(_ id: String) throws -> StageResult {
        try #require(stages.first { $0.stage.id == id })
    }

    /// A consequence's amounts; nil where it does not follow or has none.
    func amounts(_ id: String) -> [Double?] {
        let found = consequences.first { $0.consequence.id == id }
        return found?.amounts?.array.map { $0.isNaN ? nil : $0 } ?? []
    }

    /// Whether a consequence follows: 1 or 0.
    func follows(_ id: String) -> [UInt8] {
        consequences.first { $0.consequence.id == id }?.follows.array ?? []
    }

    /// A figure's values by group; `""` for all units.
    func figure(_ id: String) -> [String: Double] {
        guard let found = populationFigures.first(where: { $0.figure.id == id }) else { return [:] }
        let groups = found.groups.isEmpty ? [""] : found.groups
        return Dictionary(uniqueKeysWithValues: zip(groups, found.values))
    }
}

extension StageResult {
    /// The scores; nil where there is none.
    var scores: [Double?] { (score?.array ?? []).map { $0.isNaN ? nil : $0 } }

    /// Whether each unit passed; nil where nothing is decided.
    var passes: [Double?] { passed.array.map { $0.isNaN ? nil : $0 } }

    /// The outcomes' ids.
    var outcomes: [String?] {
        (outcome?.array ?? []).map { $0 < 0 ? nil : levels[Int($0)].id }
    }

    /// The first outcomes' ids.
    var firsts: [String?] { (first?.array ?? []).map { $0 < 0 ? nil : levels[Int($0)].id } }

    /// The days by which to rectify, as they are written.
    var deadlines: [String?] {
        (deadline?.array ?? []).map { $0.isNaN ? nil : Day(number: Int($0)).description }
    }
}
