import KaopingCore
import Testing

@testable import KaopingData

@Suite struct ReadJobTests {
    private let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "b", kind: .text)]

    @Test("the data are cut into chunks, and every row has room")
    func sizes() throws {
        // The heading takes 4 bytes; 10 rows of 4 bytes, the last without its line feed.
        let text = "a,b\n" + String(repeating: "1,x\n", count: 10)
        let job = try job(text, columns, chunk: 16)
        #expect(job.contentEnd == 4 + 10 * 4 - 1)
        #expect(job.chunks == 3, "39 / 16, rounded up")
        #expect(job.capacity == 40 / 2 + 1, "a row has at least a byte for each column")
    }

    @Test("what threads hand in comes in the order of the file", arguments: [1, 4])
    func results(threads: Int) throws {
        let text = "a,b\n" + (0..<100).map { "\($0),\n" }.joined()
        let job = try job(text, columns, threads: threads, chunk: 16)
        job.run()
        let results = job.results()
        #expect(results.chunks.map(\.chunk) == Array(0..<job.chunks))
        #expect(results.chunks.reduce(0) { $0 + $1.rowsRead } == 100)
        #expect(results.blanks == [0, 100])
        #expect(job.rows.last == 100)
        // The rows of a chunk follow those of the one before.
        #expect(
            results.chunks.dropFirst().map(\.rows.lowerBound)
                == results.chunks.dropLast().map(\.rows.upperBound)
        )
        // The chunks end before the last line feed, which the content leaves out.
        #expect(job.boundaries.last.lines == 1 + 100 - 1)
    }

    @Test("after what stops the reading no chunk is begun")
    func fatal() throws {
        let text = "a,b\n1,\0\n" + String(repeating: "1,x\n", count: 100)
        let job = try job(text, columns, chunk: 16)
        job.run()
        let results = job.results()
        #expect(results.chunks.map(\.chunk) == [0])
        #expect(results.chunks.first?.fatal?.message == .tableNull)
    }
}
