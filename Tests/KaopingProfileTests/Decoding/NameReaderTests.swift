import KaopingCore
import Testing

@testable import KaopingProfile

/// Formulas and indicators that are refused.
private let formulas = [
    Refusal(
        "a column that is misspelt",
        [9: "  - {id: wealth, of: incom, score: min_max}"],
        zh: ["p.yaml:9:22：没有名为“incom”的列或指标 [formula-misspelt-name]\n    是不是 income？"],
        en: [
            "p.yaml:9:22: there is no column or indicator named \"incom\" [formula-misspelt-name]\n    did you mean income?"
        ]
    ),
    Refusal(
        "a column that there is not",
        [9: "  - {id: wealth, of: rainfall, score: min_max}"],
        zh: [
            "p.yaml:9:22：没有名为“rainfall”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'rainfall'"
        ],
        en: [
            "p.yaml:9:22: there is no column or indicator named \"rainfall\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'rainfall'"
        ]
    ),
    Refusal(
        "a column that is misspelt within a quoted formula",
        [9: "  - {id: wealth, of: '1 + incom', score: min_max}"],
        zh: ["p.yaml:9:27：没有名为“incom”的列或指标 [formula-misspelt-name]\n    是不是 income？"],
        en: [
            "p.yaml:9:27: there is no column or indicator named \"incom\" [formula-misspelt-name]\n    did you mean income?"
        ]
    ),
    Refusal(
        "a result that is not yet there",
        [9: "  - {id: wealth, of: level, score: min_max}"],
        zh: ["p.yaml:9:22：这里不能用“level”：它是考评结果 [formula-refused-name]"],
        en: ["p.yaml:9:22: \"level\" cannot be used here: it is a result [formula-refused-name]"]
    ),
    Refusal(
        "no formula",
        [9: "  - {id: wealth, of: null, score: min_max}"],
        zh: ["p.yaml:9:22：此处应为名称或公式，实为空值 [wrong-value]"],
        en: ["p.yaml:9:22: expected a name or a formula, found nothing [wrong-value]"]
    ),
    Refusal(
        "a list as a formula",
        [9: "  - {id: wealth, of: [income], score: min_max}"],
        zh: ["p.yaml:9:22：此处应为名称或公式，实为列表 [wrong-value]"],
        en: ["p.yaml:9:22: expected a name or a formula, found a list [wrong-value]"]
    ),
    Refusal(
        "an indicator that names itself",
        [10: "indicators: {each: {value: each + 1}}"],
        zh: ["p.yaml:10:28：没有名为“each”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'each'"],
        en: [
            "p.yaml:10:28: there is no column or indicator named \"each\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'each'"
        ]
    ),
    Refusal(
        "an indicator that names a later one",
        [10: "indicators: {each: {value: share + 1}, share: {value: income / members}}"],
        zh: ["p.yaml:10:28：没有名为“share”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'share'"],
        en: [
            "p.yaml:10:28: there is no column or indicator named \"share\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'share'"
        ]
    ),
    Refusal(
        "a faulty indicator that a criterion names",
        [
            9: "  - {id: wealth, of: each, score: min_max}",
            10: "indicators: {each: {value: incom / members}}",
        ],
        zh: ["p.yaml:10:28：没有名为“incom”的列或指标 [formula-misspelt-name]\n    是不是 income？"],
        en: [
            "p.yaml:10:28: there is no column or indicator named \"incom\" [formula-misspelt-name]\n    did you mean income?"
        ]
    ),
    Refusal(
        "an indicator with the name of a column",
        [10: "indicators: {members: {value: income / 2}}"],
        zh: ["p.yaml:10:14：编号“members”已在 p.yaml:7:81 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:10:14: the id \"members\" is taken at p.yaml:7:81 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "an indicator that is a text",
        [10: "indicators: {each: income / members}"],
        zh: ["p.yaml:10:20：此处应为“指标”的键值表，实为“income / members” [wrong-value]"],
        en: [
            "p.yaml:10:20: expected a mapping for \"indicator\", found \"income / members\" [wrong-value]"
        ]
    ),
    Refusal(
        "indicators as a list",
        [10: "indicators: [each]"],
        zh: ["p.yaml:10:13：此处应为各指标，实为列表 [wrong-value]"],
        en: ["p.yaml:10:13: expected indicators by their ids, found a list [wrong-value]"]
    ),
]

/// Units that are refused.
private let units = [
    Refusal(
        "a key that is no column",
        [3: "unit: {key: coed}"],
        zh: [
            "p.yaml:3:13：没有可用于此处的列“coed” [no-such-column]\n    是否想写“code”？",
            "p.yaml:7:14：数据表“villages”没有考评对象编号列“coed” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。",
        ],
        en: [
            "p.yaml:3:13: there is no column \"coed\" that can stand here [no-such-column]\n    did you mean \"code\"?",
            "p.yaml:7:14: the table \"villages\" has no column \"coed\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`.",
        ]
    ),
    Refusal(
        "a name that is a number",
        [3: "unit: {key: code, name: income}"],
        zh: ["p.yaml:3:25：没有可用于此处的列“income” [no-such-column]\n    可用：code, name, street, kind"],
        en: [
            "p.yaml:3:25: there is no column \"income\" that can stand here [no-such-column]\n    known here: code, name, street, kind"
        ]
    ),
    Refusal(
        "a name that is misspelt",
        [3: "unit: {key: code, name: nam}"],
        zh: ["p.yaml:3:25：没有可用于此处的列“nam” [no-such-column]\n    是否想写“name”？"],
        en: [
            "p.yaml:3:25: there is no column \"nam\" that can stand here [no-such-column]\n    did you mean \"name\"?"
        ]
    ),
    Refusal(
        "a group that there is not",
        [3: "unit: {key: code, groups: [street, county]}"],
        zh: ["p.yaml:3:36：没有可用于此处的列“county” [no-such-column]\n    可用：code, name, street, kind"],
        en: [
            "p.yaml:3:36: there is no column \"county\" that can stand here [no-such-column]\n    known here: code, name, street, kind"
        ]
    ),
    Refusal(
        "a name in another table than the first",
        [
            3: "unit: {key: code, name: title}", 6: "    file: villages.csv",
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, met: percent}\n  titles: {file: titles.csv, columns: {code: text, title: text}}",
        ],
        zh: ["p.yaml:3:25：没有可用于此处的列“title” [no-such-column]\n    可用：code, name, street, kind"],
        en: [
            "p.yaml:3:25: there is no column \"title\" that can stand here [no-such-column]\n    known here: code, name, street, kind"
        ]
    ),
    Refusal(
        "a type of unit that is a number",
        [3: "unit: {key: code, category: members}"],
        zh: ["p.yaml:3:29：没有可用于此处的列“members” [no-such-column]\n    可用：code, name, street, kind"],
        en: [
            "p.yaml:3:29: there is no column \"members\" that can stand here [no-such-column]\n    known here: code, name, street, kind"
        ]
    ),
]

