import KaopingCore
import Testing

@testable import KaopingProfile

/// Stages that are refused.
private let faultyStages = [
    Refusal(
        "no id",
        of: Office.lines,
        [18: "procedure:\n  - {pass: {at_least: 80}}"],
        zh: ["p.yaml:19:5：缺少“id”：编号，全方案唯一 [missing-key]"],
        en: ["p.yaml:19:5: \"id\" is missing: the id [missing-key]"]
    ),
    Refusal(
        "the id of a criterion",
        of: Office.lines,
        [18: "procedure:\n  - {id: duty, pass: {at_least: 80}}"],
        zh: ["p.yaml:19:10：编号“duty”已在 p.yaml:15:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"duty\" is taken at p.yaml:15:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a stage that follows a later one",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, after: b}\n  - {id: b}"],
        zh: ["p.yaml:19:20：阶段“b”不在此阶段之前；之前有：无 [stage-order]"],
        en: [
            "p.yaml:19:20: the stage \"b\" is not before this one; before it are: none [stage-order]"
        ]
    ),
    Refusal(
        "a stage that follows itself",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, after: a}"],
        zh: ["p.yaml:19:20：阶段“a”不在此阶段之前；之前有：无 [stage-order]"],
        en: [
            "p.yaml:19:20: the stage \"a\" is not before this one; before it are: none [stage-order]"
        ]
    ),
    Refusal(
        "shares that do not add up",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {card: 60%, staff: 30%}}"],
        zh: ["p.yaml:19:28：本表的份额合计为 90%，应为 100% [shares-sum]"],
        en: ["p.yaml:19:28: the shares of this table add up to 90%, not 100% [shares-sum]"]
    ),
    Refusal(
        "shares without their signs",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {card: 60, staff: 40}}"],
        zh: ["p.yaml:19:28：本表的份额合计为 100，应为 1 [shares-sum]"],
        en: ["p.yaml:19:28: the shares of this table add up to 100, not 1 [shares-sum]"]
    ),
    Refusal(
        "a negative share",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {card: 160%, staff: -60%}}"],
        zh: ["p.yaml:19:41：权重不能为负，实为 -60% [negative-weight]"],
        en: ["p.yaml:19:41: a weight cannot be negative, found -60% [negative-weight]"]
    ),
    Refusal(
        "a share of nothing known",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {crad: 60%, staff: 40%}}"],
        zh: ["p.yaml:19:22：没有名为“crad”的列或指标 [formula-misspelt-name]\n    是不是 card？"],
        en: [
            "p.yaml:19:22: there is no column or indicator named \"crad\" [formula-misspelt-name]\n    did you mean card?"
        ]
    ),
    Refusal(
        "a share of a text",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {street: 60%, staff: 40%}}"],
        zh: ["p.yaml:19:22：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:22: \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "no shares",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, shares: {}}"],
        zh: ["p.yaml:19:21：此处应为各部分及其份额，如 {experts: 60%, residents: 40%}，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:19:21: expected the parts with their shares, such as {experts: 60%, residents: 40%}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a value beside shares",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, of: card, shares: {card: 60%, staff: 40%}}"],
        zh: ["p.yaml:19:17：“of”不能与“shares”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:17: \"of\" cannot stand beside \"shares\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a value that is a text",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, of: street, pass: {at_least: 80}}"],
        zh: ["p.yaml:19:17：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:17: \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "no score to judge",
        of: Office.lines,
        [
            14: "", 15: "", 17: "rating: {levels: [city, rural], start: {column: kind}}",
            18: "procedure:\n  - {id: a, pass: {at_least: 80}}",
        ],
        zh: ["p.yaml:19:5：没有得分可供判断 [stage-no-score]\n    写明 of，或 shares。"],
        en: [
            "p.yaml:19:5: there is no score to judge [stage-no-score]\n    State `of` or `shares`."
        ]
    ),
    Refusal(
        "a mark alone",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, pass: 80}"],
        zh: ["p.yaml:19:19：此处应为通过标准，如 {at_least: 80}，实为“80” [wrong-value]"],
        en: ["p.yaml:19:19: expected a mark such as {at_least: 80}, found \"80\" [wrong-value]"]
    ),
    Refusal(
        "no mark",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, pass: {}}"],
        zh: ["p.yaml:19:19：此处应为通过标准，如 {at_least: 80}，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:19:19: expected a mark such as {at_least: 80}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a mark for an unknown part",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, shares: {card: 60%, staff: 40%}, pass: {staf: {at_least: 80}}}"
        ],
        zh: ["p.yaml:19:53：没有可用于此处的“staf” [unknown-name-here]\n    是否想写“staff”？"],
        en: [
            "p.yaml:19:53: there is no \"staf\" that can stand here [unknown-name-here]\n    did you mean \"staff\"?"
        ]
    ),
    Refusal(
        "the whole judged twice",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, pass: {at_least: 80, total: {at_least: 70}}}"],
        zh: ["p.yaml:19:41：“total”不能与“at_least”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:41: \"total\" cannot stand beside \"at_least\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "marks beside an outcome",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, pass: {at_least: 80}, outcome: {pass: 85.., fail: ..<85}}"],
        zh: ["p.yaml:19:44：“outcome”不能与“pass”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:44: \"outcome\" cannot stand beside \"pass\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a requirement without shares",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, of: card, require: [{share: staff, at_least: 50%}]}"],
        zh: ["p.yaml:19:32：“require”须与“shares”一并写明 [needs-key]"],
        en: ["p.yaml:19:32: \"require\" needs \"shares\" as well [needs-key]"]
    ),
    Refusal(
        "a share below its floor",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, shares: {card: 60%, staff: 40%}, require: [{share: staff, at_least: 50%, source: {clause: '4'}}]}"
        ],
        zh: ["p.yaml:19:40：“staff”的份额为 40%，低于 p.yaml:19:56 规定的下限 50%（依据第4条） [share-below-floor]"],
        en: [
            "p.yaml:19:40: the share of \"staff\" is 40%, below the floor of 50% at p.yaml:19:56 (clause 4) [share-below-floor]"
        ]
    ),
    Refusal(
        "a faulty stage that is named later",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, of: crad, pass: {at_least: 5}}\nconsequences:\n  - {id: c, when: a}"
        ],
        zh: ["p.yaml:19:17：没有名为“crad”的列或指标 [formula-misspelt-name]\n    是不是 card？"],
        en: [
            "p.yaml:19:17: there is no column or indicator named \"crad\" [formula-misspelt-name]\n    did you mean card?"
        ]
    ),
    Refusal(
        "a stage that names a later one",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, of: score(b)}\n  - {id: b, of: card, pass: {at_least: 4}}"],
        zh: ["p.yaml:19:23：没有考评项“b” [formula-unknown-criterion]\n    score( ) 里写考评项的 id"],
        en: [
            "p.yaml:19:23: there is no criterion \"b\" [formula-unknown-criterion]\n    score( ) takes the id of a criterion"
        ]
    ),
]

