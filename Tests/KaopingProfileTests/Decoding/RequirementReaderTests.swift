import KaopingCore
import Testing

@testable import KaopingProfile

/// Requirements that are refused or not met.
private let faultyRequirements = [
    Refusal(
        "a share of 65 % where the floor is 70 %",
        of: Staff.lines,
        [22: "            综合整治: {committee: 65%, department: 35%}"],
        zh: [
            "p.yaml:22:31：“committee”的份额为 65%（综合整治），低于 p.yaml:26:9 规定的下限 70%（依据第11条） [share-below-floor]"
        ],
        en: [
            "p.yaml:22:31: the share of \"committee\" is 65% (综合整治), below the floor of 70% at p.yaml:26:9 (clause 11) [share-below-floor]"
        ]
    ),
    Refusal(
        "a share of 45 % in a case of its own",
        of: Staff.lines,
        [
            24:
                "            交通: {committee: 45%, department: 55%}\n          otherwise: {committee: 50%, department: 50%}"
        ],
        zh: [
            "p.yaml:24:29：“committee”的份额为 45%（交通），低于 p.yaml:28:9 规定的下限 50%（依据第11条） [share-below-floor]"
        ],
        en: [
            "p.yaml:24:29: the share of \"committee\" is 45% (交通), below the floor of 50% at p.yaml:28:9 (clause 11) [share-below-floor]"
        ]
    ),
    Refusal(
        "a share of 45 % for everything else, which two teams are",
        of: Staff.lines,
        [24: "          otherwise: {committee: 45%, department: 55%}"],
        zh: [
            "p.yaml:24:34：“committee”的份额为 45%（交通、市场监管），低于 p.yaml:27:9 规定的下限 50%（依据第11条） [share-below-floor]"
        ],
        en: [
            "p.yaml:24:34: the share of \"committee\" is 45% (交通, 市场监管), below the floor of 50% at p.yaml:27:9 (clause 11) [share-below-floor]"
        ]
    ),
    Refusal(
        "several shares below several floors",
        of: Staff.lines,
        [
            22: "            综合整治: {committee: 65%, department: 35%}",
            24:
                "            交通: {committee: 45%, department: 55%}\n          otherwise: {committee: 40%, department: 60%}",
        ],
        zh: [
            "p.yaml:22:31：“committee”的份额为 65%（综合整治），低于 p.yaml:27:9 规定的下限 70%（依据第11条） [share-below-floor]",
            "p.yaml:24:29：“committee”的份额为 45%（交通），低于 p.yaml:28:9 规定的下限 50%（依据第11条） [share-below-floor]",
            "p.yaml:25:34：“committee”的份额为 40%（市场监管），低于 p.yaml:28:9 规定的下限 50%（依据第11条） [share-below-floor]",
        ],
        en: [
            "p.yaml:22:31: the share of \"committee\" is 65% (综合整治), below the floor of 70% at p.yaml:27:9 (clause 11) [share-below-floor]",
            "p.yaml:24:29: the share of \"committee\" is 45% (交通), below the floor of 50% at p.yaml:28:9 (clause 11) [share-below-floor]",
            "p.yaml:25:34: the share of \"committee\" is 40% (市场监管), below the floor of 50% at p.yaml:28:9 (clause 11) [share-below-floor]",
        ]
    ),
    Refusal(
        "one share below two floors",
        of: Staff.lines,
        [23: "            治安消防: {committee: 40%, department: 60%}"],
        zh: [
            "p.yaml:23:31：“committee”的份额为 40%（治安消防），低于 p.yaml:26:9 规定的下限 70%（依据第11条） [share-below-floor]",
            "p.yaml:23:31：“committee”的份额为 40%（治安消防），低于 p.yaml:27:9 规定的下限 50%（依据第11条） [share-below-floor]",
        ],
        en: [
            "p.yaml:23:31: the share of \"committee\" is 40% (治安消防), below the floor of 70% at p.yaml:26:9 (clause 11) [share-below-floor]",
            "p.yaml:23:31: the share of \"committee\" is 40% (治安消防), below the floor of 50% at p.yaml:27:9 (clause 11) [share-below-floor]",
        ]
    ),
    Refusal(
        "a team with a floor that falls under everything else",
        of: Staff.lines,
        [23: "            交通: {committee: 60%, department: 40%}"],
        zh: [
            "p.yaml:24:34：“committee”的份额为 50%（治安消防），低于 p.yaml:26:9 规定的下限 70%（依据第11条） [share-below-floor]"
        ],
        en: [
            "p.yaml:24:34: the share of \"committee\" is 50% (治安消防), below the floor of 70% at p.yaml:26:9 (clause 11) [share-below-floor]"
        ]
    ),
    Refusal(
        "a floor on a condition that needs more than the team",
        of: Staff.lines,
        [26: "      - {share: committee, at_least: 60%, where: team == '交通' and seconded}"],
        zh: ["p.yaml:24:34：“committee”的份额为 50%（交通），低于 p.yaml:26:9 规定的下限 60% [share-below-floor]"],
        en: [
            "p.yaml:24:34: the share of \"committee\" is 50% (交通), below the floor of 60% at p.yaml:26:9 [share-below-floor]"
        ]
    ),
    Refusal(
        "a floor on a condition that the team does not decide",
        of: Staff.lines,
        [26: "      - {share: committee, at_least: 60%, where: seconded}"],
        zh: [
            "p.yaml:24:34：“committee”的份额为 50%（交通、市场监管），低于 p.yaml:26:9 规定的下限 60% [share-below-floor]"
        ],
        en: [
            "p.yaml:24:34: the share of \"committee\" is 50% (交通, 市场监管), below the floor of 60% at p.yaml:26:9 [share-below-floor]"
        ]
    ),
    Refusal(
        "a share above its ceiling",
        of: Staff.lines,
        [27: "      - {share: committee, at_most: 70%, source: {document: 考核办法, clause: \"11\"}}"],
        zh: [
            "p.yaml:23:31：“committee”的份额为 75%（治安消防），高于 p.yaml:27:9 规定的上限 70%（依据《考核办法》第11条） [share-above-ceiling]"
        ],
        en: [
            "p.yaml:23:31: the share of \"committee\" is 75% (治安消防), above the ceiling of 70% at p.yaml:27:9 (考核办法, clause 11) [share-above-ceiling]"
        ]
    ),
    Refusal(
        "a case without the group",
        of: Staff.lines,
        [22: "            综合整治: {department: 100%}", 27: ""],
        zh: [
            "p.yaml:22:32：“committee”的份额为 0%（综合整治），低于 p.yaml:26:9 规定的下限 70%（依据第11条） [share-below-floor]"
        ],
        en: [
            "p.yaml:22:32: the share of \"committee\" is 0% (综合整治), below the floor of 70% at p.yaml:26:9 (clause 11) [share-below-floor]"
        ]
    ),
    Refusal(
        "a floor that was chosen",
        of: Staff.lines,
        [27: "      - {share: committee, at_least: 55%, assumption: 过半数}"],
        zh: [
            "p.yaml:24:34：“committee”的份额为 50%（交通、市场监管），低于 p.yaml:27:9 规定的下限 55%（方案选定） [share-below-floor]"
        ],
        en: [
            "p.yaml:24:34: the share of \"committee\" is 50% (交通, 市场监管), below the floor of 55% at p.yaml:27:9 (assumption) [share-below-floor]"
        ]
    ),
    Refusal(
        "a group that is misspelt",
        of: Staff.lines,
        [27: "      - {share: comittee, at_least: 50%}"],
        zh: ["p.yaml:27:17：没有可用于此处的“comittee” [unknown-name-here]\n    是否想写“committee”？"],
        en: [
            "p.yaml:27:17: there is no \"comittee\" that can stand here [unknown-name-here]\n    did you mean \"committee\"?"
        ]
    ),
    Refusal(
        "no bound",
        of: Staff.lines,
        [27: "      - {share: committee}"],
        zh: ["p.yaml:27:9：没有写明界限：at_least 或 at_most [requirement-empty]"],
        en: ["p.yaml:27:9: it states no bound: at_least or at_most [requirement-empty]"]
    ),
    Refusal(
        "a floor that is no number",
        of: Staff.lines,
        [27: "      - {share: committee, at_least: half}"],
        zh: ["p.yaml:27:38：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“half” [wrong-value]"],
        en: [
            "p.yaml:27:38: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"half\" [wrong-value]"
        ]
    ),
    Refusal(
        "a floor without its sign",
        of: Staff.lines,
        [27: "      - {share: committee, at_least: 50}"],
        zh: ["p.yaml:27:38：此处应为0 到 100% 的比例，实为“50” [wrong-value]"],
        en: ["p.yaml:27:38: expected a share from 0 to 100%, found \"50\" [wrong-value]"]
    ),
    Refusal(
        "a ceiling below the floor",
        of: Staff.lines,
        [27: "      - {share: committee, at_least: 50%, at_most: 40%}"],
        zh: ["p.yaml:27:52：此处应为不低于 at_least（50%）的值，实为“40%” [wrong-value]"],
        en: ["p.yaml:27:52: expected no less than at_least (50%), found \"40%\" [wrong-value]"]
    ),
    Refusal(
        "a team that is misspelt in a condition",
        of: Staff.lines,
        [26: "      - {share: committee, at_least: 70%, where: \"team in ['综合整冶']\"}"],
        zh: ["p.yaml:26:60：“综合整冶”不在声明的取值之中 [formula-misspelt-value]\n    是不是 '综合整治'？"],
        en: [
            "p.yaml:26:60: \"综合整冶\" is not among the declared values [formula-misspelt-value]\n    did you mean '综合整治'?"
        ]
    ),
    Refusal(
        "a condition that is a text",
        of: Staff.lines,
        [26: "      - {share: committee, at_least: 70%, where: team}"],
        zh: ["p.yaml:26:50：“team”是文字，这里应是是非值 [formula-type-mismatch]"],
        en: ["p.yaml:26:50: \"team\" is a text, but a flag is needed here [formula-type-mismatch]"]
    ),
    Refusal(
        "requirements as a word",
        of: Staff.lines,
        [25: "    require: 70%", 26: "", 27: ""],
        zh: ["p.yaml:25:14：此处应为份额要求的列表，实为“70%” [wrong-value]"],
        en: ["p.yaml:25:14: expected a list of requirements, found \"70%\" [wrong-value]"]
    ),
    Refusal(
        "a requirement as a word",
        of: Staff.lines,
        [26: "      - 70%"],
        zh: ["p.yaml:26:9：此处应为“份额要求”的键值表（share），实为“70%” [wrong-value]"],
        en: [
            "p.yaml:26:9: expected a mapping for \"requirement\" (share), found \"70%\" [wrong-value]"
        ]
    ),
    Refusal(
        "no share",
        of: Staff.lines,
        [26: "      - {at_least: 70%}"],
        zh: ["p.yaml:26:9：缺少“share”：哪一方的份额 [missing-key]"],
        en: ["p.yaml:26:9: \"share\" is missing: whose share [missing-key]"]
    ),
    Refusal(
        "shares of a scorer that has none",
        of: Staff.lines,
        [
            15: "    of: seconded", 16: "    score: {at_least: 1}", 17: "", 18: "", 19: "", 20: "",
            21: "", 22: "", 23: "", 24: "",
        ],
        zh: ["p.yaml:26:7：“at_least”没有份额，不能用 require [require-shares]"],
        en: [
            "p.yaml:26:7: \"at_least\" has no shares that `require` could hold for [require-shares]"
        ]
    ),
]

@Suite struct RequirementReaderTests {
    @Test(
        "a share that is not what a clause says is refused, with both places",
        arguments: faultyRequirements
    )
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("shares that meet every floor that may hold are accepted")
    func met() throws {
        let root = try Staff.decode().root
        #expect(root.children[0].requirements.map(\.lower) == [Exact("70%"), Exact("50%")])
        #expect(root.children[0].requirements.map(\.source?.clause) == ["11", "11"])
    }

    @Test("a floor for other teams says nothing of everything else, declared or not")
    func undeclared() {
        let line = Staff.lines[6].replacing(
            "{type: text, values: [综合整治, 治安消防, 交通, 市场监管]}",
            with: "text"
        )
        #expect(throws: Never.self) { try Staff.decode([7: line]) }
    }

    @Test("a case without the group is not above its ceiling")
    func none() {
        let ceiling = "      - {share: committee, at_most: 80%}"
        let line = "            综合整治: {department: 100%}"
        #expect(throws: Never.self) { try Staff.decode([22: line, 26: ceiling, 27: ""]) }
    }
}
