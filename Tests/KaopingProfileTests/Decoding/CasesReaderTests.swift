import KaopingCore
import Testing

@testable import KaopingProfile

/// Tables by category that are refused.
private let faultyTables = [
    Refusal(
        "a category that is misspelt",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {citty: 50, rural: 60}}}}"
        ],
        zh: [
            "p.yaml:15:80：评分器“proportional”的参数“target”：“kind”没有“citty”这个取值 [no-such-case]\n    是否想写“city”？"
        ],
        en: [
            "p.yaml:15:80: the parameter \"target\" of \"proportional\": \"kind\" never is \"citty\" [no-such-case]\n    did you mean \"city\"?"
        ]
    ),
    Refusal(
        "a category that is left out",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {city: 50}}}}"
        ],
        zh: [
            "p.yaml:15:79：评分器“proportional”的参数“target”：“kind”的这些取值没有列出：rural [cases-left]\n    逐一列出，或写 otherwise。"
        ],
        en: [
            "p.yaml:15:79: the parameter \"target\" of \"proportional\": no case is given for these values of \"kind\": rural [cases-left]\n    List them, or state `otherwise`."
        ]
    ),
    Refusal(
        "categories that are not declared, without otherwise",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: street, cases: {East: 50}}}}"
        ],
        zh: [
            "p.yaml:15:81：评分器“proportional”的参数“target”：“street”的取值可能不属于所列的任何一类 [cases-open]\n    写 otherwise，或让区间首尾相接、两端不限。"
        ],
        en: [
            "p.yaml:15:81: the parameter \"target\" of \"proportional\": a value of \"street\" may be in none of the cases [cases-open]\n    State `otherwise`, or let the intervals meet and be open at both ends."
        ]
    ),
    Refusal(
        "intervals that leave numbers out",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: staff, cases: {..<3000: 50, 5000..: 60}}}}"
        ],
        zh: [
            "p.yaml:15:80：评分器“proportional”的参数“target”：“staff”的取值可能不属于所列的任何一类 [cases-open]\n    写 otherwise，或让区间首尾相接、两端不限。"
        ],
        en: [
            "p.yaml:15:80: the parameter \"target\" of \"proportional\": a value of \"staff\" may be in none of the cases [cases-open]\n    State `otherwise`, or let the intervals meet and be open at both ends."
        ]
    ),
    Refusal(
        "numbers without otherwise",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: staff, cases: {1: 50, 2: 60}}}}"
        ],
        zh: [
            "p.yaml:15:80：评分器“proportional”的参数“target”：“staff”的取值可能不属于所列的任何一类 [cases-open]\n    写 otherwise，或让区间首尾相接、两端不限。"
        ],
        en: [
            "p.yaml:15:80: the parameter \"target\" of \"proportional\": a value of \"staff\" may be in none of the cases [cases-open]\n    State `otherwise`, or let the intervals meet and be open at both ends."
        ]
    ),
    Refusal(
        "intervals that overlap",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: staff, cases: {..5: 50, 5..: 60}}}}"
        ],
        zh: [
            "p.yaml:15:90：评分器“proportional”的参数“target”：区间 ..5 与 5.. 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:15:90: the parameter \"target\" of \"proportional\": the intervals ..5 and 5.. overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a number that stands in an interval too",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: staff, cases: {..5: 50, 3: 60}, otherwise: 7}}}"
        ],
        zh: [
            "p.yaml:15:90：评分器“proportional”的参数“target”：区间 ..5 与 3 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:15:90: the parameter \"target\" of \"proportional\": the intervals ..5 and 3 overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a word where a number must be",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: staff, cases: {few: 50}, otherwise: 7}}}"
        ],
        zh: [
            "p.yaml:15:81：评分器“proportional”的参数“target”：此处应为数或区间（如 5、..<3000、3000..<5000），实为“few” [wrong-value]"
        ],
        en: [
            "p.yaml:15:81: the parameter \"target\" of \"proportional\": expected a number or an interval such as 5, ..<3000 or 3000..<5000, found \"few\" [wrong-value]"
        ]
    ),
    Refusal(
        "cases of a flag",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: case, cases: {true: 50}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:66：评分器“proportional”的参数“target”：此处应为类别或数，实为“case” [wrong-value]"],
        en: [
            "p.yaml:15:66: the parameter \"target\" of \"proportional\": expected a category or a number, found \"case\" [wrong-value]"
        ]
    ),
    Refusal(
        "cases of a date",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: opened, cases: {2020-01-01: 50}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:66：评分器“proportional”的参数“target”：此处应为类别或数，实为“opened” [wrong-value]"],
        en: [
            "p.yaml:15:66: the parameter \"target\" of \"proportional\": expected a category or a number, found \"opened\" [wrong-value]"
        ]
    ),
    Refusal(
        "cases as a list",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: [city], otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:79：评分器“proportional”的参数“target”：此处应为各类别及其取值，实为列表 [wrong-value]"],
        en: [
            "p.yaml:15:79: the parameter \"target\" of \"proportional\": expected each category with its value, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "no cases",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:79：评分器“proportional”的参数“target”：此处应为各类别及其取值，实为空键值表 [wrong-value]"],
        en: [
            "p.yaml:15:79: the parameter \"target\" of \"proportional\": expected each category with its value, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a table without cases",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:61：评分器“proportional”的参数“target”：缺少“cases”：各类别（或区间）的取值 [missing-key]"],
        en: [
            "p.yaml:15:61: the parameter \"target\" of \"proportional\": \"cases\" is missing: the value of each category or interval [missing-key]"
        ]
    ),
    Refusal(
        "a table without a subject",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {cases: {city: 50}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:61：评分器“proportional”的参数“target”：缺少“by”：按什么区分：分类列、指标或 level [missing-key]"],
        en: [
            "p.yaml:15:61: the parameter \"target\" of \"proportional\": \"by\" is missing: what decides: a category, an indicator, or level [missing-key]"
        ]
    ),
    Refusal(
        "a subject that is misspelt",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: knd, cases: {city: 50}, otherwise: 7}}}"
        ],
        zh: [
            "p.yaml:15:66：评分器“proportional”的参数“target”：没有名为“knd”的列或指标 [formula-misspelt-name]\n    是不是 kind？"
        ],
        en: [
            "p.yaml:15:66: the parameter \"target\" of \"proportional\": there is no column or indicator named \"knd\" [formula-misspelt-name]\n    did you mean kind?"
        ]
    ),
    Refusal(
        "a misspelt otherwise",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {city: 50}, other: 7}}}"
        ],
        zh: [
            "p.yaml:15:79：评分器“proportional”的参数“target”：“kind”的这些取值没有列出：rural [cases-left]\n    逐一列出，或写 otherwise。",
            "p.yaml:15:91：评分器“proportional”的参数“target”：没有“other”这个键 [unknown-key]\n    可用：by, cases, otherwise",
        ],
        en: [
            "p.yaml:15:79: the parameter \"target\" of \"proportional\": no case is given for these values of \"kind\": rural [cases-left]\n    List them, or state `otherwise`.",
            "p.yaml:15:91: the parameter \"target\" of \"proportional\": unknown key \"other\" [unknown-key]\n    known here: by, cases, otherwise",
        ]
    ),
    Refusal(
        "a value that is a text",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {city: street}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:86：评分器“proportional”的参数“target”：“street”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:15:86: the parameter \"target\" of \"proportional\": \"street\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "a text and a number as values",
        of: Office.lines,
        [18: "indicators: {x: {value: {by: kind, cases: {city: street}, otherwise: staff}}}"],
        zh: ["p.yaml:18:70：“staff”是数，不能与“street”（文字）放在一起 [formula-cannot-compare]"],
        en: [
            "p.yaml:18:70: \"staff\" is a number and does not go with \"street\", which is a text [formula-cannot-compare]"
        ]
    ),
    Refusal(
        "a value that is nothing",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {city: null}, otherwise: 7}}}"
        ],
        zh: ["p.yaml:15:86：评分器“proportional”的参数“target”：此处应为名称或公式，实为空值 [wrong-value]"],
        en: [
            "p.yaml:15:86: the parameter \"target\" of \"proportional\": expected a name or a formula, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "otherwise that is nothing",
        of: Office.lines,
        [
            15:
                "  - {id: duty, points: 100, of: card, score: {proportional: {by: kind, cases: {city: 1}, otherwise: null}}}"
        ],
        zh: ["p.yaml:15:101：评分器“proportional”的参数“target”：此处应为名称或公式，实为空值 [wrong-value]"],
        en: [
            "p.yaml:15:101: the parameter \"target\" of \"proportional\": expected a name or a formula, found nothing [wrong-value]"
        ]
    ),
]

