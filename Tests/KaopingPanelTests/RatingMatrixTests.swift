import Testing

@testable import KaopingPanel

@Suite struct RatingMatrixTests {
    @Test("raters stand by name and units in the order of the rows, those without marks left out")
    func order() {
        var table = MarkTable()
        table.addUnit()
        table.add(Mark(rater: 0, number: 1, pattern: nil), of: RaterKey(0, "b"))
        table.add(Mark(rater: 0, number: 2, pattern: nil), of: RaterKey(1, "x"))
        table.add(Mark(rater: 0, number: 3, pattern: nil), of: RaterKey(0, "a"))
        table.addUnit()
        table.addUnit()
        table.add(Mark(rater: 0, number: 4, pattern: nil), of: RaterKey(0, "b"))
        table.addOwn(RaterKey(0, "c"))
        let matrices = RatingMatrix.matrices(table, groupCount: 3)
        #expect(matrices[0].raters == ["a", "b", "c"] && matrices[0].own == [0, 0, 1])
        #expect(matrices[0].rows == [[3, 1], [4]])
        #expect(matrices[0].units[1].map(\.rater) == [1] && matrices[0].markingCount == 2)
        #expect(matrices[1].rows == [[2]] && matrices[2].rows.isEmpty)
    }
}
