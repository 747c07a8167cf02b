import KaopingCore
import Testing

@testable import KaopingProfile

/// Outcomes, places and days that are refused.
private let faultyDecisions = [
    Refusal(
        "outcomes with a gap",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {pass: 85.., fail: ..<80}}"],
        zh: [
            "p.yaml:19:29：评分器“acceptance”的参数“outcomes”：区间 ..<80 与 85.. 之间有空档 [gap]\n    用半开区间首尾相接，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:19:29: the parameter \"outcomes\" of \"acceptance\": there is a gap between the intervals ..<80 and 85.. [gap]\n    Let half-open intervals meet: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "outcomes that overlap",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {pass: 85.., fail: ..85}}"],
        zh: [
            "p.yaml:19:29：评分器“acceptance”的参数“outcomes”：区间 ..85 与 85.. 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:19:29: the parameter \"outcomes\" of \"acceptance\": the intervals ..85 and 85.. overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "an outcome that there is not",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {passed: 85.., fail: ..<85}}"],
        zh: [
            "p.yaml:19:22：评分器“acceptance”不接受这些参数：结论“passed”不是pass、conditional、fail之一，或写了两次 [scorer-refuses]"
        ],
        en: [
            "p.yaml:19:22: the scorer \"acceptance\" refuses its parameters: the outcome \"passed\" is none of pass, conditional and fail, or is there twice [scorer-refuses]"
        ]
    ),
    Refusal(
        "a conditional outcome without the day of the inspection",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}}"
        ],
        zh: ["p.yaml:19:22：限期整改须知验收日期 [no-inspection]\n    写明 inspected: 验收日期所在的列。"],
        en: [
            "p.yaml:19:22: a conditional outcome needs the day of the inspection [no-inspection]\n    State `inspected`: the column with the day."
        ]
    ),
    Refusal(
        "a conditional outcome without a deadline",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, inspected: opened, outcome: {pass: 85.., conditional: 75..<85, fail: ..<75}}"
        ],
        zh: [
            "p.yaml:19:41：评分器“acceptance”不接受这些参数：有conditional，须写整改期限，如 rectify_within: 60 days [scorer-refuses]"
        ],
        en: [
            "p.yaml:19:41: the scorer \"acceptance\" refuses its parameters: conditional needs the days to rectify, as in rectify_within: 60 days [scorer-refuses]"
        ]
    ),
    Refusal(
        "a deadline in words",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, inspected: opened, outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: soon}, fail: ..<75}}"
        ],
        zh: [
            "p.yaml:19:103：评分器“acceptance”的参数“rectify_within”应为天数，如 30 days，实为“soon” [wrong-parameter]"
        ],
        en: [
            "p.yaml:19:103: the parameter \"rectify_within\" of \"acceptance\" must be a number of days such as 30 days, found \"soon\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a deadline that is misspelt",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, inspected: opened, outcome: {pass: 85.., conditional: {interval: 75..<85, rectfy_within: 60 days}, fail: ..<75}}"
        ],
        zh: [
            "p.yaml:19:41：评分器“acceptance”不接受这些参数：有conditional，须写整改期限，如 rectify_within: 60 days [scorer-refuses]",
            "p.yaml:19:87：评分器“acceptance”没有参数“rectfy_within” [unknown-parameter]\n    是否想写“rectify_within”？",
        ],
        en: [
            "p.yaml:19:41: the scorer \"acceptance\" refuses its parameters: conditional needs the days to rectify, as in rectify_within: 60 days [scorer-refuses]",
            "p.yaml:19:87: the scorer \"acceptance\" has no parameter \"rectfy_within\" [unknown-parameter]\n    did you mean \"rectify_within\"?",
        ]
    ),
    Refusal(
        "a deadline without a conditional outcome",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, outcome: {pass: {interval: 85.., rectify_within: 60 days}, fail: ..<85}}"
        ],
        zh: ["p.yaml:19:62：评分器“acceptance”不接受这些参数：没有conditional，整改期限不起作用 [scorer-refuses]"],
        en: [
            "p.yaml:19:62: the scorer \"acceptance\" refuses its parameters: without conditional there is nothing to rectify [scorer-refuses]"
        ]
    ),
    Refusal(
        "outcomes as a list",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: [pass, fail]}"],
        zh: ["p.yaml:19:22：此处应为结论与区间，如 {pass: 85.., fail: ..<85}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:19:22: expected outcomes with intervals, such as {pass: 85.., fail: ..<85}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "no outcome of failing",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {pass: 85..}}"],
        zh: [
            "p.yaml:19:22：评分器“acceptance”不接受这些参数：须写明pass和fail的分数段，如 {pass: 85.., conditional: 75..<85, fail: ..<75} [scorer-refuses]"
        ],
        en: [
            "p.yaml:19:22: the scorer \"acceptance\" refuses its parameters: pass and fail are needed, as in {pass: 85.., conditional: 75..<85, fail: ..<75} [scorer-refuses]"
        ]
    ),
    Refusal(
        "no outcomes",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {}}"],
        zh: ["p.yaml:19:22：此处应为结论与区间，如 {pass: 85.., fail: ..<85}，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:19:22: expected outcomes with intervals, such as {pass: 85.., fail: ..<85}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "an outcome that is a number",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, outcome: {pass: 85, fail: ..<85}}"],
        zh: [
            "p.yaml:19:29：评分器“acceptance”的参数“outcomes”：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“85” [wrong-value]"
        ],
        en: [
            "p.yaml:19:29: the parameter \"outcomes\" of \"acceptance\": expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"85\" [wrong-value]"
        ]
    ),
    Refusal(
        "an inspection that is a text",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, inspected: street, outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}}"
        ],
        zh: ["p.yaml:19:24：“street”是文字，这里应是日期 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:24: \"street\" is a text, but a date is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "an inspection without an outcome",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, inspected: opened, pass: {at_least: 80}}"],
        zh: ["p.yaml:19:24：“inspected”须与“outcome”一并写明 [needs-key]"],
        en: ["p.yaml:19:24: \"inspected\" needs \"outcome\" as well [needs-key]"]
    ),
    Refusal(
        "a re-inspection without its day",
        of: Office.lines,
        [
            18:
                "procedure:\n  - {id: a, inspected: opened, reinspection: card, outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}}"
        ],
        zh: ["p.yaml:19:46：“reinspection”须与“reinspected”一并写明 [needs-key]"],
        en: ["p.yaml:19:46: \"reinspection\" needs \"reinspected\" as well [needs-key]"]
    ),
    Refusal(
        "phases of a yearly profile",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, phases: {'1': 35}}"],
        zh: ["p.yaml:19:21：名额按批次给出，方案的周期应为 phase [phases]"],
        en: ["p.yaml:19:21: places by phase need a profile whose period is phase [phases]"]
    ),
    Refusal(
        "places in words",
        of: Office.lines,
        [3: "period: phase", 18: "procedure:\n  - {id: a, phases: {'1': many}}"],
        zh: ["p.yaml:19:27：此处应为各批次的名额，如 {\"1\": 35}，实为“many” [wrong-value]"],
        en: ["p.yaml:19:27: expected places such as {\"1\": 35}, found \"many\" [wrong-value]"]
    ),
    Refusal(
        "half a place",
        of: Office.lines,
        [3: "period: phase", 18: "procedure:\n  - {id: a, phases: {'1': 3.5}}"],
        zh: ["p.yaml:19:27：此处应为各批次的名额，如 {\"1\": 35}，实为“3.5” [wrong-value]"],
        en: ["p.yaml:19:27: expected places such as {\"1\": 35}, found \"3.5\" [wrong-value]"]
    ),
    Refusal(
        "no phases",
        of: Office.lines,
        [3: "period: phase", 18: "procedure:\n  - {id: a, phases: {}}"],
        zh: ["p.yaml:19:21：此处应为各批次的名额，如 {\"1\": 35}，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:19:21: expected places such as {\"1\": 35}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "days without their unit",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, days: 5}"],
        zh: ["p.yaml:19:19：此处应为天数，如“5 working_days”或“30 days”，实为“5” [wrong-value]"],
        en: [
            "p.yaml:19:19: expected a number of days such as `5 working_days` or `30 days`, found \"5\" [wrong-value]"
        ]
    ),
    Refusal(
        "weeks",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, days: 5 weeks}"],
        zh: ["p.yaml:19:19：此处应为天数，如“5 working_days”或“30 days”，实为“5 weeks” [wrong-value]"],
        en: [
            "p.yaml:19:19: expected a number of days such as `5 working_days` or `30 days`, found \"5 weeks\" [wrong-value]"
        ]
    ),
    Refusal(
        "days below zero",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, days: -5 days}"],
        zh: ["p.yaml:19:19：此处应为天数，如“5 working_days”或“30 days”，实为“-5 days” [wrong-value]"],
        en: [
            "p.yaml:19:19: expected a number of days such as `5 working_days` or `30 days`, found \"-5 days\" [wrong-value]"
        ]
    ),
]

@Suite struct ProcedureReaderOutcomesTests {
    @Test("a faulty outcome, place or number of days is refused", arguments: faultyDecisions)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }
}
