internal import KaopingCore

/// One line of an explanation and what stands below it.
struct OutlineItem: Sendable {
    /// The line.
    let text: String
    /// Whether it is a heading of what follows, which stands out.
    var isHeading = false
    /// What stands below.
    var items: [OutlineItem] = []

    init(_ text: String, isHeading: Bool = false, _ items: [OutlineItem] = []) {
        self.text = TextTable.oneLine(text)
        self.isHeading = isHeading
        self.items = items
    }

    /// Writes the item and all below as a tree with guides, for a terminal.
    func writeText(to sink: ByteSink, emphasis: Emphasis) {
        sink.write(emphasis.bold(text))
        sink.endOfLine()
        writeItems("", to: sink, emphasis)
    }

    private func writeItems(_ indent: String, to sink: ByteSink, _ emphasis: Emphasis) {
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            sink.write(indent + (isLast ? "└─ " : "├─ "))
            sink.write(item.isHeading ? emphasis.bold(item.text) : item.text)
            sink.endOfLine()
            item.writeItems(indent + (isLast ? "   " : "│  "), to: sink, emphasis)
        }
    }

    /// Writes the items below as nested lists of Markdown.
    func writeMarkdown(to sink: ByteSink, depth: Int = 0) {
        for item in items {
            let text = TextTable.cell(item.text)
            sink.write(String(repeating: "  ", count: depth) + "- ")
            sink.write(item.isHeading ? "**\(text)**" : text)
            sink.endOfLine()
            item.writeMarkdown(to: sink, depth: depth + 1)
        }
    }
}
