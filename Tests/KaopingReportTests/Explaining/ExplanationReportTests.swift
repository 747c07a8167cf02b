import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Explanations as a report")
struct ExplanationReportTests {
    private func text(
        _ format: ExplanationReport.Format,
        _ parts: ExplanationReport.Parts,
        _ language: Language,
        _ book: ScoreBook? = nil,
        emphasis: Emphasis = .none
    ) throws -> String {
        let book = try book ?? Explaining.acceptance()
        let report = ExplanationReport(book, parts: parts, language: language, emphasis: emphasis)
        return Golden.text { report.write(format, to: $0) }
    }

    @Test("every unit of the acceptance in words, as recorded", arguments: Language.allCases)
    func derivation(language: Language) throws {
        let all: ExplanationReport.Parts = [.derivation, .lost, .next]
        try Golden.expect(text(.text, all, language), is: "explained.\(language).txt")
        try Golden.expect(text(.md, all, language), is: "explained.\(language).md")
    }

    @Test("an index of factors and groups in words, as recorded", arguments: Language.allCases)
    func index(language: Language) throws {
        let text = try text(.text, .derivation, language, Explaining.index())
        try Golden.expect(text, is: "explained-index.\(language).txt")
    }

    @Test("the title, the period and the day of the calculation stand above all units")
    func heading() throws {
        let zh = try text(.text, .lost, .zh)
        #expect(zh.hasPrefix("试点社区验收，第1批，计算日期 2020-04-30\n\nA1 和平社区，"))
        #expect(
            try text(.md, .lost, .en).hasPrefix("# Pilot acceptance, phase 1, as of 2020-04-30\n")
        )
        #expect(try text(.text, .lost, .en, Explaining.index()).hasPrefix("Index\n\nu, Score "))
    }

    @Test("only what is asked for is told")
    func parts() throws {
        let lost = try text(.text, .lost, .en)
        #expect(lost.contains("Points lost") && !lost.contains("How the score comes about"))
        #expect(!lost.contains("Ways to"))
        let next = try text(.text, .next, .en)
        #expect(!next.contains("Points lost") && next.contains("Ways to"))
    }

    @Test("who lost nothing is told so, and who has no score that nothing can be said")
    func nothingLost() throws {
        let lines = try text(.text, .lost, .en).split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { $0.hasPrefix("A1 ") })
        #expect(lines[first + 2] == "└─ Nothing was lost.")
        let book = try Sample.make(
            Explaining.gap,
            files: ["units.csv": "unit,a\nx,1\ny,\n"],
            period: nil,
            explained: .all
        )
        let gap = try text(.text, .lost, .zh, book)
        #expect(gap.hasSuffix("\n丢分情况\n└─ 没有得分，无从计算丢分。\n"))
        #expect(gap.contains("丢分情况\n└─ a：66.6667\n"))
    }

    @Test("Markdown has a heading for each unit and each part, and nothing in a name is markup")
    func markdown() throws {
        let text = try text(.md, .derivation, .zh)
        #expect(text.contains("\n## A3 向阳\\|村，"))
        #expect(text.contains("\n### 得分是怎样算出来的\n\n- **"))
        #expect(text.contains("\n### 合计之后\n\n- "))
    }

    @Test("headings are bold on a terminal")
    func emphasis() throws {
        let bold = try text(.text, .lost, .en, emphasis: .terminal)
        #expect(bold.contains("\u{1B}[1mPoints lost\u{1B}[0m\n"))
    }
}

extension Explaining {
    /// A scheme in which a unit has no score.
    static let gap = """
        language: 1
        profile: gap
        title: Gap
        unit: {key: unit}
        tables: {units: {file: units.csv, columns: {unit: text, a: number}}}
        criteria: [{id: share, of: a, score: {goalposts: 0..3}}]
        """
}
