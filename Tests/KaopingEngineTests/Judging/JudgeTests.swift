import Foundation
import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Adjustments and gates on scores")
struct JudgeTests {
    private func run(_ rest: String, _ units: String, stated: Int = 0) throws -> ScoreBook {
        let yaml = Desk.judged(rest).replacing("stated: 0", with: "stated: \(stated)")
        return try Desk().judge(yaml, "id,a,f,n\n" + units)
    }

    // MARK: Adjustments

    @Test("so many times so much, within the limits, and where the condition holds")
    func each() throws {
        let book = try run(
            """
            adjustments:
              - {id: bonus, of: n, each: 2, at_most: 5}
              - {id: fine, of: n, each: -3, at_least: -7, when: f}
              - {id: flat, add: 0.5}
            """,
            "u,80,是,1\nv,80,是,4\nw,80,否,4\n",
            stated: 1
        )
        // 2 x 1; 2 x 4 = 8, at most 5. -3 x 1; -3 x 4 = -12, at least -7; w does not meet it.
        #expect(book.points("bonus") == [2, 5, 5])
        #expect(book.points("fine") == [-3, -7, 0])
        #expect(book.points("flat") == [0.5, 0.5, 0.5])
        expect(book.scores(), [80 + 2 - 3 + 0.5, 80 + 5 - 7 + 0.5, 80 + 5 + 0.5])
        #expect(book.warnings.isEmpty)
    }

    @Test("a flag counts as one or none, points by category, a limit of each unit's own")
    func flagsAndCases() throws {
        let book = try run(
            """
            adjustments:
              - {id: met, of: f, each: 4}
              - {id: cases, add: {by: n, cases: {..<10: 1, 10..: 2}}}
              - {id: limited, add: 9, at_most: n / 10}
            """,
            "u,80,是,20\nv,80,否,5\n",
            stated: 1
        )
        #expect(book.points("met") == [4, 0])
        #expect(book.points("cases") == [2, 1])
        #expect(book.points("limited") == [20 / 10, 5 / 10])
    }

