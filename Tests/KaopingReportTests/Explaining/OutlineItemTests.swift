import Testing

@testable import KaopingReport

@Suite("A line and what stands below it")
struct OutlineItemTests {
    private let item = OutlineItem(
        "top",
        [
            OutlineItem("first", isHeading: true, [OutlineItem("deep"), OutlineItem("deeper")]),
            OutlineItem("last", [OutlineItem("end")]),
        ]
    )

    @Test("a tree on a terminal has guides that end with the last line")
    func text() {
        #expect(
            Golden.text { item.writeText(to: $0, emphasis: .none) } == """
                top
                ├─ first
                │  ├─ deep
                │  └─ deeper
                └─ last
                   └─ end

                """
        )
    }

    @Test("in Markdown the items below are nested lists, headings among them bold")
    func markdown() {
        #expect(
            Golden.text { item.writeMarkdown(to: $0) } == """
                - **first**
                  - deep
                  - deeper
                - last
                  - end

                """
        )
    }

    @Test("headings stand out on a terminal, other lines do not")
    func emphasis() {
        let text = Golden.text { item.writeText(to: $0, emphasis: .terminal) }
        #expect(text.hasPrefix("\u{1B}[1mtop\u{1B}[0m\n├─ \u{1B}[1mfirst\u{1B}[0m\n│  ├─ deep\n"))
    }

    @Test("a line is one line, whatever a name holds")
    func oneLine() {
        let item = OutlineItem("a\nb", [OutlineItem("*c* | d")])
        #expect(!item.text.contains("\n"))
        #expect(Golden.text { item.writeMarkdown(to: $0) } == "- \\*c\\* \\| d\n")
    }
}
