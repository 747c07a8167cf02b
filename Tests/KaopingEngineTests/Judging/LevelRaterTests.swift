import Foundation
import KaopingCore
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct LevelRaterTests {
    private func profile(_ rating: String, stated: Int = 2) -> String {
        Desk.profile(
            """
            stated: \(stated)
            criteria: [{id: x, points: 100, of: a, score: {at_most: {bound: 0, lose: 1, per_full: 1}}}]
            rating: {\(rating)}
            """
        )
    }

    @Test("the stated score decides the level, as it is published")
    func levels() throws {
        let yaml = Desk.profile(
            """
            stated: 2
            criteria: [{id: x, of: a, score: {goalposts: 0..100}}]
            rating: {bands: {good: 90.., fair: 60..<90, poor: ..<60}}
            """
        )
        // 89.995 is stated as 90.00, 89.9949 as 89.99.
        let book = try Desk().run(
            yaml,
            "id,a,b,c\nu,89.995,,\nv,89.9949,,\nw,59.99,,\nx,,,\ny,60,,\n"
        )
        expect(book.scores(), [90, 89.99, 59.99, none, 60])
        #expect(book.levelIDs == ["good", "fair", "poor", nil, "fair"])
    }

    @Test("a scheme without a rating has no levels")
    func unrated() throws {
        let yaml = Desk.profile("criteria: [{id: x, of: a, score: {goalposts: 0..100}}]")
        #expect(try Desk().run(yaml, "id,a,b,c\nu,1,,\n").levels == nil)
    }

    @Test("scores in no band are all named with their units, up to the limit")
    func outside() throws {
        let desk = try Desk()
        let yaml = profile("bands: {pass: 60..100, fail: 20..<60}")
        try desk.write("id,a,b,c\nu,90,,\nv,30,,\nw,99,,\nx,81,,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.issueLimit = 2
        let error = try failure { try Evaluation.run(request) }
        #expect(error.status == .data && error.issues.count == 2 && error.omitted == 1)
        // Each unit above zero loses one of 100 points: 10, 70, 1 and 19.
        #expect(
            error.lines(.en) == [
                "profile.yaml:7:10: \"rating\" of the unit \"u\" cannot be scored: the score 10 is in "
                    + "no band [value-refused]",
                "profile.yaml:7:10: \"rating\" of the unit \"w\" cannot be scored: the score 1 is in "
                    + "no band [value-refused]",
            ]
        )
        #expect(
            error.lines(.zh)[0]
                == "profile.yaml:7:10：考评对象“u”的“定级”无法计分：得分10不在任何分数段内 [value-refused]"
        )
    }

    @Test(
        "a level that the profile does not have is the scorer's fault",
        arguments: ["-1", "2", "0.5", "1e300"]
    )
    func noSuchLevel(score: String) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            scale: -1..1e300
            criteria: [{id: x, of: a, score: {goalposts: {ends: -1..1e300}}}]
            rating: {trials/any_level: {low: ..<1, high: 1..}}
            """
        ).replacingOccurrences(
            of: "1e300",
            with: score == "1e300" ? "1" + String(repeating: "0", count: 17) : "9"
        )
        let value = score == "1e300" ? "1" + String(repeating: "0", count: 17) : score
        let error = try failure { try desk.run(yaml, "id,a,b,c\nu,\(value),,\n") }
        #expect(error.status == .software && error.codes == ["plugin-scorer-failed"])
        #expect(
            error.lines()[0].contains(
                "the scorer \"trials/any_level\" failed on \"rating\": it gave the level"
            )
        )
        #expect(error.lines()[0].contains("the profile has 2, counted from 0"))
        #expect(error.lines(.zh)[0].contains("方案有 2 个等级，序号从 0 起"))
    }

    // MARK: A level to begin with from a column

    private func given(_ column: String, _ levels: String) -> String {
        Desk.judged(
            columns: "a: number, l: {heading: 等次, type: \(column)}",
            "rating: {levels: \(levels), start: {column: l}}"
        )
    }

    @Test("a column may give the level, as a number or a name; a blank one gives none")
    func column() throws {
        let numbers = try Desk().judge(given("number", "1..5"), "id,a,等次\nu,1,5\nv,2,\nw,3,1\n")
        #expect(numbers.levelIDs == ["5", nil, "1"])
        let names = try Desk().judge(
            given("{text}", "[poor, good]").replacing("{text}", with: "text, values: [good, poor]"),
            "id,a,等次\nu,1,poor\nv,2,good\n"
        )
        #expect(names.levelIDs == ["poor", "good"])
    }

    @Test("levels that there are not are all named with their cells")
    func columnUnknown() throws {
        let error = try failure {
            try Desk().judge(given("number", "1..5"), "id,a,等次\nu,1,6\nv,2,2.5\nw,3,1\n")
        }
        #expect(error.status == .data && error.codes == ["level-unknown", "level-unknown"])
        #expect(
            error.lines()[0].hasSuffix(
                "/units.csv:2: row 1, column \"等次\" (C2): the level \"6\" of the unit \"u\" is none "
                    + "of: 1, 2, 3, 4, 5 [level-unknown]"
            )
        )
        #expect(
            error.lines(.zh)[1].hasSuffix(
                "/units.csv:3：第2行“等次”列（C3）：考评对象“v”的等次“2.5”不在方案之中：1, 2, 3, 4, 5 "
                    + "[level-unknown]"
            )
        )
    }

    // MARK: Rules

    private func rules(_ rules: String..., units: String, levels: String = LevelRaterTests.stars)
        throws -> ScoreBook
    {
        let list = rules.map { "\n    - " + $0 }.joined()
        let yaml = Desk.judged(
            unit: "{key: id, groups: [g]}",
            columns: "a: number, f: flag, n: number, g: text",
            "rating:\n  \(levels)\n  rules:\(list)"
        )
        return try Desk().judge(yaml, "id,a,f,n,g\n" + units)
    }

    private static let stars = """
        levels: 1..5
          start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}
        """

    @Test("rules apply in the order written, each to what the one before left")
    func inOrder() throws {
        let book = try rules(
            "{id: cap, when: f, at_most: 2}",
            "{id: up, when: f, add: 1}",
            "{id: floor, at_least: 2}",
            units: "u,95,是,,\nv,95,否,,\nw,10,否,,\n"
        )
        #expect(book.levelSteps.count == 4)
        #expect(book.levelIDs(after: 0) == ["5", "5", "1"])
        #expect(book.levelIDs(after: 1) == ["2", "5", "1"])
        #expect(book.levelIDs(after: 2) == ["3", "5", "1"])
        #expect(book.levelIDs == ["3", "5", "2"])
    }

    @Test(
        "each effect on levels; a step beyond the ends stays at the end",
        arguments: [
            ("set: 5", ["5", "5"]), ("add: 1", ["5", "2"]), ("add: -2", ["3", "1"]),
            ("at_most: 3", ["3", "1"]), ("at_least: 4", ["5", "4"]), ("clamp: 2..3", ["3", "2"]),
            ("at_most: n", ["4", "1"]), ("at_least: n", ["5", "4"]),
            ("at_most: 9 + n", ["5", "1"]),
            ("at_most: n - 9", ["1", "1"]), ("at_least: n - 9", ["5", "1"]),
            ("at_least: n + 9", ["5", "5"]), ("set: not_rated", [nil, nil]),
            ("exclude: true", [nil, nil]),
        ] as [(String, [String?])]
    )
    func effects(effect: String, expected: [String?]) throws {
        let book = try rules("{id: r, \(effect)}", units: "u,95,,4,\nv,10,,4,\n")
        #expect(book.levelIDs == expected)
    }

    @Test("who a rule excludes or leaves unrated has a score and no rank")
    func out() throws {
        let book = try rules(
            "{id: x, when: n == 1, exclude: true}",
            "{id: y, when: n == 2, set: not_rated}",
            units: "u,95,,1,\nv,90,,2,\nw,85,,3,\n"
        )
        #expect(book.states() == [.excluded, .notRated, .scored])
        expect(book.scores(), [95, 90, 85])
        expect(book.ranks, [none, none, 1])
    }

    @Test(
        "a level that there is not stops the run",
        arguments: ["set: n + 0.5", "add: 0.5", "set: n + 9"]
    )
    func offLevels(effect: String) throws {
        let error = try failure {
            try rules(
                "{id: r, title: {zh: 规则, en: Rule}, when: f, \(effect)}",
                units: "v,95,否,2,\nu,85,是,2,\n"
            )
        }
        #expect(error.status == .data && error.codes == ["rule-off-levels"])
        #expect(
            error.lines()[0].hasSuffix(
                "the rule \"Rule\" gives \"u\" a level that there is not [rule-off-levels]"
            )
        )
        #expect(error.lines(.zh)[0].hasSuffix("规则“规则”使“u”得到方案没有的等次 [rule-off-levels]"))
    }

    @Test("a condition or a bound that is missing changes nothing and is said")
    func missing() throws {
        let book = try rules(
            "{id: cap, when: f, at_most: 2}",
            "{id: move, at_most: n + 1}",
            units: "u,95,,,\nv,95,是,0,\n"
        )
        #expect(book.levelIDs == ["5", "1"])
        #expect(book.remarkCodes == ["condition-unknown", "bound-missing"])
        #expect(book.remarks()[0].contains("\"cap\"") && book.remarks()[0].contains(": u ["))
    }

    @Test("rules on levels that are names")
    func names() throws {
        let book = try rules(
            "{id: cap, when: f, at_most: fair}",
            "{id: lift, when: n == 1, set: good}",
            units: "u,95,是,,\nv,10,,1,\n",
            levels: "bands: {good: 90.., fair: 60..<90, poor: ..<60}"
        )
        #expect(book.levelIDs(after: 1) == ["fair", "poor"] && book.levelIDs == ["fair", "good"])
    }

    // MARK: Quotas

    private func quota(_ quota: String, _ scores: [Int], extra: String = "") throws -> [String?] {
        let units = scores.enumerated().map { "u\($0),\($1),,,\($0 % 2 == 0 ? "E" : "W")\n" }
            .joined()
        return try rules("{id: few, level: 5, \(quota)}", units: units).levelIDs
    }

    @Test("a share of the units, counted down, up or to the nearest")
    func share() throws {
        let scores = [99, 98, 97, 96, 95, 50, 40]
        func kept(_ count: String) throws -> Int {
            try quota("share: {at_most: 20%, count: \(count)}", scores).count { $0 == "5" }
        }
        // 20 % of 7 is 1.4.
        #expect(try kept("down") == 1 && kept("up") == 2 && kept("nearest") == 1)
        #expect(
            try quota("share: {at_most: 20%}", scores) == ["5", "4", "4", "4", "4", "1", "1"]
        )
        #expect(try quota("places: 3", scores).count { $0 == "5" } == 3)
    }

    @Test("a tie at the edge: none of them has the level, or all have")
    func edge() throws {
        let scores = [99, 97, 97, 97, 50, 40, 30, 20, 10, 0]
        #expect(try quota("share: {at_most: 20%}", scores).prefix(4) == ["5", "4", "4", "4"])
        #expect(
            try quota("share: {at_most: 20%}, at_edge: all", scores).prefix(4) == [
                "5", "5", "5", "5",
            ]
        )
    }

    @Test("each group has a quota of its own; who has no group has none")
    func within() throws {
        let book = try rules(
            "{id: few, level: 5, places: 1, within: g}",
            units: "a,99,,,E\nb,98,,,E\nc,97,,,W\nd,96,,,\n"
        )
        #expect(book.levelIDs == ["5", "4", "5", "5"])
    }

    @Test("the condition of a quota says whom it is about; the base is of them")
    func condition() throws {
        let book = try rules(
            "{id: few, level: 5, when: not f, share: {at_most: 50%}}",
            units: "a,99,是,,\nb,98,否,,\nc,97,否,,\nd,96,,,\n"
        )
        // b and c are two, of whom one keeps it; of d it is not known, which is said.
        #expect(book.levelIDs == ["5", "5", "4", "5"] && book.remarkCodes == ["condition-unknown"])
    }

    @Test("the base is of those with a level, or of all that are not excluded")
    func base() throws {
        func kept(_ of: String) throws -> Int {
            let yaml = Desk.judged(
                """
                gates:
                  - {id: out, when: n == 1, on: total, exclude: true}
                  - {id: unrated, when: n == 2, on: total, set: not_rated}
                rating:
                  bands: {good: 90.., poor: ..<90}
                  rules: [{id: few, level: good, share: {at_most: 50%, of: \(of)}}]
                """
            )
            let units = "id,a,f,n\na,99,,\nb,98,,\nc,97,,\nd,99,,2\ne,99,,1\n"
            return try Desk().judge(yaml, units).levelIDs.count { $0 == "good" }
        }
        // Of three with a level 1.5; of four that are not excluded 2.
        #expect(try kept("rated") == 1 && kept("all") == 2)
    }

    @Test("ties by score are decided by the criteria that break them")
    func breakers() throws {
        let yaml = Desk.judged(
            criteria: """

                  - {id: x, points: 50, of: a, score: {proportional: 100}}
                  - {id: y, points: 50, of: n, score: {proportional: 100}}
                """,
            """
            rating:
              bands: {good: 90.., poor: ..<90}
              rules: [{id: few, level: good, places: 1}]
            ranking: {then: [y]}
            """
        )
        let book = try Desk().judge(yaml, "id,a,f,n\nu,100,,90\nv,90,,100\n")
        expect(book.scores(), [95, 95])
        #expect(book.levelIDs == ["poor", "good"])
    }

    @Test("a unit of the level that has no score cannot be compared, and is named")
    func noStanding() throws {
        let error = try failure {
            try rules(
                "{id: few, title: {zh: 比例, en: Quota}, level: 5, places: 1}",
                units: "u,,,5,\nv,80,,5,\n",
                levels: "levels: 1..5\n  start: {column: n}"
            )
        }
        #expect(error.status == .data && error.codes == ["value-refused"])
        #expect(
            error.lines()[0].contains(
                "\"Quota\" of the unit \"u\" cannot be scored: the unit has the"
            )
        )
    }

    // MARK: Gates on the level

    private func gate(_ gate: String, _ units: String) throws -> ScoreBook {
        let yaml = Desk.judged(
            """
            gates: [{id: g, title: {zh: 门, en: Gate}, on: level, \(gate)}]
            rating:
              levels: 1..5
              start: {bands: {5: 90.., 4: 80..<90, 3: ..<80}}
            """
        )
        return try Desk().judge(yaml, "id,a,f,n\n" + units)
    }

    @Test(
        "a gate on the level stays within the levels, as rules do",
        arguments: [("add: 2", "5"), ("add: -9", "1")]
    )
    func gateEnds(effect: String, level: String) throws {
        #expect(try gate("when: f, \(effect)", "u,95,是,\n").levelIDs == [level])
    }

    @Test("a gate that leads to no level stops the run")
    func gateOff() throws {
        let error = try failure { try gate("when: f, set: n", "u,95,是,7\n") }
        #expect(
            error.codes == ["rule-off-levels"] && error.lines()[0].contains("\"Gate\" gives \"u\"")
        )
    }

    @Test("a gate may look at the level; who it takes out keeps the score")
    func gateLooks() throws {
        let book = try gate("when: level == 5, exclude: true", "u,95,,\nv,85,,\n")
        #expect(book.levelIDs == [nil, "4"] && book.states() == [.excluded, .scored])
        expect(book.scores(), [95, 85])
        expect(book.ranks, [none, 1])
    }
}
