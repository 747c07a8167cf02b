import KaopingCore
import KaopingData
import Testing

@Suite struct HeadingTests {
    @Test("all missing columns are named at once, with the headings and the nearest")
    func missing() {
        let place = Place(file: "profile.yaml", line: 7, column: 3)
        let columns = [
            ColumnRequest(id: "m", heading: "党员人数", place: place), ColumnRequest(id: "zzz"),
            ColumnRequest(id: "b"),
        ]
        #expect(
            refusal(.zh) { try read("党员数,b\n1,2\n", columns) } == [
                "profile.yaml:7:3：t.csv 没有“党员人数”列；表头有：党员数、b [column-missing-near]\n    是不是“党员数”？",
                "t.csv:1：t.csv 没有“zzz”列；表头有：党员数、b [column-missing]",
            ]
        )
    }

    @Test("a heading that stands twice is refused only when it is wanted")
    func twice() throws {
        #expect(
            refusal { try read("a,b,a\n1,2,3\n", [ColumnRequest(id: "a")]) }
                == ["t.csv:1: the heading \"a\" stands twice, in columns 1 and 3 [column-twice]"]
        )
        #expect(try read("a,b,a\n1,2,3\n", [ColumnRequest(id: "b")]).numbers() == [2])
    }

    @Test("another delimiter is named", arguments: [(";", "semicolons"), ("\t", "tabs")])
    func delimiter(sign: String, name: String) {
        #expect(
            refusal { try read("a\(sign)b\n1\(sign)2\n", [ColumnRequest(id: "a")]) } == [
                "t.csv:1: the heading row has no comma but \(name); columns must be separated by commas"
                    + " [table-delimiter]\n    Save the file as a comma separated CSV."
            ]
        )
    }

    @Test("carriage returns alone and a blank first line are refused")
    func lineEnds() {
        let columns = [ColumnRequest(id: "a")]
        #expect(
            refusal(.zh) { try read("a,b\r1,2\r", columns) } == [
                "t.csv:1：行尾只有回车符（CR），这是旧式 Mac 文件的写法 [table-carriage-returns]\n    请另存为行尾是 LF 或 CRLF 的文件。"
            ]
        )
        #expect(
            refusal { try read("\na,b\n1,2\n", columns) }
                == [
                    "t.csv:1: the first line is blank; the headings must stand there [table-heading-blank]"
                ]
        )
    }

    @Test("a heading in another encoding is refused with the byte")
    func encoding() {
        let bytes: [UInt8] = [0x61, 0x2C, 0xD6, 0xD0, 0x0A, 0x31, 0x2C, 0x32, 0x0A]
        #expect(
            refusal(.zh) { try read(bytes: bytes, [ColumnRequest(id: "a")]) } == [
                "t.csv:1：第 2 字节处（从 0 数起）不是有效的 UTF-8 [table-not-utf8]\n"
                    + "    文件看来是 GB18030（GBK）编码，请另存为 UTF-8；在 Excel 中选“CSV UTF-8（逗号分隔）”。"
            ]
        )
    }

    @Test("a heading may be quoted and run over lines")
    func quoted() throws {
        let table = try read(
            "\"a\nb\",\"c,\"\"d\"\"\"\n1,2\n",
            [ColumnRequest(id: "c", heading: "c,\"d\"")]
        )
        #expect(table.numbers() == [2])
        #expect(table.line(ofRow: 0) == 3)
    }
}
