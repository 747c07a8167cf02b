import KaopingCore
import KaopingEngine
import KaopingReport
import Testing

@Suite("A report before any format")
struct ReportTests {
    @Test("the rank comes first, and columns that say nothing are left out")
    func telling() throws {
        let report = Report(try Sample.book(), language: .zh)
        #expect(
            report.tellingColumns.map(\.id) == [
                "rank", "unit", "name", "score", "rating", "rank_within_street",
                "rank_within_street_kind", "organization", "size", "life", "service", "state",
            ]
        )
    }

    @Test("without names, levels and unscored units their columns are left out")
    func plain() throws {
        let report = Report(try Sample.plainBook(), language: .en)
        #expect(report.tellingColumns.map(\.id) == ["rank", "unit", "score", "share"])
    }

    @Test("chosen columns are all shown, in the order chosen")
    func chosen() throws {
        let book = try Sample.plainBook()
        let ids = ["gates", "score", "rank", "name"]
        let report = Report(book, columns: ReportColumn.named(ids, in: book), language: .en)
        #expect(report.tellingColumns.map(\.id) == ids)
    }

    @Test("cells read as people read them: stated places, shared ranks, dashes for nothing")
    func cells() throws {
        let book = try Sample.book()
        let report = Report(book, language: .zh)
        func cells(_ row: Int) -> [String] {
            report.tellingColumns.map { report.cell($0, row: row) }
        }
        // A2: 80/100*20 + 9/12*40 = 46 and 2/3*40 = 26.666…, together 72.67; A3 is its equal, so
        // that both have the mean of the places 3 and 4.
        #expect(
            cells(1) == [
                "3.5", "A2", "团结,社区", "72.67", "三星", "2", "1", "46.00", "16.00", "30.00",
                "26.67", "已评",
            ]
        )
        #expect(
            cells(4) == [
                "—", "A5", "光明\n小区", "—", "", "—", "—", "—", "—", "26.67", "13.33", "无数据",
            ]
        )
    }

    @Test("without stated places people read two")
    func places() throws {
        let report = Report(try Sample.plainBook(), language: .en)
        #expect(report.readableRounding?.places == 2)
        let score = try #require(report.columns.first { $0.id == "score" })
        #expect(report.cell(score, row: 0) == "33.33")
    }

    @Test("what was decided follows the criteria; what is found for all units stands below")
    func decided() throws {
        let report = Report(try Acceptance.book(), language: .zh)
        #expect(
            report.tellingColumns.map(\.id) == [
                "rank", "unit", "name", "score", "rating", "rank_within_street", "organization",
                "mood", "service", "strict", "bonus", "self", "acceptance", "money", "talk",
                "gates",
                "state",
            ]
        )
    }

    @Test("cells of decisions read as people read them")
    func decisions() throws {
        let book = try Acceptance.book()
        func cells(_ id: String, _ language: Language) -> [String] {
            let report = Report(book, language: language)
            guard let column = report.columns.first(where: { $0.id == id }) else { return [] }
            return (0..<book.unitCount).map { report.cell(column, row: $0) }
        }
        // 3 honours of 2 points are 6, of which 5 count.
        #expect(cells("bonus", .zh) == ["5.0", "2.0", "0.0", "0.0", "0.0", "0.0"])
        #expect(cells("self", .zh) == ["通过", "通过", "通过", "未通过", "—", "通过"])
        #expect(cells("gates", .zh)[1...2] == ["安全事故（待决定）", "安全事故"])
        #expect(cells("gates", .en)[1...2] == ["Accident (pending)", "Accident"])
        // Inspected on 2020-03-03 and 2020-03-04, 60 days later.
        #expect(
            cells("acceptance", .en)[1...3] == [
                "pass (first outcome: conditional; deadline: 2020-05-02)",
                "conditional (deadline: 2020-05-03)", "not reached",
            ]
        )
        #expect(cells("money", .zh) == ["200", "100", "0", "0", "—", "100"])
        #expect(cells("talk", .zh) == ["", "", "是", "是", "", ""])
        // Three of five units are in the levels; the excluded one is left out.
        #expect(cells("rate", .zh)[0] == "60%")
        #expect(cells("acceptance_deadline", .zh)[2] == "2020-05-03")
        #expect(cells("acceptance_first", .zh)[1] == "限期整改")
    }
}
