import KaopingCore
import Testing

@testable import KaopingProfile

/// Indicators that are refused.
private let faultyIndicators = [
    Refusal(
        "no value",
        of: Office.lines,
        [18: "indicators: {x: {title: X}}"],
        zh: ["p.yaml:18:17：缺少“value”：计算公式 [missing-key]"],
        en: ["p.yaml:18:17: \"value\" is missing: the formula [missing-key]"]
    ),
    Refusal(
        "a method without a table",
        of: Office.lines,
        [18: "indicators: {x: {count: passed}}"],
        zh: ["p.yaml:18:17：缺少“of”：取自哪个多行数据表 [missing-key]"],
        en: [
            "p.yaml:18:17: \"of\" is missing: the table of many rows that it is reduced from [missing-key]"
        ]
    ),
    Refusal(
        "a value beside a table",
        of: Office.lines,
        [18: "indicators: {x: {value: card, of: visits, count: passed}}"],
        zh: [
            "p.yaml:18:35：“of”不能与“value”同时使用 [key-twice]\n    二者只留其一。",
            "p.yaml:18:50：“count”不能与“value”同时使用 [key-twice]\n    二者只留其一。",
        ],
        en: [
            "p.yaml:18:35: \"of\" cannot stand beside \"value\" [key-twice]\n    Keep one of the two.",
            "p.yaml:18:50: \"count\" cannot stand beside \"value\" [key-twice]\n    Keep one of the two.",
        ]
    ),
    Refusal(
        "a value beside a condition on rows",
        of: Office.lines,
        [18: "indicators: {x: {value: card, where: case}}"],
        zh: ["p.yaml:18:38：“where”不能与“value”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:18:38: \"where\" cannot stand beside \"value\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a table that is misspelt",
        of: Office.lines,
        [18: "indicators: {x: {of: vists, count: passed}}"],
        zh: ["p.yaml:18:22：没有多行数据表或多周期结果“vists” [no-such-rows]\n    是否想写“visits”？"],
        en: [
            "p.yaml:18:22: there is no table of many rows and no input of several periods called \"vists\" [no-such-rows]\n    did you mean \"visits\"?"
        ]
    ),
    Refusal(
        "a table with one row a unit",
        of: Office.lines,
        [18: "indicators: {x: {of: offices, count: case}}"],
        zh: ["p.yaml:18:22：没有多行数据表或多周期结果“offices” [no-such-rows]\n    可用：visits, rulings"],
        en: [
            "p.yaml:18:22: there is no table of many rows and no input of several periods called \"offices\" [no-such-rows]\n    known here: visits, rulings"
        ]
    ),
    Refusal(
        "a table that is nothing",
        of: Office.lines,
        [18: "indicators: {x: {of: null, count: case}}"],
        zh: ["p.yaml:18:22：此处应为编号，实为空值 [wrong-value]"],
        en: ["p.yaml:18:22: expected an id, found nothing [wrong-value]"]
    ),
    Refusal(
        "an indicator that names itself",
        of: Office.lines,
        [18: "indicators: {x: {value: x + 1}}"],
        zh: ["p.yaml:18:25：没有名为“x”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'x'"],
        en: [
            "p.yaml:18:25: there is no column or indicator named \"x\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'x'"
        ]
    ),
    Refusal(
        "an indicator that names a later one",
        of: Office.lines,
        [18: "indicators: {x: {value: y + 1}, y: {value: card}}"],
        zh: ["p.yaml:18:25：没有名为“y”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'y'"],
        en: [
            "p.yaml:18:25: there is no column or indicator named \"y\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'y'"
        ]
    ),
    Refusal(
        "an indicator per itself",
        of: Office.lines,
        [18: "indicators: {x: {value: card, per: x}}"],
        zh: ["p.yaml:18:36：没有名为“x”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'x'"],
        en: [
            "p.yaml:18:36: there is no column or indicator named \"x\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'x'"
        ]
    ),
    Refusal(
        "a denominator that is a text",
        of: Office.lines,
        [18: "indicators: {x: {value: card, per: street}}"],
        zh: ["p.yaml:18:36：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:18:36: \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "a direction that there is not",
        of: Office.lines,
        [18: "indicators: {x: {value: card, better: lower}}"],
        zh: ["p.yaml:18:39：此处应为下列之一：high、low，实为“lower” [wrong-value]"],
        en: ["p.yaml:18:39: expected one of: high, low, found \"lower\" [wrong-value]"]
    ),
    Refusal(
        "a reserved word",
        of: Office.lines,
        [18: "indicators: {level: {value: card}}"],
        zh: ["p.yaml:18:14：“level”是公式语言的保留字，不能作为编号 [reserved-word]"],
        en: [
            "p.yaml:18:14: \"level\" is a reserved word of formulas and cannot be an id [reserved-word]"
        ]
    ),
    Refusal(
        "the id of a column",
        of: Office.lines,
        [18: "indicators: {staff: {value: card}}"],
        zh: ["p.yaml:18:14：编号“staff”已在 p.yaml:8:110 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:18:14: the id \"staff\" is taken at p.yaml:8:110 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "an id that formulas cannot name",
        of: Office.lines,
        [18: "indicators: {per-head: {value: card}}"],
        zh: ["p.yaml:18:14：公式中无法使用“per-head” [not-a-name]\n    连字符会被当作减号，请改用下划线。"],
        en: [
            "p.yaml:18:14: formulas cannot name \"per-head\" [not-a-name]\n    A hyphen would be read as a minus; write an underscore."
        ]
    ),
    Refusal(
        "an indicator that is nothing",
        of: Office.lines,
        [18: "indicators: {x: null}"],
        zh: ["p.yaml:18:17：此处应为“指标”的键值表，实为空值 [wrong-value]"],
        en: ["p.yaml:18:17: expected a mapping for \"indicator\", found nothing [wrong-value]"]
    ),
    Refusal(
        "a column of rows",
        of: Office.lines,
        [18: "indicators: {x: {value: marks + 1}}"],
        zh: ["p.yaml:18:25：没有名为“marks”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'marks'"],
        en: [
            "p.yaml:18:25: there is no column or indicator named \"marks\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'marks'"
        ]
    ),
    Refusal(
        "a step that there is not",
        of: Office.lines,
        [18: "indicators: {x: {value: card, prepare: [{smooth: 3}]}}"],
        zh: [
            "p.yaml:18:41：此处应为一个步骤：per、screen、impute 或 outliers，实为键值表 [wrong-value]",
            "p.yaml:18:42：没有“smooth”这个键 [unknown-key]\n    可用：per, screen, impute, outliers, source, assumption, lock, bound",
        ],
        en: [
            "p.yaml:18:41: expected one step: per, screen, impute or outliers, found a mapping [wrong-value]",
            "p.yaml:18:42: unknown key \"smooth\" [unknown-key]\n    known here: per, screen, impute, outliers, source, assumption, lock, bound",
        ]
    ),
]

@Suite struct IndicatorReaderTests {
    @Test("a faulty indicator is refused at its place", arguments: faultyIndicators)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("an indicator is a formula or reduces rows, and may use those before it")
    func indicators() throws {
        let text = """
            indicators:
              seen: {of: visits, count: passed}
              ratio: {value: seen / staff, better: low, title: {zh: 比, en: Ratio}, per: staff}
              own: {value: card, per: staff, prepare: [{per: denominator}]}
            prepare: [{per: denominator}]
            """
        let indicators = try Office.decode([18: text]).indicators
        #expect(indicators.map(\.id) == ["seen", "ratio", "own"])
        #expect(indicators.map { $0.formula != nil } == [false, true, true])
        #expect(indicators.map(\.isLowerBetter) == [false, true, false])
        #expect(indicators[1].title == Bilingual(zh: "比", en: "Ratio"))
        #expect(indicators[1].per?.text == "staff")
        #expect(indicators.map { $0.preparation?.count } == [nil, nil, 1])
    }
}