@Suite struct CasesReaderTests {
    @Test("a faulty table by category is refused at its place", arguments: faultyTables)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    /// The formula of the target of the only criterion.
    private func formula(_ target: String) throws -> Formula? {
        let line = "  - {id: duty, points: 100, of: card, score: {proportional: \(target)}}"
        guard case .leaf(_, let use) = try Office.decode([15: line]).root.children[0].content
        else { return nil }
        return use.columns.first
    }

    @Test("a table of all categories needs nothing else")
    func categories() throws {
        let formula = try #require(try formula("{by: kind, cases: {city: 50, rural: 2 * staff}}"))
        #expect(formula.root.kind == .cases([.text("city"), .text("rural")]))
        // The subject and one value for each case.
        #expect(formula.root.operands.count == 1 + 2)
        #expect(formula.type == .number)
    }

    @Test("intervals of counts may end at whole numbers that follow each other")
    func counts() throws {
        let formula = try #require(try formula("{by: staff, cases: {..5: 50, 6..: 60}}"))
        #expect(formula.root.operands.count == 1 + 2)
    }

    @Test("percentages, numbers and everything else are cases")
    func numbers() throws {
        #expect(try formula("{by: met, cases: {..<60%: 50, 60%..: 60}}") != nil)
        let formula = try #require(
            try formula("{by: staff, cases: {1: 50, 5..9: 6}, otherwise: 7}")
        )
        #expect(formula.root.operands.count == 1 + 2 + 1)
    }

    @Test("a value may be a table of texts, a criterion of numbers too")
    func values() throws {
        let text = "indicators: {x: {value: {by: kind, cases: {city: street}, otherwise: name}}}"
        let profile = try Office.decode([18: text])
        #expect(profile.indicators[0].formula?.type.isText == true)
        let line =
            "  - {id: duty, points: 100, of: {by: kind, cases: {city: card}, otherwise: staff}, "
            + "score: {proportional: 100}}"
        #expect(throws: Never.self) { try Office.decode([15: line]) }
    }
}
