import KaopingCore
import Testing

@testable import KaopingProfile

/// Tables and columns that are refused.
private let tables = [
    Refusal(
        "a table that is a text",
        [5: "  villages: villages.csv", 6: "", 7: ""],
        zh: [
            "p.yaml:5:13：此处应为“数据表”的键值表（file、columns），实为“villages.csv” [wrong-value]",
            "p.yaml:9:22：没有名为“income”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'income'",
        ],
        en: [
            "p.yaml:5:13: expected a mapping for \"table\" (file, columns), found \"villages.csv\" [wrong-value]",
            "p.yaml:9:22: there is no column or indicator named \"income\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'income'",
        ]
    ),
    Refusal(
        "no tables",
        [
            3: "unit: {key: code}", 4: "tables: {}", 5: "", 6: "", 7: "",
            9: "  - {id: wealth, of: 1, score: {at_least: 1}}",
        ],
        zh: ["p.yaml:4:9：此处应为各数据表，实为空键值表 [wrong-value]"],
        en: ["p.yaml:4:9: expected tables by their ids, found an empty mapping [wrong-value]"]
    ),
    Refusal(
        "no columns",
        [
            3: "unit: {key: code}", 7: "    columns: []",
            9: "  - {id: wealth, of: 1, score: {at_least: 1}}",
        ],
        zh: [
            "p.yaml:3:13：没有可用于此处的列“code” [no-such-column]\n    这里没有可用的名称",
            "p.yaml:7:14：此处应为各列，实为空列表 [wrong-value]",
            "p.yaml:7:14：数据表“villages”没有考评对象编号列“code” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。",
        ],
        en: [
            "p.yaml:3:13: there is no column \"code\" that can stand here [no-such-column]\n    there is none to name here",
            "p.yaml:7:14: expected columns by their ids, found an empty list [wrong-value]",
            "p.yaml:7:14: the table \"villages\" has no column \"code\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`.",
        ]
    ),
    Refusal(
        "a type that is misspelt",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: numbr, members: count, met: percent}"
        ],
        zh: [
            "p.yaml:7:73：此处应为下列之一：number、count、percent、flag、text、date、period、list，实为“numbr” [wrong-value]"
        ],
        en: [
            "p.yaml:7:73: expected one of: number, count, percent, flag, text, date, period, list, found \"numbr\" [wrong-value]"
        ]
    ),
    Refusal(
        "a column without a type",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: {heading: 收入}, members: count, met: percent}"
        ],
        zh: ["p.yaml:7:73：缺少“type”：单元格的类型 [missing-key]"],
        en: ["p.yaml:7:73: \"type\" is missing: what the cells hold [missing-key]"]
    ),
    Refusal(
        "a table without the unit's key",
        [
            3: "unit: {key: code}",
            5: "  incomes: {file: incomes.csv, columns: {income: number}}\n  villages:",
            7:
                "    columns: {code: text, name: text, street: text, kind: text, members: count, met: percent}",
        ],
        zh: [
            "p.yaml:5:41：数据表“incomes”没有考评对象编号列“code” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。"
        ],
        en: [
            "p.yaml:5:41: the table \"incomes\" has no column \"code\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`."
        ]
    ),
    Refusal(
        "a column of the unit's key that is not declared",
        [6: "    file: villages.csv\n    unit: village"],
        zh: [
            "p.yaml:7:11：数据表“villages”没有考评对象编号列“village” [no-unit-column]\n    在 columns 中声明该列，或用 unit: 指明另一列。"
        ],
        en: [
            "p.yaml:7:11: the table \"villages\" has no column \"village\" with the unit's key [no-unit-column]\n    Declare the column, or name another one with `unit:`."
        ]
    ),
    Refusal(
        "an id in two tables",
        [
            3: "unit: {key: code}",
            5: "  incomes: {file: incomes.csv, columns: {code: text, income: number}}\n  villages:",
        ],
        zh: ["p.yaml:8:65：编号“income”已在 p.yaml:5:54 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:8:65: the id \"income\" is taken at p.yaml:5:54 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a reserved word",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, rank: percent}"
        ],
        zh: ["p.yaml:7:97：“rank”是公式语言的保留字，不能作为编号 [reserved-word]"],
        en: [
            "p.yaml:7:97: \"rank\" is a reserved word of formulas and cannot be an id [reserved-word]"
        ]
    ),
    Refusal(
        "a reserved word as the unit's key",
        [
            3: "unit: {key: it}",
            7:
                "    columns: {it: text, name: text, street: text, kind: text, income: number, members: count, met: percent}",
        ],
        zh: ["p.yaml:7:15：“it”是公式语言的保留字，不能作为编号 [reserved-word]"],
        en: [
            "p.yaml:7:15: \"it\" is a reserved word of formulas and cannot be an id [reserved-word]"
        ]
    ),
    Refusal(
        "a period column without a period",
        [
            6: "    file: villages.csv\n    period: quarter",
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, quarter: period}",
        ],
        zh: [
            "p.yaml:7:13：数据表有周期列，但方案没有写明考评周期 [period-once]\n    在方案开头写明 period:，如 period: quarter。"
        ],
        en: [
            "p.yaml:7:13: the table has a period column, but the scheme states no kind of period [period-once]\n    State `period:` at the head, such as `period: quarter`."
        ]
    ),
    Refusal(
        "a period column of another type",
        [6: "    file: villages.csv\n    period: kind", 10: "period: quarter"],
        zh: ["p.yaml:7:13：没有可用于此处的列“kind” [no-such-column]\n    这里没有可用的名称"],
        en: [
            "p.yaml:7:13: there is no column \"kind\" that can stand here [no-such-column]\n    there is none to name here"
        ]
    ),
    Refusal(
        "a period column that is misspelt",
        [
            6: "    file: villages.csv\n    period: quater",
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, quarter: period}",
            10: "period: quarter",
        ],
        zh: ["p.yaml:7:13：没有可用于此处的列“quater” [no-such-column]\n    是否想写“quarter”？"],
        en: [
            "p.yaml:7:13: there is no column \"quater\" that can stand here [no-such-column]\n    did you mean \"quarter\"?"
        ]
    ),
    Refusal(
        "a range of texts",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: {type: text, range: 0..1}, income: number, members: count, met: percent}"
        ],
        zh: ["p.yaml:7:79：“range”对这种类型的列没有意义 [idle-key]"],
        en: ["p.yaml:7:79: \"range\" means nothing for a column of this type [idle-key]"]
    ),
    Refusal(
        "values of numbers",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: {type: number, values: [1, 2]}, members: count, met: percent}"
        ],
        zh: ["p.yaml:7:96：“values”对这种类型的列没有意义 [idle-key]"],
        en: ["p.yaml:7:96: \"values\" means nothing for a column of this type [idle-key]"]
    ),
    Refusal(
        "a way of writing flags",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, met: {type: flag, written: sign}}"
        ],
        zh: ["p.yaml:7:124：“written”对这种类型的列没有意义 [idle-key]"],
        en: ["p.yaml:7:124: \"written\" means nothing for a column of this type [idle-key]"]
    ),
    Refusal(
        "a way of writing percentages that there is not",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, met: {type: percent, written: decimal}}"
        ],
        zh: ["p.yaml:7:127：此处应为下列之一：sign、hundred、fraction，实为“decimal” [wrong-value]"],
        en: [
            "p.yaml:7:127: expected one of: sign, hundred, fraction, found \"decimal\" [wrong-value]"
        ]
    ),
]

