import KaopingCore
import Testing

@testable import KaopingReport

@Suite("Sections")
struct ReportSectionTests {
    private let lines = ReportSection("口径说明", lines: ["依据：办法", "a | b\nc"])

    @Test("lines stand below the title, each on a line of its own")
    func text() {
        let text = Golden.text { lines.writeText(to: $0, emphasis: .none) }
        #expect(text == "\n口径说明\n依据：办法\na | b c\n")
    }

    @Test("in Markdown the title is a heading and nothing in a line becomes markup")
    func markdown() {
        let text = Golden.text { lines.writeMarkdown(to: $0) }
        #expect(text == "\n## 口径说明\n\n- 依据：办法\n- a \\| b c\n")
    }

    @Test("columns that say nothing in any row are left out, the first never")
    func telling() {
        let headings = [Bilingual("a"), Bilingual("b"), Bilingual("c")]
        let table = TextTable(headings, telling: [["", "—", "x"], ["", "", ""]], .en)
        #expect(
            Golden.text { table.writeMarkdown(to: $0) }
                == "| a | c |\n|---|---|\n|  | x |\n|  |  |\n"
        )
    }
}
