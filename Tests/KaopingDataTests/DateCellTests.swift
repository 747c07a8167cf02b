import KaopingCore
import KaopingData
import Testing

@Suite struct DateCellTests {
    @Test(
        "days are read in every form",
        arguments: [
            "2020-07-31", "2020/7/31", "2020.7.31", "20200731", "2020年7月31日", "2020年7月底",
            "２０２０－０７－３１",
            "\"2020-07-31\"", " 2020-7-31 ",
        ]
    )
    func read(cell: String) throws {
        let table = try KaopingDataTests.read("a\n\(cell)\n", [ColumnRequest(id: "a", kind: .date)])
        let day = try #require(Day(year: 2020, month: 7, day: 31))
        #expect(table.numbers() == [Double(day.number)])
    }

    @Test("the end of February follows the leap year")
    func february() throws {
        let table = try KaopingDataTests.read(
            "a\n2020年2月底\n2021年2月底\n",
            [ColumnRequest(id: "a", kind: .date)]
        )
        let days = [(2020, 29), (2021, 28)].map {
            Day(year: $0.0, month: 2, day: $0.1)?.number ?? 0
        }
        #expect(table.numbers() == days.map(Double.init))
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "2020-02-32", "2020-13-01", "20-7-31", "2020年7月", "2020-07", "7月底", "2020-07-3x",
        ]
    )
    func refused(cell: String) {
        let found = refusal(.zh) {
            try KaopingDataTests.read("a\n\(cell)\n", [ColumnRequest(id: "a", kind: .date)])
        }
        #expect(found == ["t.csv:2：第1行“a”列（A2）：“\(cell)”不对，应为日期（如 2020-07-31） [bad-cell]"])
    }

    @Test(
        "a day that its month does not have is answered with the month's length",
        arguments: ["2023-06-31", "2023/6/31", "20230631", "2023年6月31日"]
    )
    func shortMonth(cell: String) {
        func found(_ language: Language) -> [String] {
            refusal(language) {
                try KaopingDataTests.read("a\n\(cell)\n", [ColumnRequest(id: "a", kind: .date)])
            }
        }
        #expect(
            found(.zh) == ["t.csv:2：第1行“a”列（A2）：“\(cell)”不对，2023年6月只有30天 [no-such-day]"]
        )
        #expect(
            found(.en) == [
                "t.csv:2: row 1, column \"a\" (A2): \"\(cell)\" is no day: month 6 of 2023 has 30 days "
                    + "[no-such-day]"
            ]
        )
    }

    @Test("yes and no are read in every form; a blank is missing")
    func flags() throws {
        let yes = ["是", "有", "yes", "TRUE", "true", "1", "y", "Ｙ", "√", "１", "\"是\""]
        let no = ["否", "无", "No", "false", "0", "n", "×", "ｎ"]
        let text = "a,b\n" + (yes + no + ["", "—"]).map { "\($0),\n" }.joined()
        let table = try KaopingDataTests.read(text, [ColumnRequest(id: "a", kind: .flag)])
        let ones = [Double?](repeating: 1, count: yes.count)
        let zeros = [Double?](repeating: 0, count: no.count)
        #expect(table.numbers() == ones + zeros + [nil, nil])
        let bad = refusal {
            try KaopingDataTests.read("a\n2\n", [ColumnRequest(id: "a", kind: .flag)])
        }
        #expect(bad == ["t.csv:2: row 1, column \"a\" (A2): \"2\" is not yes or no [bad-cell]"])
    }
}
