import KaopingCore
import Testing

@testable import KaopingProfile

/// Reductions that are refused.
private let faultyReductions = [
    Refusal(
        "no method",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, where: passed}}"],
        zh: [
            "p.yaml:18:17：没有写明怎样归并，应有其一：count, sum, mean, median, lowest, highest, share, distinct [no-reduction]"
        ],
        en: [
            "p.yaml:18:17: it does not say how it is reduced; one of: count, sum, mean, median, lowest, highest, share, distinct [no-reduction]"
        ]
    ),
    Refusal(
        "two methods",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: passed, sum: marks}}"],
        zh: ["p.yaml:18:50：“sum”不能与“count”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:18:50: \"sum\" cannot stand beside \"count\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a count of numbers",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: marks}}"],
        zh: ["p.yaml:18:37：“marks”是数，这里应是条件 [formula-not-a-condition]\n    请写成比较，例如 marks > 0"],
        en: [
            "p.yaml:18:37: \"marks\" is a number, but a condition is needed here [formula-not-a-condition]\n    write a comparison, such as marks > 0"
        ]
    ),
    Refusal(
        "a sum of flags",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, sum: passed}}"],
        zh: ["p.yaml:18:35：“passed”是是非值，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:18:35: \"passed\" is a flag, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "a column that is misspelt",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, sum: mraks}}"],
        zh: ["p.yaml:18:35：没有名为“mraks”的列或指标 [formula-misspelt-name]\n    是不是 marks？"],
        en: [
            "p.yaml:18:35: there is no column or indicator named \"mraks\" [formula-misspelt-name]\n    did you mean marks?"
        ]
    ),
    Refusal(
        "a column of the unit without unit",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, sum: marks * staff}}"],
        zh: ["p.yaml:18:43：没有名为“staff”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'staff'"],
        en: [
            "p.yaml:18:43: there is no column or indicator named \"staff\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'staff'"
        ]
    ),
    Refusal(
        "a condition that is a number",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: all, where: marks}}"],
        zh: ["p.yaml:18:49：“marks”是数，这里应是条件 [formula-not-a-condition]\n    请写成比较，例如 marks > 0"],
        en: [
            "p.yaml:18:49: \"marks\" is a number, but a condition is needed here [formula-not-a-condition]\n    write a comparison, such as marks > 0"
        ]
    ),
    Refusal(
        "a value that is misspelt",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: \"season == 'sping'\"}}"],
        zh: ["p.yaml:18:48：“sping”不在声明的取值之中 [formula-misspelt-value]\n    是不是 'spring'？"],
        en: [
            "p.yaml:18:48: \"sping\" is not among the declared values [formula-misspelt-value]\n    did you mean 'spring'?"
        ]
    ),
    Refusal(
        "groups that are not joined",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: season}}"],
        zh: ["p.yaml:18:47：“by”须与“then”一并写明 [needs-key]"],
        en: ["p.yaml:18:47: \"by\" needs \"then\" as well [needs-key]"]
    ),
    Refusal(
        "joining without groups",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, then: mean}}"],
        zh: ["p.yaml:18:49：“then”须与“by”一并写明 [needs-key]"],
        en: ["p.yaml:18:49: \"then\" needs \"by\" as well [needs-key]"]
    ),
    Refusal(
        "a way of joining that there is not",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: season, then: average}}"],
        zh: [
            "p.yaml:18:61：此处应为下列之一：sum、mean、median、lowest、highest、{count: it > 3}，实为“average” [wrong-value]"
        ],
        en: [
            "p.yaml:18:61: expected one of: sum, mean, median, lowest, highest, {count: it > 3}, found \"average\" [wrong-value]"
        ]
    ),
    Refusal(
        "a count of groups without a condition",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: season, then: count}}"],
        zh: [
            "p.yaml:18:61：此处应为下列之一：sum、mean、median、lowest、highest、{count: it > 3}，实为“count” [wrong-value]"
        ],
        en: [
            "p.yaml:18:61: expected one of: sum, mean, median, lowest, highest, {count: it > 3}, found \"count\" [wrong-value]"
        ]
    ),
    Refusal(
        "a condition on groups that is a number",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: season, then: {count: it + 1}}}"],
        zh: ["p.yaml:18:69：“it + 1”是数，这里应是条件 [formula-not-a-condition]\n    请写成比较，例如 it + 1 > 0"],
        en: [
            "p.yaml:18:69: \"it + 1\" is a number, but a condition is needed here [formula-not-a-condition]\n    write a comparison, such as it + 1 > 0"
        ]
    ),
    Refusal(
        "a column in a condition on groups",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: season, then: {count: marks > 3}}}"],
        zh: ["p.yaml:18:69：没有名为“marks”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'marks'"],
        en: [
            "p.yaml:18:69: there is no column or indicator named \"marks\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'marks'"
        ]
    ),
    Refusal(
        "two ways of joining",
        of: Office.lines,
        [
            18:
                "indicators: {x: {of: visits, mean: marks, by: season, then: {count: it > 3, sum: it}}}"
        ],
        zh: [
            "p.yaml:18:61：此处应为下列之一：sum、mean、median、lowest、highest、{count: it > 3}，实为键值表 [wrong-value]"
        ],
        en: [
            "p.yaml:18:61: expected one of: sum, mean, median, lowest, highest, {count: it > 3}, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "groups by a misspelt column",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: sesson, then: mean}}"],
        zh: ["p.yaml:18:47：没有可用于此处的列“sesson” [no-such-column]\n    是否想写“season”？"],
        en: [
            "p.yaml:18:47: there is no column \"sesson\" that can stand here [no-such-column]\n    did you mean \"season\"?"
        ]
    ),
    Refusal(
        "groups by two columns",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, mean: marks, by: [season, day], then: mean}}"],
        zh: ["p.yaml:18:47：此处应为编号，实为列表 [wrong-value]"],
        en: ["p.yaml:18:47: expected an id, found a list [wrong-value]"]
    ),
    Refusal(
        "a count of nothing",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: null}}"],
        zh: ["p.yaml:18:37：此处应为名称或公式，实为空值 [wrong-value]"],
        en: ["p.yaml:18:37: expected a name or a formula, found nothing [wrong-value]"]
    ),
    Refusal(
        "it outside of groups",
        of: Office.lines,
        [18: "indicators: {x: {of: visits, count: it > 3}}"],
        zh: ["p.yaml:18:37：“it”是保留字，在这里没有含义 [formula-reserved-word]"],
        en: [
            "p.yaml:18:37: \"it\" is a reserved word and stands for nothing here [formula-reserved-word]"
        ]
    ),
    Refusal(
        "a weight of a count",
        of: Office.lines,
        [18: "figures:\n  - {id: f, count: case, weight: staff}"],
        zh: ["p.yaml:19:34：“weight”在这里不起作用：只用于 mean 和 share [key-idle]"],
        en: ["p.yaml:19:34: \"weight\" means nothing here: it is for mean and share [key-idle]"]
    ),
    Refusal(
        "a weight that is a text",
        of: Office.lines,
        [18: "figures:\n  - {id: f, mean: score(total), weight: street}"],
        zh: ["p.yaml:19:41：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:19:41: \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
]

@Suite struct ReductionReaderTests {
    @Test("a faulty reduction is refused at its place", arguments: faultyReductions)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func reduction(_ text: String) throws -> Reduction {
        let indicators = "indicators: {x: {of: visits, \(text)}}"
        let content = try Office.decode([18: indicators]).indicators[0].content
        guard case .reduction(let reduction) = content else {
            throw IssuesError([], status: .software)
        }
        return reduction
    }

    @Test("every method has its word", arguments: Reduction.Method.allCases)
    func methods(_ method: Reduction.Method) throws {
        let value = method == .count || method == .share ? "passed" : "marks"
        let reduction = try reduction("\(method.rawValue): \(value)")
        #expect(reduction.method == method)
        #expect(reduction.value?.text == value)
        #expect(reduction.origin == .table(1))
    }

    @Test("all rows are counted without a condition")
    func all() throws {
        let reduction = try reduction("count: all, where: season == 'spring'")
        #expect(reduction.value == nil)
        #expect(reduction.condition?.text == "season == 'spring'")
    }

    @Test("groups of rows are joined by a method or counted by a condition")
    func groups() throws {
        let joined = try reduction("mean: marks, by: season, then: highest")
        guard case .method(.highest) = joined.then else {
            Issue.record("not joined by the highest")
            return
        }
        #expect(joined.by != nil)
        let counted = try reduction("count: not passed, by: season, then: {count: it > 3}")
        guard case .count(let condition, let slot) = counted.then else {
            Issue.record("not counted")
            return
        }
        #expect(condition.text == "it > 3")
        #expect(condition.slots == [slot])
    }

    @Test("a row's columns come first, the unit's are unit.x")
    func unit() throws {
        #expect(try reduction("sum: marks / unit.staff").value?.slots.count == 2)
    }
}