@Suite struct ProcedureReaderTests {
    @Test("a faulty stage is refused at its place", arguments: faultyStages)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private static let text = """
        procedure:
          - {id: self, title: 自查, by: 社区, of: card, pass: {at_least: 80}}
          - {id: evaluation, shares: {card: 60%, duty: 40%}, pass: {duty: {at_least: 80}, total: {at_least: 85}}}
          - {id: acceptance, inspected: opened, reinspection: card, reinspected: opened, outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}}
          - {id: filing, days: 5 working_days, after: acceptance}
          - {id: notice, days: 30 days}
        consequences:
          - {id: done, when: self and acceptance == 'pass' and score(evaluation) > 90}
        """

    @Test("stages keep their order and their parts")
    func order() throws {
        let stages = try Office.decode([18: ProcedureReaderTests.text]).procedure
        #expect(stages.map(\.id) == ["self", "evaluation", "acceptance", "filing", "notice"])
        #expect(
            stages.map { $0.parts.map(\.id) } == [
                ["card"], ["card", "duty"], ["evaluation"], [], [],
            ]
        )
        #expect(stages[0].by == "社区")
        #expect(stages[3].after == "acceptance")
        #expect(
            stages.map(\.days) == [
                nil, nil, nil, Stage.Duration(count: 5, isWorking: true),
                Stage.Duration(count: 30, isWorking: false),
            ]
        )
    }

    @Test("a stage passes by marks or gives an outcome, from the worst")
    func kinds() throws {
        let stages = try Office.decode([18: ProcedureReaderTests.text]).procedure
        guard case .marks = stages[1].decision, case .outcome(_, let levels) = stages[2].decision,
            case .none = stages[3].decision
        else {
            Issue.record("other decisions")
            return
        }
        #expect(levels.map(\.id) == ["pass", "conditional", "fail"])
        #expect(stages[2].inspected?.text == "opened")
    }

    @Test("places are given by phase")
    func phases() throws {
        let text = "procedure: [{id: naming, phases: {'1': 35, '2': 40}}]"
        let stage = try Office.decode([3: "period: phase", 18: text]).procedure[0]
        guard case .places(let places, _) = stage.decision else {
            Issue.record("no places")
            return
        }
        #expect(places == ["1": 35, "2": 40])
    }
}
