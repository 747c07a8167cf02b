import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Scorers and parameters that are refused.
private let scorers = [
    Refusal(
        "a scorer that is misspelt",
        [9: "  - {id: wealth, of: income, score: minmax}"],
        zh: ["p.yaml:9:37：此处没有评分器“minmax” [unknown-scorer]\n    是否想写“min_max”？"],
        en: [
            "p.yaml:9:37: there is no scorer \"minmax\" for this place [unknown-scorer]\n    did you mean \"min_max\"?"
        ]
    ),
    Refusal(
        "a scorer that is like no other",
        [9: "  - {id: wealth, of: income, score: entropy}"],
        zh: [
            "p.yaml:9:37：此处没有评分器“entropy” [unknown-scorer]\n    可用：at_least, at_most, checklist, distance_to_reference, distance_to_target, each, goalposts, ledger, log_normal, logistic, lookup, min_max, panel, percentile, proportional, rank_score, ratio_to_best, raw, reports, steps, survey, timeliness, within, z_score"
        ],
        en: [
            "p.yaml:9:37: there is no scorer \"entropy\" for this place [unknown-scorer]\n    known here: at_least, at_most, checklist, distance_to_reference, distance_to_target, each, goalposts, ledger, log_normal, logistic, lookup, min_max, panel, percentile, proportional, rank_score, ratio_to_best, raw, reports, steps, survey, timeliness, within, z_score"
        ]
    ),
    Refusal(
        "a scorer of another place",
        [9: "  - {id: wealth, of: income, score: geometric}"],
        zh: [
            "p.yaml:9:37：此处没有评分器“geometric” [unknown-scorer]\n    可用：at_least, at_most, checklist, distance_to_reference, distance_to_target, each, goalposts, ledger, log_normal, logistic, lookup, min_max, panel, percentile, proportional, rank_score, ratio_to_best, raw, reports, steps, survey, timeliness, within, z_score"
        ],
        en: [
            "p.yaml:9:37: there is no scorer \"geometric\" for this place [unknown-scorer]\n    known here: at_least, at_most, checklist, distance_to_reference, distance_to_target, each, goalposts, ledger, log_normal, logistic, lookup, min_max, panel, percentile, proportional, rank_score, ratio_to_best, raw, reports, steps, survey, timeliness, within, z_score"
        ]
    ),
    Refusal(
        "a way of combining that is misspelt",
        [10: "combine: geometrc"],
        zh: ["p.yaml:10:10：此处没有评分器“geometrc” [unknown-scorer]\n    是否想写“geometric”？"],
        en: [
            "p.yaml:10:10: there is no scorer \"geometrc\" for this place [unknown-scorer]\n    did you mean \"geometric\"?"
        ]
    ),
    Refusal(
        "no scorer",
        [9: "  - {id: wealth, of: income, score: null}"],
        zh: ["p.yaml:9:37：此处应为一个评分器，如 min_max 或 {goalposts: 20..85}，实为空值 [wrong-value]"],
        en: [
            "p.yaml:9:37: expected one scorer, such as min_max or {goalposts: 20..85}, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "two scorers",
        [9: "  - {id: wealth, of: income, score: {min_max: null, within: 1..2}}"],
        zh: ["p.yaml:9:37：此处应为一个评分器，如 min_max 或 {goalposts: 20..85}，实为键值表 [wrong-value]"],
        en: [
            "p.yaml:9:37: expected one scorer, such as min_max or {goalposts: 20..85}, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a list of scorers",
        [9: "  - {id: wealth, of: income, score: [min_max]}"],
        zh: ["p.yaml:9:37：此处应为一个评分器，如 min_max 或 {goalposts: 20..85}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:9:37: expected one scorer, such as min_max or {goalposts: 20..85}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "a parameter that is misspelt",
        [9: "  - {id: wealth, of: income, score: {goalposts: {ends: 0..9, transfrom: log}}}"],
        zh: ["p.yaml:9:62：评分器“goalposts”没有参数“transfrom” [unknown-parameter]\n    是否想写“transform”？"],
        en: [
            "p.yaml:9:62: the scorer \"goalposts\" has no parameter \"transfrom\" [unknown-parameter]\n    did you mean \"transform\"?"
        ]
    ),
    Refusal(
        "a required parameter that is missing",
        [9: "  - {id: wealth, of: income, score: goalposts}"],
        zh: ["p.yaml:9:37：评分器“goalposts”缺少参数“ends”：两个端点 [missing-parameter]"],
        en: [
            "p.yaml:9:37: the scorer \"goalposts\" lacks its parameter \"ends\": the two ends [missing-parameter]"
        ]
    ),
    Refusal(
        "a required parameter that is left blank",
        [9: "  - {id: wealth, of: income, score: {goalposts: null}}"],
        zh: ["p.yaml:9:38：评分器“goalposts”缺少参数“ends”：两个端点 [missing-parameter]"],
        en: [
            "p.yaml:9:38: the scorer \"goalposts\" lacks its parameter \"ends\": the two ends [missing-parameter]"
        ]
    ),
    Refusal(
        "an interval that is a number",
        [9: "  - {id: wealth, of: income, score: {goalposts: 85}}"],
        zh: [
            "p.yaml:9:49：评分器“goalposts”的参数“ends”应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“85” [wrong-parameter]"
        ],
        en: [
            "p.yaml:9:49: the parameter \"ends\" of \"goalposts\" must be an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"85\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a choice that there is not",
        [9: "  - {id: wealth, of: income, score: {goalposts: {ends: 0..9, transform: ln}}}"],
        zh: ["p.yaml:9:73：评分器“goalposts”的参数“transform”应为下列之一：none、log，实为“ln” [wrong-parameter]"],
        en: [
            "p.yaml:9:73: the parameter \"transform\" of \"goalposts\" must be one of: none, log, found \"ln\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a named parameter that is left blank",
        [9: "  - {id: wealth, of: income, score: {goalposts: {ends: null}}}"],
        zh: [
            "p.yaml:9:56：评分器“goalposts”的参数“ends”应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“null” [wrong-parameter]"
        ],
        en: [
            "p.yaml:9:56: the parameter \"ends\" of \"goalposts\" must be an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"null\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a list as a parameter",
        [9: "  - {id: wealth, of: income, score: {goalposts: [20, 85]}}"],
        zh: [
            "p.yaml:9:49：评分器“goalposts”的参数“ends”：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为列表 [wrong-value]"
        ],
        en: [
            "p.yaml:9:49: the parameter \"ends\" of \"goalposts\": expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "a parameter out of range",
        [
            9:
                "  - {id: wealth, of: income, score: {within: {interval: 3..5, lose: 0, per_full: 1}}}"
        ],
        zh: ["p.yaml:9:69：评分器“within”的参数“lose”应大于 0，实为 0 [parameter-range]"],
        en: [
            "p.yaml:9:69: the parameter \"lose\" of \"within\" must be more than 0, found 0 [parameter-range]"
        ]
    ),
    Refusal(
        "parameters that the scorer refuses together",
        [9: "  - {id: wealth, of: income, score: {goalposts: {ends: 0..9, transform: log}}}"],
        zh: ["p.yaml:9:56：评分器“goalposts”不接受这些参数：取对数时端点必须大于零，现为“0..9” [scorer-refuses]"],
        en: [
            "p.yaml:9:56: the scorer \"goalposts\" refuses its parameters: with transform: log the ends must be above zero; they are \"0..9\" [scorer-refuses]"
        ]
    ),
    Refusal(
        "a parameter that must be named",
        [9: "  - {id: wealth, of: income, score: {min_max: low}}"],
        zh: ["p.yaml:9:47：评分器“min_max”的参数须写明名称 [no-main-parameter]"],
        en: [
            "p.yaml:9:47: the parameters of the scorer \"min_max\" must be named [no-main-parameter]"
        ]
    ),
    Refusal(
        "a full mark beside the points",
        [
            9:
                "  - {id: wealth, points: 10, of: income, score: {within: {interval: 3..5, full_mark: 20}}}"
        ],
        zh: [
            "p.yaml:9:75：评分器“within”的参数“full_mark”由程序填入，不能在此写明 [host-parameter]\n    满分取自考评项的 points，权重取自下级考评项的 weight。"
        ],
        en: [
            "p.yaml:9:75: the parameter \"full_mark\" of \"within\" is filled in by the program [host-parameter]\n    A full mark comes from the points of the node, weights from its children."
        ]
    ),
    Refusal(
        "weights beside those of the children",
        [10: "combine: {mean: {weights: [1]}}"],
        zh: [
            "p.yaml:10:18：评分器“mean”的参数“weights”由程序填入，不能在此写明 [host-parameter]\n    满分取自考评项的 points，权重取自下级考评项的 weight。"
        ],
        en: [
            "p.yaml:10:18: the parameter \"weights\" of \"mean\" is filled in by the program [host-parameter]\n    A full mark comes from the points of the node, weights from its children."
        ]
    ),
    Refusal(
        "a column that is misspelt as a parameter",
        [9: "  - {id: wealth, of: income, score: {at_least: membres}}"],
        zh: [
            "p.yaml:9:48：评分器“at_least”的参数“bound”：没有名为“membres”的列或指标 [formula-misspelt-name]\n    是不是 members？"
        ],
        en: [
            "p.yaml:9:48: the parameter \"bound\" of \"at_least\": there is no column or indicator named \"membres\" [formula-misspelt-name]\n    did you mean members?"
        ]
    ),
    Refusal(
        "a text as a bound",
        [9: "  - {id: wealth, of: income, score: {at_least: kind}}"],
        zh: ["p.yaml:9:48：评分器“at_least”的参数“bound”：“kind”是文字，这里应是数 [formula-type-mismatch]"],
        en: [
            "p.yaml:9:48: the parameter \"bound\" of \"at_least\": \"kind\" is a text, but a number is needed here [formula-type-mismatch]"
        ]
    ),
    Refusal(
        "intervals that overlap",
        [9: "  - {id: wealth, of: income, score: {steps: {0..60: 0, 60..100: 10}}}"],
        zh: [
            "p.yaml:9:56：评分器“steps”的参数“table”：区间 0..60 与 60..100 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:9:56: the parameter \"table\" of \"steps\": the intervals 0..60 and 60..100 overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a gap between intervals",
        [9: "  - {id: wealth, of: income, score: {steps: {0..59: 0, 60..100: 10}}}"],
        zh: [
            "p.yaml:9:56：评分器“steps”的参数“table”：区间 0..59 与 60..100 之间有空档 [gap]\n    用半开区间首尾相接，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:9:56: the parameter \"table\" of \"steps\": there is a gap between the intervals 0..59 and 60..100 [gap]\n    Let half-open intervals meet: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a gap of a whole number between counts",
        [9: "  - {id: wealth, of: members, score: {steps: {0..58: 0, 60..100: 10}}}"],
        zh: [
            "p.yaml:9:57：评分器“steps”的参数“table”：区间 0..58 与 60..100 之间有空档 [gap]\n    用半开区间首尾相接，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:9:57: the parameter \"table\" of \"steps\": there is a gap between the intervals 0..58 and 60..100 [gap]\n    Let half-open intervals meet: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "an interval within another",
        [9: "  - {id: wealth, of: income, score: {steps: {0..100: 0, 10..<20: 5, 50..60: 9}}}"],
        zh: [
            "p.yaml:9:57：评分器“steps”的参数“table”：区间 0..100 与 10..<20 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。",
            "p.yaml:9:69：评分器“steps”的参数“table”：区间 0..100 与 50..60 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。",
        ],
        en: [
            "p.yaml:9:57: the parameter \"table\" of \"steps\": the intervals 0..100 and 10..<20 overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80..",
            "p.yaml:9:69: the parameter \"table\" of \"steps\": the intervals 0..100 and 50..60 overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80..",
        ]
    ),
    Refusal(
        "a key of a table that is no interval",
        [9: "  - {id: wealth, of: income, score: {steps: {many: 10, ..<5: 0}}}"],
        zh: [
            "p.yaml:9:46：评分器“steps”的参数“table”：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“many” [wrong-value]"
        ],
        en: [
            "p.yaml:9:46: the parameter \"table\" of \"steps\": expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"many\" [wrong-value]"
        ]
    ),
    Refusal(
        "points of a table that are no number",
        [9: "  - {id: wealth, of: income, score: {steps: {5..: full, ..<5: 0}}}"],
        zh: [
            "p.yaml:9:51：评分器“steps”的参数“table”：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“full” [wrong-value]"
        ],
        en: [
            "p.yaml:9:51: the parameter \"table\" of \"steps\": expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"full\" [wrong-value]"
        ]
    ),
    Refusal(
        "more points than the full mark",
        [9: "  - {id: wealth, points: 30, of: income, score: {steps: {5..: 40, ..<5: 0}}}"],
        zh: ["p.yaml:9:63：评分器“steps”的参数“table”：此处给 40 分，超过本项满分 30 分 [above-full-mark]"],
        en: [
            "p.yaml:9:63: the parameter \"table\" of \"steps\": 40 points are more than the full mark of 30 [above-full-mark]"
        ]
    ),
    Refusal(
        "an empty table",
        [9: "  - {id: wealth, of: income, score: {steps: {}}}"],
        zh: [
            "p.yaml:9:45：评分器“steps”的参数“table”：此处应为区间与得分的对照表，如 {12..: 40, ..<12: 0}，实为空键值表 [wrong-value]"
        ],
        en: [
            "p.yaml:9:45: the parameter \"table\" of \"steps\": expected a table such as {12..: 40, ..<12: 0}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a table that is a number",
        [9: "  - {id: wealth, of: income, score: {steps: 5}}"],
        zh: [
            "p.yaml:9:45：评分器“steps”的参数“table”：此处应为区间与得分的对照表，如 {12..: 40, ..<12: 0}，实为“5” [wrong-value]"
        ],
        en: [
            "p.yaml:9:45: the parameter \"table\" of \"steps\": expected a table such as {12..: 40, ..<12: 0}, found \"5\" [wrong-value]"
        ]
    ),
]

@Suite struct ScorerUseReaderTests {
    @Test("a faulty scorer or parameter is refused at its place", arguments: scorers)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    /// The scorer of the only criterion.
    private func use(_ score: String, of value: String = "income") throws -> ScorerUse {
        let line = "  - {id: c, points: 40, of: \(value), score: \(score)}"
        let indicators = "indicators: {debt: {value: income / members, better: low}}"
        let leaf = try #require(try Scheme.decode([9: line, 10: indicators]).root.children.first)
        guard case .leaf(_, let use) = leaf.content else { throw ScorerError.data(zh: "", en: "") }
        return use
    }

    private func value(_ name: String, _ use: ScorerUse) -> ParameterValue? {
        use.parameters.values.first { $0.description.name == name }?.value
    }

    @Test("the main parameter may stand alone, and defaults are put in")
    func mainParameter() throws {
        let use = try use("{goalposts: 20..85}")
        #expect(use.id == "goalposts")
        #expect(value("ends", use) == .interval(Interval(20...85)))
        #expect(value("transform", use) == .choice(0, "none"))
    }

    @Test("full marks come from the points and the direction from the indicator")
    func hostParameters() throws {
        #expect(value("full_mark", try use("{within: 3..5}")) == .number(40))
        #expect(value("better", try use("min_max")) == .choice(0, "high"))
        #expect(value("better", try use("min_max", of: "debt")) == .choice(1, "low"))
    }

    @Test("a bound may be a number or a formula")
    func columns() throws {
        let number = try use("{at_least: 1/4}")
        #expect(value("bound", number) == .number(0.25))
        #expect(number.columns.isEmpty)
        let formula = try use("{at_least: 2 * members}")
        #expect(value("bound", formula) == .column)
        #expect(formula.columns.map(\.text) == ["2 * members"])
    }

    @Test("a table keeps the order of the profile")
    func tables() throws {
        let use = try use("{steps: {12..: 40, ..<9: 0, 9..<12: 30}}")
        let intervals = ["12..", "..<9", "9..<12"].compactMap { ExactInterval($0)?.interval }
        #expect(value("table", use) == .piecewise(intervals, [40, 0, 30]))
    }

    @Test("intervals of counts may end at whole numbers that follow each other")
    func counts() throws {
        #expect(throws: Never.self) {
            try use("{steps: {0..5: 0, 6..11: 20, 12..: 40}}", of: "members")
        }
    }
}
