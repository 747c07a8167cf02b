import KaopingCore
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct LineTemplateTests {
    private let template = LineTemplate(
        Title(
            zh: "“{0:text:group}”：{0:raters}人平均{1:mark}分，权重{2:share:%}，{0:row}，计{value}分",
            en: "{0:text:group}: {0:raters} by {3:due:day}, {2:share:%}, {0:row}"
        )
    )

    private let line = Line(
        0,
        value: 59.5,
        numbers: [2, 85, 0.123456, 19358],
        texts: ["街道"]
    )

    @Test("numbers, percentages, days, rows and names stand in the text")
    func text() {
        let text = template.text(line) { $1 == .zh ? "第\(Int($0))行" : "row \(Int($0))" }
        #expect(text.zh == "“街道”：2人平均85分，权重12.3456%，第2行，计59.5分")
        #expect(text.en == "街道: 2 by 2023-01-01, 12.3456%, row 2")
    }

    @Test("its fields are those of the English text, each once, shares as they are")
    func fields() {
        let fields = template.fields(line)
        #expect(fields.map(\.name) == ["group", "raters", "due", "share", "row"])
        #expect(fields[0].content == .text("街道") && fields[1].content == .number(2))
        #expect(fields[2].content == .day(Day(number: 19358)))
        #expect(fields[3].content == .percent(0.123456))
    }

    @Test("a slot that the line has nothing for, and braces that are none, do no harm")
    func strange() {
        let odd = LineTemplate(Title(zh: "{9:x}、{x}、{0:text:a}", en: "{0:text:a}{"))
        let text = odd.text(Line(0)) { number, _ in "\(number)" }
        #expect(text.zh == "、{x}、" && text.en == "{")
        #expect(odd.fields(Line(0)).isEmpty)
    }
}
