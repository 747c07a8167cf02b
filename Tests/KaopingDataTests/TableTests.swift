import KaopingCore
import KaopingData
import Testing

@Suite struct TableTests {
    private func table() throws -> Table {
        try read(
            "单位,备注,得分\nx,\"一\n二\",5\n\ny,,\nz,,7\n",
            [
                ColumnRequest(id: "score", heading: "得分"),
                ColumnRequest(id: "key", heading: "单位", kind: .text),
            ]
        )
    }

    @Test("a row knows its line and its number in the file, blank lines counted")
    func places() throws {
        let table = try table()
        #expect(table.rows == 3)
        // Row 1 takes lines 2 and 3, line 4 is blank.
        #expect((0..<3).map(table.line) == [2, 5, 6])
        #expect((0..<3).map(table.rowNumber) == [1, 3, 4])
    }

    @Test("a cell is named by the file's heading and column, not by the request's")
    func cells() throws {
        let place = try table().place(row: 2, column: 0)
        #expect(place == Place(file: "t.csv", line: 6, row: 4, heading: "得分", number: 3))
        #expect(try table().place(row: 0, column: 1).cell?.heading == "单位")
    }

    @Test("the figures say what was read and what was blank")
    func figures() throws {
        let figures = try table().figures
        #expect([figures.rowsRead, figures.rowsKept] == [3, 3])
        #expect(figures.blanks == [1, 0])
        // 3 headings of 6 bytes with 2 commas, then 10 + 2 + 3 + 2 characters' bytes.
        let text = "单位,备注,得分\nx,\"一\n二\",5\n\ny,,\nz,,7\n"
        #expect(figures.bytes == text.utf8.count)
        #expect(try table().name == "t.csv" && table().valuesSeen == [])
    }
}
