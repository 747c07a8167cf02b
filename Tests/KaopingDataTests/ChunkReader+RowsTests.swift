import KaopingCore
import Testing

@testable import KaopingData

@Suite struct ChunkReaderRowsTests {
    private let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "b")]

    /// Reads all of a text as one chunk.
    private func result(_ text: String, recordLimit: Int = 16 << 20) throws -> ChunkResult {
        let job = try job(text, columns, recordLimit: recordLimit)
        var reader = ChunkReader(job, worker: 0)
        defer { _ = reader.close() }
        let result = reader.read(0)
        return try #require(result)
    }

    @Test("blank lines are no rows, but they count as lines and records")
    func blankLines() throws {
        let result = try result("a,b\n1,2\n\n\r\n3,\"\n4\"\n5,6\n")
        #expect(result.rows == 0..<3 && result.rowsRead == 3)
        // Row 0 is on line 2; 2 blank lines; row 1 on lines 5 and 6; row 2 on line 7.
        #expect((0..<3).map { result.map.position(of: $0).line } == [2, 5, 7])
        #expect((0..<3).map { result.map.position(of: $0).record } == [0, 3, 4])
    }

    @Test("a NUL stops the reading at its record; findings before it are kept")
    func damage() throws {
        let result = try result("a,b\n?,2\n3,4\n5,\0\n!,7\n")
        #expect(result.findings.map(\.issue.message) == [.badCell])
        #expect(result.findingCount == 1)
        #expect(result.fatal?.message == .tableNull)
        // 4 bytes of heading, two rows of 4 bytes, then "5,".
        #expect(result.fatal?.arguments["offset"] == "\(4 + 4 + 4 + 2)")
        #expect(result.fatal?.place == Place(file: "t.csv", line: 4, column: 3))
    }

    @Test("a record longer than the limit stops the reading and is not itself judged")
    func tooLong() throws {
        let long = "?," + String(repeating: "7", count: 30) + "\n"
        let result = try result("a,b\n1,2\n" + long + "3,4\n", recordLimit: 20)
        #expect(result.fatal?.message == .recordTooLong)
        #expect(result.fatal?.place == Place(file: "t.csv", line: 3))
        #expect(result.findings.isEmpty && result.findingCount == 0)
    }

    @Test("more short rows than there is room for are all refused")
    func shortRows() throws {
        // A row of three columns takes 3 bytes at least; 50 rows of 2 bytes have room for
        // 100 / 3 + 1 = 34.
        let text = "a,b,c\n" + String(repeating: "1\n", count: 50)
        let job = try job(text, columns)
        #expect(job.capacity == 100 / 3 + 1)
        var reader = ChunkReader(job, worker: 0)
        defer { _ = reader.close() }
        let chunk = reader.read(0)
        let result = try #require(chunk)
        #expect(result.findingCount == 50 && result.rows == 0..<50)
        #expect(refusal { try read(text, columns, limit: 50) }.count == 50)
    }
}
