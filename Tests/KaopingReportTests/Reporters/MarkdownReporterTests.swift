import KaopingCore
import KaopingReport
import Testing

@Suite("Markdown")
struct MarkdownReporterTests {
    private func lines(_ language: Language) throws -> [Substring] {
        try Golden.communities(MarkdownReporter.self, language).split(separator: "\n")
    }

    @Test("every row of a table has as many cells as its heading")
    func cells() throws {
        var width: Int?
        for line in try lines(.zh) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(cells == width ?? cells, "\(line)")
            width = cells
        }
    }

    @Test("facts, ranking, levels and method follow one another")
    func sections() throws {
        #expect(
            try lines(.en).filter { $0.hasPrefix("#") }
                == ["# Community assessment", "## Ranking", "## Levels", "## Method"]
        )
        #expect(
            try lines(.zh).filter { $0.hasPrefix("#") }
                == ["# 社区党建考评", "## 排名表", "## 各等级数量", "## 计分办法"]
        )
    }

    @Test("the levels add up to all units, those without a level included")
    func levels() throws {
        let lines = try lines(.zh)
        #expect(lines.contains("| 未定级 | 1 | 16.7% |"))
        // 2 + 0 + 3 + 1 = 6
        #expect(lines.contains("| 五星 | 2 | 33.3% |") && lines.contains("| 三星 | 3 | 50.0% |"))
    }

    @Test("the mean is that of the scores that there are")
    func mean() throws {
        // 100, 91.33, 72.67, 72.67 and 2.46 + 23.33 + 13.33 = 39.13: 375.80 / 5
        #expect(try lines(.en).contains("- Mean score: 75.16"))
    }

    @Test("an assumption is called one and a clause is cited")
    func sources() throws {
        let text = try lines(.zh).joined(separator: "\n")
        #expect(text.contains("方案选定：全年十二次") && text.contains("| 条款 1 |"))
    }

    @Test("sections of what was found stand between the levels and the method, the basis last")
    func found() throws {
        let report = Report(try Acceptance.book(), language: .en)
        let text = Golden.text { MarkdownReporter.write(report, to: $0) }
        #expect(
            text.split(separator: "\n").filter { $0.hasPrefix("## ") } == [
                "## Ranking", "## Levels", "## Figures", "## Targets", "## Streets", "## Waivers",
                "## Decisions pending", "## What follows", "## Procedure", "## Method",
                "## Remarks", "## Basis",
            ]
        )
    }

    @Test("who is excluded is neither ranked nor in the mean")
    func excluded() throws {
        let report = Report(try Acceptance.book(), language: .en)
        let text = Golden.text { MarkdownReporter.write(report, to: $0) }
        // (105 + 70 + 75 + 36 + 94) / 5 = 76
        #expect(text.contains("- Units: 6\n- Ranked: 5\n- Mean score: 76.0\n"))
    }
}
