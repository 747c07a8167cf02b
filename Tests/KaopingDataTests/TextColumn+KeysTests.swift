import Testing

@testable import KaopingData

@Suite("A column of texts as keys")
struct TextColumnKeysTests {
    private struct Absent: Error {}

    private func column(_ texts: [String]) throws -> TextColumn {
        let rows = texts.map { $0 + ",1\n" }.joined()
        let table = try read("k,n\n" + rows, [ColumnRequest(id: "k", kind: .text)])
        guard case .texts(let column) = table.columns[0] else { throw Absent() }
        return column
    }

    @Test("has one code for each different text, in the order of first appearance")
    func coded() throws {
        let (codes, dictionary) = try column(["b", "a", "", "b", "乙"]).coded()
        #expect(codes == [0, 1, -1, 0, 2])
        #expect(dictionary == ["b", "a", "乙"])
    }

    @Test("has texts replaced by others of any length")
    func replacing() throws {
        let column = try column(["b", "a", "", "b", "c"])
        let replaced = try #require(column.replacing(["b": "a longer one", "c": "x", "z": "y"]))
        #expect(
            (0..<5).map { replaced[$0] } == ["a longer one", "a", "", "a longer one", "x"]
        )
        #expect(replaced.count == 5 && replaced.missing == 1)
    }

    @Test("stays as it is where none of the texts is in it")
    func unchanged() throws {
        let column = try column(["b", "a"])
        for texts in [[:], ["c": "d"], ["": "d"]] {
            let same = try #require(column.replacing(texts))
            #expect(same.bytes.base == column.bytes.base)
        }
    }

    @Test("is shown on one line and cut")
    func shown() throws {
        let column = try column(["\"a\nb\"", String(repeating: "x", count: 60)])
        #expect(TextColumn.shown(column.bytes(ofRow: 0)) == "a⏎b")
        #expect(
            TextColumn.shown(column.bytes(ofRow: 1)) == String(repeating: "x", count: 40) + "…"
        )
    }
}
