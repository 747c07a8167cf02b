import KaopingCore
import Testing

@testable import KaopingProfile

/// Units that are refused.
private let faultyUnits = [
    Refusal(
        "a category that is a number",
        of: Office.lines,
        [4: "unit: {key: code, category: staff}"],
        zh: ["p.yaml:4:29：没有可用于此处的列“staff” [no-such-column]\n    可用：code, name, street, kind"],
        en: [
            "p.yaml:4:29: there is no column \"staff\" that can stand here [no-such-column]\n    known here: code, name, street, kind"
        ]
    ),
    Refusal(
        "a key in rows only",
        of: Office.lines,
        [4: "unit: {key: season}"],
        zh: [
            "p.yaml:4:13：没有可用于此处的列“season” [no-such-column]\n    可用：code, name, street, kind",
            "p.yaml:8:14：数据表“offices”没有考评对象编号列“season” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。",
            "p.yaml:13:71：数据表“rulings”没有考评对象编号列“season” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。",
        ],
        en: [
            "p.yaml:4:13: there is no column \"season\" that can stand here [no-such-column]\n    known here: code, name, street, kind",
            "p.yaml:8:14: the table \"offices\" has no column \"season\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`.",
            "p.yaml:13:71: the table \"rulings\" has no column \"season\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`.",
        ]
    ),
    Refusal(
        "groups as a mapping",
        of: Office.lines,
        [4: "unit: {key: code, groups: {a: street}}"],
        zh: ["p.yaml:4:27：此处应为列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:4:27: expected a list, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a group that is nothing",
        of: Office.lines,
        [4: "unit: {key: code, groups: [null]}"],
        zh: ["p.yaml:4:28：此处应为文字，实为空值 [wrong-value]"],
        en: ["p.yaml:4:28: expected a text, found nothing [wrong-value]"]
    ),
    Refusal(
        "an alias of an alias",
        of: Office.lines,
        [4: "unit: {key: code, aliases: {甲: 乙, 乙: 丙}}"],
        zh: ["p.yaml:4:32：别名所指的“乙”本身也是别名 [alias-of-alias]\n    别名应直接指向考评对象的编号。"],
        en: [
            "p.yaml:4:32: \"乙\" is an alias itself [alias-of-alias]\n    Let the alias stand for the unit's key."
        ]
    ),
    Refusal(
        "aliases as a list",
        of: Office.lines,
        [4: "unit: {key: code, aliases: [甲]}"],
        zh: ["p.yaml:4:28：此处应为别名与编号的对照表，如 {市场监督管理局: 市场监管局}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:4:28: expected aliases with their keys, such as {Dept. of Parks: parks}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "an alias of nothing",
        of: Office.lines,
        [4: "unit: {key: code, aliases: {甲: null}}"],
        zh: ["p.yaml:4:32：此处应为别名与编号的对照表，如 {市场监督管理局: 市场监管局}，实为空值 [wrong-value]"],
        en: [
            "p.yaml:4:32: expected aliases with their keys, such as {Dept. of Parks: parks}, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "an alias of several units",
        of: Office.lines,
        [4: "unit: {key: code, aliases: {甲: [乙, 丙]}}"],
        zh: ["p.yaml:4:32：此处应为别名与编号的对照表，如 {市场监督管理局: 市场监管局}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:4:32: expected aliases with their keys, such as {Dept. of Parks: parks}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "an alias of an empty text",
        of: Office.lines,
        [4: "unit: {key: code, aliases: {甲: ''}}"],
        zh: ["p.yaml:4:32：此处应为别名与编号的对照表，如 {市场监督管理局: 市场监管局}，实为空值 [wrong-value]"],
        en: [
            "p.yaml:4:32: expected aliases with their keys, such as {Dept. of Parks: parks}, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "an unknown key",
        of: Office.lines,
        [4: "unit: {key: code, group: street}"],
        zh: ["p.yaml:4:19：没有“group”这个键 [unknown-key]\n    是否想写“groups”？"],
        en: ["p.yaml:4:19: unknown key \"group\" [unknown-key]\n    did you mean \"groups\"?"]
    ),
    Refusal(
        "a key that is nothing",
        of: Office.lines,
        [4: "unit: {key: null}"],
        zh: ["p.yaml:4:13：此处应为编号，实为空值 [wrong-value]"],
        en: ["p.yaml:4:13: expected an id, found nothing [wrong-value]"]
    ),
    Refusal(
        "types without a category",
        of: Office.lines,
        [4: "unit: {key: code}", 18: "types: [city]"],
        zh: ["p.yaml:18:8：写了 types，但 unit 没有 category [types-no-category]"],
        en: ["p.yaml:18:8: `types` needs the `category` of `unit` [types-no-category]"]
    ),
    Refusal(
        "types that differ from the values",
        of: Office.lines,
        [18: "types: [city, town]"],
        zh: ["p.yaml:18:8：types（city, town）与类别列的 values（city, rural）不一致 [types-other]"],
        en: [
            "p.yaml:18:8: `types` (city, town) and the category column's values (city, rural) differ [types-other]"
        ]
    ),
]

@Suite struct UnitReaderTests {
    @Test("a faulty unit is refused at its place", arguments: faultyUnits)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a unit has a key, a name, groups, a category and other spellings")
    func unit() throws {
        let line =
            "unit: {key: code, name: name, groups: [street], category: kind, "
            + "aliases: {市场监督管理局: 市场监管局, '01': '1'}}"
        let profile = try Office.decode([4: line])
        #expect(profile.unit.key == "code")
        #expect(profile.unit.name == "name")
        #expect(profile.unit.groupings == ["street", "kind"])
        #expect(profile.unit.aliases == ["市场监督管理局": "市场监管局", "01": "1"])
        #expect(profile.types == ["city", "rural"])
    }

    @Test("a key alone is enough")
    func key() throws {
        let profile = try Office.decode([4: "unit: {key: code}"])
        #expect(profile.unit.name == nil)
        #expect(profile.unit.groupings.isEmpty)
        #expect(profile.types.isEmpty)
    }
}
