import KaopingCore
import Testing

@testable import KaopingProfile

/// Criteria that are refused.
private let criteria = [
    Refusal(
        "no criteria",
        [8: "", 9: ""],
        zh: ["p.yaml:1:1：缺少“criteria”：考评项 [missing-key]"],
        en: ["p.yaml:1:1: \"criteria\" is missing: the criteria [missing-key]"]
    ),
    Refusal(
        "criteria by id",
        [9: "  wealth: {of: income, score: min_max}"],
        zh: ["p.yaml:9:3：此处应为考评项的列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:9:3: expected a list of criteria, found a mapping [wrong-value]"]
    ),
    Refusal(
        "an empty list of criteria",
        [8: "criteria: []", 9: ""],
        zh: ["p.yaml:8:11：此处应为考评项的列表，实为空列表 [wrong-value]"],
        en: ["p.yaml:8:11: expected a list of criteria, found an empty list [wrong-value]"]
    ),
    Refusal(
        "weights that add up to 95",
        [
            9:
                "  - {id: wealth, weight: 60, of: income, score: min_max}\n  - {id: size, weight: 35, of: members, score: min_max}"
        ],
        zh: ["p.yaml:9:26：“sample”下各项权重合计为 95，应为 1 或 100 [weights-sum]"],
        en: [
            "p.yaml:9:26: the weights under \"sample\" add up to 95, expected 1 or 100 [weights-sum]"
        ]
    ),
    Refusal(
        "percentages that add up to 95%",
        [
            9:
                "  - {id: wealth, weight: 60%, of: income, score: min_max}\n  - {id: size, weight: 35%, of: members, score: min_max}"
        ],
        zh: ["p.yaml:9:26：“sample”下各项权重合计为 95%，应为 100% [weights-sum]"],
        en: ["p.yaml:9:26: the weights under \"sample\" add up to 95%, expected 100% [weights-sum]"]
    ),
    Refusal(
        "three weights of 33.3",
        [
            9:
                "  - {id: wealth, weight: 33.3, of: income, score: min_max}\n  - {id: size, weight: 33.3, of: members, score: min_max}\n  - {id: duty, weight: 33.3, of: met, score: min_max}"
        ],
        zh: ["p.yaml:9:26：“sample”下各项权重合计为 99.9，应为 1 或 100 [weights-sum]"],
        en: [
            "p.yaml:9:26: the weights under \"sample\" add up to 99.9, expected 1 or 100 [weights-sum]"
        ]
    ),
    Refusal(
        "percentages and numbers",
        [
            9:
                "  - {id: wealth, weight: 60%, of: income, score: min_max}\n  - {id: size, weight: 0.4, of: members, score: min_max}"
        ],
        zh: ["p.yaml:9:26：同级权重不能有的用百分数、有的用数 [mixed-weights]"],
        en: [
            "p.yaml:9:26: the weights of siblings are partly percentages, partly numbers [mixed-weights]"
        ]
    ),
    Refusal(
        "a weight on some siblings only",
        [
            9:
                "  - {id: wealth, weight: 100%, of: income, score: min_max}\n  - {id: size, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:5：同级考评项中只有部分写明了“weight”，此项没有 [some-shares]\n    同级各项都写明，或都不写（权重相等）。"],
        en: [
            "p.yaml:10:5: some siblings state \"weight\", this one does not [some-shares]\n    State it for all siblings, or for none (equal weights)."
        ]
    ),
    Refusal(
        "points on some siblings only",
        [
            9:
                "  - {id: wealth, points: 60, of: income, score: min_max}\n  - {id: size, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:5：同级考评项中只有部分写明了“points”，此项没有 [some-shares]\n    同级各项都写明，或都不写（权重相等）。"],
        en: [
            "p.yaml:10:5: some siblings state \"points\", this one does not [some-shares]\n    State it for all siblings, or for none (equal weights)."
        ]
    ),
    Refusal(
        "points and weights",
        [
            9:
                "  - {id: wealth, points: 60, of: income, score: min_max}\n  - {id: size, weight: 40%, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:24：同级考评项不能既用分值又用权重 [mixed-styles]"],
        en: ["p.yaml:10:24: siblings cannot have points and weights at once [mixed-styles]"]
    ),
    Refusal(
        "a weight below zero",
        [
            9:
                "  - {id: wealth, weight: 105%, of: income, score: min_max}\n  - {id: size, weight: -5%, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:24：权重不能为负，实为 -5% [negative-weight]"],
        en: ["p.yaml:10:24: a weight cannot be negative, found -5% [negative-weight]"]
    ),
    Refusal(
        "points of zero",
        [9: "  - {id: wealth, points: 0, of: income, score: min_max}"],
        zh: ["p.yaml:9:26：分值应为正数，实为 0 [points]"],
        en: ["p.yaml:9:26: points must be a positive number, found 0 [points]"]
    ),
    Refusal(
        "points in percent",
        [9: "  - {id: wealth, points: 60%, of: income, score: min_max}"],
        zh: ["p.yaml:9:26：分值应为正数，实为 60% [points]"],
        en: ["p.yaml:9:26: points must be a positive number, found 60% [points]"]
    ),
    Refusal(
        "points that do not add up",
        [
            9:
                "  - {id: wealth, points: 50, criteria: [{id: size, points: 20, of: members, score: min_max}, {id: duty, points: 25, of: met, score: min_max}]}"
        ],
        zh: ["p.yaml:9:26：“wealth”为 50 分，但下级合计为 45 分 [points-sum]"],
        en: [
            "p.yaml:9:26: \"wealth\" is worth 50 points, but its children add up to 45 [points-sum]"
        ]
    ),
    Refusal(
        "points that are no number are reported once",
        [9: "  - {id: wealth, points: ten, of: income, score: min_max}"],
        zh: ["p.yaml:9:26：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“ten” [wrong-value]"],
        en: [
            "p.yaml:9:26: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"ten\" [wrong-value]"
        ]
    ),
    Refusal(
        "weights with too many digits to be added",
        [
            9:
                "  - {id: wealth, weight: 1/999999999989, of: income, score: min_max}\n  - {id: size, weight: 1/999999999961, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:24：合计的位数过多，无法精确相加 [sum-too-long]"],
        en: ["p.yaml:10:24: the sum has too many digits to be added exactly [sum-too-long]"]
    ),
    Refusal(
        "an id of two criteria",
        [
            9:
                "  - {id: wealth, of: income, score: min_max}\n  - {id: wealth, of: members, score: min_max}"
        ],
        zh: ["p.yaml:10:10：编号“wealth”已在 p.yaml:9:10 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:10:10: the id \"wealth\" is taken at p.yaml:9:10 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
    Refusal(
        "a reserved word",
        [9: "  - {id: score, of: income, score: min_max}"],
        zh: ["p.yaml:9:10：“score”是公式语言的保留字，不能作为编号 [reserved-word]"],
        en: [
            "p.yaml:9:10: \"score\" is a reserved word of formulas and cannot be an id [reserved-word]"
        ]
    ),
    Refusal(
        "the name of a report's column",
        [9: "  - {id: rating, of: income, score: min_max}"],
        zh: ["p.yaml:9:10：“rating”是报告中固定的列名，不能作为考评项的编号 [report-column]"],
        en: [
            "p.yaml:9:10: \"rating\" is a column of every report and cannot be a criterion's id [report-column]"
        ]
    ),
    Refusal(
        "a criterion with the name of another column",
        [9: "  - {id: members, of: income, score: min_max}"],
        zh: ["p.yaml:9:10：考评项“members”与另一列或指标同名 [shared-name]\n    考评项只能与它自己所评的列或指标同名。"],
        en: [
            "p.yaml:9:10: the criterion \"members\" has the name of another column or indicator [shared-name]\n    A criterion may share its name only with the value that it scores."
        ]
    ),
    Refusal(
        "an inner criterion with the name of a column",
        [9: "  - {id: members, criteria: [{id: wealth, of: income, score: min_max}]}"],
        zh: ["p.yaml:9:10：考评项“members”与另一列或指标同名 [shared-name]\n    考评项只能与它自己所评的列或指标同名。"],
        en: [
            "p.yaml:9:10: the criterion \"members\" has the name of another column or indicator [shared-name]\n    A criterion may share its name only with the value that it scores."
        ]
    ),
    Refusal(
        "a criterion without what it scores",
        [9: "  - {id: wealth}"],
        zh: [
            "p.yaml:9:10：缺少“of”：评什么：列、指标或公式 [missing-key]",
            "p.yaml:9:10：缺少“score”：怎么计分 [missing-key]",
        ],
        en: [
            "p.yaml:9:10: \"of\" is missing: what is scored: a column, an indicator or a formula [missing-key]",
            "p.yaml:9:10: \"score\" is missing: how it is scored [missing-key]",
        ]
    ),
    Refusal(
        "a criterion without a scorer",
        [9: "  - {id: wealth, of: income}"],
        zh: ["p.yaml:9:10：缺少“score”：怎么计分 [missing-key]"],
        en: ["p.yaml:9:10: \"score\" is missing: how it is scored [missing-key]"]
    ),
    Refusal(
        "a value beside children",
        [9: "  - {id: wealth, of: income, criteria: [{id: size, of: members, score: min_max}]}"],
        zh: [
            "p.yaml:9:22：“of”不能与“criteria”同时使用 [key-beside]\n    有下级的考评项用 combine 汇总；没有下级的用 of 和 score 计分。"
        ],
        en: [
            "p.yaml:9:22: \"of\" cannot stand beside \"criteria\" [key-beside]\n    A node with children combines them; a node without is scored with of and score."
        ]
    ),
    Refusal(
        "a combination without children",
        [9: "  - {id: wealth, of: income, score: min_max, combine: mean}"],
        zh: [
            "p.yaml:9:55：“combine”不能与“of”同时使用 [key-beside]\n    有下级的考评项用 combine 汇总；没有下级的用 of 和 score 计分。"
        ],
        en: [
            "p.yaml:9:55: \"combine\" cannot stand beside \"of\" [key-beside]\n    A node with children combines them; a node without is scored with of and score."
        ]
    ),
    Refusal(
        "a text for a scorer of numbers",
        [9: "  - {id: wealth, of: kind, score: min_max}"],
        zh: ["p.yaml:9:22：评分器“min_max”不能用于文本 [scorer-takes]"],
        en: ["p.yaml:9:22: the scorer \"min_max\" does not take text [scorer-takes]"]
    ),
    Refusal(
        "a sum of weights",
        [
            9:
                "  - {id: wealth, weight: 60%, of: income, score: min_max}\n  - {id: size, weight: 40%, of: members, score: min_max}",
            10: "combine: sum",
        ],
        zh: [
            "p.yaml:11:10：“sum”将分值相加，但下级考评项没有写明分值 [sum-needs-points]\n    为各下级写明 points，或改用 mean。"
        ],
        en: [
            "p.yaml:11:10: \"sum\" adds points, but the children state none [sum-needs-points]\n    State points for the children, or use mean."
        ]
    ),
    Refusal(
        "a direction for a scorer without one",
        [9: "  - {id: wealth, better: low, of: income, score: {at_most: 5}}"],
        zh: ["p.yaml:9:26：评分器“at_most”不分指标方向，better 不起作用 [idle-better]"],
        en: [
            "p.yaml:9:26: the scorer \"at_most\" knows no direction, so that \"better\" means nothing [idle-better]"
        ]
    ),
    Refusal(
        "a direction that there is not",
        [9: "  - {id: wealth, better: lower, of: income, score: min_max}"],
        zh: ["p.yaml:9:26：此处应为下列之一：high、low，实为“lower” [wrong-value]"],
        en: ["p.yaml:9:26: expected one of: high, low, found \"lower\" [wrong-value]"]
    ),
    Refusal(
        "a rule for missing scores that there is not",
        [9: "  - {id: wealth, missing: skip, of: income, score: min_max}"],
        zh: ["p.yaml:9:27：此处应为下列之一：node、zero、reweight、error，实为“skip” [wrong-value]"],
        en: [
            "p.yaml:9:27: expected one of: node, zero, reweight, error, found \"skip\" [wrong-value]"
        ]
    ),
]

@Suite struct CriterionReaderTests {
    @Test("a faulty criterion is refused at its place", arguments: criteria)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    /// The weights of criteria that score the income, each with one of the texts.
    private func weights(_ texts: [String]) throws -> [Exact] {
        let lines = texts.enumerated().map {
            "  - {id: c\($0), weight: \($1), of: income, score: min_max}"
        }
        let root = try Scheme.decode([9: lines.joined(separator: "\n")]).root
        guard case .inner(_, let weights, _) = root.content else { return [] }
        return weights
    }

    @Test("ten weights of 0.1 add up to 1, three thirds too")
    func exactWeights() throws {
        let tenth = try #require(Exact(1, over: 10))
        let third = try #require(Exact(1, over: 3))
        #expect(
            try weights(Array(repeating: "0.1", count: 10)) == Array(repeating: tenth, count: 10)
        )
        #expect(try weights(["1/3", "1/3", "1/3"]) == [third, third, third])
    }

    @Test("weights may be percentages or add up to 100")
    func percentWeights() throws {
        let tenth = try #require(Exact(1, over: 10))
        // 33.3 + 33.3 + 33.4 = 100
        #expect(try weights(["33.3%", "33.3%", "33.4%"]).map(\.double) == [0.333, 0.333, 0.334])
        #expect(try weights(["33.3", "33.3", "33.4"]).map(\.double) == [33.3, 33.3, 33.4])
        #expect(try weights(["10%", "90%"])[0] == tenth)
    }

    @Test("criteria without weights weigh the same")
    func equalWeights() throws {
        let root = try Scheme.decode([
            9: "  - {id: a, of: income, score: min_max}\n  - {id: b, of: members, score: min_max}"
        ]).root
        guard case .inner(let children, let weights, let combine) = root.content else { return }
        #expect(children.map(\.id) == ["a", "b"])
        #expect(weights == [Exact(1), Exact(1)])
        #expect(combine.id == "mean")
        #expect(root.scale == Scale(lower: .zero, upper: Exact(100)))
        #expect(root.points == nil)
    }

    @Test("points of fractions add up to those of the node above")
    func points() throws {
        let root = try Scheme.decode([
            9: "  - {id: a, points: 1, criteria: ["
                + ["b", "c", "d"].map {
                    "{id: \($0), points: 1/3, of: income, score: min_max}"
                }.joined(separator: ", ")
                + "]}\n  - {id: e, points: 0.5, of: income, score: min_max}"
        ]).root
        // 1 + 0.5
        #expect(root.scale == Scale(lower: .zero, upper: try #require(Exact("1.5"))))
        #expect(root.points == Exact("1.5"))
        guard case .inner(let children, _, let combine) = root.content else { return }
        #expect(combine.id == "sum")
        #expect(children[0].children.map(\.points) == [Exact("1/3"), Exact("1/3"), Exact("1/3")])
    }

    @Test("a criterion without a title has that of the value it scores")
    func titles() throws {
        let columns = Scheme.lines[6].replacing(
            "income: number",
            with: "income: {type: number, title: {zh: 收入, en: Income}}"
        )
        let children = try Scheme.decode([
            7: columns,
            9:
                "  - {id: wealth, of: income, score: min_max}\n  - {id: size, of: members, score: min_max}\n"
                + "  - {id: each, of: income / members, score: min_max}\n"
                + "  - {id: own, title: 自定, of: income, score: min_max}",
        ]).root.children
        #expect(children[0].title == Bilingual(zh: "收入", en: "Income"))
        #expect(children[1].title == Bilingual("members"))
        #expect(children[2].title == Bilingual("each"))
        #expect(children[3].title == Bilingual("自定"))
    }

    @Test("a criterion may have the name of the column that it scores")
    func sameName() throws {
        let line = "  - {id: income, of: income, score: min_max}"
        #expect(try Scheme.decode([9: line]).root.children[0].id == "income")
    }
}
