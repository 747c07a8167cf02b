import KaopingCore
import Testing

@testable import KaopingProfile

/// Points and weights that are refused.
private let faultyShares = [
    Refusal(
        "points that differ by type",
        of: Office.lines,
        [
            15:
                "  - {id: a, points: 60, of: card, score: {proportional: 100}}\n  - {id: b, points: 40, only: city, of: card, score: {proportional: 100}}\n  - {id: c, points: 30, only: [rural], of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：类别“city”的满分为 100，类别“rural”为 90，应当一致 [types-differ]"],
        en: [
            "p.yaml:15:21: full marks of the type \"city\" are 100, of \"rural\" 90; they must be the same [types-differ]"
        ]
    ),
    Refusal(
        "weights of one type that do not add up",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 60%, of: card, score: {proportional: 100}}\n  - {id: b, weight: 40%, only: city, of: card, score: {proportional: 100}}\n  - {id: c, weight: 30%, only: rural, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：“office (rural)”下各项权重合计为 90%，应为 100% [weights-sum]"],
        en: [
            "p.yaml:15:21: the weights under \"office (rural)\" add up to 90%, expected 100% [weights-sum]"
        ]
    ),
    Refusal(
        "bare weights of one type that do not add up",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 60, of: card, score: {proportional: 100}}\n  - {id: b, weight: 40, only: city, of: card, score: {proportional: 100}}\n  - {id: c, weight: 30, only: rural, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：“office (rural)”下各项权重合计为 90，应为 1 或 100 [weights-sum]"],
        en: [
            "p.yaml:15:21: the weights under \"office (rural)\" add up to 90, expected 1 or 100 [weights-sum]"
        ]
    ),
    Refusal(
        "points left for overlays that do not fit",
        of: Office.lines,
        [
            15:
                "  - {id: a, points: 50, open: 10 points, criteria: [{id: b, points: 45, of: card, score: {proportional: 100}}]}"
        ],
        zh: ["p.yaml:15:21：“a”为 50 分，但下级合计为 55 分 [points-sum]"],
        en: ["p.yaml:15:21: \"a\" is worth 50 points, but its children add up to 55 [points-sum]"]
    ),
    Refusal(
        "points left for overlays in words",
        of: Office.lines,
        [
            15:
                "  - {id: a, points: 50, open: some, criteria: [{id: b, points: 50, of: card, score: {proportional: 100}}]}"
        ],
        zh: ["p.yaml:15:31：此处应为分值，如“5 points”，实为“some” [wrong-value]"],
        en: ["p.yaml:15:31: expected points, such as `5 points`, found \"some\" [wrong-value]"]
    ),
    Refusal(
        "a weight of a third in decimals",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 0.33, of: card, score: {proportional: 100}}\n  - {id: b, weight: 0.33, of: card, score: {proportional: 100}}\n  - {id: c, weight: 0.33, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：“office”下各项权重合计为 0.99，应为 1 或 100 [weights-sum]"],
        en: [
            "p.yaml:15:21: the weights under \"office\" add up to 0.99, expected 1 or 100 [weights-sum]"
        ]
    ),
    Refusal(
        "tenths that miss one",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 0.1, of: card, score: {proportional: 100}}\n  - {id: b, weight: 0.2, of: card, score: {proportional: 100}}\n  - {id: c, weight: 0.6, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：“office”下各项权重合计为 0.9，应为 1 或 100 [weights-sum]"],
        en: [
            "p.yaml:15:21: the weights under \"office\" add up to 0.9, expected 1 or 100 [weights-sum]"
        ]
    ),
    Refusal(
        "percentages and numbers",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 50%, of: card, score: {proportional: 100}}\n  - {id: b, weight: 0.5, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：同级权重不能有的用百分数、有的用数 [mixed-weights]"],
        en: [
            "p.yaml:15:21: the weights of siblings are partly percentages, partly numbers [mixed-weights]"
        ]
    ),
    Refusal(
        "a type that is misspelt",
        of: Office.lines,
        [
            15:
                "  - {id: a, points: 60, only: citty, of: card, score: {proportional: 100}}\n  - {id: b, points: 60, only: rural, of: card, score: {proportional: 100}}"
        ],
        zh: [
            "p.yaml:15:21：类别“city”的满分为 0，类别“rural”为 60，应当一致 [types-differ]",
            "p.yaml:15:31：没有可用于此处的“citty” [unknown-name-here]\n    是否想写“city”？",
        ],
        en: [
            "p.yaml:15:21: full marks of the type \"city\" are 0, of \"rural\" 60; they must be the same [types-differ]",
            "p.yaml:15:31: there is no \"citty\" that can stand here [unknown-name-here]\n    did you mean \"city\"?",
        ]
    ),
    Refusal(
        "no type",
        of: Office.lines,
        [
            15:
                "  - {id: a, points: 60, only: [], of: card, score: {proportional: 100}}\n  - {id: b, points: 60, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:31：此处应为至少一个文字，实为空列表 [wrong-value]"],
        en: ["p.yaml:15:31: expected at least one text, found an empty list [wrong-value]"]
    ),
    Refusal(
        "weights as a percentage and as 100",
        of: Office.lines,
        [
            15:
                "  - {id: a, weight: 50%, of: card, score: {proportional: 100}}\n  - {id: b, weight: 50, of: card, score: {proportional: 100}}"
        ],
        zh: ["p.yaml:15:21：同级权重不能有的用百分数、有的用数 [mixed-weights]"],
        en: [
            "p.yaml:15:21: the weights of siblings are partly percentages, partly numbers [mixed-weights]"
        ]
    ),
    Refusal(
        "a type without types",
        of: Office.lines,
        [
            4: "unit: {key: code}",
            15: "  - {id: a, points: 60, only: city, of: card, score: {proportional: 100}}",
        ],
        zh: [
            "p.yaml:15:31：方案没有类别，不能用 only [no-types]\n    在 unit 写明 category，并给该列写 values 或在方案中写 types。"
        ],
        en: [
            "p.yaml:15:31: the profile has no types of unit, so nothing can be `only` for some [no-types]\n    State `category` under `unit`, and `values` of that column or `types`."
        ]
    ),
]

