import KaopingCore
import Testing

@testable import KaopingProfile

/// Levels and rules that are refused.
private let faultyLevels = [
    Refusal(
        "levels that stand twice",
        of: Office.lines,
        [17: "rating: {levels: [low, low, good], start: {bands: {good: 80.., low: ..<80}}}"],
        zh: ["p.yaml:17:24：等次“low”出现了两次 [level-twice]"],
        en: ["p.yaml:17:24: the level \"low\" stands twice [level-twice]"]
    ),
    Refusal(
        "levels without an end",
        of: Office.lines,
        [17: "rating: {levels: 1.., start: {bands: {2: 80.., 1: ..<80}}}"],
        zh: ["p.yaml:17:18：此处应为由低到高的等次，如 1..5 或 [不合格, 合格, 优秀]，实为“1..” [wrong-value]"],
        en: [
            "p.yaml:17:18: expected levels from the lowest, such as 1..5 or [low, high], found \"1..\" [wrong-value]"
        ]
    ),
    Refusal(
        "levels from the highest",
        of: Office.lines,
        [17: "rating: {levels: 5..1, start: {bands: {2: 80.., 1: ..<80}}}"],
        zh: ["p.yaml:17:18：此处应为由低到高的等次，如 1..5 或 [不合格, 合格, 优秀]，实为“5..1” [wrong-value]"],
        en: [
            "p.yaml:17:18: expected levels from the lowest, such as 1..5 or [low, high], found \"5..1\" [wrong-value]"
        ]
    ),
    Refusal(
        "no levels",
        of: Office.lines,
        [17: "rating: {levels: [], start: {bands: {2: 80.., 1: ..<80}}}"],
        zh: ["p.yaml:17:18：此处应为由低到高的等次，如 1..5 或 [不合格, 合格, 优秀]，实为空列表 [wrong-value]"],
        en: [
            "p.yaml:17:18: expected levels from the lowest, such as 1..5 or [low, high], found an empty list [wrong-value]"
        ]
    ),
    Refusal(
        "a level that is a list",
        of: Office.lines,
        [17: "rating: {levels: [low, [good]], start: {bands: {good: 80.., low: ..<80}}}"],
        zh: [
            "p.yaml:17:24：此处应为由低到高的等次，如 1..5 或 [不合格, 合格, 优秀]，实为列表 [wrong-value]",
            "p.yaml:17:49：没有等级“good” [unknown-level]\n    可用：low",
        ],
        en: [
            "p.yaml:17:24: expected levels from the lowest, such as 1..5 or [low, high], found a list [wrong-value]",
            "p.yaml:17:49: there is no level \"good\" [unknown-level]\n    known here: low",
        ]
    ),
    Refusal(
        "levels that nobody names",
        of: Office.lines,
        [17: "rating: {start: {column: kind}}"],
        zh: ["p.yaml:17:9：缺少“levels”：等次，由低到高：1..5 或名称列表 [missing-key]"],
        en: [
            "p.yaml:17:9: \"levels\" is missing: the levels from the lowest: 1..5, or a list of names [missing-key]"
        ]
    ),
    Refusal(
        "a way of rating as a list",
        of: Office.lines,
        [17: "rating: {levels: [low, good], start: [bands]}"],
        zh: ["p.yaml:17:38：此处应为一种定级办法：bands, column，实为列表 [wrong-value]"],
        en: ["p.yaml:17:38: expected one way of rating: bands, column, found a list [wrong-value]"]
    ),
    Refusal(
        "a way of rating that is misspelt",
        of: Office.lines,
        [17: "rating: {levels: [low, good], start: {band: {good: 80.., low: ..<80}}}"],
        zh: ["p.yaml:17:39：没有“band”这个键 [unknown-key]\n    是否想写“bands”？"],
        en: ["p.yaml:17:39: unknown key \"band\" [unknown-key]\n    did you mean \"bands\"?"]
    ),
    Refusal(
        "two ways of rating",
        of: Office.lines,
        [
            17:
                "rating: {levels: [low, good], start: {bands: {good: 80.., low: ..<80}, column: kind}}"
        ],
        zh: ["p.yaml:17:9：此处应为一种定级办法：bands, column，实为键值表 [wrong-value]"],
        en: [
            "p.yaml:17:9: expected one way of rating: bands, column, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a column of numbers for names",
        of: Office.lines,
        [17: "rating: {levels: [low, good], start: {column: staff}}"],
        zh: ["p.yaml:17:47：“staff”是数，这里应是文字 [formula-type-mismatch]"],
        en: [
            "p.yaml:17:47: \"staff\" is a number, but a text is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "a column with another level",
        of: Office.lines,
        [17: "rating: {levels: [city, town], start: {column: kind}}"],
        zh: [
            "p.yaml:17:48：“rural”不在声明的取值之中 [formula-unknown-value]\n    取值有：city town not_reached"
        ],
        en: [
            "p.yaml:17:48: \"rural\" is not among the declared values [formula-unknown-value]\n    the values are: city town not_reached"
        ]
    ),
    Refusal(
        "a band of no level",
        of: Office.lines,
        [17: "rating: {levels: [low, good], start: {bands: {god: 80.., low: ..<80}}}"],
        zh: ["p.yaml:17:47：没有等级“god” [unknown-level]\n    是否想写“good”？"],
        en: ["p.yaml:17:47: there is no level \"god\" [unknown-level]\n    did you mean \"good\"?"]
    ),
    Refusal(
        "bands without a score",
        of: Office.lines,
        [14: "", 15: "", 17: "rating: {bands: {good: 80.., low: ..<80}}"],
        zh: ["p.yaml:17:10：没有考评项，不能按得分定级 [rating-no-score]\n    用 start 之下的 column 从一列取等次。"],
        en: [
            "p.yaml:17:10: there are no criteria whose score could be rated [rating-no-score]\n    Take the level from a value: `column` under `start`."
        ]
    ),
    Refusal(
        "a rule without an effect",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: r, when: case}]}"
        ],
        zh: ["p.yaml:17:105：没有写明效果，应有其一：set, add, at_most, at_least, clamp, exclude [no-effect]"],
        en: [
            "p.yaml:17:105: it states no effect; one of: set, add, at_most, at_least, clamp, exclude [no-effect]"
        ]
    ),
    Refusal(
        "a rule that sets no level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: r, when: case, set: 9}]}"
        ],
        zh: ["p.yaml:17:130：没有等级“9” [unknown-level]\n    可用：1, 2, 3, 4, 5"],
        en: [
            "p.yaml:17:130: there is no level \"9\" [unknown-level]\n    known here: 1, 2, 3, 4, 5"
        ]
    ),
    Refusal(
        "half a level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: r, when: case, set: 2.5}]}"
        ],
        zh: ["p.yaml:17:130：没有等级“2.5” [unknown-level]\n    可用：1, 2, 3, 4, 5"],
        en: [
            "p.yaml:17:130: there is no level \"2.5\" [unknown-level]\n    known here: 1, 2, 3, 4, 5"
        ]
    ),
    Refusal(
        "a rule with the id of a criterion",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: duty, when: case, set: 1}]}"
        ],
        zh: ["p.yaml:17:110：编号“duty”已在 p.yaml:15:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:17:110: the id \"duty\" is taken at p.yaml:15:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a rule by the level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: r, when: level > 3, set: 1}]}"
        ],
        zh: ["p.yaml:17:119：这里不能用“level”：它是考评结果 [formula-refused-name]"],
        en: ["p.yaml:17:119: \"level\" cannot be used here: it is a result [formula-refused-name]"]
    ),
    Refusal(
        "rules as a mapping",
        of: Office.lines,
        [17: "rating: {bands: {good: 80.., low: ..<80}, rules: {a: 1}}"],
        zh: ["p.yaml:17:50：此处应为定级规则的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:17:50: expected a list of rules, found a mapping [wrong-value]"]
    ),
]

