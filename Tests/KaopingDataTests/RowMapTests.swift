import Testing

@testable import KaopingData

@Suite struct RowMapTests {
    @Test("rows one below the other take one run, a gap begins another")
    func runs() {
        var map = RowMap()
        for row in 0..<100 { map.note(row: row, record: row, line: row + 2) }
        #expect(map.runs.count == 1)
        // Row 100 comes behind a blank line: record and line are one further.
        for row in 100..<200 { map.note(row: row, record: row + 1, line: row + 3) }
        // Row 200 comes behind a cell of two lines: the line alone is one further.
        map.note(row: 200, record: 201, line: 204)
        #expect(map.runs.count == 3)
        for (row, record, line) in [
            (0, 0, 2), (99, 99, 101), (100, 101, 103), (199, 200, 202), (200, 201, 204),
        ] {
            #expect(map.position(of: row) == RowMap.Run(row: row, record: record, line: line))
        }
    }

    @Test("the map of the rows that follow is appended, and joins where nothing lies between")
    func appended() {
        var (first, second, third) = (RowMap(), RowMap(), RowMap())
        first.note(row: 0, record: 0, line: 2)
        second.note(row: 1, record: 1, line: 3)
        third.note(row: 2, record: 5, line: 9)
        first.append(second)
        first.append(RowMap())
        first.append(third)
        #expect(first.runs.map(\.row) == [0, 2])
        #expect(first.position(of: 3) == RowMap.Run(row: 3, record: 6, line: 10))
    }

    @Test("without a note rows stand below the heading")
    func empty() {
        #expect(RowMap().position(of: 4) == RowMap.Run(row: 4, record: 4, line: 4 + 2))
    }
}
