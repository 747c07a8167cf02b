import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

/// Runs and results for tests of comparisons.
enum Comparisons {
    /// Two criteria of 60 and 40 points, a deduction, a gate on one criterion and one on the total.
    static let points = """
        stated: 1
        criteria:
          - id: work
            points: 60
            criteria:
              - {id: visits, points: 20, of: a, score: {goalposts: 0..10}}
              - {id: tasks, points: 40, of: b, score: {goalposts: 0..10}}
          - {id: mood, points: 40, of: c, score: {goalposts: 0..3}}
        adjustments:
          - {id: blame, title: 扣分, of: d, each: -3}
        gates:
          - {id: idle, title: 未走访, when: a == 0, on: work, at_most: 10}
          - {id: veto, title: 否决, when: d >= 4, at_most: 50}
        rating: {bands: {high: 60.., low: ..<60}}
        ranking: {ties: competition}

        """

    /// A run of a scheme over the numbers a, b, c, d and the street of each unit.
    static func book(_ rest: String, _ units: String) throws -> ScoreBook {
        let desk = try Desk()
        try desk.write("id,name,street,a,b,c,d\n" + units, to: "units.csv")
        return try Evaluation.run(
            desk.request(
                """
                language: 1
                profile: trial
                unit: {key: id, name: name, groups: [street]}
                tables:
                  units:
                    file: units.csv
                    columns: {id: text, name: text, street: text, a: number, b: number, c: number, d: number}

                """ + rest
            )
        )
    }

    /// A run with its contributions.
    static func run(_ units: String) throws -> ComparedRun { try run(points, units) }

    /// A run of another scheme.
    static func run(_ rest: String, _ units: String) throws -> ComparedRun {
        let book = try book(rest, units)
        var run = ComparedRun(book)
        run.contributions = try Contributions(TreeResult(book))
        return run
    }

    /// A run made up from scores; ranks are the order of the scores.
    static func madeUp(
        _ scores: [String: Double],
        period: String? = nil,
        levels: [String: String] = [:],
        method: [String] = []
    ) -> ComparedRun {
        let keys = scores.keys.sorted()
        let values = keys.map { scores[$0] ?? .nan }
        let ranks = values.map { score -> Int32 in
            score.isNaN ? 0 : 2 * Int32(1 + values.count { $0 > score })
        }
        let names = [
            Rating.Level(id: "low", title: Bilingual("low")),
            Rating.Level(id: "high", title: Bilingual("high")),
        ]
        return ComparedRun(
            profile: "made-up",
            title: Bilingual(zh: "试", en: "Made up"),
            period: period.flatMap { Period($0) },
            origin: .computed,
            method: method,
            units: UnitList(keys: keys, names: nil),
            scores: values,
            states: values.map { $0.isNaN ? 2 : 0 },
            ranks: ranks,
            levels: keys.map { key in
                Int32(names.firstIndex { $0.id == levels[key] } ?? -1)
            },
            levelNames: names,
            stated: Rounding(places: 1)
        )
    }
}