@Suite struct NameReaderTests {
    @Test("a faulty formula or indicator is refused at its place", arguments: formulas)
    func refusedFormulas(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a unit that names no fitting column is refused", arguments: units)
    func refusedUnits(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("an indicator may use the columns and the indicators before it")
    func indicators() throws {
        let text =
            "indicators: {each: {value: income / members, better: low, title: {zh: 人均, en: Each}}, "
            + "double: {value: 2 * each}}"
        let profile = try Scheme.decode([10: text])
        #expect(profile.indicators.map(\.id) == ["each", "double"])
        #expect(profile.indicators.map(\.isLowerBetter) == [true, false])
        #expect(profile.indicators[0].title == Bilingual(zh: "人均", en: "Each"))
        #expect(profile.indicators[1].title == Bilingual("double"))
        // Seven columns stand before the indicators: income is 4, members 5, each 7.
        #expect(profile.indicators[0].formula?.slots == [4, 5])
        #expect(profile.indicators[1].formula?.slots == [7])
    }

    @Test("groups may be columns of any table, the name only of the first")
    func groups() throws {
        let towns = "\n  towns: {file: towns.csv, columns: {code: text, town: text}}"
        let unit = "unit: {key: code, name: name, groups: [town, street], category: kind}"
        let profile = try Scheme.decode([3: unit, 7: Scheme.lines[6] + towns])
        #expect(profile.unit.groupings == ["town", "street", "kind"])
    }
}
