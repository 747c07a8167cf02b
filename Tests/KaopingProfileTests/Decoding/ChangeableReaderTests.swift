import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Ways to change an indicator that are refused.
private let faultyChanges = [
    Refusal(
        "a number without a step",
        of: Office.lines,
        [18: "indicators: {card: {changeable: {cost: 2}}}"],
        zh: ["p.yaml:18:33：缺少“step”：每次至少改变多少；数和百分数必须写明 [missing-key]"],
        en: [
            "p.yaml:18:33: \"step\" is missing: the smallest change; numbers and percentages must state it [missing-key]"
        ]
    ),
    Refusal(
        "a step of nothing",
        of: Office.lines,
        [18: "indicators: {card: {changeable: {step: 0}}}"],
        zh: ["p.yaml:18:40：此处应为大于 0 的数，实为“0” [wrong-value]"],
        en: ["p.yaml:18:40: expected a number above 0, found \"0\" [wrong-value]"]
    ),
    Refusal(
        "a negative cost",
        of: Office.lines,
        [18: "indicators: {card: {changeable: {step: 1, cost: -2}}}"],
        zh: ["p.yaml:18:49：此处应为大于 0 的数，实为“-2” [wrong-value]"],
        en: ["p.yaml:18:49: expected a number above 0, found \"-2\" [wrong-value]"]
    ),
    Refusal(
        "a flag with a step and a range",
        of: Office.lines,
        [18: "indicators: {case: {changeable: {step: 1, range: 0..1}}}"],
        zh: [
            "p.yaml:18:40：“step”在这里不起作用：是否和类别一次改变，没有步长和范围 [key-idle]",
            "p.yaml:18:50：“range”在这里不起作用：是否和类别一次改变，没有步长和范围 [key-idle]",
        ],
        en: [
            "p.yaml:18:40: \"step\" means nothing here: a flag or a category changes at once, without steps or a range [key-idle]",
            "p.yaml:18:50: \"range\" means nothing here: a flag or a category changes at once, without steps or a range [key-idle]",
        ]
    ),
    Refusal(
        "a category with a step",
        of: Office.lines,
        [18: "indicators: {kind: {changeable: {step: 1}}}"],
        zh: [
            "p.yaml:18:40：“step”在这里不起作用：是否和类别一次改变，没有步长和范围 [key-idle]"
        ],
        en: [
            "p.yaml:18:40: \"step\" means nothing here: a flag or a category changes at once, without steps or a range [key-idle]"
        ]
    ),
    Refusal(
        "a date",
        of: Office.lines,
        [18: "indicators: {opened: {changeable: {cost: 1}}}"],
        zh: [
            "p.yaml:18:35：“changeable”在这里不起作用：只有数、百分数、是否和列出取值的类别可以改进 [key-idle]"
        ],
        en: [
            "p.yaml:18:35: \"changeable\" means nothing here: only numbers, percentages, flags and categories with declared values can be changed [key-idle]"
        ]
    ),
    Refusal(
        "a text without declared values",
        of: Office.lines,
        [18: "indicators: {name: {changeable: {cost: 1}}}"],
        zh: [
            "p.yaml:18:33：“changeable”在这里不起作用：只有数、百分数、是否和列出取值的类别可以改进 [key-idle]"
        ],
        en: [
            "p.yaml:18:33: \"changeable\" means nothing here: only numbers, percentages, flags and categories with declared values can be changed [key-idle]"
        ]
    ),
    Refusal(
        "a key that is misspelt",
        of: Office.lines,
        [18: "indicators: {card: {changeable: {stp: 1, step: 1}}}"],
        zh: [
            "p.yaml:18:34：没有“stp”这个键 [unknown-key]\n    是否想写“step”？"
        ],
        en: [
            "p.yaml:18:34: unknown key \"stp\" [unknown-key]\n    did you mean \"step\"?"
        ]
    ),
    Refusal(
        "no mapping",
        of: Office.lines,
        [18: "indicators: {card: {changeable: yes}}"],
        zh: [
            "p.yaml:18:33：此处应为“可改进的指标”的键值表，实为“yes” [wrong-value]"
        ],
        en: [
            "p.yaml:18:33: expected a mapping for \"changeable\", found \"yes\" [wrong-value]"
        ]
    ),
]

@Suite struct ChangeableReaderTests {
    @Test("a faulty way to change is refused at its place", arguments: faultyChanges)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func changeable(_ id: String, _ text: String) throws -> Changeable? {
        let profile = try Office.decode([18: "indicators: {\(id): {changeable: {\(text)}}}"])
        return try #require(profile.indicators.first).changeable
    }

    @Test("a number has a step, a range and a cost, which is 1 where none is stated")
    func number() throws {
        let stated = try #require(try changeable("card", "step: 0.5, range: 0..<60, cost: 2"))
        #expect(stated.step == Exact("0.5") && stated.cost == Exact(2))
        #expect(stated.range?.interval.contains(60) == false)
        #expect(stated.place.line == 18 && stated.place.column == 33)
        let plain = try #require(try changeable("staff", "step: 1"))
        #expect(plain.cost == Exact(1) && plain.range == nil)
    }

    @Test("a percentage has a step in percent")
    func percent() throws {
        let found = try #require(try changeable("met", "step: 5%, range: 50%..90%"))
        #expect(found.step == Exact("5%") && found.range?.interval.contains(0.9) == true)
    }

    @Test("a flag and a category need nothing more than the key")
    func atOnce() throws {
        #expect(try changeable("case", "cost: 3")?.cost == Exact(3))
        #expect(try changeable("case", "")?.step == nil)
        #expect(try changeable("kind", "")?.cost == Exact(1))
    }

    @Test("indicators computed from rows or formulas can be changed as numbers are")
    func computed() throws {
        let text = """
            indicators:
              seen: {of: visits, count: passed, changeable: {step: 1}}
              part: {of: visits, share: passed, changeable: {step: 10%}}
              ratio: {value: seen / staff, changeable: {step: 0.1}}
              plain: {value: card + 1}
            """
        let indicators = try Office.decode([18: text]).indicators
        #expect(
            indicators.map { $0.changeable?.step } == [Exact(1), Exact("10%"), Exact("0.1"), nil]
        )
    }
}
