import KaopingCore
import KaopingReport
import Testing

@Suite("Table for a terminal")
struct TableReporterTests {
    @Test("every line of the table is as wide as the line below the headings, or shorter")
    func widths() throws {
        let lines = try Golden.communities(TableReporter.self, .zh).split(separator: "\n")
        let rule = try #require(lines.first { $0.hasPrefix("--") })
        #expect(lines.count == 9)
        #expect(lines.dropFirst().allSatisfy { $0.displayWidth <= rule.displayWidth })
        let full = lines.dropFirst(3).filter { !$0.hasSuffix(" ") }
        #expect(Set(full.map(\.displayWidth)) == [rule.displayWidth - 2, rule.displayWidth])
    }

    @Test("chosen columns stand in the order chosen")
    func chosen() throws {
        let text = try Golden.communities(
            TableReporter.self,
            .en,
            columns: ["score", "rank", "unit"]
        )
        #expect(text.split(separator: "\n")[1] == " Score  Rank  Unit")
    }

    @Test("headings stand out on a terminal only")
    func emphasis() throws {
        let book = try Sample.book()
        let plain = Golden.text { TableReporter.write(Report(book, language: .en), to: $0) }
        #expect(!plain.contains("\u{1B}"))
        let bold = Golden.text {
            TableReporter.write(Report(book, language: .en, emphasis: .terminal), to: $0)
        }
        #expect(bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
        #expect(bold.contains("\u{1B}[1mCommunity assessment · 2020Q3\u{1B}[0m"))
    }

    @Test("a scheme without criteria shows neither scores nor ranks")
    func noScores() throws {
        let report = Report(try Acceptance.outcomeBook(), language: .zh)
        let lines = Golden.text { TableReporter.write(report, to: $0) }.split(separator: "\n")
        #expect(lines[1] == "编号  等级    验收")
        #expect(lines[3] == "x     通过    通过")
    }
}
