import KaopingCore
import Testing

@testable import KaopingProfile

/// Parameters that are refused.
private let faultyParameters = [
    Refusal(
        "no type",
        of: Office.lines,
        [18: "parameters: {pay: {required: true}}"],
        zh: ["p.yaml:18:19：缺少“type”：数值的类型 [missing-key]"],
        en: ["p.yaml:18:19: \"type\" is missing: what the value is [missing-key]"]
    ),
    Refusal(
        "a type that there is not",
        of: Office.lines,
        [18: "parameters: {pay: {type: amount, required: true}}"],
        zh: ["p.yaml:18:26：此处应为下列之一：number、count、percent、flag、text、date，实为“amount” [wrong-value]"],
        en: [
            "p.yaml:18:26: expected one of: number, count, percent, flag, text, date, found \"amount\" [wrong-value]"
        ]
    ),
    Refusal(
        "neither required nor a default",
        of: Office.lines,
        [18: "parameters: {pay: {type: number}}"],
        zh: [
            "p.yaml:18:14：参数“pay”既非必填，也没有默认值 [parameter-no-value]\n    写 required: true，或给出 default。"
        ],
        en: [
            "p.yaml:18:14: the parameter \"pay\" is neither required nor has a default [parameter-no-value]\n    State `required: true` or a `default`."
        ]
    ),
    Refusal(
        "required and a default",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, required: true, default: 5}}"],
        zh: ["p.yaml:18:59：参数“pay”必须由使用地填写，不能有默认值 [parameter-default]"],
        en: [
            "p.yaml:18:59: the parameter \"pay\" must be filled in by the place and has no default [parameter-default]"
        ]
    ),
    Refusal(
        "a default that is no number",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, default: five}}"],
        zh: ["p.yaml:18:43：参数“pay”（pay）的值“five”不符合要求，应为数 [parameter-value]"],
        en: [
            "p.yaml:18:43: the parameter \"pay\" (pay) cannot be \"five\": expected a number [parameter-value]"
        ]
    ),
    Refusal(
        "a default that is not whole",
        of: Office.lines,
        [18: "parameters: {pay: {type: count, default: 1.5}}"],
        zh: ["p.yaml:18:42：参数“pay”（pay）的值“1.5”不符合要求，应为不小于 0 的整数 [parameter-value]"],
        en: [
            "p.yaml:18:42: the parameter \"pay\" (pay) cannot be \"1.5\": expected a whole number from 0 [parameter-value]"
        ]
    ),
    Refusal(
        "a default out of range",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, range: 0..10, default: 12}}"],
        zh: ["p.yaml:18:57：参数“pay”（pay）的值“12”不符合要求，应为数，不小于 0 且不大于 10 [parameter-value]"],
        en: [
            "p.yaml:18:57: the parameter \"pay\" (pay) cannot be \"12\": expected a number, at least 0 and at most 10 [parameter-value]"
        ]
    ),
    Refusal(
        "a percentage without its sign",
        of: Office.lines,
        [18: "parameters: {pay: {type: percent, default: 70}}"],
        zh: ["p.yaml:18:44：参数“pay”（pay）的值“70”不符合要求，应为百分数，如 70% [parameter-value]"],
        en: [
            "p.yaml:18:44: the parameter \"pay\" (pay) cannot be \"70\": expected a percentage such as 70% [parameter-value]"
        ]
    ),
    Refusal(
        "a default that is no flag",
        of: Office.lines,
        [18: "parameters: {pay: {type: flag, default: yes}}"],
        zh: ["p.yaml:18:41：参数“pay”（pay）的值“yes”不符合要求，应为true 或 false [parameter-value]"],
        en: [
            "p.yaml:18:41: the parameter \"pay\" (pay) cannot be \"yes\": expected true or false [parameter-value]"
        ]
    ),
    Refusal(
        "a default that is no date",
        of: Office.lines,
        [18: "parameters: {pay: {type: date, default: 2020-13-01}}"],
        zh: ["p.yaml:18:41：参数“pay”（pay）的值“2020-13-01”不符合要求，应为日期，如 2020-07-31 [parameter-value]"],
        en: [
            "p.yaml:18:41: the parameter \"pay\" (pay) cannot be \"2020-13-01\": expected a date such as 2020-07-31 [parameter-value]"
        ]
    ),
    Refusal(
        "a default that is not among the values",
        of: Office.lines,
        [18: "parameters: {pay: {type: text, values: [a, b], default: c}}"],
        zh: ["p.yaml:18:57：参数“pay”（pay）的值“c”不符合要求，应为下列之一：a、b [parameter-value]"],
        en: [
            "p.yaml:18:57: the parameter \"pay\" (pay) cannot be \"c\": expected one of: a, b [parameter-value]"
        ]
    ),
    Refusal(
        "a default that is a list",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, default: [5]}}"],
        zh: ["p.yaml:18:43：此处应为数，实为列表 [wrong-value]"],
        en: ["p.yaml:18:43: expected a number, found a list [wrong-value]"]
    ),
    Refusal(
        "a default that is nothing",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, default: null}}"],
        zh: ["p.yaml:18:43：此处应为数，实为空值 [wrong-value]"],
        en: ["p.yaml:18:43: expected a number, found nothing [wrong-value]"]
    ),
    Refusal(
        "a range of texts",
        of: Office.lines,
        [18: "parameters: {pay: {type: text, range: 0..1, default: a}}"],
        zh: ["p.yaml:18:39：“range”在这里不起作用：只用于数和百分数 [key-idle]"],
        en: [
            "p.yaml:18:39: \"range\" means nothing here: it is for numbers and percentages [key-idle]"
        ]
    ),
    Refusal(
        "values of numbers",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, values: [1], default: 1}}"],
        zh: ["p.yaml:18:42：“values”在这里不起作用：只用于文本 [key-idle]"],
        en: ["p.yaml:18:42: \"values\" means nothing here: it is for texts [key-idle]"]
    ),
    Refusal(
        "no values",
        of: Office.lines,
        [18: "parameters: {pay: {type: text, values: [], default: a}}"],
        zh: ["p.yaml:18:40：此处应为至少一个文字，实为空列表 [wrong-value]"],
        en: ["p.yaml:18:40: expected at least one text, found an empty list [wrong-value]"]
    ),
    Refusal(
        "required in another word",
        of: Office.lines,
        [18: "parameters: {pay: {type: number, required: perhaps}}"],
        zh: ["p.yaml:18:44：此处应为下列之一：true、false，实为“perhaps” [wrong-value]"],
        en: ["p.yaml:18:44: expected one of: true, false, found \"perhaps\" [wrong-value]"]
    ),
    Refusal(
        "the id of a column",
        of: Office.lines,
        [18: "parameters: {staff: {type: number, required: true}}"],
        zh: ["p.yaml:18:14：编号“staff”已在 p.yaml:8:110 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:18:14: the id \"staff\" is taken at p.yaml:8:110 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "the id of a criterion",
        of: Office.lines,
        [18: "parameters: {duty: {type: number, required: true}}"],
        zh: ["p.yaml:15:10：编号“duty”已在 p.yaml:18:14 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:15:10: the id \"duty\" is taken at p.yaml:18:14 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a reserved word",
        of: Office.lines,
        [18: "parameters: {rank: {type: number, required: true}}"],
        zh: ["p.yaml:18:14：“rank”是公式语言的保留字，不能作为编号 [reserved-word]"],
        en: [
            "p.yaml:18:14: \"rank\" is a reserved word of formulas and cannot be an id [reserved-word]"
        ]
    ),
    Refusal(
        "an id with a hyphen",
        of: Office.lines,
        [18: "parameters: {pay-5: {type: number, required: true}}"],
        zh: ["p.yaml:18:14：公式中无法使用“pay-5” [not-a-name]\n    连字符会被当作减号，请改用下划线。"],
        en: [
            "p.yaml:18:14: formulas cannot name \"pay-5\" [not-a-name]\n    A hyphen would be read as a minus; write an underscore."
        ]
    ),
    Refusal(
        "parameters as a list",
        of: Office.lines,
        [18: "parameters: [pay]"],
        zh: ["p.yaml:18:13：此处应为各参数，实为列表 [wrong-value]"],
        en: ["p.yaml:18:13: expected parameters by their ids, found a list [wrong-value]"]
    ),
    Refusal(
        "a parameter that is nothing",
        of: Office.lines,
        [18: "parameters: {pay: null}"],
        zh: ["p.yaml:18:19：此处应为“参数”的键值表（type），实为空值 [wrong-value]"],
        en: [
            "p.yaml:18:19: expected a mapping for \"parameter\" (type), found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "a text in a sum",
        of: Office.lines,
        [18: "parameters: {pay: {type: text, default: a}}\nindicators: {x: {value: $pay + 1}}"],
        zh: ["p.yaml:19:25：“$pay”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:25: \"$pay\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
]

@Suite struct ParameterSectionReaderTests {
    @Test("a percentage is no number: 5% of the command line would be taken for 0.05")
    func percentOfNumber() throws {
        let parameters = "parameters: {top: {type: number, required: true}}"
        let top = try #require(try Office.decode([18: parameters]).parameters.first)
        let error = #expect(throws: IssuesError.self) { try top.value("5%", at: nil) }
        #expect(error?.status == .usage)
        #expect(try top.value("5", at: nil) == .number(Exact(5)))
    }

    @Test("a faulty parameter is refused at its place", arguments: faultyParameters)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a parameter has a type and either a default or a place that fills it in")
    func parameters() throws {
        let text = """
            parameters:
              pay: {title: {zh: 补助, en: Pay}, type: number, required: true, unit_of_measure: 元/月}
              least: {type: percent, default: 70%}
              since: {type: date, default: 2020-07-31}
              on: {type: flag, default: true}
              who: {type: text, values: [a, b], default: b}
              n: {type: count, range: 1..5, default: 3}
            """
        let parameters = try Office.decode([18: text]).parameters
        #expect(parameters.map(\.isRequired) == [true, false, false, false, false, false])
        #expect(parameters[0].title == Bilingual(zh: "补助", en: "Pay"))
        #expect(parameters[0].unitOfMeasure == "元/月")
        let share = try #require(Exact("70%"))
        let day = try #require(Day("2020-07-31"))
        #expect(
            parameters.map(\.defaultValue) == [
                nil, .percent(share), .date(day), .flag(true), .text("b"), .number(Exact(3)),
            ]
        )
    }

    @Test("a value that a place gives is read as the parameter's type")
    func values() throws {
        let text = "parameters: {n: {type: count, range: 1..5, required: true}}"
        let parameter = try Office.decode([18: text]).parameters[0]
        #expect(try parameter.value("4", at: nil) == .number(Exact(4)))
        do throws(IssuesError) {
            _ = try parameter.value("6", at: nil)
            Issue.record("6 is out of range")
        } catch {
            #expect(error.status == .usage)
            #expect(
                error.issues.map { $0.description(in: .zh) } == [
                    "参数“n”（n）的值“6”不符合要求，应为不小于 0 的整数，不小于 1 且不大于 5 [parameter-value]"
                ]
            )
        }
    }

    @Test("an interval has the numbers between its ends, the upper one where it is closed")
    func contains() throws {
        let half = try #require(ExactInterval("1..<5"))
        #expect(half.contains(Exact(1)) && !half.contains(Exact(5)) && !half.contains(.zero))
        #expect(try #require(ExactInterval("..5")).contains(Exact(5)))
        #expect(try #require(ExactInterval("5..")).contains(Exact(500)))
    }
}
