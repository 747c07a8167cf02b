import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

private let faultyStates = [
    Refusal(
        "a policy that there is not",
        [9: "  - {id: wealth, of: income, score: min_max, missing: {inconclusive: drop}}"],
        zh: ["p.yaml:9:70：此处应为下列之一：node、zero、reweight、error，实为“drop” [wrong-value]"],
        en: [
            "p.yaml:9:70: expected one of: node, zero, reweight, error, found \"drop\" [wrong-value]"
        ]
    ),
    Refusal(
        "a policy of a state that there is not",
        [9: "  - {id: wealth, of: income, score: min_max, missing: {unknown: zero}}"],
        zh: [
            "p.yaml:9:56：没有“unknown”这个键 [unknown-key]\n    可用：not_available, inconclusive, not_rated, not_applicable"
        ],
        en: [
            "p.yaml:9:56: unknown key \"unknown\" [unknown-key]\n    known here: not_available, inconclusive, not_rated, not_applicable"
        ]
    ),
    Refusal(
        "a number that stands for two states",
        [
            9:
                "  - {id: wealth, of: income, score: min_max, states: {not_available: 99, inconclusive: [-1, 90..100]}}"
        ],
        zh: ["p.yaml:9:93：值“90..100”代表什么状态已在 p.yaml:9:70 写明 [state-twice]"],
        en: [
            "p.yaml:9:93: what \"90..100\" stands for is stated at p.yaml:9:70 already [state-twice]"
        ]
    ),
    Refusal(
        "a text that stands for a state of numbers",
        [9: "  - {id: wealth, of: income, score: min_max, states: {inconclusive: none}}"],
        zh: [
            "p.yaml:9:69：此处应为数或区间（如 5、..<3000、3000..<5000），实为“none” [wrong-value]"
        ],
        en: [
            "p.yaml:9:69: expected a number or an interval such as 5, ..<3000 or 3000..<5000, found \"none\" [wrong-value]"
        ]
    ),
    Refusal(
        "a word that the column never holds",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: kind, score: {lookup: {city: 1, rural: 2}}, states: {inconclusive: [rurl]}}"
        ],
        zh: ["p.yaml:15:101：“kind”没有“rurl”这个取值 [no-such-case]\n    是否想写“rural”？"],
        en: [
            "p.yaml:15:101: \"kind\" never is \"rurl\" [no-such-case]\n    did you mean \"rural\"?"
        ]
    ),
]

@Suite struct StateReaderTests {
    private func criterion(_ more: String) throws -> Criterion {
        try Scheme.decode([9: "  - {id: a, of: income, score: min_max, \(more)}"]).root.children[0]
    }

    @Test("faulty states and policies are refused at their place", arguments: faultyStates)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a word alone is what happens without data; other states have their own")
    func policies() throws {
        let alone = try criterion("missing: zero").policies
        #expect(alone[.notAvailable] == .zero && alone[.inconclusive] == .node)
        let each = try criterion("missing: {inconclusive: reweight, not_applicable: node}").policies
        #expect(each[.notAvailable] == .node && each[.inconclusive] == .reweight)
        #expect(each[.notApplicable] == .node && each[.notRated] == .node)
    }

    @Test("the root has policies, at the head of the profile")
    func root() throws {
        let profile = try Scheme.decode([8: "missing: {inconclusive: zero}\ncriteria:"])
        #expect(profile.root.policies[.inconclusive] == .zero)
    }

    @Test("numbers, intervals and texts stand for states")
    func values() throws {
        let states = try criterion("states: {inconclusive: -1, not_available: [99, 900..]}")
            .valueStates
        #expect(states.map(\.state) == [.notAvailable, .notAvailable, .inconclusive])
        #expect(states.map(\.value.text) == ["99", "900..", "-1"])
        let kind = "  - {id: a, of: kind, score: {lookup: {x: 1}}, states: {not_applicable: y}}"
        let texts = try Scheme.decode([9: kind]).root.children[0].valueStates
        #expect(texts == [ValueState(state: .notApplicable, value: .text("y"))])
    }

    @Test("defaults state them for every leaf that does not")
    func defaults() throws {
        let lines = """
            defaults: {criterion: {states: {inconclusive: -1}, missing: {inconclusive: zero}}}
            criteria:
            """
        let root = try Scheme.decode([8: lines]).root
        #expect(root.children[0].valueStates.map(\.value.text) == ["-1"])
        #expect(root.children[0].policies[.inconclusive] == .zero)
    }
}
