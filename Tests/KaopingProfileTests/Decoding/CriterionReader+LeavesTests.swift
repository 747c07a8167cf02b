import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Leaves that are refused.
private let faultyLeaves = [
    Refusal(
        "rows without a column that the scorer takes",
        of: Staff.lines,
        [
            11:
                "    columns: {person: text, group: {type: text, values: [committee, department]}, item: text, points: number}"
        ],
        zh: [
            "p.yaml:15:9：数据表“ratings”没有“panel”所需的列“rater”（评价人） [no-input-column]\n    列的编号不同时，在 columns 之下为 rater 写明是哪一列。"
        ],
        en: [
            "p.yaml:15:9: the table \"ratings\" has no column \"rater\" that \"panel\" takes (who rates) [no-input-column]\n    Where it has another id, state it under `columns`, as in `rater: id`."
        ]
    ),
    Refusal(
        "a column of another type",
        of: Staff.lines,
        [
            11:
                "    columns: {person: text, group: {type: text, values: [committee, department]}, rater: number, item: text, points: number}"
        ],
        zh: ["p.yaml:15:9：数据表“ratings”中供“panel”的“rater”类型不符（评价人） [input-column-type]"],
        en: [
            "p.yaml:15:9: the column for \"rater\" of \"panel\" in the table \"ratings\" has the wrong type (who rates) [input-column-type]"
        ]
    ),
    Refusal(
        "a column that there is not",
        of: Staff.lines,
        [15: "    of: ratings\n    columns: {rater: who}"],
        zh: [
            "p.yaml:16:22：数据表“ratings”没有“panel”所需的列“rater”（评价人） [no-input-column]\n    列的编号不同时，在 columns 之下为 rater 写明是哪一列。"
        ],
        en: [
            "p.yaml:16:22: the table \"ratings\" has no column \"rater\" that \"panel\" takes (who rates) [no-input-column]\n    Where it has another id, state it under `columns`, as in `rater: id`."
        ]
    ),
    Refusal(
        "an input that the scorer does not have",
        of: Staff.lines,
        [15: "    of: ratings\n    columns: {itm: item}"],
        zh: ["p.yaml:16:15：评分器“panel”没有参数“itm” [unknown-parameter]\n    是否想写“item”？"],
        en: [
            "p.yaml:16:15: the scorer \"panel\" has no parameter \"itm\" [unknown-parameter]\n    did you mean \"item\"?"
        ]
    ),
    Refusal(
        "a column that is a list",
        of: Staff.lines,
        [15: "    of: ratings\n    columns: {rater: [rater]}"],
        zh: ["p.yaml:16:22：此处应为编号，实为列表 [wrong-value]"],
        en: ["p.yaml:16:22: expected an id, found a list [wrong-value]"]
    ),
    Refusal(
        "columns as a list",
        of: Staff.lines,
        [15: "    of: ratings\n    columns: [rater]"],
        zh: [
            "p.yaml:16:14：此处应为评分器的输入与数据表的列，如 {points: 得分}，实为列表 [wrong-value]"
        ],
        en: [
            "p.yaml:16:14: expected the scorer's inputs with columns of the table, such as {points: marks}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "a condition on rows that is a number",
        of: Staff.lines,
        [15: "    of: ratings\n    where: points"],
        zh: ["p.yaml:16:12：“points”是数，这里应是条件 [formula-not-a-condition]\n    请写成比较，例如 points > 0"],
        en: [
            "p.yaml:16:12: \"points\" is a number, but a condition is needed here [formula-not-a-condition]\n    write a comparison, such as points > 0"
        ]
    ),
    Refusal(
        "a scorer of values for rows",
        of: Staff.lines,
        [
            16: "    score: min_max", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:15:9：评分器“min_max”不能用于多行数据表 [scorer-takes]"],
        en: [
            "p.yaml:15:9: the scorer \"min_max\" does not take a table of many rows [scorer-takes]"
        ]
    ),
    Refusal(
        "a scorer of rows for a value",
        of: Staff.lines,
        [15: "    of: team"],
        zh: ["p.yaml:15:9：“panel”需要一个多行数据表 [takes-rows]\n    of 应写数据表的编号，该表须为 rows: many。"],
        en: [
            "p.yaml:15:9: \"panel\" takes a table of many rows [takes-rows]\n    Let `of` name a table with `rows: many`."
        ]
    ),
    Refusal(
        "a condition on rows at a value",
        of: Staff.lines,
        [
            7:
                "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, score_of: number}",
            15: "    of: score_of\n    where: points > 1", 16: "    score: min_max", 17: "", 18: "",
            19: "", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:16:12：“where”只用于多行数据表的考评项 [rows-only]"],
        en: ["p.yaml:16:12: \"where\" is for criteria that score a table of many rows [rows-only]"]
    ),
    Refusal(
        "leaves beside criteria",
        of: Staff.lines,
        [
            13:
                "  - id: annual\n    leaves: [x]\n    criteria: [{id: y, points: 100, of: team, score: {lookup: {交通: 1}}}]",
            15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "",
            26: "", 27: "",
        ],
        zh: [
            "p.yaml:14:13：“leaves”不能与“criteria”同时使用 [key-beside]\n    有下级的考评项用 combine 汇总；没有下级的用 of 和 score 计分。"
        ],
        en: [
            "p.yaml:14:13: \"leaves\" cannot stand beside \"criteria\" [key-beside]\n    A node with children combines them; a node without is scored with of and score."
        ]
    ),
    Refusal(
        "leaves as a word",
        of: Staff.lines,
        [
            15: "    leaves: team", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:15:13：此处应为指标的列表，或指标及其权重，实为“team” [wrong-value]"],
        en: [
            "p.yaml:15:13: expected a list of indicators, or each with its weight, found \"team\" [wrong-value]"
        ]
    ),
    Refusal(
        "a leaf that is misspelt",
        of: Staff.lines,
        [
            7:
                "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, fires: number}",
            14: "    leaves: {fres: 60%, fires: 40%}", 15: "", 16: "", 17: "", 18: "", 19: "",
            20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
            28: "defaults: {criterion: {score: min_max}}",
        ],
        zh: ["p.yaml:14:14：没有名为“fres”的列或指标 [formula-misspelt-name]\n    是不是 fires？"],
        en: [
            "p.yaml:14:14: there is no column or indicator named \"fres\" [formula-misspelt-name]\n    did you mean fires?"
        ]
    ),
    Refusal(
        "leaves that do not add up",
        of: Staff.lines,
        [
            7:
                "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, fires: number, alarms: number}",
            14: "    leaves: {alarms: 60%, fires: 30%}", 15: "", 16: "", 17: "", 18: "", 19: "",
            20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
            28: "defaults: {criterion: {score: min_max}}",
        ],
        zh: ["p.yaml:14:22：“annual”下各项权重合计为 90%，应为 100% [weights-sum]"],
        en: [
            "p.yaml:14:22: the weights under \"annual\" add up to 90%, expected 100% [weights-sum]"
        ]
    ),
    Refusal(
        "leaves without a scorer",
        of: Staff.lines,
        [
            7:
                "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, fires: number}",
            14: "    leaves: [fires]", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "",
            22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:14:14：缺少“score”：怎么计分 [missing-key]"],
        en: ["p.yaml:14:14: \"score\" is missing: how it is scored [missing-key]"]
    ),
    Refusal(
        "defaults that are misspelt",
        of: Staff.lines,
        [28: "defaults: {criterion: {scor: min_max}}"],
        zh: ["p.yaml:28:24：没有“scor”这个键 [unknown-key]\n    是否想写“score”？"],
        en: ["p.yaml:28:24: unknown key \"scor\" [unknown-key]\n    did you mean \"score\"?"]
    ),
    Refusal(
        "defaults of something else",
        of: Staff.lines,
        [28: "defaults: {criteria: {score: min_max}}"],
        zh: ["p.yaml:28:12：没有“criteria”这个键 [unknown-key]\n    是否想写“criterion”？"],
        en: [
            "p.yaml:28:12: unknown key \"criteria\" [unknown-key]\n    did you mean \"criterion\"?"
        ]
    ),
    Refusal(
        "a default scorer that there is not",
        of: Staff.lines,
        [
            7:
                "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, fires: number}",
            14: "    leaves: [fires]", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "",
            22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
            28: "defaults: {criterion: {score: minmax}}",
        ],
        zh: ["p.yaml:28:31：此处没有评分器“minmax” [unknown-scorer]\n    是否想写“min_max”？"],
        en: [
            "p.yaml:28:31: there is no scorer \"minmax\" for this place [unknown-scorer]\n    did you mean \"min_max\"?"
        ]
    ),
    Refusal(
        "groups that there are not",
        of: Staff.lines,
        [15: "    of: ratings\n    within: county"],
        zh: ["p.yaml:16:13：没有可用于此处的“county” [unknown-name-here]\n    可用：team"],
        en: [
            "p.yaml:16:13: there is no \"county\" that can stand here [unknown-name-here]\n    known here: team"
        ]
    ),
    Refusal(
        "no leaves",
        of: Staff.lines,
        [
            14: "    leaves: []", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:14:13：此处应为考评项的列表，实为空列表 [wrong-value]"],
        en: ["p.yaml:14:13: expected a list of criteria, found an empty list [wrong-value]"]
    ),
    Refusal(
        "no leaves with weights",
        of: Staff.lines,
        [
            14: "    leaves: {}", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:14:13：此处应为考评项的列表，实为空列表 [wrong-value]"],
        en: ["p.yaml:14:13: expected a list of criteria, found an empty list [wrong-value]"]
    ),
    Refusal(
        "a leaf that is a list",
        of: Staff.lines,
        [
            14: "    leaves: [[a]]", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:14:14：此处应为编号，实为列表 [wrong-value]"],
        en: ["p.yaml:14:14: expected an id, found a list [wrong-value]"]
    ),
    Refusal(
        "a leaf that is nothing",
        of: Staff.lines,
        [
            14: "    leaves: [null]", 15: "", 16: "", 17: "", 18: "", 19: "", 20: "", 21: "",
            22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:14:14：此处应为编号，实为空值 [wrong-value]"],
        en: ["p.yaml:14:14: expected an id, found nothing [wrong-value]"]
    ),
]

@Suite struct CriterionReaderLeavesTests {
    @Test("a faulty leaf is refused at its place", arguments: faultyLeaves)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    /// The children of the only criterion, whose leaves are written short.
    private func children(_ leaves: String, defaults: String = "min_max") throws -> [Criterion] {
        let columns = Staff.lines[6].replacing(
            "seconded: flag",
            with: "fires: number, alarms: number"
        )
        var changes = Dictionary(uniqueKeysWithValues: (16...27).map { ($0, "") })
        changes[7] = columns
        changes[14] = "    leaves: \(leaves)"
        changes[15] = ""
        changes[28] = "defaults: {criterion: {score: \(defaults), missing: zero}}"
        return try Staff.decode(changes).root.children[0].children
    }

    @Test("leaves are written as a list of what they score, with the defaults of the profile")
    func list() throws {
        let children = try children("[fires, alarms]")
        #expect(children.map(\.id) == ["fires", "alarms"])
        #expect(children.map(\.missing) == [.zero, .zero])
    }

    @Test("leaves with their weights add up as criteria do")
    func weights() throws {
        let children = try children("{fires: 33.4%, alarms: 66.6%}")
        #expect(children.map(\.id) == ["fires", "alarms"])
        guard case .leaf(let of, let score) = children[1].content else { return }
        #expect(of.text == "alarms")
        #expect(score.id == "min_max")
    }

    @Test("a table of many rows goes to a scorer as the columns of its inputs")
    func rows() throws {
        let line = Staff.lines[10].replacing("rater: text", with: "who: text")
        let root = try Staff.decode([
            11: line, 15: "    of: ratings\n    where: points > 0\n    columns: {rater: who}",
        ]).root
        guard case .rows(let input, let score) = root.children[0].content else {
            Issue.record("no rows")
            return
        }
        #expect(input.table == 1)
        #expect(input.condition?.text == "points > 0")
        #expect(input.columns.count == score.handle.description.inputs.count)
        // Nothing in the table says who is recused, or of which unit a rater is.
        #expect(input.columns.map { $0 == nil } == [false, false, false, false, true, true, true])
    }

    @Test("a grouped scorer runs within the groups of a column")
    func within() throws {
        let root = try Staff.decode([15: "    of: ratings\n    within: team"]).root
        #expect(root.children[0].within == "team")
    }
}
