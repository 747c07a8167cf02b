public import KaopingCore
public import KaopingEngine
internal import KaopingProfile

/// Explanations of single units, in words or as JSON.
public struct ExplanationReport: Sendable {
    /// What is told of each unit.
    public struct Parts: OptionSet, Sendable {
        /// The parts as bits.
        public let rawValue: Int

        /// Creates a set from its bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// The derivation from the raw values to the level.
        public static let derivation = Parts(rawValue: 1)
        /// The points lost, the most first.
        public static let lost = Parts(rawValue: 2)
        /// The cheapest ways to the next level.
        public static let next = Parts(rawValue: 4)
    }

    /// The formats that explanations can be written in.
    public enum Format: String, Sendable, CaseIterable {
        /// For a terminal.
        case text
        /// Markdown.
        case md
        /// JSON.
        case json
    }

    private let book: ScoreBook
    private let parts: Parts
    private let language: Language
    private let emphasis: Emphasis

    /// Takes a score book with explanations.
    public init(
        _ book: ScoreBook,
        parts: Parts,
        language: Language,
        emphasis: Emphasis = .none
    ) {
        self.book = book
        self.parts = parts
        self.language = language
        self.emphasis = emphasis
    }

    /// Writes the explanations of all units that were asked for, in their order.
    public func write(_ format: Format, to sink: ByteSink) {
        switch format {
        case .text: writeText(to: sink)
        case .md: writeMarkdown(to: sink)
        case .json: ExplanationJSON(book: book, parts: parts).write(to: sink)
        }
        sink.finish()
    }

    private var outlines: [ExplanationOutline] {
        book.explanations.map {
            ExplanationOutline(book: book, explanation: $0, language: language)
        }
    }

    private var heading: String {
        let period = book.period.map { Phrases.comma[language] + $0.inWords[language] } ?? ""
        // Days are counted to a day that is not always the period's last.
        let day = book.asOf.flatMap { $0 == book.period?.lastDay ? nil : $0 }
        let asOf = day.map { Phrases.comma[language] + ExplanationWords.asOf[language] + "\($0)" }
        return book.profile.title[language] + period + (asOf ?? "")
    }

    // MARK: Text

    private func writeText(to sink: ByteSink) {
        sink.write(emphasis.bold(TextTable.oneLine(heading)))
        sink.endOfLine()
        for outline in outlines {
            sink.endOfLine()
            sink.write(emphasis.bold(TextTable.oneLine(outline.title)))
            sink.endOfLine()
            if parts.contains(.derivation) {
                for item in [outline.criteria, outline.steps].compactMap(\.self) {
                    sink.endOfLine()
                    item.writeText(to: sink, emphasis: emphasis)
                }
            }
            for item in others(outline) {
                sink.endOfLine()
                item.writeText(to: sink, emphasis: emphasis)
            }
        }
    }

    private func others(_ outline: ExplanationOutline) -> [OutlineItem] {
        (parts.contains(.lost) ? [lost(outline)] : [])
            + (parts.contains(.next) ? [outline.next] : [])
    }

    private func lost(_ outline: ExplanationOutline) -> OutlineItem {
        let losses = outline.losses
        let items = losses.map { title, points in
            OutlineItem(title + Phrases.colon[language] + NumberText.score(points))
        }
        return OutlineItem(
            Phrases.lost[language],
            isHeading: true,
            items.isEmpty ? [OutlineItem(outline.nothingLost[language])] : items
        )
    }

    // MARK: Markdown

    private func writeMarkdown(to sink: ByteSink) {
        line("# " + TextTable.cell(heading), sink)
        for outline in outlines {
            sink.endOfLine()
            line("## " + TextTable.cell(outline.title), sink)
            if parts.contains(.derivation) {
                for item in [outline.criteria, outline.steps].compactMap(\.self) {
                    writeMarkdown(item, to: sink)
                }
            }
            for item in others(outline) { writeMarkdown(item, to: sink) }
        }
    }

    private func writeMarkdown(_ item: OutlineItem, to sink: ByteSink) {
        sink.endOfLine()
        line("### " + TextTable.cell(item.text), sink)
        sink.endOfLine()
        item.writeMarkdown(to: sink)
    }

    private func line(_ text: String, _ sink: ByteSink) {
        sink.write(text)
        sink.endOfLine()
    }
}
