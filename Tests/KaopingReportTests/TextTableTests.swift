import KaopingCore
import Testing

@testable import KaopingReport

@Suite("A table of texts")
struct TextTableTests {
    private func text(_ table: TextTable, _ emphasis: Emphasis = .none) -> String {
        Golden.text { table.writeText(to: $0, emphasis: emphasis) }
    }

    private var table: TextTable {
        var table = TextTable([
            TextTable.Column("名称"), TextTable.Column("得分", isNumber: true),
            TextTable.Column("等级"),
        ])
        table.add(["和平社区", "9.5", "五星"])
        table.add(["Garden", "100.0", ""])
        return table
    }

    @Test("wide characters count as two, numbers stand at the right, lines end without spaces")
    func aligned() {
        #expect(
            text(table) == """
                名称       得分  等级
                --------  -----  ----
                和平社区    9.5  五星
                Garden    100.0

                """
        )
    }

    @Test("the columns of all lines begin at the same place of a terminal")
    func sameWidths() {
        let starts = text(table).split(separator: "\n").prefix(3).map { line in
            line.prefix(
                upTo: line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.endIndex
            )
            .displayWidth
        }
        #expect(starts == [17, 17, 17])
    }

    @Test("a table without rows has its headings and the line below")
    func empty() {
        let table = TextTable([TextTable.Column("a"), TextTable.Column("b", isNumber: true)])
        #expect(text(table) == "a  b\n-  -\n")
        #expect(Golden.text(table.writeMarkdown) == "| a | b |\n|---|---:|\n")
    }

    @Test("headings are bold on a terminal, and only they")
    func bold() {
        let lines = text(table, .terminal).split(separator: "\n")
        #expect(lines[0].hasPrefix("\u{1B}[1m名称") && lines[0].hasSuffix("\u{1B}[0m"))
        #expect(!lines[1...].joined().contains("\u{1B}"))
    }

    @Test(
        "what would break a line or steer a terminal is taken out of a cell",
        arguments: [
            ("光明\n小区", "光明 小区"), ("a\r\nb", "a b"), ("a\tb", "a b"),
            ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\u{7F}", "a\u{FFFD}"),
            ("a\u{9B}1m", "a\u{FFFD}1m"),
            ("a\u{2028}b", "a b"), ("—é£", "—é£"),
        ]
    )
    func oneLine(text: String, expected: String) {
        #expect(TextTable.oneLine(text) == expected)
    }

    @Test(
        "nothing in a Markdown cell ends it or becomes markup",
        arguments: [
            ("幸福|里", "幸福\\|里"), ("a\nb", "a b"), ("*a*_b_", "\\*a\\*\\_b\\_"),
            ("<b>&lt;", "\\<b\\>\\&lt;"), ("|\u{301}", "\\|\u{301}"), ("a\\|", "a\\\\\\|"),
            ("[a](b)", "\\[a\\](b)"), ("plain", "plain"),
        ]
    )
    func cell(text: String, expected: String) {
        #expect(TextTable.cell(text) == expected)
    }
}
