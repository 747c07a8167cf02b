import KaopingCore
import KaopingData
import Testing

@Suite struct UniqueKeyTests {
    let columns = [ColumnRequest(id: "id", kind: .text), ColumnRequest(id: "b")]

    @Test("a key that stands twice is refused with both rows")
    func twice() {
        #expect(
            refusal { try read("id,b\nx,1\n\ny,2\nx,3\nx,?\n", columns, key: 0) } == [
                "t.csv:5: row 4, column \"id\" (A5): \"x\" stands twice; row 1 (line 2) has it already [duplicate-key]",
                "t.csv:6: row 5, column \"id\" (A6): \"x\" stands twice; row 1 (line 2) has it already [duplicate-key]",
                "t.csv:6: row 5, column \"b\" (B6): \"?\" is not a number such as 12.5 [bad-cell]",
            ]
        )
        #expect(
            refusal(.zh) { try read("id,b\n\"x\",1\nx,2\n", columns, key: 0) }
                == ["t.csv:3：第2行“id”列（A3）：“x”重复：第 1 行（文件第 2 行）已有 [duplicate-key]"]
        )
    }

    @Test("a blank key is refused, and a blank is no duplicate")
    func blank() {
        #expect(refusal { try read("id,b\n,1\n,2\n", columns, key: 0) }.count == 2)
    }

    @Test("keys may be numbers or categories")
    func kinds() {
        let number = [ColumnRequest(id: "id", kind: .count)]
        #expect(refusal { try read("id\n2\n1\n2\n?\n?\n", number, key: 0) }.count == 3)
        let category = [ColumnRequest(id: "id", kind: .category(values: nil))]
        #expect(refusal { try read("id\nb\na\nb\n", category, key: 0) }.count == 1)
    }

    @Test("many keys without order are told apart")
    func many() throws {
        let keys = (0..<20_000).map { "k\(($0 * 7919) % 20_011)" }
        let text = "id,b\n" + keys.map { "\($0),1\n" }.joined()
        #expect(try read(text, columns, key: 0).rows == 20_000)
        #expect(refusal { try read(text + "k5,1\n", columns, key: 0) }.count == 1)
    }
}
