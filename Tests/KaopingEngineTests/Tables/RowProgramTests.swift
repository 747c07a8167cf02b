import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("A formula over rows as they stand")
struct RowProgramTests {
    private func condition(_ text: String) throws -> (FormulaExpression, LongTable) {
        let worked = try Desk().work(
            Desk.long(
                """
                events:
                  file: e.csv
                  rows: many
                  columns: {id: text, kind: {type: text, values: [p, q]}, n: number}
                """,
                "indicators:\n  i: {of: events, where: \"\(text)\", sum: n}\n"
            ),
            ["units.csv": "id,a\nu,1\n", "e.csv": "id,kind,n\nu,p,1\nu,q,2\nu,,3\n"]
        )
        return (try #require(worked.reduction(0).condition?.root), try worked.table("events"))
    }

    @Test("is evaluated for the rows of the file, or for codes alone")
    func results() throws {
        let (condition, table) = try condition("kind == 'q'")
        let program = RowProgram(condition, table, FormulaSettings())
        let results = Buffer<Double>(count: 2)
        program.evaluate(1..<3, into: results.base)
        #expect(results[0] == 1 && results[1].isNaN)
        let codes = program.results(ofCodes: [-1, 0, 1])
        #expect(codes[0].isNaN)
        #expect(Array(codes.dropFirst()) == [0, 1])
    }

    @Test("falls into the conditions that `and` joins, and names the columns that it reads")
    func parts() throws {
        let (condition, _) = try condition("kind == 'q' and (n > 1 and n < 3) and kind == 'p'")
        #expect(condition.conjuncts.count == 4)
        #expect(condition.rowSlots.count == 2)
        #expect(condition.conjuncts.map { $0.rowSlots.count } == [1, 1, 1, 1])
    }
}
