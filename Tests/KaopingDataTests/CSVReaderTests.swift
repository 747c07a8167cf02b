import Foundation
import KaopingCore
import Testing

@testable import KaopingData

@Suite struct CSVReaderTests {
    let two = [ColumnRequest(id: "a", kind: .text), ColumnRequest(id: "b")]

    @Test(
        "line ends, a byte order mark and blank lines make no difference",
        arguments: [
            "a,b\nx,1\ny,2\n", "a,b\r\nx,1\r\ny,2\r\n", "\u{FEFF}a,b\nx,1\ny,2",
            "a,b\nx,1\n\n\r\ny,2\n\n\n",
            "a,b\r\nx,1\r\n\r\ny,2\r\n\r\n", "\"a\",\"b\"\n\"x\",\"1\"\n\"y\",\"2\"\n",
            " a ,b\n x,1\ny\u{3000},2\n",
        ]
    )
    func formats(text: String) throws {
        let table = try read(text, two)
        #expect(table.words(0) == ["x", "y"])
        #expect(table.numbers(1) == [1, 2])
        #expect(table.figures.rowsRead == 2)
    }

    @Test("quoted fields may hold commas, quotes and line ends; lines are counted through")
    func quoted() throws {
        let table = try read("a,b\n\"x, \"\"y\"\"\nz\",1\n\nw,2\n", two)
        #expect(table.words(0) == ["x, \"y\"\nz", "w"])
        #expect((0..<2).map(table.line) == [2, 5])
        #expect((0..<2).map(table.rowNumber) == [1, 3])
        #expect(
            table.place(row: 1, column: 1).description(in: .en)
                == "t.csv:5: row 3, column \"b\" (B4)"
        )
    }

    @Test("in a table of one column a blank line is a blank cell, but not at the end")
    func oneColumn() throws {
        let table = try read("b\n1\n\n3\n\n\n", [ColumnRequest(id: "b")])
        #expect(table.numbers() == [1, nil, 3])
        #expect(table.figures.blanks == [1])
    }

    @Test("a file that cannot be read ends with its own status")
    func noInput() {
        let folder = FileManager.default.temporaryDirectory.path
        func error(_ path: String) -> IssuesError? {
            #expect(throws: IssuesError.self) {
                try CSVReader.read(TableRequest(path: path, name: "t.csv", columns: []))
            }
        }
        let missing = error(folder + "/no-such-file.csv")
        #expect(missing?.status == .noInput)
        #expect(
            missing?.issues.map { $0.description(in: .zh) } == ["t.csv：没有这个文件 [table-not-found]"]
        )
        #expect(error(folder)?.issues.map(\.message) == [.tableIsFolder])
        #expect(error(folder)?.status == .noInput)
        #expect(error("/dev/null")?.issues.map(\.message) == [.tableNotAFile])
    }

    @Test("a file without rows is refused")
    func empty() {
        #expect(refusal { try read("", two) } == ["t.csv: the file is empty [table-empty]"])
        #expect(refusal(.zh) { try read("\u{FEFF}\n", two) } == ["t.csv：文件是空的 [table-empty]"])
        #expect(refusal(.zh) { try read("a,b\n\n", two) } == ["t.csv：只有表头，没有数据行 [table-no-rows]"])
    }

    @Test("a heading alone is a table without rows where that may be", arguments: [1, 1 << 20])
    func headingAlone(chunk: Int) throws {
        for text in ["a,b", "a,b\n", "a,b\r\n", "\u{FEFF}a,b\n\n\n"] {
            let table = try read(text, two, key: 0, mayBeEmpty: true, threads: 2, chunk: chunk)
            #expect(table.rows == 0 && table.figures.rowsRead == 0)
            #expect(table.columns.count == 2)
        }
        #expect(try read("a,b\nx,1\n", two, mayBeEmpty: true).rows == 1)
        let none = refusal { try read("", two, mayBeEmpty: true) }
        #expect(none == ["t.csv: the file is empty [table-empty]"])
    }

    @Test("broken quotes are refused where they are")
    func quotes() {
        #expect(
            refusal { try read("a,b\nx,1\n5\"y,2\n", two) } == [
                "t.csv:3: there is a quote inside a cell that is not quoted: 5\"y,2 [quote-inside]\n"
                    + "    Put the whole cell in quotes and double the quote inside."
            ]
        )
        #expect(
            refusal { try read("a,b\n\"x\"y,2\n", two) } == [
                "t.csv:2: there is text behind the closing quote: \"x\"y,2 [quote-then-text]\n"
                    + "    Double the quotes inside the cell."
            ]
        )
        #expect(
            refusal(.zh) { try read("a,b\nx,1\n\"y\nz,2\n", two) } == [
                "t.csv:3：文件在引号内结束；这个单元格从第 3 行开始 [quote-open]\n    请检查文件是否被截断，或补上收尾的引号。"
            ]
        )
    }

    @Test("bytes that are not UTF-8 are refused with their place, bad cells before them too")
    func encoding() {
        let text = Array("a,b\nx,?\n".utf8)
        let found = refusal { try read(bytes: text + [0xD6, 0xD0, 0x2C, 0x31, 0x0A], two) }
        #expect(
            found == [
                "t.csv:2: row 1, column \"b\" (B2): \"?\" is not a number such as 12.5 [bad-cell]",
                "t.csv:3:1: byte 8 (from 0) is not valid UTF-8 [table-not-utf8]\n    It looks like GB18030 (GBK);"
                    + " save it as UTF-8, in Excel as \"CSV UTF-8 (Comma delimited)\".",
            ]
        )
        #expect(
            refusal { try read(bytes: Array("a,b\nx,1\ny".utf8) + [0, 0x2C, 0x31], two) } == [
                "t.csv:3:2: byte 9 (from 0) is NUL; the file may be damaged or not be text [table-nul-byte]"
            ]
        )
        #expect(
            refusal { try read(bytes: [0xFF, 0xFE, 0x61, 0], two) }.first?.contains("[table-utf16]")
                == true
        )
    }

    @Test("a record that is too long is refused by the line where it begins")
    func tooLong() throws {
        let path = FileManager.default.temporaryDirectory.path + "/kaoping-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        for filler in ["x", "\"x"] {
            let text = "a,b\ny,1\n" + filler + String(repeating: "x", count: 3000) + ",2\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            for chunk in [16, 64, 4096, 1 << 20] {
                var request = TableRequest(
                    path: path,
                    name: "t.csv",
                    columns: two,
                    chunkBytes: chunk
                )
                request.recordLimit = 1000
                #expect(
                    refusal(.zh) { try CSVReader.read(request) } == [
                        "t.csv:3：从这里开始的一行超过 1000 字节 [record-too-long]\n    可能少了一个收尾的引号，或者这不是 CSV 文件。"
                    ]
                )
            }
        }
    }

    @Test("a file may consist of rows that are all too short")
    func allShort() {
        let text = "a,b,c,d,e,f\n" + String(repeating: "1\n", count: 5000)
        for threads in [1, 2] {
            let error = #expect(throws: IssuesError.self) {
                try read(text, [ColumnRequest(id: "f")], threads: threads, chunk: 64)
            }
            #expect((error?.issues.count ?? 0) + (error?.omitted ?? 0) == 5000)
        }
    }
}
