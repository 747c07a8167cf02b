import KaopingCore
import Testing

@testable import KaopingProfile

/// Inputs that are refused.
private let faultyInputs = [
    Refusal(
        "no profile",
        of: Office.lines,
        [18: "inputs: {last: {period: previous}}"],
        zh: ["p.yaml:18:16：缺少“result_of”：哪个方案的结果；this 为本方案 [missing-key]"],
        en: [
            "p.yaml:18:16: \"result_of\" is missing: the profile whose result it is; `this` for this one [missing-key]"
        ]
    ),
    Refusal(
        "this profile in the same period",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, period: same}}"],
        zh: ["p.yaml:18:42：“last”引用本方案本周期的结果，成了循环 [input-cycle]\n    引用上一周期请写 period: previous。"],
        en: [
            "p.yaml:18:42: \"last\" is the result of this profile for the same period: a cycle [input-cycle]\n    The period before is `period: previous`."
        ]
    ),
    Refusal(
        "this profile, by its id, in the same period",
        of: Office.lines,
        [18: "inputs: {last: {result_of: office, period: same}}"],
        zh: ["p.yaml:18:44：“last”引用本方案本周期的结果，成了循环 [input-cycle]\n    引用上一周期请写 period: previous。"],
        en: [
            "p.yaml:18:44: \"last\" is the result of this profile for the same period: a cycle [input-cycle]\n    The period before is `period: previous`."
        ]
    ),
    Refusal(
        "the months of a yearly profile itself",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, periods: month}}"],
        zh: ["p.yaml:18:43：此处应为下列之一：2 previous，实为“month” [wrong-value]"],
        en: ["p.yaml:18:43: expected one of: 2 previous, found \"month\" [wrong-value]"]
    ),
    Refusal(
        "a period that there is not",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, period: last}}"],
        zh: ["p.yaml:18:42：此处应为下列之一：previous、year_before、same，实为“last” [wrong-value]"],
        en: [
            "p.yaml:18:42: expected one of: previous, year_before, same, found \"last\" [wrong-value]"
        ]
    ),
    Refusal(
        "one period and several",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, period: previous, periods: 2 previous}}"],
        zh: ["p.yaml:18:42：“period”不能与“periods”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:18:42: \"period\" cannot stand beside \"periods\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a number of periods in words",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, periods: two previous}}"],
        zh: [
            "p.yaml:18:43：此处应为下列之一：2 previous、half_year、quarter、month，实为“two previous” [wrong-value]"
        ],
        en: [
            "p.yaml:18:43: expected one of: 2 previous, half_year, quarter, month, found \"two previous\" [wrong-value]"
        ]
    ),
    Refusal(
        "no period at all",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this, periods: 0 previous}}"],
        zh: [
            "p.yaml:18:43：此处应为下列之一：2 previous、half_year、quarter、month，实为“0 previous” [wrong-value]"
        ],
        en: [
            "p.yaml:18:43: expected one of: 2 previous, half_year, quarter, month, found \"0 previous\" [wrong-value]"
        ]
    ),
    Refusal(
        "periods that are longer",
        of: Office.lines,
        [3: "period: month", 18: "inputs: {last: {result_of: spot, periods: quarter}}"],
        zh: ["p.yaml:18:43：此处应为下列之一：2 previous，实为“quarter” [wrong-value]"],
        en: ["p.yaml:18:43: expected one of: 2 previous, found \"quarter\" [wrong-value]"]
    ),
    Refusal(
        "an earlier period of what does not recur",
        of: Office.lines,
        [3: "", 18: "inputs: {last: {result_of: this, period: previous}}"],
        zh: ["p.yaml:18:42：一次性考评没有上一周期 [input-once]\n    写明 period，或引用 period: same 的结果。"],
        en: [
            "p.yaml:18:42: an assessment that does not recur has no earlier period [input-once]\n    State the profile's period, or use `period: same`."
        ]
    ),
    Refusal(
        "the earlier period by default",
        of: Office.lines,
        [3: "", 18: "inputs: {last: {result_of: this}}"],
        zh: ["p.yaml:18:10：一次性考评没有上一周期 [input-once]\n    写明 period，或引用 period: same 的结果。"],
        en: [
            "p.yaml:18:10: an assessment that does not recur has no earlier period [input-once]\n    State the profile's period, or use `period: same`."
        ]
    ),
    Refusal(
        "a need out of another number",
        of: Office.lines,
        [18: "inputs: {last: {result_of: spot, periods: month, need: 10 of 11}}"],
        zh: ["p.yaml:18:56：此处应为所需周期数，如“10 of 12”，实为“10 of 11” [wrong-value]"],
        en: [
            "p.yaml:18:56: expected how many periods are needed, such as `10 of 12`, found \"10 of 11\" [wrong-value]"
        ]
    ),
    Refusal(
        "a need beyond all periods",
        of: Office.lines,
        [18: "inputs: {last: {result_of: spot, periods: month, need: 13}}"],
        zh: ["p.yaml:18:56：此处应为所需周期数，如“10 of 12”，实为“13” [wrong-value]"],
        en: [
            "p.yaml:18:56: expected how many periods are needed, such as `10 of 12`, found \"13\" [wrong-value]"
        ]
    ),
    Refusal(
        "a need of one period",
        of: Office.lines,
        [18: "inputs: {last: {result_of: spot, period: same, need: 1}}"],
        zh: ["p.yaml:18:54：“need”须与“periods”一并写明 [needs-key]"],
        en: ["p.yaml:18:54: \"need\" needs \"periods\" as well [needs-key]"]
    ),
    Refusal(
        "absence of another word",
        of: Office.lines,
        [18: "inputs: {last: {result_of: spot, period: same, or_none: maybe}}"],
        zh: ["p.yaml:18:57：此处应为下列之一：true、false，实为“maybe” [wrong-value]"],
        en: ["p.yaml:18:57: expected one of: true, false, found \"maybe\" [wrong-value]"]
    ),
    Refusal(
        "a profile that is no id",
        of: Office.lines,
        [18: "inputs: {last: {result_of: 3 spots, period: same}}"],
        zh: ["p.yaml:18:28：“3 spots”不能作为编号 [not-an-id]\n    编号以文字开头，其后可用文字、数字、下划线和连字符。"],
        en: [
            "p.yaml:18:28: \"3 spots\" is no id [not-an-id]\n    An id begins with a letter of any script and goes on with letters, digits, _ or -."
        ]
    ),
    Refusal(
        "inputs as a list",
        of: Office.lines,
        [18: "inputs: [last]"],
        zh: ["p.yaml:18:9：此处应为各引用结果，实为列表 [wrong-value]"],
        en: ["p.yaml:18:9: expected inputs by their ids, found a list [wrong-value]"]
    ),
    Refusal(
        "an input that is nothing",
        of: Office.lines,
        [18: "inputs: {last: null}"],
        zh: ["p.yaml:18:16：此处应为“引用的考评结果”的键值表（result_of），实为空值 [wrong-value]"],
        en: [
            "p.yaml:18:16: expected a mapping for \"input\" (result_of), found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "the id of a column",
        of: Office.lines,
        [18: "inputs: {staff: {result_of: this}}"],
        zh: ["p.yaml:18:10：编号“staff”已在 p.yaml:8:110 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:18:10: the id \"staff\" is taken at p.yaml:8:110 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "the id of a table",
        of: Office.lines,
        [
            18:
                "inputs: {visits: {result_of: spot, periods: month}}\nindicators: {x: {of: visits, count: all}}"
        ],
        zh: ["p.yaml:18:10：编号“visits”已在 p.yaml:10:11 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:18:10: the id \"visits\" is taken at p.yaml:10:11 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a field that there is not",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this}}\nindicators: {x: {value: last.points}}"],
        zh: [
            "p.yaml:19:25：没有名为“last.points”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'last.points'"
        ],
        en: [
            "p.yaml:19:25: there is no column or indicator named \"last.points\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'last.points'"
        ]
    ),
    Refusal(
        "the field of several periods",
        of: Office.lines,
        [
            18:
                "inputs: {last: {result_of: this, periods: 2 previous}}\nindicators: {x: {value: last.score}}"
        ],
        zh: [
            "p.yaml:19:25：没有名为“last.score”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'last.score'"
        ],
        en: [
            "p.yaml:19:25: there is no column or indicator named \"last.score\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'last.score'"
        ]
    ),
    Refusal(
        "the rows of one period",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this}}\nindicators: {x: {of: last, mean: score}}"],
        zh: ["p.yaml:19:22：没有多行数据表或多周期结果“last” [no-such-rows]\n    可用：visits, rulings"],
        en: [
            "p.yaml:19:22: there is no table of many rows and no input of several periods called \"last\" [no-such-rows]\n    known here: visits, rulings"
        ]
    ),
    Refusal(
        "a level that this profile does not have",
        of: Office.lines,
        [18: "inputs: {last: {result_of: this}}\nindicators: {x: {value: last.level == 'god'}}"],
        zh: ["p.yaml:19:39：“god”不在声明的取值之中 [formula-misspelt-value]\n    是不是 'good'？"],
        en: [
            "p.yaml:19:39: \"god\" is not among the declared values [formula-misspelt-value]\n    did you mean 'good'?"
        ]
    ),
]

