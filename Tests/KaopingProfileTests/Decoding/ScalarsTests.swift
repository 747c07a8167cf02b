import KaopingCore
import Testing

@testable import KaopingProfile

/// Values that are refused.
private let scalars = [
    Refusal(
        "a title in a third language",
        [10: "title: {zh: 样例, fr: Exemple}"],
        zh: ["p.yaml:10:17：没有“fr”这个键 [unknown-key]\n    可用：zh, en"],
        en: ["p.yaml:10:17: unknown key \"fr\" [unknown-key]\n    known here: zh, en"]
    ),
    Refusal(
        "a title without a known language",
        [10: "title: {fr: Exemple}"],
        zh: ["p.yaml:10:9：没有“fr”这个键 [unknown-key]\n    可用：zh, en"],
        en: ["p.yaml:10:9: unknown key \"fr\" [unknown-key]\n    known here: zh, en"]
    ),
    Refusal(
        "a title that is empty in one language",
        [10: "title: {zh: 样例, en: \"\"}"],
        zh: ["p.yaml:10:21：此处应为名称，实为空值 [wrong-value]"],
        en: ["p.yaml:10:21: expected a title, found nothing [wrong-value]"]
    ),
    Refusal(
        "a title that is a list",
        [10: "title: [样例]"],
        zh: ["p.yaml:10:8：此处应为名称，实为列表 [wrong-value]"],
        en: ["p.yaml:10:8: expected a title, found a list [wrong-value]"]
    ),
    Refusal(
        "points that are no number",
        [9: "  - {id: wealth, points: ten, of: income, score: min_max}"],
        zh: ["p.yaml:9:26：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“ten” [wrong-value]"],
        en: [
            "p.yaml:9:26: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"ten\" [wrong-value]"
        ]
    ),
    Refusal(
        "points with too many digits",
        [9: "  - {id: wealth, points: 1234567890123456789, of: income, score: min_max}"],
        zh: [
            "p.yaml:9:26：此处应为数（如 12、0.5、1/4 或 70%，不超过 18 位），实为“1234567890123456789” [wrong-value]"
        ],
        en: [
            "p.yaml:9:26: expected a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits, found \"1234567890123456789\" [wrong-value]"
        ]
    ),
    Refusal(
        "an id with a space",
        [9: "  - {id: net wealth, of: income, score: min_max}"],
        zh: ["p.yaml:9:10：“net wealth”不能作为编号 [not-an-id]\n    编号以文字开头，其后可用文字、数字、下划线和连字符。"],
        en: [
            "p.yaml:9:10: \"net wealth\" is no id [not-an-id]\n    An id begins with a letter of any script and goes on with letters, digits, _ or -."
        ]
    ),
    Refusal(
        "an id that is a list",
        [9: "  - {id: [wealth], of: income, score: min_max}"],
        zh: ["p.yaml:9:10：此处应为编号，实为列表 [wrong-value]"],
        en: ["p.yaml:9:10: expected an id, found a list [wrong-value]"]
    ),
    Refusal(
        "an interval with three dots",
        [10: "scale: 0...5"],
        zh: ["p.yaml:10:8：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“0...5” [wrong-value]"],
        en: [
            "p.yaml:10:8: expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"0...5\" [wrong-value]"
        ]
    ),
    Refusal(
        "an interval the wrong way round",
        [10: "scale: 100..0"],
        zh: ["p.yaml:10:8：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“100..0” [wrong-value]"],
        en: [
            "p.yaml:10:8: expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"100..0\" [wrong-value]"
        ]
    ),
    Refusal(
        "a list of groups with a mapping in it",
        [3: "unit: {key: code, groups: [{street: 1}]}"],
        zh: ["p.yaml:3:28：此处应为文字，实为键值表 [wrong-value]"],
        en: ["p.yaml:3:28: expected a text, found a mapping [wrong-value]"]
    ),
]

@Suite struct ScalarsTests {
    @Test("a value of the wrong kind is refused with what was expected", arguments: scalars)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a title in one language stands for both")
    func titles() throws {
        #expect(try Scheme.decode([10: "title: 样例"]).title == Bilingual("样例"))
        #expect(try Scheme.decode([10: "title: {en: Sample}"]).title == Bilingual("Sample"))
        let both = try Scheme.decode([10: "title: {en: Sample, zh: 样例}"]).title
        #expect(both == Bilingual(zh: "样例", en: "Sample"))
        // Without a title the id stands in.
        #expect(try Scheme.decode().title == Bilingual("sample"))
    }

    @Test("an id may be of any script, with digits, underscores and hyphens")
    func ids() throws {
        for id in ["a", "党建_2", "grid-star", "día"] {
            #expect(try Scheme.decode([2: "profile: \(id)"]).id == id)
        }
    }
}
