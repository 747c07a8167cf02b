import KaopingCore
import Testing

@testable import KaopingProfile

/// Steps of preparation that are refused.
private let faultySteps = [
    Refusal(
        "two steps in one",
        of: Office.lines,
        [18: "prepare:\n  - {per: denominator, screen: {available: 80%}}"],
        zh: ["p.yaml:19:5：此处应为一个步骤：per、screen、impute 或 outliers，实为键值表 [wrong-value]"],
        en: [
            "p.yaml:19:5: expected one step: per, screen, impute or outliers, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "no step",
        of: Office.lines,
        [18: "prepare:\n  - {source: {clause: '1'}}"],
        zh: ["p.yaml:19:5：此处应为一个步骤：per、screen、impute 或 outliers，实为键值表 [wrong-value]"],
        en: [
            "p.yaml:19:5: expected one step: per, screen, impute or outliers, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a step that there is not",
        of: Office.lines,
        [18: "prepare:\n  - {smooth: 3}"],
        zh: [
            "p.yaml:19:5：此处应为一个步骤：per、screen、impute 或 outliers，实为键值表 [wrong-value]",
            "p.yaml:19:6：没有“smooth”这个键 [unknown-key]\n    可用：per, screen, impute, outliers, source, assumption, lock, bound",
        ],
        en: [
            "p.yaml:19:5: expected one step: per, screen, impute or outliers, found a mapping [wrong-value]",
            "p.yaml:19:6: unknown key \"smooth\" [unknown-key]\n    known here: per, screen, impute, outliers, source, assumption, lock, bound",
        ]
    ),
    Refusal(
        "a denominator of its own",
        of: Office.lines,
        [18: "prepare:\n  - {per: staff}"],
        zh: ["p.yaml:19:11：此处应为下列之一：denominator，实为“staff” [wrong-value]"],
        en: ["p.yaml:19:11: expected one of: denominator, found \"staff\" [wrong-value]"]
    ),
    Refusal(
        "a share alone",
        of: Office.lines,
        [18: "prepare:\n  - {screen: 80%}"],
        zh: ["p.yaml:19:14：此处应为“数据不足的筛除”的键值表（available），实为“80%” [wrong-value]"],
        en: [
            "p.yaml:19:14: expected a mapping for \"screen\" (available), found \"80%\" [wrong-value]"
        ]
    ),
    Refusal(
        "no share",
        of: Office.lines,
        [18: "prepare:\n  - {screen: {}}"],
        zh: ["p.yaml:19:14：缺少“available”：有数据的指标至少占多少 [missing-key]"],
        en: [
            "p.yaml:19:14: \"available\" is missing: the least share of indicators with data [missing-key]"
        ]
    ),
    Refusal(
        "a share without its sign",
        of: Office.lines,
        [18: "prepare:\n  - {screen: {available: 80}}"],
        zh: ["p.yaml:19:26：此处应为0 到 100% 的比例，实为“80” [wrong-value]"],
        en: ["p.yaml:19:26: expected a share from 0 to 100%, found \"80\" [wrong-value]"]
    ),
    Refusal(
        "a share of nothing",
        of: Office.lines,
        [18: "prepare:\n  - {screen: {available: 0}}"],
        zh: ["p.yaml:19:26：此处应为0 到 100% 的比例，实为“0” [wrong-value]"],
        en: ["p.yaml:19:26: expected a share from 0 to 100%, found \"0\" [wrong-value]"]
    ),
    Refusal(
        "a share that is no number",
        of: Office.lines,
        [18: "prepare:\n  - {screen: {available: most}}"],
        zh: ["p.yaml:19:26：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“most” [wrong-value]"],
        en: [
            "p.yaml:19:26: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"most\" [wrong-value]"
        ]
    ),
    Refusal(
        "steps as a mapping",
        of: Office.lines,
        [18: "prepare: {per: denominator}"],
        zh: ["p.yaml:18:10：此处应为处理步骤的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:10: expected a list of steps, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a step that is nothing",
        of: Office.lines,
        [18: "prepare:\n  - null"],
        zh: ["p.yaml:19:5：此处应为“数据处理”的键值表，实为空值 [wrong-value]"],
        en: ["p.yaml:19:5: expected a mapping for \"preparation\", found nothing [wrong-value]"]
    ),
]

@Suite struct PreparationReaderTests {
    @Test("a faulty step is refused at its place", arguments: faultySteps)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("the steps keep their order")
    func steps() throws {
        let text = "prepare: [{per: denominator}, {screen: {available: 80%}}]"
        let steps = try Office.decode([18: text]).preparation
        #expect(steps.count == 2)
        guard case .denominator = steps[0].step, case .screen(let share) = steps[1].step else {
            Issue.record("other steps")
            return
        }
        #expect(share == Exact("80%"))
    }
}