@Suite struct RatingRulesTests {
    @Test("faulty levels and rules are refused at their place", arguments: faultyLevels)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func rating(_ rules: String) throws -> Rating? {
        try Office.decode([
            17:
                "rating: {levels: 1..3, start: {bands: {3: 80.., 2: 60..<80, 1: ..<60}}, rules: [\(rules)]}",
            18: "inputs: {last: {result_of: this, or_none: true}}",
        ]).rating
    }

    @Test("rules keep their order: caps, designation, limits and movement alike")
    func rules() throws {
        let rating = try rating(
            "{id: cap, when: met < 60%, at_most: 2}, {id: sent, when: case, set: 3}, "
                + "{id: few, level: 3, share: {at_most: 20%}, within: street}, "
                + "{id: slow, when: known(last.level), at_most: last.level + 1}"
        )
        #expect(rating?.rules.map(\.id) == ["cap", "sent", "few", "slow"])
        #expect(rating?.rules.map { $0.condition != nil } == [true, true, false, true])
        guard case .quota(let use, let within)? = rating?.rules[2].content else {
            Issue.record("no limit")
            return
        }
        #expect(use.id == "quota")
        #expect(within == ["street"])
    }

    @Test("levels may be a value of the unit, without any score")
    func column() throws {
        let profile = try Office.decode([
            14: "", 15: "", 17: "rating: {levels: [rural, city], start: {column: kind}}",
        ])
        #expect(profile.rating?.levels.map(\.id) == ["rural", "city"])
        guard case .value? = profile.rating?.start else {
            Issue.record("no value")
            return
        }
    }

    @Test("levels may be words that YAML elsewhere takes for flags")
    func words() throws {
        let rating = try Office.decode([
            17: "rating: {levels: [no, yes], start: {bands: {yes: 80.., no: ..<80}}}"
        ]).rating
        #expect(rating?.levels.map(\.id) == ["no", "yes"])
    }
}
