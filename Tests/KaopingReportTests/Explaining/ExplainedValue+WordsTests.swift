import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Values in words")
struct ExplainedValueWordsTests {
    private func value(_ id: String, _ unit: String = "A1") throws -> ExplainedValue {
        let root = try #require(try Explaining.outline(unit, .en).explanation.root)
        return try #require(root.preorder.first { $0.criterion.id == id }?.value)
    }

    private func lines(_ value: ExplainedValue, _ language: Language) throws -> [String] {
        Explaining.lines(value.item(try Explaining.acceptance().profile, language))
    }

    @Test("a column that an indicator only adds to is told once, with its cell and its measure")
    func column() throws {
        #expect(
            try lines(value("organization"), .zh) == ["members（党员人数） = 100 人（units.csv:2 E2）"]
        )
        #expect(
            try lines(value("mood", "A2"), .en) == ["satisfied (满意度) = 90% (units.csv:3 F3)"]
        )
    }

    @Test("an indicator of rows says how it is computed, and from how many")
    func reduced() throws {
        #expect(
            try lines(value("service", "A2"), .en) == [
                "visited (Households visited) = 9",
                "  = visits: sum (households), where households > 0 (2 rows)",
            ]
        )
        let zh = try lines(value("service"), .zh)
        #expect(zh[0] == "visited（走访户数） = 20" && zh[1].hasSuffix("（共 1 条记录）"))
    }

    @Test("what preparation changed stands below, with the value before and after and why")
    func prepared() throws {
        let book = try Explaining.index()
        let outline = try Explaining.outline("w", .zh, of: book)
        let value = try #require(outline.explanation.root?.children[0].value)
        // The mean of 4, 0 and 5.
        #expect(
            Explaining.lines(value.item(book.profile, .zh)) == [
                "a = 没有数据（units.csv:4 C4）",
                "  数据处理：填补缺失数据（以什么填补 平均值）：— → 3（缺失，以平均值3填补）",
            ]
        )
    }

    @Test("each kind of value reads as people write it")
    func kinds() {
        func words(_ content: ExplainedValue.Content) -> [String] {
            [content.inWords(.zh), content.inWords(.en)]
        }
        #expect(words(.number(12.3456789)) == ["12.345679", "12.345679"])
        #expect(words(.number(400)) == ["400", "400"])
        #expect(words(.percent(0.123456)) == ["12.3456%", "12.3456%"])
        #expect(words(.flag(true)) == ["是", "yes"] && words(.flag(false)) == ["否", "no"])
        #expect(words(.text("和平")) == ["“和平”", "“和平”"])
        let passed = Bilingual(zh: "通过", en: "passed")
        #expect(words(.outcome(id: "pass", title: passed)) == ["通过（pass）", "passed (pass)"])
        #expect(words(.outcome(id: "named", title: Bilingual("named")))[0] == "“named”")
        #expect(words(.missing) == ["没有数据", "no data"])
        #expect(Day("2020-07-31").map { words(.day($0))[0] } == "2020-07-31")
    }

    @Test(
        "a score has four places at most, a share in percent as well, and a lack of one is a dash"
    )
    func numbers() {
        #expect(NumberText.score(93.16666666) == "93.1667" && NumberText.score(.nan) == "—")
        #expect(NumberText.percent(.nan, exact: true) == "—")
        #expect(NumberText.exact(0.1 + 0.2) == "0.3" && NumberText.exact(.infinity) == "—")
    }
}
