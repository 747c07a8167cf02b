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
}
