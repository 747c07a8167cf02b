import Testing

@testable import KaopingData

@Suite("The index of keys")
struct KeyIndexTests {
    private func keys(_ texts: [String]) throws -> TextColumn {
        let rows = texts.map { $0 + ",1\n" }.joined()
        let table = try read("k,n\n" + rows, [ColumnRequest(id: "k", kind: .text)])
        guard case .texts(let column) = table.columns[0] else { throw Absent() }
        return column
    }

    private struct Absent: Error {}

    @Test("finds the row of each key, short, long or Chinese, and of no other")
    func find() throws {
        let texts = ["a", "b", "华亭街道", "eight888", "nine99999", "a longer key than eight bytes"]
        let index = KeyIndex(try keys(texts))
        for (row, text) in texts.enumerated() { #expect(index.row(of: text) == row) }
        for text in ["", "c", "A", "华亭", "eight88", "a longer key than eight byteS"] {
            #expect(index.row(of: text) == nil, "\(text)")
        }
        #expect(index.repeated.isEmpty)
    }

    @Test("finds many keys as well as few")
    func many() throws {
        let texts = (0..<5000).map { "unit-\($0 * 7)" }
        let index = KeyIndex(try keys(texts))
        #expect(texts.indices.allSatisfy { index.row(of: texts[$0]) == $0 })
        #expect(index.row(of: "unit-1") == nil)
    }

    @Test("finds other spellings; one whose key is not there is not found")
    func aliases() throws {
        let index = KeyIndex(
            try keys(["华亭街道", "b"]),
            aliases: ["华亭": "华亭街道", "gone": "c", "b": "华亭街道", "": "b"]
        )
        #expect(index.row(of: "华亭") == 0)
        #expect(index.row(of: "gone") == nil)
        // What is a key of its own stands for itself.
        #expect(index.row(of: "b") == 1)
        #expect(index.row(of: "") == nil)
    }

    @Test("tells which keys stand twice; blank ones are none")
    func repeated() throws {
        let index = KeyIndex(try keys(["a", "", "b", "a", "", "a"]))
        #expect(index.repeated.map(\.row) == [3, 5])
        #expect(index.repeated.map(\.first) == [0, 0])
        #expect(index.row(of: "a") == 0)
    }
}
