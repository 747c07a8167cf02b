import Testing

@testable import KaopingData

@Suite struct AssemblyTests {
    /// A dictionary whose values were first seen in some rows.
    private func dictionary(_ values: [(String, row: Int)]) -> ByteDictionary {
        var dictionary = ByteDictionary()
        for (value, row) in values {
            _ = withPadded(value) { dictionary.code(of: $0, $1, firstRow: row) }
        }
        return dictionary
    }

    @Test("codes of two threads become common ones, in the order of first appearance")
    func merged() throws {
        let job = try job(
            "a\ny\nz\nx\n\ny\n",
            [ColumnRequest(id: "a", kind: .category(values: nil))]
        )
        // Worker 1 read rows 0 and 1, y and z; worker 0 read rows 2 to 4, x, a blank and y.
        let codes: [Int32] = [0, 1, 0, -1, 1]
        let memory = job.store.values[0].base.assumingMemoryBound(to: Int32.self)
        for (row, code) in codes.enumerated() { memory[row] = code }
        let results = ReadJob.Collected(
            chunks: [
                ChunkResult(chunk: 0, worker: 1, rows: 0..<2),
                ChunkResult(chunk: 1, worker: 0, rows: 2..<5),
            ],
            blanks: [1],
            dictionaries: [
                0: [dictionary([("x", 2), ("y", 4)])], 1: [dictionary([("y", 0), ("z", 1)])],
            ]
        )
        guard case .codes(let column) = Assembly(job, results, rows: 5).columns()[0] else {
            Issue.record("a category is a column of codes")
            return
        }
        #expect(column.dictionary == ["y", "z", "x"])
        #expect(Array(column.codes) == [0, 1, 2, -1, 0])
        #expect(column.missing == 1 && column.count == 5)
    }

    @Test("a declared value that is empty or stands twice has no code of its own")
    func declared() throws {
        let kind = ColumnRequest.Kind.category(values: ["甲", "", "乙", "甲"])
        let table = try read("a\n乙\n甲\n", [ColumnRequest(id: "a", kind: kind)])
        guard case .codes(let column) = table.columns[0] else { return }
        #expect(column.dictionary == ["甲", "乙"])
        #expect(Array(column.codes) == [1, 0])
    }

    @Test("each kind gets its column; without any result nothing is missing")
    func kinds() throws {
        let job = try job(
            "a,b,c\n1,x,y\n",
            [
                ColumnRequest(id: "a"), ColumnRequest(id: "b", kind: .text),
                ColumnRequest(id: "c", kind: .category(values: ["y"])),
            ]
        )
        let columns = Assembly(job, ReadJob.Collected(), rows: 0).columns()
        guard case .numbers(let numbers) = columns[0], case .texts(let texts) = columns[1],
            case .codes(let codes) = columns[2]
        else {
            Issue.record("numbers, texts and codes, in the order of the request")
            return
        }
        #expect([numbers.missing, texts.missing, codes.missing] == [0, 0, 0])
        #expect([numbers.count, texts.count, codes.count] == [0, 0, 0])
    }
}
