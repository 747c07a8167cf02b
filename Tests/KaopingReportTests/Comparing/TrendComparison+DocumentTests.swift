import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("A trend in words")
struct TrendComparisonDocumentTests {
    @Test(
        "draws what is there, has a dot for the rest, and says where runs are missing or the method changed"
    )
    func gap() throws {
        let trend = TrendComparison([
            Compared.run("2020Q1", [80, 70, 60], levels: [1, 0, 0], method: ["1"]),
            Compared.run("2020Q2", [70, 80, 60], levels: [0, 1, 0], method: ["1"]),
            Compared.run("2020Q4", [75, 90, 60], levels: [1, 1, 0], method: ["2"]),
        ])
        let text = Compared.text(.trend(trend), .table)
        #expect(text.contains("没有结果的周期：2020Q3"))
        #expect(text.contains("自下列周期起办法有变：2020Q4"))
        #expect(text.contains("█▁·▅") && text.contains("▁▅·█") && text.contains("▄▄·▄"))
        let rows = Compared.text(.trend(trend), .csv).split(separator: "\n")
        #expect(rows.count == 1 + 3 * 3)
        #expect(rows[1] == "b,乙社区,2020Q1,70.0,2,low,scored,")
        let left = TrendComparison([
            Compared.run("2020Q1", [80, 70, 60], levels: [1, 0, 0]),
            Compared.run("2020Q2", [70, 80, .nan], levels: [0, 1, -1]),
            Compared.run("2020Q3", [75, 90, .nan], levels: [1, 1, -1]),
        ])
        let short = Compared.text(.trend(left), .table).split(separator: "\n")
        // c has one score, so that there is no last one and nothing changed.
        let line = try #require(short.first { $0.contains("▄··") })
        #expect(line.contains("60.0") && line.hasSuffix("合格"))
        let entered = TrendComparison([
            Compared.run("2020Q1", [80, 70, .nan], levels: [1, 0, -1]),
            Compared.run("2020Q2", [70, 80, 60], levels: [0, 1, 0]),
            Compared.run("2020Q3", [75, 90, 66], levels: [1, 1, 1]),
        ])
        #expect(Compared.text(.trend(entered), .table).contains("60.0（2020Q2）"))
        #expect(Compared.text(.trend(entered), .table).contains("+6.00  合格 → 优秀"))
        #expect(Compared.text(.trend(trend), .json).contains("null, {\"score\": 90.0"))
    }
}
