import KaopingCore
import Testing

@testable import KaopingProfile

/// Figures, targets and roll-ups that are refused.
private let faultyPopulations = [
    Refusal(
        "a figure without a method",
        of: Office.lines,
        [18: "figures:\n  - {id: f}"],
        zh: [
            "p.yaml:19:5：没有写明怎样归并，应有其一：count, sum, mean, median, lowest, highest, share, distinct [no-reduction]"
        ],
        en: [
            "p.yaml:19:5: it does not say how it is reduced; one of: count, sum, mean, median, lowest, highest, share, distinct [no-reduction]"
        ]
    ),
    Refusal(
        "a figure with the id of a column",
        of: Office.lines,
        [18: "figures:\n  - {id: staff, count: case}"],
        zh: ["p.yaml:19:10：编号“staff”已在 p.yaml:8:110 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"staff\" is taken at p.yaml:8:110 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a figure within a misspelt group",
        of: Office.lines,
        [18: "figures:\n  - {id: f, count: case, within: steet}"],
        zh: ["p.yaml:19:34：没有可用于此处的“steet” [unknown-name-here]\n    是否想写“street”？"],
        en: [
            "p.yaml:19:34: there is no \"steet\" that can stand here [unknown-name-here]\n    did you mean \"street\"?"
        ]
    ),
    Refusal(
        "places that are not whole",
        of: Office.lines,
        [18: "figures:\n  - {id: f, mean: score(total), stated: 1.5}"],
        zh: ["p.yaml:19:41：此处应为整数，实为“1.5” [wrong-value]"],
        en: ["p.yaml:19:41: expected a whole number, found \"1.5\" [wrong-value]"]
    ),
    Refusal(
        "too many places",
        of: Office.lines,
        [18: "figures:\n  - {id: f, mean: score(total), stated: 13}"],
        zh: ["p.yaml:19:41：此处应为整数（0 到 12），实为“13” [wrong-value]"],
        en: ["p.yaml:19:41: expected a whole number from 0 to 12, found \"13\" [wrong-value]"]
    ),
    Refusal(
        "figures as a mapping",
        of: Office.lines,
        [18: "figures: {f: 1}"],
        zh: ["p.yaml:18:10：此处应为统计数的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:10: expected a list of figures, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a level that is misspelt",
        of: Office.lines,
        [18: "figures:\n  - {id: f, share: level == 'god'}"],
        zh: ["p.yaml:19:29：“god”不在声明的取值之中 [formula-misspelt-value]\n    是不是 'good'？"],
        en: [
            "p.yaml:19:29: \"god\" is not among the declared values [formula-misspelt-value]\n    did you mean 'good'?"
        ]
    ),
    Refusal(
        "a figure of a figure",
        of: Office.lines,
        [18: "figures:\n  - {id: f, count: case}\n  - {id: g, mean: f}"],
        zh: ["p.yaml:20:19：没有名为“f”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'f'"],
        en: [
            "p.yaml:20:19: there is no column or indicator named \"f\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'f'"
        ]
    ),
    Refusal(
        "a target without its share",
        of: Office.lines,
        [18: "targets:\n  - {id: t, at_least: 80%}"],
        zh: ["p.yaml:19:5：缺少“share”：达到要求的条件；目标是符合条件的对象所占比例 [missing-key]"],
        en: [
            "p.yaml:19:5: \"share\" is missing: the condition; the target is on the share of units that meet it [missing-key]"
        ]
    ),
    Refusal(
        "a target without a bound",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case}"],
        zh: ["p.yaml:19:5：没有写明界限：at_least 或 at_most [requirement-empty]"],
        en: ["p.yaml:19:5: it states no bound: at_least or at_most [requirement-empty]"]
    ),
    Refusal(
        "a bound that is no number",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, at_least: most}"],
        zh: ["p.yaml:19:36：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“most” [wrong-value]"],
        en: [
            "p.yaml:19:36: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"most\" [wrong-value]"
        ]
    ),
    Refusal(
        "a bound without its sign",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, at_least: 80}"],
        zh: ["p.yaml:19:36：此处应为0 到 100% 的比例，实为“80” [wrong-value]"],
        en: ["p.yaml:19:36: expected a share from 0 to 100%, found \"80\" [wrong-value]"]
    ),
    Refusal(
        "a ceiling below the floor",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, at_least: 80%, at_most: 70%}"],
        zh: ["p.yaml:19:50：此处应为不低于 at_least（80%）的值，实为“70%” [wrong-value]"],
        en: ["p.yaml:19:50: expected no less than at_least (80%), found \"70%\" [wrong-value]"]
    ),
    Refusal(
        "a period of another kind",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, at_least: 80%, by: 2025-Q1}"],
        zh: ["p.yaml:19:45：此处应为周期，如 2020，实为“2025-Q1” [wrong-value]"],
        en: ["p.yaml:19:45: expected a period such as 2020, found \"2025-Q1\" [wrong-value]"]
    ),
    Refusal(
        "no period",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, at_least: 80%, by: null}"],
        zh: ["p.yaml:19:45：此处应为周期，如 2020，实为空值 [wrong-value]"],
        en: ["p.yaml:19:45: expected a period such as 2020, found nothing [wrong-value]"]
    ),
    Refusal(
        "a path by no period",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, path: {soon: 70%}}"],
        zh: ["p.yaml:19:33：此处应为周期，如 2020，实为“soon” [wrong-value]"],
        en: ["p.yaml:19:33: expected a period such as 2020, found \"soon\" [wrong-value]"]
    ),
    Refusal(
        "a path as a list",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, path: [70%]}"],
        zh: ["p.yaml:19:32：此处应为各周期的比例，如 {2021: 70%}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:19:32: expected shares by period, such as {2021: 70%}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "an empty path",
        of: Office.lines,
        [18: "targets:\n  - {id: t, share: case, path: {}}"],
        zh: ["p.yaml:19:32：此处应为各周期的比例，如 {2021: 70%}，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:19:32: expected shares by period, such as {2021: 70%}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "targets as a mapping",
        of: Office.lines,
        [18: "targets: {t: 80%}"],
        zh: ["p.yaml:18:10：此处应为目标的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:10: expected a list of targets, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a roll-up by nothing",
        of: Office.lines,
        [18: "rollup:\n  - {id: r, mean: score(total)}"],
        zh: ["p.yaml:19:5：缺少“by”：按哪一列汇总 [missing-key]"],
        en: ["p.yaml:19:5: \"by\" is missing: the column whose values are the groups [missing-key]"]
    ),
    Refusal(
        "a roll-up by a group that there is not",
        of: Office.lines,
        [18: "rollup:\n  - {id: r, by: county, mean: score(total)}"],
        zh: ["p.yaml:19:17：没有可用于此处的“county” [unknown-name-here]\n    可用：street, kind"],
        en: [
            "p.yaml:19:17: there is no \"county\" that can stand here [unknown-name-here]\n    known here: street, kind"
        ]
    ),
    Refusal(
        "bands that overlap",
        of: Office.lines,
        [
            18:
                "rollup:\n  - {id: r, by: street, mean: score(total), stated: 0, bands: {a: 5.., b: ..5}}"
        ],
        zh: [
            "p.yaml:19:67：评分器“bands”的参数“bands”：区间 ..5 与 5.. 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:19:67: the parameter \"bands\" of \"bands\": the intervals ..5 and 5.. overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a title of no band",
        of: Office.lines,
        [
            18:
                "rollup:\n  - {id: r, by: street, mean: score(total), stated: 0, bands: {a: 5.., b: ..4}, titles: {c: C}}"
        ],
        zh: ["p.yaml:19:90：没有等级“c” [unknown-level]\n    可用：b, a"],
        en: ["p.yaml:19:90: there is no level \"c\" [unknown-level]\n    known here: b, a"]
    ),
    Refusal(
        "titles without bands",
        of: Office.lines,
        [18: "rollup:\n  - {id: r, by: street, mean: score(total), stated: 0, titles: {c: C}}"],
        zh: ["p.yaml:19:64：“titles”须与“bands”一并写明 [needs-key]"],
        en: ["p.yaml:19:64: \"titles\" needs \"bands\" as well [needs-key]"]
    ),
    Refusal(
        "a tie rule that there is not",
        of: Office.lines,
        [18: "rollup:\n  - {id: r, by: street, mean: score(total), ties: shared}"],
        zh: [
            "p.yaml:19:51：此处应为下列之一：competition、dense、modified、fractional、ordinal，实为“shared” [wrong-value]"
        ],
        en: [
            "p.yaml:19:51: expected one of: competition, dense, modified, fractional, ordinal, found \"shared\" [wrong-value]"
        ]
    ),
    Refusal(
        "a roll-up with the id of a column",
        of: Office.lines,
        [18: "rollup:\n  - {id: staff, by: street, mean: score(total)}"],
        zh: ["p.yaml:19:10：编号“staff”已在 p.yaml:8:110 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"staff\" is taken at p.yaml:8:110 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
]

@Suite struct PopulationReaderTests {
    @Test(
        "a faulty figure, target or roll-up is refused at its place",
        arguments: faultyPopulations
    )
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a figure reduces all units, or those of each group")
    func figures() throws {
        let text = """
            figures:
              - {id: f, share: level == 'good', within: street, stated: 1}
              - {id: g, mean: score(duty), weight: staff, where: not case, unit_of_measure: 分}
            """
        let figures = try Office.decode([18: text]).figures
        #expect(figures.map(\.isPercent) == [true, false])
        #expect(figures.map(\.within) == ["street", nil])
        #expect(figures[0].stated == Rounding(places: 1))
        #expect(figures[1].reduction.weight?.text == "staff")
        #expect(figures[1].unitOfMeasure == "分")
    }

    @Test("a target has its bounds, its period and a path in the order of time")
    func targets() throws {
        let text =
            "targets: [{id: t, share: case, at_least: 80%, by: 2027, "
            + "path: {2026: 70%, 2025: 60%}, within: street}]"
        let target = try Office.decode([18: text]).targets[0]
        #expect(target.lower == Exact("80%"))
        #expect(target.upper == nil)
        #expect(target.by == Period("2027"))
        #expect(target.path.map(\.period) == [Period("2025"), Period("2026")])
        #expect(target.path.map(\.share) == [Exact("60%"), Exact("70%")])
    }

    @Test("a roll-up has a score book of its own")
    func rollups() throws {
        let text =
            "rollup: [{id: r, by: street, mean: score(total), weight: staff, stated: 1, "
            + "bands: {good: 80.., poor: ..<80}, titles: {good: 好}, ties: dense}]"
        let rollup = try Office.decode([18: text]).rollups[0]
        #expect(rollup.by == "street")
        #expect(rollup.ties == .dense)
        #expect(
            rollup.rating?.levels == [
                Rating.Level(id: "poor", title: Bilingual("poor")),
                Rating.Level(id: "good", title: Bilingual("好")),
            ]
        )
    }
}
