import Foundation
import Testing

@testable import KaopingData

@Suite("Cells that name rows of another table")
struct RowDecoderKeysTests {
    private func keys(_ texts: [String]) throws -> KeyIndex {
        let table = try read(
            "k,n\n" + texts.map { $0 + ",1\n" }.joined(),
            [ColumnRequest(id: "k", kind: .text)]
        )
        guard case .texts(let column) = table.columns[0] else { throw Absent() }
        return KeyIndex(column, aliases: ["another": texts[0]])
    }

    private struct Absent: Error {}

    private func column(
        _ text: String,
        _ keys: [String],
        threads: Int = 1,
        chunk: Int = 1 << 20,
        limit: Int = 20
    ) throws -> KeyColumn {
        let path = FileManager.default.temporaryDirectory.path + "/kaoping-\(UUID().uuidString).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let table = try CSVReader.read(
            TableRequest(
                path: path,
                columns: [
                    ColumnRequest(id: "n"), ColumnRequest(id: "k", kind: .text, blank: .error),
                ],
                keys: TableRequest.Keys(column: 1, index: try self.keys(keys)),
                threads: threads,
                issueLimit: limit,
                chunkBytes: chunk
            )
        )
        guard case .keys(let column) = table.columns[1] else { throw Absent() }
        return column
    }

    @Test("are their rows: plain, quoted, with outer spaces, with doubled quotes, by another name")
    func spellings() throws {
        let text = "k,n\nb,1\n\"a\",2\n  b ,3\n\"say \"\"c\"\"\",4\nanother,5\n"
        let column = try column(text, ["a", "b", "\"say \"\"c\"\"\""])
        #expect(Array(column.rows) == [1, 0, 1, 2, 0])
        #expect(column.unknownCount == 0 && column.unknown.isEmpty)
    }

    @Test("are the same whatever the threads and the chunks, also more than are looked up at once")
    func many() throws {
        let keys = (0..<500).map { "unit-\($0)" }
        let wanted = (0..<3000).map { $0 * 37 % 500 }
        let text = "k,n\n" + wanted.map { "unit-\($0),1\n" }.joined()
        for (threads, chunk) in [(1, 1 << 20), (3, 100), (2, 4096)] {
            let column = try column(text, keys, threads: threads, chunk: chunk)
            #expect(column.rows.map { Int($0) } == wanted)
        }
    }

    @Test("that there are none of are kept as they are written, the first of them")
    func unknown() throws {
        let text = "k,n\na,1\nx,2\ny,3\na,4\nz,5\n"
        for chunk in [4, 1 << 20] {
            let column = try column(text, ["a"], threads: 2, chunk: chunk, limit: 2)
            #expect(Array(column.rows) == [0, -1, -1, 0, -1])
            #expect(column.unknownCount == 3)
            #expect(column.unknown.map(\.row) == [1, 2])
            #expect(column.unknown.map { String(decoding: $0.text, as: UTF8.self) } == ["x", "y"])
        }
    }
}
