import KaopingData
import Testing

@Suite struct RowDecoderNumbersTests {
    @Test("a run of numbers goes on behind a cell that is quoted, blank, negative or long")
    func runs() throws {
        let columns = ["a", "b", "c", "d"].map { ColumnRequest(id: $0) }
        let text =
            "a,b,c,d\n1,\"2\",-3,4\n\"-1.5\",,123456789012.25,\"\"\r\n,,,\n,1e3,0.000001,-.5\n"
        let table = try read(text, columns)
        #expect(table.numbers(0) == [1, -1.5, nil, nil])
        #expect(table.numbers(1) == [2, nil, nil, 1_000])
        #expect(table.numbers(2) == [-3, 123_456_789_012.25, nil, 0.000001])
        #expect(table.numbers(3) == [4, nil, nil, -0.5])
        #expect(table.figures.blanks == [2, 2, 1, 2])
    }

    @Test("a number is the same bare, quoted, spaced and before a carriage return")
    func spellings() throws {
        var random = SplitMix(seed: 5)
        let columns = [ColumnRequest(id: "a")]
        for _ in 0..<200 {
            let value = Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 1_000
            let text = "a\n\(value)\n\"\(value)\"\n \(value) \n\(value)\r\n"
            #expect(try read(text, columns).numbers() == [value, value, value, value])
        }
    }

    @Test("zero has no sign, whichever way it was written")
    func zero() throws {
        let table = try read("a\n-0\n\"-0\"\n-0.000\n -0\n0\n", [ColumnRequest(id: "a")])
        guard case .numbers(let numbers) = table.columns[0] else { return }
        #expect(numbers.values.map(\.bitPattern) == [0, 0, 0, 0, 0])
    }

    @Test("signs alone and quotes that do not close the number are no numbers")
    func notNumbers() {
        let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "b")]
        for cell in ["--1", "1-", "+-1", ".", "1.2.3", "\"1 2\"", "-\"1\"", "\"-1x\""] {
            #expect(refusal { try read("a,b\n\(cell),1\n", columns) }.count == 1, "\(cell)")
        }
        #expect(
            refusal { try read("a,b\n\"1\"2,1\n", columns) }.first?.contains("[quote-then-text]")
                == true
        )
    }

    @Test("percentages with their sign and counts are read in quotes too")
    func percentages() throws {
        let columns = [
            ColumnRequest(id: "p", kind: .percent(.sign)), ColumnRequest(id: "c", kind: .count),
        ]
        let table = try read("p,c\n\"70%\",\"12\"\n-5%,12.0\n12.345678901%,1\r\n", columns)
        #expect(table.numbers(0) == [0.7, -0.05, 0.12345678901])
        #expect(table.numbers(1) == [12, 12, 1])
        #expect(refusal { try read("p,c\n70,1\n\"70\",1\n1%,1.5\n", columns) }.count == 3)
    }

    @Test("flags and days of the common kind are read as others are")
    func flagsAndDays() throws {
        let columns = [ColumnRequest(id: "f", kind: .flag), ColumnRequest(id: "d", kind: .date)]
        let table = try read("f,d\n是,1970-01-02\n否,\"1970-01-03\"\n 是 ,1970/1/4\r\n", columns)
        #expect(table.numbers(0) == [1, 0, 1])
        // Days are counted from 1970-01-01.
        #expect(table.numbers(1) == [1, 2, 3])
        #expect(refusal { try read("f,d\n也许,1970-02-30\n", columns) }.count == 2)
    }

    @Test("a day is the same as in the row before, or one that differs in its first or last digits")
    func sameDays() throws {
        let columns = ["d", "e"].map { ColumnRequest(id: $0, kind: .date) }
        let rows = ["1970-01-02,1970-01-02", "1970-01-02,1971-01-02", "1970-01-03,1971-01-02"]
        let table = try read("d,e\n" + rows.map { $0 + "\n" }.joined(), columns)
        #expect(table.numbers(0) == [1, 1, 2])
        #expect(table.numbers(1) == [1, 366, 366])
        let again = refusal {
            try read("d,e\n" + String(repeating: "1970-02-30,1970-01-02\n", count: 2), columns)
        }
        #expect(again.count == 2)
    }
}
