internal import KaopingCore

/// A titled part of a report or of a scheme: a table or lines.
public struct ReportSection: Sendable {
    /// What stands in it.
    enum Body: Sendable {
        case table(TextTable)
        case lines([String])
        case outline([OutlineItem])
    }

    let title: String
    let body: Body

    init(_ title: String, _ table: TextTable) {
        self.title = title
        body = .table(table)
    }

    init(_ title: String, lines: [String]) {
        self.title = title
        body = .lines(lines.map(TextTable.oneLine))
    }

    init(_ title: String, outline: [OutlineItem]) {
        self.title = title
        body = .outline(outline)
    }

    /// Writes the section for a terminal, with an empty line before it.
    public func writeText(to sink: ByteSink, emphasis: Emphasis) {
        sink.endOfLine()
        sink.write(emphasis.bold(TextTable.oneLine(title)))
        sink.endOfLine()
        switch body {
        case .table(let table): table.writeText(to: sink, emphasis: .none)
        case .lines(let lines):
            for line in lines {
                sink.write(line)
                sink.endOfLine()
            }
        case .outline(let items):
            for item in items { item.writeText(to: sink, emphasis: .none) }
        }
    }

    /// Writes the section as Markdown, with an empty line before it.
    public func writeMarkdown(to sink: ByteSink) {
        sink.endOfLine()
        sink.write("## " + TextTable.cell(title))
        sink.endOfLine()
        sink.endOfLine()
        switch body {
        case .table(let table): table.writeMarkdown(to: sink)
        case .lines(let lines):
            for line in lines {
                sink.write("- " + TextTable.cell(line))
                sink.endOfLine()
            }
        case .outline(let items): OutlineItem("", items).writeMarkdown(to: sink)
        }
    }
}

extension TextTable {
    /// Creates an empty table; `numbers` are the columns that stand at the right.
    init(_ headings: [Bilingual], numbers: Set<Int> = [], _ language: Language) {
        self.init(
            headings.enumerated().map {
                Column($0.element[language], isNumber: numbers.contains($0.offset))
            }
        )
    }

    /// Creates a table of rows; columns behind the first that say nothing in any row are left out.
    init(_ headings: [Bilingual], telling rows: [[String]], _ language: Language) {
        let shown = headings.indices.filter { index in
            index == 0 || rows.contains { !["", NumberText.none].contains($0[index]) }
        }
        self.init(shown.map { headings[$0] }, language)
        for row in rows { add(shown.map { row[$0] }) }
    }
}
