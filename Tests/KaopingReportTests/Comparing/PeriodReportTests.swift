import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("A movement in words")
struct PeriodReportTests {
    private let before = Compared.run("2020", [80, 70, .nan], levels: [1, 0, -1], method: ["1"])
    private let after = Compared.run("2021", [75.5, 80, 60], levels: [0, 1, 0], method: ["2"])

    @Test("says why the method and the units were not told apart")
    func notSplit() {
        let issue = KaopingCore.Issue(
            .compareOldDataMissing,
            ["table": "units", "file": "units.csv", "period": "2020", "digest": "3f2a91"]
        )
        let comparison = PeriodComparison(before, after, notSplit: [issue])
        let text = Compared.text(.periods(comparison, shown: PeriodReport(isFull: false)), .table)
        #expect(text.contains("未能区分\n2020 的数据表“units”（units.csv，摘要 3f2a91）不在手边"))
        // What to do about it stands on a line of its own.
        #expect(text.contains("\n用 --data 指定放有该文件的文件夹。\n"))
        #expect(!text.contains("名次：办法影响"))
    }

    @Test("has the levels, the summary and the matrix")
    func levels() {
        let comparison = PeriodComparison(before, after)
        let text = Compared.text(
            .periods(comparison, shown: PeriodReport(isFull: false)),
            .table,
            .en
        )
        #expect(text.contains("Excellent → Pass"))
        #expect(text.contains("None → Pass"))
        #expect(text.contains("Score: Up 1, Down 1, Equal 0"))
        // (−4.50 + 10.00) / 2 = 2.75.
        #expect(text.contains("Mean change: +2.75"))
    }
}
