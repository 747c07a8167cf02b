import KaopingCore
import KaopingData
import Testing

@Suite struct RowDecoderTests {
    @Test("words for nothing are blank in number columns and texts in text columns")
    func blanks() throws {
        let words = ["", "—", "-", "–", "无", "/", "N/A", "NA", "缺", "不详"]
        let text = "a,b\n" + words.map { "\($0),\($0)\n" }.joined()
        let table = try read(text, [ColumnRequest(id: "a"), ColumnRequest(id: "b", kind: .text)])
        #expect(table.numbers(0) == [Double?](repeating: nil, count: 10))
        let texts: [String?] = [nil] + words.dropFirst().map { $0 }
        #expect(table.words(1) == texts)
        #expect(table.figures.blanks == [10, 1])
    }

    @Test("a blank that must not be is refused")
    func required() {
        let columns = [ColumnRequest(id: "a", blank: .error), ColumnRequest(id: "b", kind: .text)]
        #expect(
            refusal { try read("a,b\n,x\n1,y\n无,z\n", columns) } == [
                "t.csv:2: row 1, column \"a\" (A2): this cell must not be blank [blank-cell]",
                "t.csv:4: row 3, column \"a\" (A4): this cell must not be blank [blank-cell]",
            ]
        )
    }

    @Test("percentages become shares, in the one style that is declared")
    func percentages() throws {
        func column(_ written: ColumnRequest.Written) -> [ColumnRequest] {
            [ColumnRequest(id: "a", kind: .percent(written))]
        }
        #expect(
            try read("a\n70%\n12.5％\n\"7%\"\n 8 %\n", column(.sign)).numbers() == [
                0.7, 0.125, 0.07, 0.08,
            ]
        )
        #expect(try read("a\n70\n12.5\n", column(.hundred)).numbers() == [0.7, 0.125])
        #expect(try read("a\n0.7\n", column(.fraction)).numbers() == [0.7])
        #expect(
            refusal(.zh) { try read("a\n70\n", column(.sign)) }
                == ["t.csv:2：第1行“a”列（A2）：“70”不对，应为带百分号的百分比（如 70%） [bad-cell]"]
        )
        #expect(
            refusal { try read("a\n70%\n", column(.hundred)) } == [
                "t.csv:2: row 1, column \"a\" (A2): \"70%\" is not a percentage without its sign such as 70"
                    + " [bad-cell]"
            ]
        )
    }

    @Test("counts are whole and not negative")
    func counts() throws {
        let columns = [ColumnRequest(id: "a", kind: .count), ColumnRequest(id: "b")]
        #expect(try read("a,b\n3,\n12.0,\n\"1,000\",\n", columns).numbers() == [3, 12, 1000])
        #expect(refusal { try read("a,b\n-1,\n2.5,\n", columns) }.count == 2)
    }

    @Test("values outside the range are refused, at open ends too")
    func ranges() throws {
        let range = ColumnRequest.Bounds(lower: 0, upper: 100, includesUpper: false)
        let columns = [ColumnRequest(id: "a", range: range)]
        #expect(try read("a\n0\n99.99\n", columns).numbers() == [0, 99.99])
        #expect(
            refusal { try read("a\n100\n-0.5\n", columns) } == [
                "t.csv:2: row 1, column \"a\" (A2): \"100\" is outside 0..<100 [cell-out-of-range]",
                "t.csv:3: row 2, column \"a\" (A3): \"-0.5\" is outside 0..<100 [cell-out-of-range]",
            ]
        )
    }

    @Test("declared values have their codes in the declared order; others are refused")
    func declared() throws {
        let columns = [ColumnRequest(id: "队伍", kind: .category(values: ["交警", "市场监管"]))]
        let table = try read("队伍\n市场监管\n\"交警\"\n\n 交警\n", columns)
        guard case .codes(let codes) = table.columns[0] else { return }
        #expect(Array(codes.codes) == [1, 0, -1, 0])
        #expect(codes.dictionary == ["交警", "市场监管"])
        #expect(
            refusal(.zh) { try read("队伍\n市场监督\n", columns) } == [
                "t.csv:2：第1行“队伍”列（A2）：“市场监督”不在规定的值之中：交警、市场监管 [unknown-category-near]\n    是不是“市场监管”？"
            ]
        )
        #expect(
            refusal { try read("队伍\nx\n", columns) } == [
                "t.csv:2: row 1, column \"队伍\" (A2): \"x\" is not one of the declared values: 交警, 市场监管"
                    + " [unknown-category]"
            ]
        )
    }

    @Test("free categories are coded in the order of first appearance")
    func categories() throws {
        let table = try read(
            "a\nx\ny\n无\nx\n",
            [ColumnRequest(id: "a", kind: .category(values: nil))]
        )
        guard case .codes(let codes) = table.columns[0] else { return }
        #expect(codes.dictionary == ["x", "y", "无"])
        #expect(Array(codes.codes) == [0, 1, 2, 0])
    }

    @Test("one heading can be asked for twice")
    func twice() throws {
        let columns = [
            ColumnRequest(id: "k", heading: "b", kind: .text), ColumnRequest(id: "n", heading: "b"),
            ColumnRequest(id: "a"),
        ]
        let table = try read("a,b\n1,\"2\"\n3,4\n", columns)
        #expect(table.words(0) == ["2", "4"])
        #expect(table.numbers(1) == [2, 4])
        #expect(table.numbers(2) == [1, 3])
    }

    @Test("a gap behind a run of numbers is passed over")
    func gaps() throws {
        let columns = ["a", "b", "d", "f"].map { ColumnRequest(id: $0) }
        let table = try read(
            "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n8,9,\"x,y\",10,\"\n\",11,\"\"\n",
            columns
        )
        #expect((0..<4).map { table.numbers($0) } == [[1, 8], [2, 9], [4, 10], [6, 11]])
    }

    @Test("a row with too few or too many cells is refused, and only so")
    func fieldCounts() {
        let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "c")]
        #expect(
            refusal { try read("a,b,c\nx,2\n1,2,3\n1,2,3,4\n1\n", columns) } == [
                "t.csv:2: row 1 has 2 cells, the heading has 3 [row-fields]",
                "t.csv:4: row 3 has 4 cells, the heading has 3 [row-fields]",
                "t.csv:5: row 4 has 1 cells, the heading has 3 [row-fields]",
            ]
        )
        #expect(
            refusal(.zh) { try read("a,b\n1\n", [ColumnRequest(id: "b")]) }
                == ["t.csv:2：第 1 行有 1 个单元格，表头有 2 个 [row-fields]"]
        )
    }

    @Test("a long value is shown shortened, and what is not listed is counted")
    func limits() throws {
        let long = String(repeating: "字", count: 60)
        let text = "a\n\(long)\n" + String(repeating: "x\n", count: 30)
        let error = #expect(throws: IssuesError.self) {
            try read(text, [ColumnRequest(id: "a")], limit: 3)
        }
        #expect(error?.issues.count == 3)
        #expect(error?.omitted == 28)
        #expect(error?.status == .data)
        #expect(
            error?.issues.first?.arguments["value"]
                == .text(String(repeating: "字", count: 40) + "…")
        )
    }
}
