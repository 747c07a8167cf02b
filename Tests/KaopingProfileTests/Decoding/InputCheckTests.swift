import KaopingCore
import Testing

@testable import KaopingProfile

/// A scheme over the rows of one table.
private func scheme(_ columns: String, _ mapping: String, _ score: String) -> [String] {
    [
        "language: 1",
        "profile: rows",
        "unit: {key: id}",
        "tables:",
        "  units: {file: u.csv, columns: {id: text}}",
        "  rows: {file: r.csv, rows: many, columns: {id: text, \(columns)}}",
        "criteria:",
        "  - id: x",
        "    points: 100",
        "    of: rows",
        "    columns: {\(mapping)}",
        "    score: {\(score)}",
    ]
}

private func zh(_ input: String) -> String { " [input-needed]\n    在 columns 之下为 \(input) 写明是哪一列。" }
private func en(_ input: String) -> String {
    " [input-needed]\n    State its column under `columns`, as in `\(input): id`."
}
private let zhBoth = " [input-forbidden]\n    去掉其中一个；列的编号与输入同名时即被采用，可改用别的编号。"
private let enBoth =
    " [input-forbidden]\n    Take one of them away; a column of the input's own name is taken, so rename it."

/// Schemes whose scorer lacks a column, or has one too many.
private let lacking = [
    Refusal(
        "validity without days, and limits of classes without classes, each at its parameter",
        of: scheme(
            "事项: text",
            "kind: 事项",
            "ledger: {points: {a: 5}, valid: {days: 30}, class_caps: {c: 8}}"
        ),
        [:],
        zh: [
            "p.yaml:12:52：评分器“ledger”写了“valid.days”，须有列“day”（日期），数据表“rows”没有给出" + zh("day"),
            "p.yaml:12:69：评分器“ledger”写了“class_caps”，须有列“class”（事项所属的类），数据表“rows”没有给出" + zh("class"),
        ],
        en: [
            "p.yaml:12:52: \"ledger\" states \"valid.days\" and needs the column \"day\" (the day of the event), which the table \"rows\" does not give"
                + en("day"),
            "p.yaml:12:69: \"ledger\" states \"class_caps\" and needs the column \"class\" (the class that the kind is of), which the table \"rows\" does not give"
                + en("class"),
        ]
    ),
    Refusal(
        "points neither in the scheme nor in the data",
        of: scheme("事项: text", "kind: 事项", "ledger: {base: 5}"),
        [:],
        zh: [
            "p.yaml:12:13：评分器“ledger”没有写“points”，须有列“points”（分值，没有逐项写明分值时必有），数据表“rows”没有给出"
                + zh("points")
        ],
        en: [
            "p.yaml:12:13: \"ledger\" does not state \"points\" and needs the column \"points\" (its points, where there is no table of them), which the table \"rows\" does not give"
                + en("points")
        ]
    ),
    Refusal(
        "points in the scheme and in the data",
        of: scheme("kind: text, 分: number", "points: 分", "ledger: {a: 5}"),
        [:],
        zh: [
            "p.yaml:12:21：评分器“ledger”写了“points”，不能再用数据表“rows”的列“points”（分值，没有逐项写明分值时必有），二者只能有一个"
                + zhBoth
        ],
        en: [
            "p.yaml:12:21: \"ledger\" states \"points\" and cannot take the column \"points\" (its points, where there is no table of them) of the table \"rows\" as well"
                + enBoth
        ]
    ),
    Refusal(
        "a table of answers over numbers",
        of: scheme("值: number", "value: 值", "survey: {是: 100%, 否: 0%}"),
        [:],
        zh: [
            "p.yaml:12:21：评分器“survey”写了“answers”，须有列“answer”（答案），数据表“rows”没有给出" + zh("answer")
        ],
        en: [
            "p.yaml:12:21: \"survey\" states \"answers\" and needs the column \"answer\" (the answer in words), which the table \"rows\" does not give"
                + en("answer")
        ]
    ),
    Refusal(
        "a warning of raters of their own unit without these units",
        of: scheme(
            "主体: text, 人: text, 分: number",
            "group: 主体, rater: 人, points: 分",
            "panel: {shares: {甲: 100%}, check_raters: [copies, own_unit]}"
        ),
        [:],
        zh: [
            "p.yaml:12:54：评分器“panel”的“check_raters”写了“own_unit”，须有列“rater_unit”（评价人所在的考评对象），数据表“rows”没有给出"
                + zh("rater_unit")
        ],
        en: [
            "p.yaml:12:54: \"panel\" has \"own_unit\" under \"check_raters\" and needs the column \"rater_unit\" (the unit that the rater belongs to, or is), which the table \"rows\" does not give"
                + en("rater_unit")
        ]
    ),
    Refusal(
        "a rater's unit without the one that is rated, at the column",
        of: scheme(
            "主体: text, 人: text, 分: number, 家: text",
            "group: 主体, rater: 人, points: 分, rater_unit: 家",
            "panel: {shares: {甲: 100%}}"
        ),
        [:],
        zh: [
            "p.yaml:11:59：评分器“panel”用到列“rater_unit”，须有列“rated_unit”（被评价的考评对象，与 rater_unit 比较），数据表“rows”没有给出"
                + zh("rated_unit")
        ],
        en: [
            "p.yaml:11:59: \"panel\" takes the column \"rater_unit\" and needs the column \"rated_unit\" (the unit that is rated, to be compared with rater_unit), which the table \"rows\" does not give"
                + en("rated_unit")
        ]
    ),
    Refusal(
        "a part for late reports without the day for which they are",
        of: scheme("到: date", "received: 到", "reports: {weekday: friday, late: 50%}"),
        [:],
        zh: [
            "p.yaml:12:46：评分器“reports”写了“late”，须有列“due”（应报日期；因节假日顺延的，写原定日期或顺延后的日期都可以），数据表“rows”没有给出"
                + zh("due")
        ],
        en: [
            "p.yaml:12:46: \"reports\" states \"late\" and needs the column \"due\" (the day for which it is; of one that a holiday moves, the regular or the new day), which the table \"rows\" does not give"
                + en("due")
        ]
    ),
]

@Suite("Columns that a scorer's parameters need")
struct InputCheckTests {
    @Test("what is lacking is said before there are data", arguments: lacking)
    private func lacks(refusal: Refusal) {
        #expect(refusal.problems(in: .zh) == refusal.zh)
        #expect(refusal.problems(in: .en) == refusal.en)
    }

    @Test("what is needed and there is accepted; a check without the word needs nothing")
    func accepted() throws {
        let good = [
            scheme(
                "事项: text, day: date, class: text",
                "kind: 事项",
                "ledger: {points: {a: 5}, valid: {days: 30}, class_caps: {c: 8}}"
            ),
            scheme("kind: text, points: number", "kind: kind", "ledger"),
            scheme(
                "group: text, rater: text, points: number",
                "rater: rater",
                "panel: {shares: {甲: 100%}, check_raters: [copies]}"
            ),
            scheme(
                "received: date, due: date",
                "due: due",
                "reports: {weekday: friday, late: 50%}"
            ),
        ]
        for lines in good {
            let text = Scheme.text([:], of: lines).replacing("{ledger}", with: "ledger")
            #expect(try Scheme.decode(text: text).root.children.count == 1)
        }
    }
}
