import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("The cells of a movement")
struct PeriodRowsTests {
    private let before = Compared.run("2020", [80, 70, .nan], levels: [1, 0, -1])
    private let after = Compared.run("2021", [75.5, 80, 60], levels: [0, 1, 0])

    @Test("have the state of a unit that was not scored both times, and only then the column")
    func states() {
        let rows = PeriodRows(comparison: PeriodComparison(before, after), language: .zh)
        let table = Golden.text { rows.table(false).writeText(to: $0, emphasis: .none) }
        #expect(table.contains("状态"))
        // c was not available before and is scored now.
        #expect(table.contains(" → 已评"))
        let scored = PeriodRows(
            comparison: PeriodComparison(before, after, keys: ["a", "b"]),
            language: .zh
        )
        let other = Golden.text { scored.table(false).writeText(to: $0, emphasis: .none) }
        #expect(!other.contains("状态"))
    }

    @Test("say in the summary how many units are in none of its figures")
    func notCounted() {
        let comparison = PeriodComparison(before, after)
        let rows = PeriodRows(comparison: comparison, language: .en)
        let lines = rows.summary(PeriodSummary(comparison))
        #expect(lines.last?.hasPrefix("in none of these figures") == true)
        #expect(lines.last?.hasSuffix(": 1") == true)
    }

    @Test("show what changed below a node that is no sum in brackets, and say why")
    func below() throws {
        let book = try Explaining.index()
        var run = ComparedRun(book)
        run.contributions = try Contributions(TreeResult(book))
        let rows = PeriodRows(comparison: PeriodComparison(run, run), language: .zh)
        #expect(rows.notParted.count == 1)
        #expect(rows.notParted[0].contains("变动不能拆分到各项"))
    }
}
