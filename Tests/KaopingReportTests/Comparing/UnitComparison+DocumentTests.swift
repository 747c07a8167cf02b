import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("Units side by side in words")
struct UnitComparisonDocumentTests {
    @Test("the columns of parts add up to the totals, and those of gaps to the gaps")
    func sums() throws {
        let comparison = UnitComparison(["A1", "A3"], in: try Compared.run())
        let rows = comparison.document(.en).rows
        #expect(
            rows[0] == ["line", "id", "title", "depth", "part", "additive", "A1", "A3", "gap A3"]
        )
        let total = try #require(rows.last)
        for column in 6..<9 {
            let parts = rows.dropFirst().filter { $0[4] == "true" }.compactMap {
                Double($0[column])
            }
            let sum = Rounding(clamping: 2)(parts.reduce(0, +))
            #expect(sum == Double(total[column]))
        }
    }
}
