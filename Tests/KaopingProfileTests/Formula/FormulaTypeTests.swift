import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula types")
struct FormulaTypeTests {
    @Test(
        "numbers and percents are akin, texts are whatever their values, others only to themselves"
    )
    func akin() {
        #expect(FormulaType.number.isAkin(to: .percent))
        #expect(FormulaType.text(values: ["a"]).isAkin(to: .text(values: nil)))
        #expect(FormulaType.date.isAkin(to: .date))
        #expect(!FormulaType.flag.isAkin(to: .number))
        #expect(!FormulaType.text(values: nil).isAkin(to: .date))
    }

    @Test("a value is written as a formula writes it")
    func texts() throws {
        #expect(FormulaConstant.percent(try #require(Exact("60.5%"))).text == "60.5%")
        #expect(FormulaConstant.number(try #require(Exact("3.10"))).text == "3.1")
        #expect(FormulaConstant.text("it's").text == "'it''s'")
        #expect(
            FormulaConstant.date(try #require(Day(year: 2020, month: 7, day: 1))).text
                == "'2020-07-01'"
        )
        #expect(FormulaConstant.flag(false).text == "false")
        #expect(FormulaConstant.flag(false).type == .flag)
    }
}
