import KaopingCore
import Testing

@testable import KaopingProfile

/// Shares that are refused.
private let faultyTables = [
    Refusal(
        "shares that do not add up",
        of: Staff.lines,
        [
            19: "        shares: {committee: 70%, department: 25%}", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:29：评分器“panel”的参数“shares”：本表的份额合计为 95%，应为 100% [shares-sum]"],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": the shares of this table add up to 95%, not 100% [shares-sum]"
        ]
    ),
    Refusal(
        "shares of a case that do not add up",
        of: Staff.lines,
        [
            22: "            综合整治: {committee: 70%, department: 25%}", 26: "",
            27: "      - {share: committee, at_least: 10%}",
        ],
        zh: ["p.yaml:22:31：评分器“panel”的参数“shares”：综合整治的份额合计为 95%，应为 100% [shares-sum]"],
        en: [
            "p.yaml:22:31: the parameter \"shares\" of \"panel\": the shares of 综合整治 add up to 95%, not 100% [shares-sum]"
        ]
    ),
    Refusal(
        "shares without their signs",
        of: Staff.lines,
        [
            19: "        shares: {committee: 70, department: 30}", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:29：评分器“panel”的参数“shares”：本表的份额合计为 100，应为 1 [shares-sum]"],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": the shares of this table add up to 100, not 1 [shares-sum]"
        ]
    ),
    Refusal(
        "shares as fractions that do not add up",
        of: Staff.lines,
        [
            19: "        shares: {committee: 0.7, department: 0.2}", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:29：评分器“panel”的参数“shares”：本表的份额合计为 0.9，应为 1 [shares-sum]"],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": the shares of this table add up to 0.9, not 1 [shares-sum]"
        ]
    ),
    Refusal(
        "shares in two styles",
        of: Staff.lines,
        [
            19: "        shares: {committee: 70%, department: 0.3}", 20: "", 21: "", 22: "", 23: "",
            24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:29：评分器“panel”的参数“shares”：同级权重不能有的用百分数、有的用数 [mixed-weights]"],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": the weights of siblings are partly percentages, partly numbers [mixed-weights]"
        ]
    ),
    Refusal(
        "a negative share",
        of: Staff.lines,
        [
            19: "        shares: {committee: 150%, department: -50%}", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:47：评分器“panel”的参数“shares”：权重不能为负，实为 -50% [negative-weight]"],
        en: [
            "p.yaml:19:47: the parameter \"shares\" of \"panel\": a weight cannot be negative, found -50% [negative-weight]"
        ]
    ),
    Refusal(
        "a share that is no number",
        of: Staff.lines,
        [
            19: "        shares: {committee: most, department: 30%}", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: [
            "p.yaml:19:29：评分器“panel”的参数“shares”：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“most” [wrong-value]"
        ],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"most\" [wrong-value]"
        ]
    ),
    Refusal(
        "a share that is nothing",
        of: Staff.lines,
        [
            19: "        shares: {committee: null, department: 100%}", 20: "", 21: "", 22: "",
            23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: [
            "p.yaml:19:29：评分器“panel”的参数“shares”：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为空值 [wrong-value]"
        ],
        en: [
            "p.yaml:19:29: the parameter \"shares\" of \"panel\": expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "shares that cannot be added",
        of: Staff.lines,
        [
            19: "        shares: {committee: 1/999999999989, department: 1/999999999961}", 20: "",
            21: "", 22: "", 23: "", 24: "", 25: "", 26: "", 27: "",
        ],
        zh: ["p.yaml:19:57：评分器“panel”的参数“shares”：合计的位数过多，无法精确相加 [sum-too-long]"],
        en: [
            "p.yaml:19:57: the parameter \"shares\" of \"panel\": the sum has too many digits to be added exactly [sum-too-long]"
        ]
    ),
]

@Suite struct ShareTableTests {
    @Test("shares that cannot be used are refused at their place", arguments: faultyTables)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test(
        "shares add up exactly, as percentages or as fractions",
        arguments: [
            "{committee: 70%, department: 30%}", "{committee: 0.7, department: 0.3}",
            "{committee: 1/3, department: 2/3}", "{committee: 0.1, department: 0.9}",
            "{committee: 100%}",
        ]
    )
    func exact(_ shares: String) throws {
        var changes = Dictionary(uniqueKeysWithValues: (20...27).map { ($0, "") })
        changes[19] = "        shares: \(shares)"
        guard case .rows(_, let use) = try Staff.decode(changes).root.children[0].content else {
            return
        }
        let sum = use.shares[0].shares.reduce(Exact.zero) { $0.adding($1.value) ?? $0 }
        #expect(sum == Exact(1))
    }
}
