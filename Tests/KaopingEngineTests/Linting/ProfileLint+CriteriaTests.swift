import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Findings on criteria")
struct ProfileLintCriteriaTests: Linted {
    @Test("a criterion with one score for all data, or without weight, cannot move a rank")
    func idle() throws {
        let steps = """
            stated: 1
            criteria:
              - {id: flat, points: 40, of: a, score: {steps: {10..: 40, ..<10: 40}}}
              - {id: fixed, points: 20, of: 7, score: {at_least: 5}}
              - {id: real, points: 40, of: b, score: {proportional: 100}}

            """
        #expect(try codes(steps) == ["lint-criterion-idle", "lint-criterion-idle"])
        let weights = """
            stated: 1
            criteria:
              - {id: nothing, weight: 0%, of: a, score: {min_max: {}}}
              - {id: half, weight: 50%, of: b, score: {min_max: {}}}
              - {id: other, weight: 50%, of: c, score: {min_max: {}}}

            """
        #expect(try codes(weights) == ["lint-criterion-weightless"])
    }

    @Test("a criterion with more than half of all points can decide alone; with half it cannot")
    func dominates() throws {
        func scheme(_ first: Int) -> String {
            """
            stated: 1
            criteria:
              - {id: mood, title: Mood, points: \(first), of: a, score: {proportional: 100}}
              - id: rest
                points: \(100 - first)
                criteria:
                  - {id: second, points: \((100 - first) / 2), of: b, score: {proportional: 100}}
                  - {id: third, points: \((100 - first) / 2), of: c, score: {proportional: 100}}

            """
        }
        let found = try findings(scheme(60))
        #expect(found.map(\.message.code) == ["lint-criterion-dominates"])
        // 60 / 100
        #expect(found[0].description(in: .zh).contains("“Mood”占总分的 60.0%"))
        #expect(try codes(scheme(50)) == [])
    }

    @Test("a criterion that ends before the scheme begins is found")
    func outOfForce() throws {
        let rest = """
            effective: 2023-01-01..
            stated: 1
            criteria:
              - {id: old, points: 50, of: a, score: {proportional: 100}, effective: ..2020-12-31}
              - {id: new, points: 50, of: b, score: {proportional: 100}}

            """
        #expect(try codes(rest) == ["lint-criterion-out-of-force"])
    }

    @Test("of two criteria one decides alone from four fifths of the points on")
    func two() throws {
        func scheme(_ first: Int) -> String {
            """
            stated: 1
            criteria:
              - {id: first, points: \(first), of: a, score: {proportional: 100}}
              - {id: second, points: \(100 - first), of: b, score: {proportional: 100}}

            """
        }
        for share in [95, 80] {
            #expect(try codes(scheme(share)) == ["lint-criterion-dominates"])
        }
        for share in [79, 60, 50] { #expect(try codes(scheme(share)) == []) }
    }

    @Test("a table that gives nobody the full mark is found at the table")
    func fullMark() throws {
        func scheme(_ table: String) -> String {
            """
            stated: 1
            criteria:
              - {id: flat, points: 40, of: a, score: {steps: \(table)}}
              - {id: real, points: 60, of: b, score: {proportional: 100}}

            """
        }
        let found = try findings(scheme("{10..: 35, ..<10: 0}"))
        #expect(found[0].place?.line == 7 && found[0].place?.column == 50)
        #expect(
            found.compactMap {
                $0.description(in: .zh).split(separator: "公平性提示：").last.map(String.init)
            } == [
                "“a”满分 40 分，而按表最多得 35 分，谁也得不到满分 [lint-full-mark-out-of-reach]\n"
                    + "    补齐表中的分值，或调整该项满分。"
            ]
        )
        #expect(try codes(scheme("{10..: 40, ..<10: 0}")) == [])
    }

    @Test("a checklist whose items add up to less than the points is found")
    func checklist() throws {
        func codes(_ items: String) throws -> [String] {
            let yaml = Desk.long(
                "rows: {file: r.csv, rows: many, columns: {id: text, item: text, done: flag}}",
                "stated: 1"
            ).replacing(
                "{id: c, of: a, score: {goalposts: 0..10}}",
                with: "{id: c, points: 40, of: rows, score: {checklist: {items: \(items)}}}"
            )
            return ProfileLint(try Desk().request(yaml).profile).findings().map(\.message.code)
        }
        // 5 + 20 + 10 = 35 of 40
        #expect(try codes("{x: 5, y: 20, z: 10}") == ["lint-full-mark-out-of-reach"])
        #expect(try codes("{x: 10, y: 20, z: 10}") == [])
    }

    @Test("better: low under a method that knows no direction is found, in another total as well")
    func direction() throws {
        func scheme(_ combine: String, _ totals: String = "") -> String {
            """
            stated: 1
            combine: \(combine)
            criteria:
              - {id: first, weight: 50%, of: a, score: raw}
              - {id: second, weight: 50%, of: b, better: low, score: raw}
            \(totals)

            """
        }
        let found = try findings(scheme("geometric"))
        #expect(found.map(\.message.code) == ["lint-direction-ignored"])
        #expect(
            found[0].description(in: .en).contains(
                "\"b\" is better low, but geometric (Weighted geometric mean) knows no direction"
            )
        )
        #expect(try codes(scheme("topsis")) == [])
        #expect(
            try codes(scheme("topsis", "totals: [{id: other, combine: geometric}]"))
                == ["lint-direction-ignored"]
        )
    }
}
