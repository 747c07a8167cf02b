import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

/// Heads of a profile that are refused.
private let heads = [
    Refusal(
        "a later version of the language",
        [1: "language: 2"],
        zh: ["p.yaml:1:11：方案语言版本 2 不受支持，应为 1 [language-version]\n    可能需要较新版本的 kaoping。"],
        en: [
            "p.yaml:1:11: language version 2 is not supported, expected 1 [language-version]\n    A newer kaoping may be needed."
        ]
    ),
    Refusal(
        "a version that is no number",
        [1: "language: one"],
        zh: ["p.yaml:1:11：此处应为整数，实为“one” [wrong-value]"],
        en: ["p.yaml:1:11: expected a whole number, found \"one\" [wrong-value]"]
    ),
    Refusal(
        "no version",
        [1: ""],
        zh: ["p.yaml:2:1：缺少“language”：方案语言的版本，目前为 1 [missing-key]"],
        en: [
            "p.yaml:2:1: \"language\" is missing: the version of the profile language: 1 [missing-key]"
        ]
    ),
    Refusal(
        "no unit and no tables",
        [3: "", 4: "", 5: "", 6: "", 7: ""],
        zh: [
            "p.yaml:1:1：缺少“unit”：考评对象 [missing-key]", "p.yaml:1:1：缺少“tables”：数据表 [missing-key]",
            "p.yaml:9:22：没有名为“income”的列或指标 [formula-unknown-name]\n    请先声明；文字要加引号，写成 'income'",
        ],
        en: [
            "p.yaml:1:1: \"unit\" is missing: what is assessed [missing-key]",
            "p.yaml:1:1: \"tables\" is missing: the tables of data [missing-key]",
            "p.yaml:9:22: there is no column or indicator named \"income\" [formula-unknown-name]\n    declare it first; a text stands in quotes, as 'income'",
        ]
    ),
    Refusal(
        "an id that begins with a digit",
        [2: "profile: 3-villages"],
        zh: ["p.yaml:2:10：“3-villages”不能作为编号 [not-an-id]\n    编号以文字开头，其后可用文字、数字、下划线和连字符。"],
        en: [
            "p.yaml:2:10: \"3-villages\" is no id [not-an-id]\n    An id begins with a letter of any script and goes on with letters, digits, _ or -."
        ]
    ),
    Refusal(
        "a period that there is not",
        [10: "period: quarterly"],
        zh: [
            "p.yaml:10:9：此处应为下列之一：year、half_year、quarter、month、week、phase、once，实为“quarterly” [wrong-value]"
        ],
        en: [
            "p.yaml:10:9: expected one of: year, half_year, quarter, month, week, phase, once, found \"quarterly\" [wrong-value]"
        ]
    ),
    Refusal(
        "decimal places beyond twelve",
        [10: "stated: 13"],
        zh: ["p.yaml:10:9：此处应为整数（0 到 12），实为“13” [wrong-value]"],
        en: ["p.yaml:10:9: expected a whole number from 0 to 12, found \"13\" [wrong-value]"]
    ),
    Refusal(
        "decimal places in words",
        [10: "stated: two"],
        zh: ["p.yaml:10:9：此处应为整数，实为“two” [wrong-value]"],
        en: ["p.yaml:10:9: expected a whole number, found \"two\" [wrong-value]"]
    ),
    Refusal(
        "a scale with one end",
        [10: "scale: 0.."],
        zh: ["p.yaml:10:8：此处应为两端确定的区间，如 0..100，实为“0..” [wrong-value]"],
        en: [
            "p.yaml:10:8: expected an interval with both ends, such as 0..100, found \"0..\" [wrong-value]"
        ]
    ),
    Refusal(
        "a scale where every criterion has points",
        [9: "  - {id: wealth, points: 100, of: income, score: min_max}", 10: "scale: 0..1"],
        zh: ["p.yaml:10:8：各考评项都写明了分值，scale 不起作用 [idle-scale]\n    删去 scale；满分由分值相加得出。"],
        en: [
            "p.yaml:10:8: every criterion has points, so that \"scale\" means nothing [idle-scale]\n    Take it out: the full mark is the sum of the points."
        ]
    ),
    Refusal(
        "plugins as a mapping",
        [10: "plugins: {acme: 1}"],
        zh: ["p.yaml:10:10：此处应为列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:10:10: expected a list, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a key of the head that is misspelt",
        [10: "indicator: {}"],
        zh: ["p.yaml:10:1：没有“indicator”这个键 [unknown-key]\n    是否想写“indicators”？"],
        en: [
            "p.yaml:10:1: unknown key \"indicator\" [unknown-key]\n    did you mean \"indicators\"?"
        ]
    ),
    Refusal(
        "five problems at once, in the order of their places",
        [
            2: "profile: 1st", 3: "unit: {key: code, name: nam}",
            9:
                "  - {id: wealth, wieght: 1, of: income, score: minmax}\n  - {id: size, of: membres, score: {at_least: 1}}",
            10: "ranking: {then: size}",
        ],
        zh: [
            "p.yaml:2:10：“1st”不能作为编号 [not-an-id]\n    编号以文字开头，其后可用文字、数字、下划线和连字符。",
            "p.yaml:3:25：没有可用于此处的列“nam” [no-such-column]\n    是否想写“name”？",
            "p.yaml:9:18：没有“wieght”这个键 [unknown-key]\n    是否想写“weight”？",
            "p.yaml:9:48：此处没有评分器“minmax” [unknown-scorer]\n    是否想写“min_max”？",
            "p.yaml:10:20：没有名为“membres”的列或指标 [formula-misspelt-name]\n    是不是 members？",
            "p.yaml:11:10：排名须写明并列规则 ties: [ties-not-named]\n    常用 competition（1 2 2 4）或 dense（1 2 2 3）。",
        ],
        en: [
            "p.yaml:2:10: \"1st\" is no id [not-an-id]\n    An id begins with a letter of any script and goes on with letters, digits, _ or -.",
            "p.yaml:3:25: there is no column \"nam\" that can stand here [no-such-column]\n    did you mean \"name\"?",
            "p.yaml:9:18: unknown key \"wieght\" [unknown-key]\n    did you mean \"weight\"?",
            "p.yaml:9:48: there is no scorer \"minmax\" for this place [unknown-scorer]\n    did you mean \"min_max\"?",
            "p.yaml:10:20: there is no column or indicator named \"membres\" [formula-misspelt-name]\n    did you mean members?",
            "p.yaml:11:10: a ranking must name its tie rule with `ties:` [ties-not-named]\n    Usual are competition (1 2 2 4) and dense (1 2 2 3).",
        ]
    ),
]

@Suite struct ProfileDecoderTests {
    @Test("a faulty head is refused in both languages", arguments: heads)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("the sample is valid and has no remarks")
    func sample() throws {
        #expect(try Scheme.decode().warnings.isEmpty)
    }

    @Test("the plugins that a profile names are known before it is decoded")
    func plugins() throws {
        let text = Scheme.text([10: "plugins: [acme, 'other']"])
        let node = try YAMLParser.parse(Array(text.utf8), file: "p.yaml")
        let names = ProfileDecoder.pluginNames(in: node)
        #expect(names.map(\.name) == ["acme", "other"])
        #expect(names.map(\.place.column) == [11, 17])
    }

    @Test("a profile that is a list is refused")
    func list() {
        #expect(
            Scheme.problems(of: "[1, 2]\n")
                == [
                    "p.yaml:1:1: expected a mapping for \"profile\" (language, profile, unit, tables), "
                        + "found a list [wrong-value]"
                ]
        )
    }

    @Test("300 mutations of a shipped profile give a profile or an issue with a place")
    func mutations() throws {
        let text = try Scheme.shipped("human-development-index")
        #expect(Scheme.problems(of: text) == [])
        var random = Mutator(state: 20_250_701)
        for _ in 0..<300 {
            let mutated = random.mutation(of: text)
            do throws(IssuesError) {
                _ = try Scheme.decode(text: mutated)
            } catch {
                #expect(!error.issues.isEmpty, "\(mutated)")
                #expect(error.issues.allSatisfy { $0.place?.line != nil }, "\(mutated)")
            }
        }
    }
}

/// A small random number generator with a stated seed, which changes texts.
private struct Mutator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    /// Deletes a line, writes one twice, or changes a character.
    mutating func mutation(of text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = Int.random(in: lines.indices, using: &self)
        switch Int.random(in: 0..<3, using: &self) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        default:
            var characters = Array(text)
            let place = Int.random(in: characters.indices, using: &self)
            characters[place] =
                Array("a0 :-{}[],.<%'\"\n#&*!|\t考").randomElement(using: &self) ?? "x"
            return String(characters)
        }
        return lines.joined(separator: "\n")
    }
}