    @Test("missing numbers and conditions add nothing and are said, with the units")
    func missing() throws {
        let book = try run(
            """
            adjustments:
              - {id: bonus, title: {zh: 加分, en: Bonus}, of: n, each: 2}
              - {id: fine, title: {zh: 扣分, en: Fine}, add: -1, when: f}
              - {id: low, title: {zh: 封顶, en: Limited}, add: 1, at_most: n}
              - {id: high, title: {zh: 保底, en: Floored}, add: 1, at_least: n}
            """,
            "u,80,是,1\nv,80,,\n"
        )
        expect(book.scores(), [80 + 2 - 1 + 1 + 1, 80])
        #expect(
            book.remarks() == [
                "profile.yaml:12:10: warning: \"Bonus\" has no data; nothing was added or taken off: "
                    + "v [adjustment-missing]",
                "profile.yaml:13:10: warning: the condition of \"Fine\" could not be decided for want "
                    + "of data and was not applied: v [condition-unknown]",
                "profile.yaml:14:10: warning: \"Limited\" has no data; nothing was added or taken "
                    + "off: v [adjustment-missing]",
                "profile.yaml:15:10: warning: \"Floored\" has no data; nothing was added or taken "
                    + "off: v [adjustment-missing]",
            ]
        )
        #expect(
            book.remarks(.zh)[0] == "profile.yaml:12:10：提醒：“加分”缺少数据，未加未扣：v [adjustment-missing]"
        )
    }

    @Test("a unit without a score stays without one")
    func unscored() throws {
        let book = try run("adjustments: [{id: bonus, of: n, each: 2}]", "u,,否,3\n")
        expect(book.scores(), [none])
        #expect(book.points("bonus") == [6] && book.states() == [.notAvailable])
    }

    // MARK: Gates on the total

    @Test(
        "each effect on the total",
        arguments: [
            ("set: 10", [10, 40]), ("add: -30", [50, 40]), ("at_most: 60", [60, 40]),
            ("at_least: 90", [90, 40]), ("clamp: 85..95", [85, 40]), ("at_most: n", [70, 40]),
            ("at_most: {by: n, cases: {..<60: 1, 60..: 2}}", [2, 40]),
        ]
    )
    func effects(effect: String, expected: [Double]) throws {
        let book = try run(
            "gates: [{id: g, when: f, on: total, \(effect)}]",
            "u,80,是,70\nv,40,否,70\n"
        )
        expect(book.scores(), expected)
        #expect(book.outcomes("g") == [.fired, .notFired])
    }

    @Test("excluded and not rated: no score, no rank, the others move up")
    func out() throws {
        let book = try run(
            """
            gates:
              - {id: gone, when: n == 1, on: total, exclude: true}
              - {id: unrated, when: n == 2, on: total, set: not_rated}
            """,
            "u,80,,1\nv,70,,2\nw,60,,3\n"
        )
        #expect(book.states() == [.excluded, .notRated, .scored])
        expect(book.scores(), [none, none, 60])
        expect(book.ranks, [none, none, 1])
    }

    @Test("who is out by a gate is not brought back by a gate or a rule behind it")
    func staysOut() throws {
        let book = try run(
            """
            gates:
              - {id: gone, when: n == 1, on: total, exclude: true}
              - {id: unrated, when: n <= 2, on: total, set: not_rated}
              - {id: back, when: f, on: total, set: 100}
            rating:
              bands: {good: 90.., poor: ..<90}
              rules: [{id: named, when: f, set: good}]
            """,
            "u,80,是,1\nv,70,是,2\nw,60,是,3\n"
        )
        #expect(book.outcomes("back") == [.fired, .fired, .fired])
        #expect(book.states() == [.excluded, .notRated, .scored])
        expect(book.scores(), [none, none, 100])
        #expect(book.levelIDs == [nil, nil, "good"])
    }

    @Test("a bound without data changes nothing, which is said")
    func unbounded() throws {
        let book = try run(
            "gates: [{id: g, title: {zh: 封顶, en: Cap}, when: f, on: total, at_most: n}]",
            "u,80,是,\nv,80,是,60\nw,80,否,\n"
        )
        expect(book.scores(), [80, 60, 80])
        #expect(
            book.remarks() == [
                "profile.yaml:11:14: warning: what \"Cap\" sets or does not let pass has no data; it "
                    + "was not applied: u [bound-missing]"
            ]
        )
        #expect(
            book.remarks(.zh) == [
                "profile.yaml:11:14：提醒：“封顶”所定的值或界限缺少数据，未予适用：u [bound-missing]"
            ]
        )
    }

    @Test("gates act in the order written, and one may name another")
    func order() throws {
        let book = try run(
            """
            gates:
              - {id: first, when: f, on: total, add: -30}
              - {id: second, when: first and score(total) < 60, on: total, set: 0}
            """,
            "u,80,是,\nv,95,是,\nw,50,否,\n"
        )
        // 80 - 30 = 50 is below 60, 95 - 30 = 65 is not; w was not touched by the first.
        expect(book.scores(), [0, 65, 50])
    }

    // MARK: Gates on criteria

    @Test("a gate on a criterion acts before it is combined, on a leaf and on a branch")
    func onCriterion() throws {
        let yaml = Desk.judged(
            criteria: """

                  - {id: x, points: 60, of: a, score: {proportional: 100}}
                  - id: y
                    points: 40
                    criteria: [{id: p, points: 40, of: n, score: {proportional: 100}}]
                """,
            """
            gates:
              - {id: zero, when: f, on: x, set: 0}
              - {id: half, title: {zh: 减半, en: Half}, when: f, on: y, at_most: n / 5}
            """
        )
        let book = try Desk().judge(yaml, "id,a,f,n\nu,50,是,50\nv,50,否,50\nw,50,是,\nz,50,,50\n")
        expect(book.scores("x"), [0, 30, 0, 30])
        // 40 x 0.5 = 20, at most 50 / 5 = 10.
        expect(book.scores("y"), [10, 20, none, 20])
        expect(book.scores(), [0 + 10, 30 + 20, none, 30 + 20])
        #expect(
            book.remarkCodes.sorted() == [
                "bound-missing", "condition-unknown", "condition-unknown",
            ]
        )
    }

    @Test("a criterion that excludes takes the unit out of the whole")
    func criterionExcludes() throws {
        let book = try run(
            """
            gates: [{id: gone, when: f, on: x, exclude: true}]
            rating:
              bands: {good: 90.., poor: ..<90}
              rules: [{id: named, when: f, set: good}]
            """,
            "u,80,是,\nv,70,否,\n"
        )
        #expect(book.states("x") == [.excluded, .scored])
        #expect(book.states() == [.excluded, .scored])
        #expect(book.levelIDs == [nil, "poor"])
    }

    @Test("gates stand in the book as the profile writes them, whenever they act")
    func listed() throws {
        let book = try run(
            """
            gates:
              - {id: last, when: level == 'good', on: level, set: poor}
              - {id: early, when: f, on: level, set: poor}
              - {id: total, when: f, on: total, set: 95}
              - {id: leaf, when: f, on: x, set: 0}
            rating: {bands: {good: 90.., poor: ..<90}}
            """.replacing("id: total", with: "id: whole"),
            "u,80,是,\n"
        )
        #expect(book.gates.map(\.gate.id) == ["last", "early", "whole", "leaf"])
        expect(book.scores("x"), [0])
        expect(book.scores(), [95])
        // 95 is good; the gates on the level act in the order written, and the first looks at it.
        #expect(book.outcomes("last") == [.fired])
        #expect(book.levelIDs(after: 0) == ["good"] && book.levelIDs == ["poor"])
    }
}