@Suite struct TableReaderTests {
    @Test("a faulty table or column is refused at its place", arguments: tables)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("columns are read with their type alone or with their details")
    func columns() throws {
        let line =
            "    columns: {code: text, name: text, street: text, kind: text, income: "
            + "{type: number, heading: 收入, unit_of_measure: 万元, range: 0.., blank: error}, "
            + "met: {type: percent, written: hundred, title: {zh: 满意度, en: Met}}}"
        let columns = try Scheme.decode([7: line]).columns
        let income = try #require(columns.first { $0.id == "income" })
        #expect(income.heading == "收入")
        #expect(income.title == Bilingual("收入"))
        #expect(income.unitOfMeasure == "万元")
        #expect(income.range == ExactInterval("0.."))
        #expect(income.blank == .error)
        let met = try #require(columns.last)
        #expect(met.kind == .percent(.hundred))
        #expect(met.heading == "met")
        #expect(met.title == Bilingual(zh: "满意度", en: "Met"))
        #expect(met.blank == .missing)
        #expect(met.place == Place(file: "p.yaml", line: 7, column: 149))
    }

    @Test("every type has its word")
    func types() throws {
        let line =
            "    columns: {code: text, name: text, street: text, kind: {type: text, "
            + "values: [a, b]}, income: number, n: count, p: percent, f: flag, d: date, q: period}"
        let kinds = try Scheme.decode([7: line]).columns.dropFirst(3).map(\.kind)
        #expect(
            kinds == [
                .text(values: ["a", "b"]), .number, .count, .percent(.sign), .flag, .date, .period,
            ]
        )
    }

    @Test("the unit's key and the period may have one id in all tables")
    func shared() throws {
        let tables = """
                period: quarter
                columns: {code: text, name: text, street: text, kind: text, income: number, quarter: period}
              visits:
                file: visits.csv
                period: quarter
                columns: {code: text, quarter: period, visits: count}
            """
        let profile = try Scheme.decode([7: tables, 10: "period: quarter"])
        #expect(profile.tables.map(\.id) == ["villages", "visits"])
        #expect(profile.tables.map(\.periodColumn) == ["quarter", "quarter"])
        #expect(profile.tables.map(\.unitColumns) == [["code"], ["code"]])
        #expect(profile.columns.count == 6 + 3)
    }

    @Test("a table may have the unit's key under another id")
    func otherKey() throws {
        let visits =
            "\n  visits: {file: v.csv, unit: village, columns: {village: text, visits: count}}"
        let profile = try Scheme.decode([7: Scheme.lines[6] + visits])
        #expect(profile.tables[1].unitColumns == ["village"])
    }
}