@Suite struct InputReaderTests {
    @Test("a faulty input is refused at its place", arguments: faultyInputs)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("an input says whose result it is, of which periods, and whether it may be absent")
    func inputs() throws {
        let text = """
            inputs:
              last: {result_of: this, or_none: true}
              same: {result_of: survey, period: same, file: "survey-{period}.csv"}
              both: {result_of: office, periods: 2 previous}
              spot: {result_of: spot-check, periods: month, need: 10 of 12}
            """
        let inputs = try Office.decode([18: text]).inputs
        #expect(inputs.map(\.profile) == [nil, "survey", nil, "spot-check"])
        #expect(inputs.map(\.periods) == [.previous, .same, .previousSeveral(2), .within(.month)])
        #expect(inputs.map(\.mayBeAbsent) == [true, false, false, false])
        #expect(inputs.map(\.need) == [nil, nil, nil, 10])
        #expect(inputs[1].file == "survey-{period}.csv")
        #expect(inputs[0].levels == .texts(["low", "fair", "good"]))
        #expect(inputs[1].levels == .texts(nil))
    }

    @Test("the levels of this profile are numbers where they are numbers")
    func numbers() throws {
        let text = "inputs: {last: {result_of: this}}\nindicators: {x: {value: last.level + 1}}"
        let profile = try Office.decode([
            17: "rating: {levels: 1..5, start: {column: staff}}", 18: text,
        ])
        #expect(profile.inputs[0].levels == .numbers)
    }

    @Test("one period's result is a value, several are rows")
    func names() throws {
        let text = """
            inputs:
              last: {result_of: this}
              both: {result_of: this, periods: 2 previous}
            indicators:
              up: {value: card - last.score}
              low: {of: both, count: "level == 'low'"}
            """
        let indicators = try Office.decode([18: text]).indicators
        guard case .reduction(let reduction) = indicators[1].content else { return }
        #expect(reduction.origin == .input(1))
    }
}
