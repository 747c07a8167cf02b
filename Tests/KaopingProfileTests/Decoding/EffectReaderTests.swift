import KaopingCore
import Testing

@testable import KaopingProfile

/// Effects that are refused.
private let faultyEffects = [
    Refusal(
        "no effect",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case}"],
        zh: ["p.yaml:19:5：没有写明效果，应有其一：set, add, at_most, at_least, clamp, exclude [no-effect]"],
        en: [
            "p.yaml:19:5: it states no effect; one of: set, add, at_most, at_least, clamp, exclude [no-effect]"
        ]
    ),
    Refusal(
        "two effects",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, set: 0, at_most: 5}"],
        zh: ["p.yaml:19:45：“at_most”不能与“set”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:45: \"at_most\" cannot stand beside \"set\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "a level that is misspelt",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, set: lwo}"],
        zh: ["p.yaml:19:33：没有等级“lwo” [unknown-level]\n    是否想写“low”？"],
        en: ["p.yaml:19:33: there is no level \"lwo\" [unknown-level]\n    did you mean \"low\"?"]
    ),
    Refusal(
        "a number where levels are names",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: level, set: 1}"],
        zh: ["p.yaml:19:44：没有等级“1” [unknown-level]\n    可用：low, fair, good, not_rated"],
        en: [
            "p.yaml:19:44: there is no level \"1\" [unknown-level]\n    known here: low, fair, good, not_rated"
        ]
    ),
    Refusal(
        "a step where levels are names",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: level, add: -1}"],
        zh: ["p.yaml:19:44：等次是名称，不能加减 [add-to-names]\n    用 set、at_most 或 at_least。"],
        en: [
            "p.yaml:19:44: levels that are names cannot be added to [add-to-names]\n    Use `set`, `at_most` or `at_least`."
        ]
    ),
    Refusal(
        "a clamp where levels are names",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: level, clamp: 1..2}"],
        zh: ["p.yaml:19:46：此处应为两端确定的区间，实为“1..2” [wrong-value]"],
        en: ["p.yaml:19:46: expected an interval with both ends, found \"1..2\" [wrong-value]"]
    ),
    Refusal(
        "a clamp with one end",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, clamp: 1..}"],
        zh: ["p.yaml:19:35：此处应为两端确定的区间，实为“1..” [wrong-value]"],
        en: ["p.yaml:19:35: expected an interval with both ends, found \"1..\" [wrong-value]"]
    ),
    Refusal(
        "no exclusion",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, exclude: false}"],
        zh: ["p.yaml:19:37：此处应为下列之一：true，实为“false” [wrong-value]"],
        en: ["p.yaml:19:37: expected one of: true, found \"false\" [wrong-value]"]
    ),
    Refusal(
        "a ceiling above the scale",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: duty, at_most: 120}"],
        zh: ["p.yaml:19:47：120 超出得分范围 0..100 [off-scale]"],
        en: ["p.yaml:19:47: 120 is not on the scale 0..100 [off-scale]"]
    ),
    Refusal(
        "a score below the scale",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: duty, set: -1}"],
        zh: ["p.yaml:19:43：-1 超出得分范围 0..100 [off-scale]"],
        en: ["p.yaml:19:43: -1 is not on the scale 0..100 [off-scale]"]
    ),
    Refusal(
        "a clamp beyond the scale",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, on: duty, clamp: -5..120}"],
        zh: [
            "p.yaml:19:45：-5 超出得分范围 0..100 [off-scale]",
            "p.yaml:19:45：120 超出得分范围 0..100 [off-scale]",
        ],
        en: [
            "p.yaml:19:45: -5 is not on the scale 0..100 [off-scale]",
            "p.yaml:19:45: 120 is not on the scale 0..100 [off-scale]",
        ]
    ),
    Refusal(
        "a score that is nothing",
        of: Office.lines,
        [18: "gates:\n  - {id: veto, when: case, set: null}"],
        zh: ["p.yaml:19:33：此处应为名称或公式，实为空值 [wrong-value]"],
        en: ["p.yaml:19:33: expected a name or a formula, found nothing [wrong-value]"]
    ),
    Refusal(
        "cases of levels",
        of: Office.lines,
        [
            18:
                "gates:\n  - {id: veto, when: case, on: level, set: {by: kind, cases: {city: low}, otherwise: fair}}"
        ],
        zh: ["p.yaml:19:44：此处应为下列之一：low、fair、good，实为键值表 [wrong-value]"],
        en: ["p.yaml:19:44: expected one of: low, fair, good, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a number that is no level",
        of: Office.lines,
        [
            17: "rating: {levels: 1..5, start: {column: staff}}",
            18: "gates:\n  - {id: veto, when: case, on: level, set: 9}",
        ],
        zh: ["p.yaml:19:44：没有等级“9” [unknown-level]\n    可用：1, 2, 3, 4, 5"],
        en: ["p.yaml:19:44: there is no level \"9\" [unknown-level]\n    known here: 1, 2, 3, 4, 5"]
    ),
    Refusal(
        "a ceiling that is no level",
        of: Office.lines,
        [
            17: "rating: {levels: 1..5, start: {column: staff}}",
            18: "gates:\n  - {id: veto, when: case, on: level, at_most: 0}",
        ],
        zh: ["p.yaml:19:48：没有等级“0” [unknown-level]\n    可用：1, 2, 3, 4, 5"],
        en: ["p.yaml:19:48: there is no level \"0\" [unknown-level]\n    known here: 1, 2, 3, 4, 5"]
    ),
    Refusal(
        "a clamp beyond the levels",
        of: Office.lines,
        [
            17: "rating: {levels: 1..5, start: {column: staff}}",
            18: "gates:\n  - {id: veto, when: case, on: level, clamp: 0..9}",
        ],
        zh: [
            "p.yaml:19:46：没有等级“0” [unknown-level]\n    可用：1, 2, 3, 4, 5",
            "p.yaml:19:46：没有等级“9” [unknown-level]\n    可用：1, 2, 3, 4, 5",
        ],
        en: [
            "p.yaml:19:46: there is no level \"0\" [unknown-level]\n    known here: 1, 2, 3, 4, 5",
            "p.yaml:19:46: there is no level \"9\" [unknown-level]\n    known here: 1, 2, 3, 4, 5",
        ]
    ),
]

@Suite struct EffectReaderTests {
    @Test("a faulty effect is refused at its place", arguments: faultyEffects)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func effect(_ text: String) throws -> Effect {
        let gates = "gates: [{id: veto, when: case, \(text)}]"
        return try Office.decode([18: gates]).gates[0].effect
    }

    @Test("a level is its index from the lowest")
    func levels() throws {
        #expect(try effect("on: level, set: good").bound?.text == "2")
        #expect(try effect("set: not_rated").bound == nil)
    }

    @Test("a score may be set to a formula, a table or a number on its scale")
    func scores() throws {
        #expect(try effect("on: duty, set: 100").bound?.text == "100")
        #expect(try effect("on: duty, add: -120").bound?.text == "-120")
        #expect(try effect("set: 0.5 * card").bound?.text == "0.5 * card")
        let cases = try effect("at_least: {by: kind, cases: {city: 5}, otherwise: 6}")
        #expect(cases.bound?.root.operands.count == 1 + 2)
    }

    @Test("a clamp has both its ends, exclusion none")
    func ends() throws {
        let clamp = try effect("on: duty, clamp: 10..90")
        #expect([clamp.bound?.text, clamp.upper?.text] == ["10", "90"])
        #expect(try effect("exclude: true").kind == .exclude)
    }
}
