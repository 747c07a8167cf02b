import KaopingCore
import Testing

@testable import KaopingProfile

/// Mappings that are refused.
private let mappings = [
    Refusal(
        "a key that is misspelt",
        [9: "  - {id: wealth, wieght: 100%, of: income, score: min_max}"],
        zh: ["p.yaml:9:18：没有“wieght”这个键 [unknown-key]\n    是否想写“weight”？"],
        en: ["p.yaml:9:18: unknown key \"wieght\" [unknown-key]\n    did you mean \"weight\"?"]
    ),
    Refusal(
        "a key that is like no other",
        [9: "  - {id: wealth, of: income, score: min_max, q: 1}"],
        zh: [
            "p.yaml:9:46：没有“q”这个键 [unknown-key]\n    可用：id, title, points, weight, attributes, only, of, where, columns, states, within, score, require, better, combine, weights, criteria, leaves, missing, effective, open, source, assumption, lock, bound"
        ],
        en: [
            "p.yaml:9:46: unknown key \"q\" [unknown-key]\n    known here: id, title, points, weight, attributes, only, of, where, columns, states, within, score, require, better, combine, weights, criteria, leaves, missing, effective, open, source, assumption, lock, bound"
        ]
    ),
    Refusal(
        "a required key that is missing",
        [6: ""],
        zh: ["p.yaml:7:5：缺少“file”：文件，位于方案文件夹或数据文件夹之内 [missing-key]"],
        en: [
            "p.yaml:7:5: \"file\" is missing: the file, inside the profile's folder or the data folder [missing-key]"
        ]
    ),
    Refusal(
        "a text where a mapping must be",
        [3: "unit: code"],
        zh: ["p.yaml:3:7：此处应为“考评对象”的键值表（key），实为“code” [wrong-value]"],
        en: ["p.yaml:3:7: expected a mapping for \"unit\" (key), found \"code\" [wrong-value]"]
    ),
    Refusal(
        "a list where a text must be",
        [6: "    file: [a.csv, b.csv]"],
        zh: ["p.yaml:6:11：此处应为文字，实为列表 [wrong-value]"],
        en: ["p.yaml:6:11: expected a text, found a list [wrong-value]"]
    ),
    Refusal(
        "a source with an unknown key",
        [10: "source: {document: Notice 3, claus: 16}"],
        zh: ["p.yaml:10:30：没有“claus”这个键 [unknown-key]\n    是否想写“clause”？"],
        en: ["p.yaml:10:30: unknown key \"claus\" [unknown-key]\n    did you mean \"clause\"?"]
    ),
    Refusal(
        "an unknown key in a column's source",
        [
            7:
                "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, met: {type: percent, source: {paragraph: 3}}}"
        ],
        zh: ["p.yaml:7:127：没有“paragraph”这个键 [unknown-key]\n    可用：document, clause, assumption"],
        en: [
            "p.yaml:7:127: unknown key \"paragraph\" [unknown-key]\n    known here: document, clause, assumption"
        ]
    ),
    Refusal(
        "a criterion that is a text",
        [9: "  - wealth"],
        zh: ["p.yaml:9:5：此处应为“考评项”的键值表（id），实为“wealth” [wrong-value]"],
        en: [
            "p.yaml:9:5: expected a mapping for \"criterion\" (id), found \"wealth\" [wrong-value]"
        ]
    ),
]

@Suite struct MappingReaderTests {
    @Test("a faulty mapping is refused at the key", arguments: mappings)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a source is read whole, with its assumption inside or beside it")
    func source() throws {
        let inside = "source: {document: 通知, clause: '16', assumption: 按月}"
        let beside = "source: {document: 通知, clause: '16'}\nassumption: 按月"
        for text in [inside, beside] {
            let source = try #require(try Scheme.decode([10: text]).source)
            #expect(source == Source(document: "通知", clause: "16", assumption: "按月"))
        }
        #expect(try Scheme.decode().source == nil)
    }
}
