public import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// A report in Markdown: facts, ranking, levels and the method with its sources.
public enum MarkdownReporter: Reporter {
    /// The name of the format.
    public static let format = "md"
    /// What it is.
    public static let title = Bilingual(zh: "Markdown 报告", en: "Markdown")

    /// Writes the report.
    public static func write(_ report: Report, to sink: ByteSink) {
        let book = report.book
        let language = report.language
        line("# " + TextTable.cell(book.profile.title[language]), sink)
        for fact in facts(report) {
            line("- \(fact.0[language])\(Phrases.colon[language])\(fact.1)", sink)
        }
        sink.endOfLine()
        line("## " + Phrases.ranking[language], sink)
        sink.endOfLine()
        report.rankingTable().writeMarkdown(to: sink)
        if book.levels != nil {
            section(Phrases.levels, report, sink)
            levels(report).writeMarkdown(to: sink)
        }
        for section in report.sections { section.writeMarkdown(to: sink) }
        section(Phrases.method, report, sink)
        ProfileTable.table(book.profile, language: language).writeMarkdown(to: sink)
        if !book.figures.isEmpty {
            section(Phrases.figures, report, sink)
            figures(report).writeMarkdown(to: sink)
        }
        if !book.warnings.isEmpty {
            section(Phrases.remarks, report, sink)
            for issue in book.warnings { line("- " + issue.description(in: language), sink) }
        }
        report.basis?.writeMarkdown(to: sink)
        sink.finish()
    }

    private static func line(_ text: String, _ sink: ByteSink) {
        sink.write(text)
        sink.endOfLine()
        if text.hasPrefix("# ") { sink.endOfLine() }
    }

    private static func section(_ title: Bilingual, _ report: Report, _ sink: ByteSink) {
        sink.endOfLine()
        line("## " + title[report.language], sink)
        sink.endOfLine()
    }

    private static func facts(_ report: Report) -> [(Bilingual, String)] {
        let book = report.book
        var facts: [(Bilingual, String)] = [
            (Phrases.profile, TextTable.cell(book.profile.id))
        ]
        if let period = book.period {
            facts.append((Phrases.period, period.inWords[report.language]))
        }
        if let source = book.profile.source {
            facts.append((Phrases.source, TextTable.cell(source.inWords(report.language))))
        }
        facts.append((Phrases.units, "\(book.unitCount)"))
        // Who is excluded or not rated keeps a score that nobody is compared with.
        let scores = book.order.elements.map(Int.init)
            .filter { book.rank.doubled[$0] != 0 }.map { book.score.values[$0] }
        if book.hasScores { facts.append((Phrases.ranked, "\(scores.count)")) }
        if !scores.isEmpty, let rounding = report.readableRounding {
            facts.append((Phrases.mean, rounding.text(scores.reduce(0, +) / Double(scores.count))))
        }
        let plugins = book.plugins.map { "\($0.plugin) \($0.version)" }
        facts.append((Phrases.plugins, plugins.joined(separator: ", ")))
        return facts
    }

    /// The figures of the run, each with its criterion, to four places.
    private static func figures(_ report: Report) -> TextTable {
        let language = report.language
        var table = TextTable([
            TextTable.Column(Phrases.criterion[language]),
            TextTable.Column(Phrases.figure[language]),
            TextTable.Column(Phrases.value[language], isNumber: true),
        ])
        let criteria = report.book.profile.root.preorder
        let titles = Dictionary(criteria.map { ($0.id, $0.title) }) { first, _ in first }
        for figure in report.book.figures {
            table.add([
                titles[figure.criterion]?[language] ?? figure.criterion, figure.title[language],
                figure.value.isFinite ? Rounding(places: 4)?.text(figure.value) ?? "" : "—",
            ])
        }
        return table
    }

    private static func levels(_ report: Report) -> TextTable {
        let language = report.language
        let book = report.book
        var table = TextTable([
            TextTable.Column(Phrases.rating[language]),
            TextTable.Column(Phrases.count[language], isNumber: true),
            TextTable.Column(Phrases.shareOfUnits[language], isNumber: true),
        ])
        // Behind the levels, from the lowest, those without one.
        let last = book.levelNames.count
        var counts = [Int](repeating: 0, count: last + 1)
        for level in book.levels?.elements ?? UnsafeBufferPointer(start: nil, count: 0) {
            counts[level < 0 ? last : Int(level)] += 1
        }
        func add(_ title: Bilingual, _ count: Int) {
            let share = 100 * Double(count) / Double(max(1, book.unitCount))
            table.add([title[language], "\(count)", (Rounding(places: 1)?.text(share) ?? "") + "%"])
        }
        for (index, level) in book.levelNames.enumerated().reversed() {
            add(level.title, counts[index])
        }
        if counts[last] > 0 { add(Phrases.noLevel, counts[last]) }
        return table
    }
}
