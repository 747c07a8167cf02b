import KaopingCore
import Testing

@testable import KaopingProfile

/// Adjustments and gates that are refused.
private let faultyGates = [
    Refusal(
        "an adjustment without points",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, of: staff}"],
        zh: ["p.yaml:19:10：加扣分“bonus”应写 of 和 each，或者写 add [adjustment]"],
        en: [
            "p.yaml:19:10: the adjustment \"bonus\" states `of` with `each`, or `add` [adjustment]"
        ]
    ),
    Refusal(
        "points for each and at once",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, of: staff, each: 2, add: 3}"],
        zh: ["p.yaml:19:10：加扣分“bonus”应写 of 和 each，或者写 add [adjustment]"],
        en: [
            "p.yaml:19:10: the adjustment \"bonus\" states `of` with `each`, or `add` [adjustment]"
        ]
    ),
    Refusal(
        "points for each of nothing",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, each: 2}"],
        zh: ["p.yaml:19:23：“each”须与“of”一并写明 [needs-key]"],
        en: ["p.yaml:19:23: \"each\" needs \"of\" as well [needs-key]"]
    ),
    Refusal(
        "a count beside points at once",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, of: staff, add: 2}"],
        zh: ["p.yaml:19:21：“of”须与“each”一并写明 [needs-key]"],
        en: ["p.yaml:19:21: \"of\" needs \"each\" as well [needs-key]"]
    ),
    Refusal(
        "a count that is a text",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, of: street, each: 2}"],
        zh: ["p.yaml:19:21：此处应为数或是否，实为“street” [wrong-value]"],
        en: ["p.yaml:19:21: expected a number or a flag, found \"street\" [wrong-value]"]
    ),
    Refusal(
        "a ceiling below the floor",
        of: Office.lines,
        [18: "adjustments:\n  - {id: bonus, of: staff, each: 2, at_most: -5, at_least: 5}"],
        zh: ["p.yaml:19:46：此处应为不低于 at_least（5）的值，实为“-5” [wrong-value]"],
        en: ["p.yaml:19:46: expected no less than at_least (5), found \"-5\" [wrong-value]"]
    ),
    Refusal(
        "an adjustment by a gate, which comes later",
        of: Office.lines,
        [
            18:
                "adjustments:\n  - {id: bonus, add: 2, when: veto}\ngates:\n  - {id: veto, when: case, set: 0}"
        ],
        zh: ["p.yaml:19:31：没有名为“veto”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'veto'"],
        en: [
            "p.yaml:19:31: there is no column or indicator named \"veto\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'veto'"
        ]
    ),
    Refusal(
        "adjustments as a mapping",
        of: Office.lines,
        [18: "adjustments: {bonus: 2}"],
        zh: ["p.yaml:18:14：此处应为加扣分的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:14: expected a list of adjustments, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a gate without a condition",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, set: not_rated}"],
        zh: ["p.yaml:19:5：缺少“when”：在什么情况下 [missing-key]"],
        en: ["p.yaml:19:5: \"when\" is missing: when it holds [missing-key]"]
    ),
    Refusal(
        "a criterion that is misspelt",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: dutty, set: 0}"],
        zh: ["p.yaml:19:32：没有可用于此处的“dutty” [unknown-name-here]\n    是否想写“duty”？"],
        en: [
            "p.yaml:19:32: there is no \"dutty\" that can stand here [unknown-name-here]\n    did you mean \"duty\"?"
        ]
    ),
    Refusal(
        "a decision without a table of decisions",
        of: Office.lines,
        [13: "", 18: "gates:\n  - {id: veto, when: case, set: not_rated, decided_by: committee}"],
        zh: [
            "p.yaml:19:56：“veto”须由人决定，但没有 holds: decisions 的数据表 [no-decisions]\n    增加一个 rows: many、holds: decisions 的数据表。"
        ],
        en: [
            "p.yaml:19:56: \"veto\" is decided by somebody, but no table holds decisions [no-decisions]\n    Add a table with `rows: many` and `holds: decisions`."
        ]
    ),
    Refusal(
        "evidence for no decision",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, set: not_rated, evidence: required}"],
        zh: ["p.yaml:19:54：“evidence”须与“decided_by”一并写明 [needs-key]"],
        en: ["p.yaml:19:54: \"evidence\" needs \"decided_by\" as well [needs-key]"]
    ),
    Refusal(
        "evidence of another word",
        of: Office.lines,
        [
            18:
                "gates:\n  - {id: veto, when: case, set: not_rated, decided_by: committee, evidence: needed}"
        ],
        zh: ["p.yaml:19:77：此处应为下列之一：required、optional，实为“needed” [wrong-value]"],
        en: ["p.yaml:19:77: expected one of: required, optional, found \"needed\" [wrong-value]"]
    ),
    Refusal(
        "a gate on levels without a rating",
        of: Office.lines,
        [17: "", 18: "gates:\n  - {id: veto, when: case, on: level, set: low}"],
        zh: ["p.yaml:19:32：没有定级办法，硬性规定无等次可用 [gate-no-levels]"],
        en: ["p.yaml:19:32: there is no rating whose level the gate could act on [gate-no-levels]"]
    ),
    Refusal(
        "not rated without a rating",
        of: Office.lines,
        [17: "", 18: "gates:\n  - {id: veto, when: case, set: not_rated}"],
        zh: ["p.yaml:19:5：没有定级办法，硬性规定无等次可用 [gate-no-levels]"],
        en: ["p.yaml:19:5: there is no rating whose level the gate could act on [gate-no-levels]"]
    ),
    Refusal(
        "gates where they are forbidden",
        of: Office.lines,
        [18: "forbid: [gates]\ngates:\n  - {id: veto, when: case, set: not_rated}"],
        zh: ["p.yaml:20:3：本方案不允许 gates（见 p.yaml:18:10） [forbidden]"],
        en: ["p.yaml:20:3: the scheme does not permit gates (see p.yaml:18:10) [forbidden]"]
    ),
    Refusal(
        "something else that is forbidden",
        of: Office.lines,
        [18: "forbid: [stages]"],
        zh: ["p.yaml:18:10：此处应为下列之一：gates，实为“stages” [wrong-value]"],
        en: ["p.yaml:18:10: expected one of: gates, found \"stages\" [wrong-value]"]
    ),
    Refusal(
        "a gate that names a later one",
        of: Office.lines,
        [18: "gates:\n  - {id: a, when: b, set: 0}\n  - {id: b, when: case, set: 0}"],
        zh: ["p.yaml:19:19：没有名为“b”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'b'"],
        en: [
            "p.yaml:19:19: there is no column or indicator named \"b\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'b'"
        ]
    ),
    Refusal(
        "a gate on a criterion by a score",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: score(duty) < 5, on: duty, set: 0}"],
        zh: ["p.yaml:19:22：score是计算结果，这里还不能用 [formula-result-here]\n    结果只能用在评定、关口和后续处理中"],
        en: [
            "p.yaml:19:22: score is a result and cannot be used here [formula-result-here]\n    results can be used in gates, ratings and consequences"
        ]
    ),
    Refusal(
        "two gates with one id",
        of: Office.lines,
        [18: "gates:\n  - {id: a, when: case, set: 0}\n  - {id: a, when: case, set: low}"],
        zh: ["p.yaml:20:10：编号“a”已在 p.yaml:19:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:20:10: the id \"a\" is taken at p.yaml:19:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "the id of a criterion",
        of: Office.lines,
        [18: "gates:\n  - {id: duty, when: case, set: 0}"],
        zh: ["p.yaml:19:10：编号“duty”已在 p.yaml:15:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:19:10: the id \"duty\" is taken at p.yaml:15:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "gates as a mapping",
        of: Office.lines,
        [18: "gates: {veto: case}"],
        zh: ["p.yaml:18:8：此处应为硬性规定的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:8: expected a list of gates, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a gate on nothing",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: null, set: 0}"],
        zh: ["p.yaml:19:32：此处应为文字，实为空值 [wrong-value]"],
        en: ["p.yaml:19:32: expected a text, found nothing [wrong-value]"]
    ),
]

@Suite struct GateReaderTests {
    @Test("a faulty adjustment or gate is refused at its place", arguments: faultyGates)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("an adjustment counts something or adds at once, within limits")
    func adjustments() throws {
        let text = """
            adjustments:
              - {id: bonus, of: staff, each: 2, at_most: 10, at_least: 0, when: case}
              - {id: plus, add: {by: kind, cases: {city: 1}, otherwise: 2}}
              - {id: minus, of: case, each: -5}
            """
        let adjustments = try Office.decode([18: text]).adjustments
        #expect(adjustments.map(\.id) == ["bonus", "plus", "minus"])
        #expect(adjustments.map { $0.of != nil } == [true, false, true])
        #expect(adjustments[0].upper?.text == "10")
        #expect(adjustments[0].condition?.text == "case")
    }

    @Test("a gate acts where it says, else on the level that it names, else on the total")
    func scopes() throws {
        let text = """
            gates:
              - {id: a, when: case, set: not_rated}
              - {id: b, when: case, at_most: fair}
              - {id: c, when: case, at_most: 60}
              - {id: d, when: case, set: card}
              - {id: e, when: case, on: duty, exclude: true}
              - {id: f, when: case, on: total, set: 0.5 * card}
            """
        let gates = try Office.decode([18: text]).gates
        #expect(
            gates.map(\.scope) == [.level, .level, .total, .total, .criterion("duty"), .total]
        )
        #expect(
            gates.map(\.effect.kind) == [.notRated, .atMost, .atMost, .set, .exclude, .set]
        )
    }

    @Test("a gate may name the gates before it, one on the level the level")
    func order() throws {
        let text = """
            gates:
              - {id: b, when: case, set: 0}
              - {id: a, when: b and score(duty) < 60, set: 0}
              - {id: c, when: level == 'good' and a, set: low}
            """
        #expect(try Office.decode([18: text]).gates.map(\.id) == ["b", "a", "c"])
    }

    @Test("a gate that somebody decides says who, whether by evidence, and what is asked")
    func decided() throws {
        let text =
            "gates: [{id: veto, when: case, decided_by: 党工委, evidence: required, "
            + "set: not_rated, ask: 调整人员}]"
        let gate = try Office.decode([18: text]).gates[0]
        #expect(gate.decidedBy == "党工委")
        #expect(gate.needsEvidence)
        #expect(gate.ask == "调整人员")
    }

    @Test("an empty list of gates is nothing that could be forbidden")
    func noGates() {
        #expect(throws: Never.self) {
            try Office.decode([18: "forbid: [gates]\ngates: []"])
        }
    }
}
