import KaopingCore
import Testing

@testable import KaopingProfile

/// Limits on levels that are refused.
private let faultyLimits = [
    Refusal(
        "a limit on the lowest level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 1, share: {at_most: 20%}}]}"
        ],
        zh: ["p.yaml:17:120：没有等级“1” [unknown-level]\n    可用：2, 3, 4, 5"],
        en: ["p.yaml:17:120: there is no level \"1\" [unknown-level]\n    known here: 2, 3, 4, 5"]
    ),
    Refusal(
        "a limit on no level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 7, share: {at_most: 20%}}]}"
        ],
        zh: ["p.yaml:17:120：没有等级“7” [unknown-level]\n    可用：2, 3, 4, 5"],
        en: ["p.yaml:17:120: there is no level \"7\" [unknown-level]\n    known here: 2, 3, 4, 5"]
    ),
    Refusal(
        "a limit without its level",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, share: {at_most: 20%}}]}"
        ],
        zh: ["p.yaml:17:105：缺少“level”：限制哪一等次 [missing-key]"],
        en: ["p.yaml:17:105: \"level\" is missing: the level that is limited [missing-key]"]
    ),
    Refusal(
        "a level without a limit",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, set: 4, when: case}]}"
        ],
        zh: ["p.yaml:17:120：“level”须与“share”一并写明 [needs-key]"],
        en: ["p.yaml:17:120: \"level\" needs \"share\" as well [needs-key]"]
    ),
    Refusal(
        "a share alone",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: 20%}]}"
        ],
        zh: ["p.yaml:17:130：此处应为“比例限额”的键值表（at_most），实为“20%” [wrong-value]"],
        en: [
            "p.yaml:17:130: expected a mapping for \"quota\" (at_most), found \"20%\" [wrong-value]"
        ]
    ),
    Refusal(
        "a share without its sign",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20}}]}"
        ],
        zh: ["p.yaml:17:140：此处应为0 到 100% 的比例，实为“20” [wrong-value]"],
        en: ["p.yaml:17:140: expected a share from 0 to 100%, found \"20\" [wrong-value]"]
    ),
    Refusal(
        "a limit without its share",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {of: rated}}]}"
        ],
        zh: ["p.yaml:17:130：缺少“at_most”：至多占多少 [missing-key]"],
        en: ["p.yaml:17:130: \"at_most\" is missing: the largest share [missing-key]"]
    ),
    Refusal(
        "a base that there is not",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20%, of: group}}]}"
        ],
        zh: ["p.yaml:17:149：此处应为下列之一：all、rated，实为“group” [wrong-value]"],
        en: ["p.yaml:17:149: expected one of: all, rated, found \"group\" [wrong-value]"]
    ),
    Refusal(
        "a rounding that there is not",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20%, count: half}}]}"
        ],
        zh: ["p.yaml:17:152：此处应为下列之一：down、up、nearest，实为“half” [wrong-value]"],
        en: ["p.yaml:17:152: expected one of: down, up, nearest, found \"half\" [wrong-value]"]
    ),
    Refusal(
        "a limit within a misspelt group",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20%}, within: strt}]}"
        ],
        zh: ["p.yaml:17:154：没有可用于此处的“strt” [unknown-name-here]\n    是否想写“street”？"],
        en: [
            "p.yaml:17:154: there is no \"strt\" that can stand here [unknown-name-here]\n    did you mean \"street\"?"
        ]
    ),
    Refusal(
        "an edge that there is not",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20%}, at_edge: some}]}"
        ],
        zh: ["p.yaml:17:155：此处应为下列之一：none、all、refuse，实为“some” [wrong-value]"],
        en: ["p.yaml:17:155: expected one of: none, all, refuse, found \"some\" [wrong-value]"]
    ),
    Refusal(
        "a share and places",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, share: {at_most: 20%}, places: 3}]}"
        ],
        zh: ["p.yaml:17:130：“share”不能与“places”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:17:130: \"share\" cannot stand beside \"places\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "places that are not whole",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, places: 2.5}]}"
        ],
        zh: ["p.yaml:17:131：此处应为名额数，实为“2.5” [wrong-value]"],
        en: ["p.yaml:17:131: expected a whole number, found \"2.5\" [wrong-value]"]
    ),
    Refusal(
        "places below zero",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, places: -1}]}"
        ],
        zh: ["p.yaml:17:131：此处应为名额数，实为“-1” [wrong-value]"],
        en: ["p.yaml:17:131: expected a whole number, found \"-1\" [wrong-value]"]
    ),
    Refusal(
        "places in words",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, places: three}]}"
        ],
        zh: ["p.yaml:17:131：此处应为名额数，实为“three” [wrong-value]"],
        en: ["p.yaml:17:131: expected a whole number, found \"three\" [wrong-value]"]
    ),
    Refusal(
        "an effect beside places",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, level: 5, places: 3, set: 4}]}"
        ],
        zh: ["p.yaml:17:139：“set”不能与“places”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:17:139: \"set\" cannot stand beside \"places\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "groups without a limit",
        of: Office.lines,
        [
            17:
                "rating: {levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}, rules: [{id: q, when: case, set: 4, within: street}]}"
        ],
        zh: ["p.yaml:17:141：“within”须与“share”一并写明 [needs-key]"],
        en: ["p.yaml:17:141: \"within\" needs \"share\" as well [needs-key]"]
    ),
]

@Suite struct RatingReaderLimitsTests {
    @Test("a faulty limit on a level is refused at its place", arguments: faultyLimits)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }
}
