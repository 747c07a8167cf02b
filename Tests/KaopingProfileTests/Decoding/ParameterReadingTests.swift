import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Parameters of scorers that are refused.
private let faultyParameters = [
    Refusal(
        "shares as a word",
        of: Staff.lines,
        [
            19: "        shares: 70%", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "",
            27: "",
        ],
        zh: [
            "p.yaml:19:17：评分器“panel”的参数“shares”：此处应为比例表，如 {党工委: 70%, 部门: 30%}，实为“70%” [wrong-value]"
        ],
        en: [
            "p.yaml:19:17: the parameter \"shares\" of \"panel\": expected a table of shares such as {committee: 70%, department: 30%}, found \"70%\" [wrong-value]"
        ]
    ),
    Refusal(
        "shares as a list",
        of: Staff.lines,
        [
            19: "        shares: [committee]", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "",
            26: "", 27: "",
        ],
        zh: ["p.yaml:19:17：评分器“panel”的参数“shares”：此处应为比例表，如 {党工委: 70%, 部门: 30%}，实为列表 [wrong-value]"],
        en: [
            "p.yaml:19:17: the parameter \"shares\" of \"panel\": expected a table of shares such as {committee: 70%, department: 30%}, found a list [wrong-value]"
        ]
    ),
    Refusal(
        "no shares",
        of: Staff.lines,
        [19: "        shares: {}", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "", 27: ""],
        zh: [
            "p.yaml:19:17：评分器“panel”的参数“shares”：此处应为比例表，如 {党工委: 70%, 部门: 30%}，实为空键值表 [wrong-value]"
        ],
        en: [
            "p.yaml:19:17: the parameter \"shares\" of \"panel\": expected a table of shares such as {committee: 70%, department: 30%}, found an empty mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a case of shares that is a word",
        of: Staff.lines,
        [24: "          otherwise: 50%", 25: "", 26: "", 27: ""],
        zh: [
            "p.yaml:24:22：评分器“panel”的参数“shares”：此处应为比例表，如 {党工委: 70%, 部门: 30%}，实为“50%” [wrong-value]"
        ],
        en: [
            "p.yaml:24:22: the parameter \"shares\" of \"panel\": expected a table of shares such as {committee: 70%, department: 30%}, found \"50%\" [wrong-value]"
        ]
    ),
    Refusal(
        "a misspelt team",
        of: Staff.lines,
        [22: "            综合整冶: {committee: 70%, department: 30%}", 25: "", 26: "", 27: ""],
        zh: [
            "p.yaml:22:13：评分器“panel”的参数“shares”：“team”没有“综合整冶”这个取值 [no-such-case]\n    是否想写“综合整治”？"
        ],
        en: [
            "p.yaml:22:13: the parameter \"shares\" of \"panel\": \"team\" never is \"综合整冶\" [no-such-case]\n    did you mean \"综合整治\"?"
        ]
    ),
    Refusal(
        "teams without shares",
        of: Staff.lines,
        [24: "", 25: "", 26: "", 27: ""],
        zh: [
            "p.yaml:22:13：评分器“panel”的参数“shares”：“team”的这些取值没有列出：交通, 市场监管 [cases-left]\n    逐一列出，或写 otherwise。"
        ],
        en: [
            "p.yaml:22:13: the parameter \"shares\" of \"panel\": no case is given for these values of \"team\": 交通, 市场监管 [cases-left]\n    List them, or state `otherwise`."
        ]
    ),
    Refusal(
        "a way of joining that there is not",
        of: Staff.lines,
        [18: "        each_rater: {over: item, take: total}"],
        zh: [
            "p.yaml:18:40：评分器“panel”的参数“each_rater.take”应为下列之一：sum、mean、median，实为“total” [wrong-parameter]"
        ],
        en: [
            "p.yaml:18:40: the parameter \"each_rater.take\" of \"panel\" must be one of: sum, mean, median, found \"total\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a parameter of raters that is misspelt",
        of: Staff.lines,
        [18: "        each_rater: {ovr: item, take: sum}"],
        zh: [
            "p.yaml:18:22：评分器“panel”没有参数“each_rater.ovr” [unknown-parameter]\n    是否想写“each_rater.over”？"
        ],
        en: [
            "p.yaml:18:22: the scorer \"panel\" has no parameter \"each_rater.ovr\" [unknown-parameter]\n    did you mean \"each_rater.over\"?"
        ]
    ),
    Refusal(
        "a rule for raters that is a word",
        of: Staff.lines,
        [18: "        each_rater: sum"],
        zh: [
            "p.yaml:18:9：评分器“panel”没有参数“each_rater” [unknown-parameter]\n    是否想写“each_rater.over”？"
        ],
        en: [
            "p.yaml:18:9: the scorer \"panel\" has no parameter \"each_rater\" [unknown-parameter]\n    did you mean \"each_rater.over\"?"
        ]
    ),
    Refusal(
        "a full mark beside the points",
        of: Staff.lines,
        [18: "        full_mark: 50"],
        zh: [
            "p.yaml:18:9：评分器“panel”的参数“full_mark”由程序填入，不能在此写明 [host-parameter]\n    满分取自考评项的 points，权重取自下级考评项的 weight。"
        ],
        en: [
            "p.yaml:18:9: the parameter \"full_mark\" of \"panel\" is filled in by the program [host-parameter]\n    A full mark comes from the points of the node, weights from its children."
        ]
    ),
    Refusal(
        "a quorum that is not whole",
        of: Staff.lines,
        [18: "        each_group: {take: mean, quorum: 2.5}"],
        zh: ["p.yaml:18:42：评分器“panel”的参数“each_group.quorum”应为整数，实为“2.5” [wrong-parameter]"],
        en: [
            "p.yaml:18:42: the parameter \"each_group.quorum\" of \"panel\" must be a whole number, found \"2.5\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "a quorum of nobody",
        of: Staff.lines,
        [18: "        each_group: {take: mean, quorum: 0}"],
        zh: [
            "p.yaml:18:42：评分器“panel”的参数“each_group.quorum”应不小于 1 且不大于 1000000，实为 0 [parameter-range]"
        ],
        en: [
            "p.yaml:18:42: the parameter \"each_group.quorum\" of \"panel\" must be at least 1 and at most 1000000, found 0 [parameter-range]"
        ]
    ),
    Refusal(
        "a rule for absence that there is not",
        of: Staff.lines,
        [18: "        absent: skip"],
        zh: [
            "p.yaml:18:17：评分器“panel”的参数“absent”应为下列之一：refuse、redistribute、not_rated，实为“skip” [wrong-parameter]"
        ],
        en: [
            "p.yaml:18:17: the parameter \"absent\" of \"panel\" must be one of: refuse, redistribute, not_rated, found \"skip\" [wrong-parameter]"
        ]
    ),
    Refusal(
        "shares that are nothing",
        of: Staff.lines,
        [
            19: "        shares: null", 20: "", 21: "", 22: "", 23: "", 24: "", 25: "", 26: "",
            27: "",
        ],
        zh: ["p.yaml:19:17：评分器“panel”的参数“shares”：此处应为比例表，如 {党工委: 70%, 部门: 30%}，实为空值 [wrong-value]"],
        en: [
            "p.yaml:19:17: the parameter \"shares\" of \"panel\": expected a table of shares such as {committee: 70%, department: 30%}, found nothing [wrong-value]"
        ]
    ),
]

@Suite struct ParameterReadingTests {
    @Test("a faulty parameter of a scorer is refused at its place", arguments: faultyParameters)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    private func use(_ changes: [Int: String] = [:]) throws -> ScorerUse? {
        guard case .rows(_, let use) = try Staff.decode(changes).root.children[0].content else {
            return nil
        }
        return use
    }

    private func value(_ name: String, _ use: ScorerUse) -> ParameterValue? {
        use.parameters.values.first { $0.description.name == name }?.value
    }

    @Test("parameters that belong together stand together, defaults are put in")
    func records() throws {
        let use = try #require(try use([18: "        each_group: {quorum: 3}"]))
        #expect(value("each_group.quorum", use) == .number(3))
        #expect(value("each_group.take", use) == .choice(0, "mean"))
        #expect(value("full_mark", use) == .number(100))
    }

    @Test("shares by case are one row a case, in the order of the profile, and a column says which")
    func shares() throws {
        let use = try #require(try use())
        #expect(
            value("shares", use)
                == .shares(
                    names: ["committee", "department"],
                    rows: [[0.7, 0.3], [0.75, 0.25], [0.5, 0.5]]
                )
        )
        #expect(use.shares.map { $0.label?.text } == ["综合整治", "治安消防", nil])
        #expect(use.sharesBy?.text == "team")
        #expect(use.columns.count == 1)
    }

    @Test("shares for all are one row without a column")
    func one() throws {
        var changes = Dictionary(uniqueKeysWithValues: (20...24).map { ($0, "") })
        changes[19] = "        shares: {committee: 80%, department: 20%}"
        let use = try #require(try use(changes))
        #expect(use.shares.count == 1)
        #expect(use.columns.isEmpty)
    }
}
