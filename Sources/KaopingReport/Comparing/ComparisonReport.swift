public import KaopingCore
public import KaopingEngine

/// A comparison as a table, Markdown, CSV or JSON.
public struct ComparisonReport: Sendable {
    /// What was compared.
    public enum Content: Sendable {
        /// Units of one period.
        case units(UnitComparison)
        /// Two periods.
        case periods(PeriodComparison, shown: PeriodReport)
        /// Groups in one or two periods.
        case groups(GroupComparison)
        /// Two profiles of one base.
        case overlays(OverlayComparison)
        /// Many periods.
        case trend(TrendComparison)
    }

    /// The formats.
    public enum Format: String, Sendable, CaseIterable {
        /// For a terminal.
        case table
        /// One row for each unit, line or group.
        case csv
        /// JSON.
        case json
        /// Markdown.
        case md
    }

    private let content: Content
    private let language: Language
    private let emphasis: Emphasis
    private let time: @Sendable (String) -> Bilingual

    /// Takes a comparison.
    ///
    /// - Parameters:
    ///   - content: what was compared.
    ///   - language: the language.
    ///   - emphasis: how headings stand out.
    ///   - time: puts a recorded time, which is UTC, as people read it; JSON has it as recorded.
    public init(
        _ content: Content,
        language: Language,
        emphasis: Emphasis = .none,
        time: @escaping @Sendable (String) -> Bilingual = { Bilingual($0) }
    ) {
        self.content = content
        self.time = time
        self.language = language
        self.emphasis = emphasis
    }

    /// Writes the comparison.
    public func write(_ format: Format, to sink: ByteSink) {
        let document = document
        switch format {
        case .table: writeText(document, to: sink)
        case .md: writeMarkdown(document, to: sink)
        case .csv: writeRows(document, to: sink)
        case .json: writeJSON(document, to: sink)
        }
        sink.finish()
    }

    private var document: ComparisonDocument {
        switch content {
        case .units(let comparison): comparison.document(language)
        case .periods(let comparison, let shown): shown.document(comparison, language)
        case .groups(let comparison): comparison.document(language)
        case .overlays(let comparison): comparison.document(language)
        case .trend(let comparison): comparison.document(language)
        }
    }

    private func writeText(_ document: ComparisonDocument, to sink: ByteSink) {
        line(emphasis.bold(TextTable.oneLine(document.title)), sink)
        for fact in document.remarks(time) { line(TextTable.oneLine(fact), sink) }
        for section in document.sections { section.writeText(to: sink, emphasis: emphasis) }
    }

    private func writeMarkdown(_ document: ComparisonDocument, to sink: ByteSink) {
        line("# " + TextTable.cell(document.title), sink)
        let remarks = document.remarks(time)
        if !remarks.isEmpty { sink.endOfLine() }
        for fact in remarks { line("- " + TextTable.cell(fact), sink) }
        for section in document.sections { section.writeMarkdown(to: sink) }
    }

    private func writeRows(_ document: ComparisonDocument, to sink: ByteSink) {
        for row in document.rows {
            line(row.map(ComparisonReport.field).joined(separator: ","), sink)
        }
    }

    /// A field, in quotes where it holds a comma, a quote, a line end or outer spaces.
    private static func field(_ text: String) -> String {
        let isPlain = !text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private func writeJSON(_ document: ComparisonDocument, to sink: ByteSink) {
        line("{", sink)
        let members = document.members
        for (index, member) in members.enumerated() {
            let comma = index + 1 < members.count ? "," : ""
            line("  " + JSONText.quoted(member.key) + ": " + member.value + comma, sink)
        }
        line("}", sink)
    }

    private func line(_ text: String, _ sink: ByteSink) {
        sink.write(text)
        sink.endOfLine()
    }
}
