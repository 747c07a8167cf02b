import KaopingCore
import Testing

@testable import KaopingProfile

/// Consequences and totals that are refused.
private let faultyConsequences = [
    Refusal(
        "neither a condition nor an amount",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, title: Pay}"],
        zh: ["p.yaml:19:10：“pay”没有写明 when 或 amount [consequence]"],
        en: ["p.yaml:19:10: \"pay\" states neither `when` nor `amount` [consequence]"]
    ),
    Refusal(
        "no id",
        of: Office.lines,
        [18: "consequences:\n  - {when: case}"],
        zh: ["p.yaml:19:5：缺少“id”：编号，全方案唯一 [missing-key]"],
        en: ["p.yaml:19:5: \"id\" is missing: the id [missing-key]"]
    ),
    Refusal(
        "the id of a criterion",
        of: Office.lines,
        [18: "consequences:\n  - {id: duty, when: case}"],
        zh: ["p.yaml:19:10：编号“duty”已在 p.yaml:15:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"duty\" is taken at p.yaml:15:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "an amount that is a text",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, amount: street}"],
        zh: ["p.yaml:19:23：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:23: \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "an amount by a level that there is not",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, amount: {by: level, cases: {god: 5}, otherwise: 0}}"],
        zh: ["p.yaml:19:43：“level”没有“god”这个取值 [no-such-case]\n    是否想写“good”？"],
        en: ["p.yaml:19:43: \"level\" never is \"god\" [no-such-case]\n    did you mean \"good\"?"]
    ),
    Refusal(
        "an amount that leaves levels out",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, amount: {by: level, cases: {good: 5}}}"],
        zh: ["p.yaml:19:42：“level”的这些取值没有列出：low, fair [cases-left]\n    逐一列出，或写 otherwise。"],
        en: [
            "p.yaml:19:42: no case is given for these values of \"level\": low, fair [cases-left]\n    List them, or state `otherwise`."
        ]
    ),
    Refusal(
        "a condition that is a number",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, when: staff}"],
        zh: ["p.yaml:19:21：“staff”是数，这里应是条件 [formula-not-a-condition]\n    请写成比较，例如 staff > 0"],
        en: [
            "p.yaml:19:21: \"staff\" is a number, but a condition is needed here [formula-not-a-condition]\n    write a comparison, such as staff > 0"
        ]
    ),
    Refusal(
        "a parameter that is not declared",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, amount: $subsidy}"],
        zh: [
            "p.yaml:19:23：没有参数“$subsidy” [formula-unknown-parameter]\n    请在 parameters 下声明；计算截止日写作 as_of，不加 $"
        ],
        en: [
            "p.yaml:19:23: there is no parameter \"$subsidy\" [formula-unknown-parameter]\n    declare it under parameters; the day of the calculation is as_of, without $"
        ]
    ),
    Refusal(
        "the score of a misspelt criterion",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, when: score(dutty) < 5}"],
        zh: ["p.yaml:19:27：没有考评项“dutty” [formula-misspelt-criterion]\n    是不是 duty？"],
        en: [
            "p.yaml:19:27: there is no criterion \"dutty\" [formula-misspelt-criterion]\n    did you mean duty?"
        ]
    ),
    Refusal(
        "consequences as a mapping",
        of: Office.lines,
        [18: "consequences: {pay: 5}"],
        zh: ["p.yaml:18:15：此处应为结果运用的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:15: expected a list of consequences, found a mapping [wrong-value]"]
    ),
    Refusal(
        "no consequences",
        of: Office.lines,
        [18: "consequences: null"],
        zh: ["p.yaml:18:15：此处应为结果运用的列表，实为空值 [wrong-value]"],
        en: ["p.yaml:18:15: expected a list of consequences, found nothing [wrong-value]"]
    ),
    Refusal(
        "a demand beside a text",
        of: Office.lines,
        [18: "consequences:\n  - {id: pay, when: case, text: a, ask: b}"],
        zh: ["p.yaml:19:41：“ask”不能与“text”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:41: \"ask\" cannot stand beside \"text\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "weights of a total that do not add up",
        of: Office.lines,
        [18: "totals:\n  - {id: flat, weights: {duty: 50%}}"],
        zh: ["p.yaml:19:32：“flat”下各项权重合计为 50%，应为 100% [weights-sum]"],
        en: ["p.yaml:19:32: the weights under \"flat\" add up to 50%, expected 100% [weights-sum]"]
    ),
    Refusal(
        "a weight of an unknown criterion",
        of: Office.lines,
        [18: "totals:\n  - {id: flat, weights: {dty: 100%}}"],
        zh: ["p.yaml:19:26：没有可用于此处的“dty” [unknown-name-here]\n    是否想写“duty”？"],
        en: [
            "p.yaml:19:26: there is no \"dty\" that can stand here [unknown-name-here]\n    did you mean \"duty\"?"
        ]
    ),
    Refusal(
        "weights as a list",
        of: Office.lines,
        [18: "totals:\n  - {id: flat, weights: [100%]}"],
        zh: ["p.yaml:19:25：此处应为各一级考评项的权重，如 {health: 50%, income: 50%}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:19:25: expected weights of the top criteria, such as {health: 50%, income: 50%}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "a weight that is no number",
        of: Office.lines,
        [18: "totals:\n  - {id: flat, weights: {duty: much}}"],
        zh: ["p.yaml:19:32：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“much” [wrong-value]"],
        en: [
            "p.yaml:19:32: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"much\" [wrong-value]"
        ]
    ),
    Refusal(
        "a negative weight of a total",
        of: Office.lines,
        [
            14: "criteria:\n  - {id: a, points: 50, of: card, score: {proportional: 100}}",
            15: "  - {id: b, points: 50, of: card, score: {proportional: 100}}",
            18: "totals:\n  - {id: flat, weights: {a: -50%, b: 150%}}",
        ],
        zh: ["p.yaml:20:29：权重不能为负，实为 -50% [negative-weight]"],
        en: ["p.yaml:20:29: a weight cannot be negative, found -50% [negative-weight]"]
    ),
    Refusal(
        "weights in two styles",
        of: Office.lines,
        [
            14: "criteria:\n  - {id: a, points: 50, of: card, score: {proportional: 100}}",
            15: "  - {id: b, points: 50, of: card, score: {proportional: 100}}",
            18: "totals:\n  - {id: flat, weights: {a: 50%, b: 0.5}}",
        ],
        zh: ["p.yaml:20:29：同级权重不能有的用百分数、有的用数 [mixed-weights]"],
        en: [
            "p.yaml:20:29: the weights of siblings are partly percentages, partly numbers [mixed-weights]"
        ]
    ),
    Refusal(
        "a combination that is misspelt",
        of: Office.lines,
        [18: "totals:\n  - {id: flat, combine: geometrc}"],
        zh: ["p.yaml:19:25：此处没有评分器“geometrc” [unknown-scorer]\n    是否想写“geometric”？"],
        en: [
            "p.yaml:19:25: there is no scorer \"geometrc\" for this place [unknown-scorer]\n    did you mean \"geometric\"?"
        ]
    ),
    Refusal(
        "a total with the id of a criterion",
        of: Office.lines,
        [18: "totals:\n  - {id: duty, combine: geometric}"],
        zh: ["p.yaml:19:10：编号“duty”已在 p.yaml:15:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"duty\" is taken at p.yaml:15:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a sum of weights",
        of: Office.lines,
        [
            14: "criteria:\n  - {id: a, points: 50, of: card, score: {proportional: 100}}",
            15: "  - {id: b, points: 50, of: card, score: {proportional: 100}}",
            18: "totals:\n  - {id: flat, combine: sum, weights: {a: 50%, b: 50%}}",
        ],
        zh: [
            "p.yaml:20:25：“sum”将分值相加，但下级考评项没有写明分值 [sum-needs-points]\n    为各下级写明 points，或改用 mean。"
        ],
        en: [
            "p.yaml:20:25: \"sum\" adds points, but the children state none [sum-needs-points]\n    State points for the children, or use mean."
        ]
    ),
    Refusal(
        "totals as a mapping",
        of: Office.lines,
        [18: "totals: {flat: geometric}"],
        zh: ["p.yaml:18:9：此处应为其他汇总的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:9: expected a list of totals, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a total without criteria",
        of: Office.lines,
        [
            14: "", 15: "", 17: "rating: {levels: [city, rural], start: {column: kind}}",
            18: "totals:\n  - {id: flat, combine: geometric}",
        ],
        zh: ["p.yaml:19:10：没有考评项可供汇总 [total-no-tree]"],
        en: ["p.yaml:19:10: there are no criteria to combine [total-no-tree]"]
    ),
]

@Suite struct ConsequenceReaderTests {
    @Test("a faulty consequence or total is refused at its place", arguments: faultyConsequences)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("what follows may name the level, the rank, gates and scores")
    func consequences() throws {
        let text = """
            gates:
              - {id: veto, when: case, set: not_rated}
            consequences:
              - {id: pay, amount: {by: level, cases: {good: 5, fair: 4, low: 0}}, unit_of_measure: 元}
              - {id: talk, when: level == 'low' and rank > 3 or veto, text: 约谈}
              - {id: note, when: score(duty) < 60, ask: 整改, source: {clause: "8"}}
            """
        let consequences = try Office.decode([18: text]).consequences
        #expect(consequences.map(\.id) == ["pay", "talk", "note"])
        #expect(consequences.map(\.text) == [nil, "约谈", "整改"])
        #expect(consequences.map { $0.amount != nil } == [true, false, false])
        #expect(consequences[0].unitOfMeasure == "元")
        #expect(consequences[2].source?.clause == "8")
    }

    @Test("another total has the weights stated for it, else those of the tree")
    func totals() throws {
        let criteria = """
              - {id: a, points: 50, of: card, score: {proportional: 100}}
              - {id: b, points: 50, of: staff, score: {proportional: 9}}
            """
        let text = """
            totals:
              - {id: flat, weights: {a: 25%, b: 75%}}
              - {id: bent, combine: geometric}
              - {id: one, weights: {b: 1}}
            """
        let totals = try Office.decode([15: criteria, 18: text]).totals
        let weights = totals.map { total -> [Exact] in
            guard case .inner(_, let weights, _) = total.criterion.content else { return [] }
            return weights
        }
        let (quarter, fifty) = (try #require(Exact(1, over: 4)), Exact(50))
        #expect(
            weights == [
                [quarter, try #require(Exact(3, over: 4))], [fifty, fifty], [.zero, Exact(1)],
            ]
        )
    }
}
