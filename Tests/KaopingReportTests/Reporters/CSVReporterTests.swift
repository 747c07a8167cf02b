import KaopingCore
import KaopingReport
import Testing

@Suite("CSV")
struct CSVReporterTests {
    /// Reads comma-separated values as RFC 4180 has them.
    private func read(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var rest = Substring(text)
        while let scalar = rest.unicodeScalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.unicodeScalars.first == "\"":
                rest.unicodeScalars.removeFirst()
                rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            default:
                rows[rows.count - 1][rows[rows.count - 1].count - 1]
                    .unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }

    @Test("what is written reads back: commas, quotes and line ends in names included")
    func readsBack() throws {
        let text = try Golden.communities(CSVReporter.self, .zh, columns: ["unit", "name"])
        #expect(
            read(text) == [
                ["unit", "name"], ["A1", "和平社区"], ["A4", "幸福|里"], ["A2", "团结,社区"],
                ["A3", "向阳\"新\"村"], ["A6", "ＡＢＣ花园é🙂"], ["A5", "光明\n小区"],
            ]
        )
    }

    @Test("every row has as many cells as there are headings")
    func cells() throws {
        let rows = read(try Golden.communities(CSVReporter.self, .zh))
        #expect(rows.count == 7)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
    }

    @Test("the score has its stated places, criteria read back exactly, ranks may be halves")
    func numbers() throws {
        let columns = ["unit", "score", "service", "rank", "state"]
        let rows = read(try Golden.communities(CSVReporter.self, .en, columns: columns))
        #expect(rows[3] == ["A2", "72.67", "\(2.0 / 3 * 40)", "3.5", "scored"])
        #expect(rows[6] == ["A5", "", "\(1.0 / 3 * 40)", "", "not_available"])
    }

    @Test("it is the same in both languages")
    func language() throws {
        #expect(
            try Golden.communities(CSVReporter.self, .zh)
                == Golden.communities(CSVReporter.self, .en)
        )
    }

    @Test("columns that a scheme has nothing for are empty")
    func plain() throws {
        let report = Report(try Sample.plainBook(), language: .en)
        #expect(
            Golden.text { CSVReporter.write(report, to: $0) } == """
                unit,name,score,rating,rank,share,gates,state
                y,,66.66666666666666,,1,66.66666666666666,,scored
                x,,33.33333333333333,,2,33.33333333333333,,scored

                """
        )
    }

    @Test("decisions are ids, flags, days and numbers")
    func decided() throws {
        let book = try Acceptance.book()
        let ids = [
            "unit", "strict", "self", "self_score", "acceptance", "acceptance_first",
            "acceptance_deadline", "money", "talk", "average", "rate", "later", "gates", "state",
        ]
        let report = Report(book, columns: ReportColumn.named(ids, in: book), language: .zh)
        #expect(
            read(Golden.text { CSVReporter.write(report, to: $0) }) == [
                ids,
                [
                    "A1", "100.0", "true", "105", "pass", "pass", "", "200", "false", "87.5",
                    "0.6", "1", "", "scored",
                ],
                [
                    "A6", "90.0", "true", "94", "fail", "fail", "", "100", "false", "68.3", "0.6",
                    "0", "", "scored",
                ],
                [
                    "A3", "70.0", "true", "75", "conditional", "conditional", "2020-05-03", "0",
                    "true", "68.3", "0.6", "0", "veto", "scored",
                ],
                [
                    "A2", "0.0", "true", "70", "pass", "conditional", "2020-05-02", "100", "false",
                    "87.5", "0.6", "1", "veto?", "scored",
                ],
                [
                    "A4", "0.0", "false", "36", "", "", "", "0", "true", "68.3", "0.6", "0", "",
                    "scored",
                ],
                [
                    "A5", "90.0", "", "", "pass", "pass", "", "", "false", "87.5", "0.6", "1",
                    "cheating", "excluded",
                ],
            ]
        )
    }

    @Test("without a rating the final outcome stands in its column")
    func outcome() throws {
        let report = Report(try Acceptance.outcomeBook(), language: .en)
        #expect(
            Golden.text { CSVReporter.write(report, to: $0) } == """
                unit,name,score,rating,rank,acceptance,acceptance_score,acceptance_first,gates,state
                x,,,pass,,pass,90,pass,,not_applicable
                y,,,fail,,fail,70,fail,,not_applicable

                """
        )
    }
}
