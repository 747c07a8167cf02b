import Testing

@testable import KaopingData

@Suite("Keys that are numbered")
struct DenseKeysTests {
    private func keys(_ texts: [String]) throws -> TextColumn {
        let rows = texts.map { $0 + ",1\n" }.joined()
        let table = try read("k,n\n" + rows, [ColumnRequest(id: "k", kind: .text)])
        guard case .texts(let column) = table.columns[0] else { throw Absent() }
        return column
    }

    private struct Absent: Error {}

    private func row(_ keys: DenseKeys, _ text: String) -> Int {
        Array(text.utf8).withUnsafeBufferPointer { keys.row(of: $0) }
    }

    @Test("lead to their rows, in whatever order they stand and with gaps")
    func numbered() throws {
        let texts = ["U0000012", "U0000003", "U0000007"]
        let keys = try #require(DenseKeys(try keys(texts)))
        #expect(texts.map { row(keys, $0) } == [0, 1, 2])
        for text in ["U0000004", "U0000002", "U0000013", "V0000003", "U000003", "U00000003", ""] {
            #expect(row(keys, text) == -1, "\(text)")
        }
        // A digit too far: the colon follows the nine.
        #expect(row(keys, "U000000:") == -1)
    }

    @Test(
        "in order without a gap are their rows, also where the first is not the least there could be"
    )
    func inOrder() throws {
        let texts = (5..<25).map { "U" + ($0 < 10 ? "0" : "") + "\($0)" }
        let keys = try #require(DenseKeys(try keys(texts)))
        #expect(texts.map { row(keys, $0) } == Array(0..<20))
        #expect(row(keys, "U04") == -1 && row(keys, "U25") == -1)
    }

    @Test("may be numbers alone, and longer than what is read as one word")
    func forms() throws {
        for head in ["", "中", "a long head before the number 33"] {
            for digits in [1, 3, 8] {
                let texts = (0..<10).map { number in
                    head + String(repeating: "0", count: digits - 1) + "\(number)"
                }
                let keys = try #require(DenseKeys(try keys(texts)))
                #expect(texts.map { row(keys, $0) } == Array(0..<10))
            }
        }
    }

    @Test("that stand twice are told with the first row; blank ones are none")
    func repeated() throws {
        let keys = try #require(DenseKeys(try keys(["a1", "", "a2", "a1", "a1"])))
        #expect(keys.repeated.map(\.row) == [3, 4])
        #expect(keys.repeated.map(\.first) == [0, 0])
        #expect(row(keys, "a1") == 0)
    }

    @Test(
        "are of another form: of several lengths, heads or without a number, or mostly gaps",
        arguments: [
            ["a1", "a10"], ["a1", "b2"], ["a", "b"], ["a1", "ax"], ["a000001", "a999999"], [""],
        ]
    )
    func others(_ texts: [String]) throws {
        #expect(DenseKeys(try keys(texts)) == nil)
        let index = KeyIndex(try keys(texts))
        for (row, text) in texts.enumerated() where !text.isEmpty {
            #expect(index.row(of: text) == row)
        }
    }
}
