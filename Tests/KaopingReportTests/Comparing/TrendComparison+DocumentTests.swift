import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("A trend in words")
struct TrendComparisonDocumentTests {
    @Test(
        "draws what is there, leaves a gap, and says where runs are missing or the method changed"
    )
    func gap() {
        let trend = TrendComparison([
            Compared.run("2020Q1", [80, 70, 60], levels: [1, 0, 0], method: ["1"]),
            Compared.run("2020Q2", [70, 80, 60], levels: [0, 1, 0], method: ["1"]),
            Compared.run("2020Q4", [75, 90, 60], levels: [1, 1, 0], method: ["2"]),
        ])
        let text = Compared.text(.trend(trend), .table)
        #expect(text.contains("没有结果的周期：2020Q3"))
        #expect(text.contains("自下列周期起办法有变：2020Q4"))
        #expect(text.contains("█▁ ▅") && text.contains("▁▅ █") && text.contains("▄▄ ▄"))
        let rows = Compared.text(.trend(trend), .csv).split(separator: "\n")
        #expect(rows.count == 1 + 3 * 3)
        #expect(rows[1] == "b,乙社区,2020Q1,70.0,2,low,scored")
        #expect(Compared.text(.trend(trend), .json).contains("null, {\"score\": 90.0"))
    }
}
