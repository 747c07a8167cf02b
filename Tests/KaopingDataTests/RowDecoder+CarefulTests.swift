import KaopingCore
import Testing

@testable import KaopingData

@Suite struct RowDecoderCarefulTests {
    private let all: [(ColumnRequest.Kind, String)] = [
        (.number, "12.5"), (.count, "3"), (.percent(.sign), "70%"), (.percent(.hundred), "70"),
        (.percent(.fraction), "0.7"), (.flag, "是"), (.date, "2020-07-31"),
    ]

    @Test("what a cell should be is said with an example that is accepted")
    func expected() throws {
        for (kind, good) in all {
            let columns = [ColumnRequest(id: "a", kind: kind)]
            #expect(try read("a\n\(good)\n", columns).numbers().count == 1)
            let said = refusal { try read("a\nwhat\n", columns) }
            #expect(said.count == 1 && said[0].contains("\"what\" is not \(kind.expected.en)"))
            #expect(
                refusal(.zh) { try read("a\nwhat\n", columns) }.first?
                    .contains("应为\(kind.expected.zh)") == true
            )
        }
        #expect(ColumnRequest.Kind.text.expected.en == "a text")
        #expect(ColumnRequest.Kind.category(values: nil).expected.zh == "规定的值之一")
    }

    @Test("cells as people write them are read: wide digits, spaces, quotes, separators")
    func asWritten() throws {
        let number = [ColumnRequest(id: "a")]
        let text = "a\n　１２．５　\n\"1,234\"\n −7 \n\" 3\"\n"
        #expect(try read(text, number).numbers() == [12.5, 1_234, -7, 3])
        let words = [ColumnRequest(id: "a", kind: .text)]
        let quoted = "a\n\"say \"\"hi\"\"\"\n\" 甲 \"\n\"　\"\n"
        #expect(try read(quoted, words).words() == ["say \"hi\"", "甲", nil])
    }

    @Test("a cell of thousands of bytes is no number and is not copied to find that out")
    func huge() {
        let digits = String(repeating: "1", count: 5_000)
        let said = refusal { try read("a\n\(digits)\n", [ColumnRequest(id: "a")]) }
        #expect(said.count == 1 && said[0].contains("[bad-cell]"))
        #expect(said[0].count < 300)
    }

    @Test("of many declared values the first 20 are named")
    func manyValues() {
        let values = (1...25).map { "value\($0)" }
        let columns = [ColumnRequest(id: "a", kind: .category(values: values))]
        let said = refusal { try read("a\nquite another\n", columns) }
        #expect(
            said.count == 1 && said[0].contains("value19, value20…") && !said[0].contains("value21")
        )
    }

    @Test("a row with a wrong number of cells is no twin of another, and its cells are not judged")
    func mended() {
        let columns = [ColumnRequest(id: "k", kind: .text), ColumnRequest(id: "n")]
        #expect(
            refusal { try read("k,n\nx,1\nx\nx,?,3\n", columns, key: 0) } == [
                "t.csv:3: row 2 has 1 cells, the heading has 2 [row-fields]",
                "t.csv:4: row 3 has 3 cells, the heading has 2 [row-fields]",
            ]
        )
    }

    @Test("a broken quote stops the reading with the line where it stands")
    func brokenQuote() {
        let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "b", kind: .text)]
        let said = refusal { try read("a,b\n1,\"x\ny\"\n?,z\n2,5\"x\n3,w\n", columns) }
        #expect(said.count == 2 && said[0].contains("[bad-cell]"))
        #expect(said[1].hasPrefix("t.csv:5: ") && said[1].contains("[quote-inside]"))
    }
}
