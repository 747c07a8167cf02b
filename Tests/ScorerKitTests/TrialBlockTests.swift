import Testing

@testable import ScorerKit

@Suite struct TrialBlockTests {
    @Test("a plain column is cut, a grouped one keeps its entries and cuts its offsets")
    func cut() {
        let block = TrialBlock(
            [.grouped(texts: [["a"], ["b", "c"], ["d"]]), .numbers([1, 2, 3])],
            rows: 1..<3,
            parameterCount: 1
        )
        var raw = block.raw
        withUnsafePointer(to: &raw) { pointer in
            let rows = Block(pointer)
            #expect(rows.rowCount == 2 && rows.columnCount == 1)
            #expect(rows[0].entries(ofRow: 0) == 1..<3 && rows[0].entries(ofRow: 1) == 3..<4)
            #expect(rows[0].text(ofCode: rows[0].codes[1]) == "b")
        }
        let column = block.parameterColumns.map { Column($0) }
        #expect(column.map { Array($0.numbers) } == [2, 3])
    }

    @Test("an absent column has neither numbers nor codes nor offsets")
    func absent() {
        let block = TrialBlock([.absent, .numbers([1])], rows: 0..<1, parameterCount: 0)
        var raw = block.raw
        withUnsafePointer(to: &raw) { pointer in
            #expect(!Block(pointer).isPresent(0) && Block(pointer).isPresent(1))
        }
        #expect(block.parameterColumns == nil)
    }
}
