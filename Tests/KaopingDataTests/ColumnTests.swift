import Testing

@testable import KaopingData

@Suite struct ColumnTests {
    @Test("each kind of column gives the value of a row, and says what is missing")
    func values() throws {
        let table = try read(
            "n,g,t\n1.5,甲,一\n,,\n3,乙,三四\n",
            [
                ColumnRequest(id: "n"), ColumnRequest(id: "g", kind: .category(values: nil)),
                ColumnRequest(id: "t", kind: .text),
            ]
        )
        guard case .numbers(let numbers) = table.columns[0],
            case .codes(let codes) = table.columns[1],
            case .texts(let texts) = table.columns[2]
        else {
            Issue.record("numbers, codes and texts")
            return
        }
        #expect(numbers[0] == 1.5 && numbers[1].isNaN && numbers[2] == 3)
        #expect(codes[0] == "甲" && codes[1] == nil && codes[2] == "乙")
        #expect(texts[0] == "一" && texts[1] == "" && texts[2] == "三四")
        #expect(numbers.values.count == 3 && Array(codes.codes) == [0, -1, 1])
        #expect([numbers.missing, codes.missing, texts.missing] == [1, 1, 1])
        #expect(numbers.hasMissing && codes.hasMissing && texts.hasMissing)
        // Two characters of three bytes each.
        #expect(texts.bytes(ofRow: 2).count == 2 * 3 && texts.bytes(ofRow: 1).isEmpty)
    }

    @Test("texts of some rows are found in one go as they are one by one, repeated ones too")
    func gather() throws {
        let table = try read("t\n一\n\n三四\n", [ColumnRequest(id: "t", kind: .text)])
        guard case .texts(let texts) = table.columns[0] else {
            Issue.record("texts")
            return
        }
        let rows: [Int32] = [2, 0, 1, 2]
        for column in [texts, texts.repeating(row: 2, count: 3)] {
            let found = [UnsafeRawBufferPointer](unsafeUninitializedCapacity: rows.count) {
                room,
                count in
                rows.withUnsafeBufferPointer {
                    if let base = room.baseAddress { column.gather($0, into: base) }
                }
                count = rows.count
            }
            let expected = rows.map { column.bytes(ofRow: Int($0)) }
            #expect(found.map { Array($0) } == expected.map { Array($0) })
        }
    }

    @Test("complete columns miss nothing")
    func complete() throws {
        let table = try read(
            "n,g,t\n1,甲,一\n",
            [
                ColumnRequest(id: "n"), ColumnRequest(id: "g", kind: .category(values: ["甲"])),
                ColumnRequest(id: "t", kind: .text),
            ]
        )
        for column in table.columns {
            switch column {
            case .numbers(let column): #expect(!column.hasMissing)
            case .codes(let column): #expect(!column.hasMissing)
            case .texts(let column): #expect(!column.hasMissing)
            case .keys: Issue.record("nobody asked for the rows of another table")
            }
        }
    }

    @Test(
        "a text's place and length share one word up to the largest file and record",
        arguments: [(0, 0), (1, 1), (TextSpan.reach - 1, 16 << 20), (123_456_789_012, 33_554_431)]
    )
    func spans(start: Int, count: Int) {
        let span = TextSpan(start: start, count: count)
        #expect(span.start == start && span.count == count)
        #expect(MemoryLayout<TextSpan>.size == 8)
    }
}
