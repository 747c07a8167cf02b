import KaopingCore
import Testing

@testable import KaopingProfile

/// The small profile with two criteria under weights by risk.
private func weighted(
    _ weights: String,
    _ first: String = "attributes: {risk: critical}",
    _ second: String = "attributes: {risk: low}"
) -> [Int: String] {
    [
        9: "  - id: all",
        10: """
            weights: \(weights)
            criteria:
              - {id: a, \(first), of: income, score: min_max}
              - {id: b, \(second), of: members, score: min_max}
        """,
    ]
}

private let risk = "{by: risk, cases: {critical: 10, high: 7.5, medium: 5, low: 2.5}}"

private let faultyTables = [
    Refusal(
        "a child without the attribute",
        weighted(risk, "attributes: {size: 3}", "title: B"),
        zh: [
            "p.yaml:12:29：考评项“a”没有属性“risk”，无从定权重（见 p.yaml:10:14） [no-attribute]\n    在该考评项的 attributes 中写明 risk。",
            "p.yaml:13:14：考评项“b”没有属性“risk”，无从定权重（见 p.yaml:10:14） [no-attribute]\n    在该考评项的 attributes 中写明 risk。",
        ],
        en: [
            "p.yaml:12:29: the criterion \"a\" has no attribute \"risk\", by which it is weighted at p.yaml:10:14 [no-attribute]\n    State risk among its attributes.",
            "p.yaml:13:14: the criterion \"b\" has no attribute \"risk\", by which it is weighted at p.yaml:10:14 [no-attribute]\n    State risk among its attributes.",
        ]
    ),
    Refusal(
        "a case that is not listed",
        weighted(risk, "attributes: {risk: hihg}"),
        zh: ["p.yaml:12:36：权重表没有列出“risk”的取值“hihg” [no-weight-case]\n    是否想写“high”？"],
        en: [
            "p.yaml:12:36: the table of weights does not list \"hihg\" of \"risk\" [no-weight-case]\n    did you mean \"high\"?"
        ]
    ),
    Refusal(
        "children that state weights as well",
        weighted(risk, "weight: 50%, attributes: {risk: low}"),
        zh: [
            "p.yaml:10:14：下级考评项已写明分值或权重，不能再用 weights: 计算 [weights-twice]\n    二者只留其一。"
        ],
        en: [
            "p.yaml:10:14: the children state points or weights, so `weights:` cannot compute them [weights-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "weights that are all zero",
        weighted("{by: risk, cases: {critical: 0, low: 0}}"),
        zh: ["p.yaml:10:14：“all”下各项权重合计为 0，应为 大于 0 的数 [weights-sum]"],
        en: [
            "p.yaml:10:14: the weights under \"all\" add up to 0, expected more than zero [weights-sum]"
        ]
    ),
    Refusal(
        "a negative weight",
        weighted("{by: risk, cases: {critical: 10, low: -2.5}}"),
        zh: ["p.yaml:10:52：权重不能为负，实为 -2.5 [negative-weight]"],
        en: ["p.yaml:10:52: a weight cannot be negative, found -2.5 [negative-weight]"]
    ),
    Refusal(
        "a table without cases",
        weighted("{by: risk}"),
        zh: ["p.yaml:10:14：缺少“cases”：各取值的权重；不必合计为 1 [missing-key]"],
        en: [
            "p.yaml:10:14: \"cases\" is missing: the weight for each value; they need not add up to 1 [missing-key]"
        ]
    ),
]

@Suite struct WeightTableTests {
    @Test("a faulty table of weights is refused at its place", arguments: faultyTables)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("the weights of children are those of their attribute; a case that nobody uses is fine")
    func weights() throws {
        let all = try Scheme.decode(weighted(risk)).root.children[0]
        guard case .inner(let children, let weights, let combine) = all.content else {
            Issue.record("no inner node")
            return
        }
        #expect(weights.map(\.description) == ["10", "2.5"])
        #expect(combine.id == "mean" && all.weighting == nil && all.weightsBy == "risk")
        #expect(children.map { $0.attributes.map(\.value) } == [["critical"], ["low"]])
    }

    @Test("they stand at the head of the profile as well, and percentages are fine")
    func atTheHead() throws {
        let lines = [
            8: "weights: {by: risk, cases: {high: 75%, low: 25%}}\ncriteria:",
            9: "  - {id: a, attributes: {risk: low, area: x}, of: income, score: min_max}",
        ]
        let root = try Scheme.decode(lines).root
        #expect(root.weightsBy == "risk")
        #expect(root.children[0].attributes.map(\.name) == ["risk", "area"])
    }
}