@Suite struct SiblingSharesTests {
    @Test("points and weights that do not add up are refused", arguments: faultyShares)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func decode(_ criteria: String...) throws -> Criterion {
        let lines = criteria.enumerated().map { index, text in
            "  - {id: c\(index), \(text), of: card, score: {proportional: 100}}"
        }
        return try Office.decode([15: lines.joined(separator: "\n")]).root
    }

    @Test(
        "decimals add up exactly",
        arguments: [
            ["0.1", "0.2", "0.7"], ["10%", "20%", "70%"], ["1/3", "1/3", "1/3"],
            ["33.3", "33.3", "33.4"],
        ]
    )
    func exact(_ weights: [String]) throws {
        let root = try decode(
            "weight: \(weights[0])",
            "weight: \(weights[1])",
            "weight: \(weights[2])"
        )
        #expect(root.children.count == 3)
    }

    @Test("full marks are the same for each type of unit")
    func types() throws {
        let root = try decode("points: 60", "points: 40, only: city", "points: 40, only: [rural]")
        // 60 + 40 for each type, not 60 + 40 + 40.
        #expect(root.scale.upper == Exact(100))
        #expect(root.children.map(\.only) == [nil, ["city"], ["rural"]])
    }

    @Test("weights add up for each type of unit")
    func typedWeights() throws {
        let root = try decode("weight: 60%", "weight: 40%, only: city", "weight: 40%, only: rural")
        #expect(root.children.count == 3)
    }

    @Test("points that are left for overlays count as the children's")
    func open() throws {
        let line =
            "  - {id: a, points: 50, open: 5 points, "
            + "criteria: [{id: b, points: 45, of: card, score: {proportional: 100}}]}"
        let node = try Office.decode([15: line]).root.children[0]
        #expect(node.open == Exact(5))
        #expect(node.scale.upper == Exact(50))
    }
}
