import KaopingCore
import KaopingData
import Testing

@Suite struct RowFilterTests {
    let columns = [ColumnRequest(id: "a"), ColumnRequest(id: "p", kind: .text)]

    @Test(
        "only rows of the period are kept and checked; they keep their numbers",
        arguments: [8, 64, 4096]
    )
    func kept(chunk: Int) throws {
        let text = "a,p,c\n1,2020,\n?,2019,\"x\ny\"\n3,\"2020\",\n\n4,2021,\n5, 2020 ,\n"
        let only = TableRequest.Only(column: 1, value: "2020")
        let table = try read(text, columns, only: only, threads: 2, chunk: chunk)
        #expect(table.numbers() == [1, 3, 5])
        #expect((0..<3).map(table.line) == [2, 5, 8])
        #expect((0..<3).map(table.rowNumber) == [1, 3, 6])
        #expect([table.figures.rowsRead, table.figures.rowsKept] == [5, 3])
        #expect(table.valuesSeen == [])
    }

    @Test("when no row is kept the values there are can be named", arguments: [8, 4096])
    func none(chunk: Int) throws {
        let text = "a,p\n1,2021\n2,2019\n2,2019\n3,2021\n"
        let table = try read(
            text,
            columns,
            only: .init(column: 1, value: "2020"),
            threads: 2,
            chunk: chunk
        )
        #expect(table.rows == 0)
        #expect(table.valuesSeen == ["2021", "2019"])
    }

    @Test("a broken quote in a row of another period is not passed over")
    func brokenQuote() {
        let text = "a,p,c\n1,2019,5\"x\n2,2020,\n3,2020,\"y\"\n"
        #expect(
            refusal { try read(text, columns, only: .init(column: 1, value: "2020")) }.first?
                .contains("[quote-inside]") == true
        )
    }
}
