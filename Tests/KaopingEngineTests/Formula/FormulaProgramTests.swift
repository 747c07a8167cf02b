import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Formula program")
struct FormulaProgramTests {
    @Test(
        "random formulas over random rows agree with the naive evaluator",
        arguments: [1, 7, 1_000]
    )
    func random(blockRows: Int) throws {
        var writer = RandomFormula(generator: SeededNumbers(state: 20_200_731))
        let data = FormulaData(rows: (0..<200).map { _ in writer.row() })
        var known = 0
        for _ in 0..<400 {
            let text = writer.formula()
            let formula = try FormulaData.parse(text)
            let program = try data.program(text, blockRows: blockRows)
            let results = data.evaluate(program)
            for (row, result) in zip(data.rows, results) {
                let expected = NaiveFormula(row: row).evaluate(formula.root)
                known += expected == nil ? 0 : 1
                switch expected {
                case nil: #expect(result == nil, "\(text) \(row)")
                case .number(let number): #expect(result == number, "\(text) \(row)")
                case .text(let word):
                    let found = result.map { program.words[Int($0)] }
                    #expect(found == word, "\(text) \(row)")
                }
            }
        }
        // The comparison is worth something only when enough rows have a result.
        #expect(known > 400 * 200 / 3)
    }

    @Test("a range of rows gives what the whole gives")
    func ranges() throws {
        let data = FormulaData(rows: (0..<100).map { ["n": .number(Double($0)), "m": 3] })
        let program = try data.program("n * 2 + m > 50 and n != 40", blockRows: 8)
        let whole = data.evaluate(program)
        #expect(data.evaluate(program, rows: 13..<57) == Array(whole[13..<57]))
        #expect(data.evaluate(program, rows: 5..<5) == [])
    }

    @Test("a formula that is a column, a literal or a text gives just that")
    func plain() throws {
        let data = FormulaData(rows: [["n": 4, "t": "乙"], ["t": "甲"], ["n": 0.5]])
        #expect(try data.evaluate(data.program("n")) == [4, nil, 0.5])
        #expect(try data.evaluate(data.program("1/4")) == [0.25, 0.25, 0.25])
        let texts = try data.program("coalesce(t, '无')")
        #expect(data.evaluate(texts).map { $0.map { texts.words[Int($0)] } } == ["乙", "甲", "无"])
    }

    @Test("what does not depend on the data is calculated once")
    func constants() throws {
        let data = FormulaData(rows: [["n": 1]])
        #expect(try data.program("1/4 + $k").constant == 3.25)
        #expect(try data.program("$k > 2 and not false").constant == 1)
        #expect(try data.program("$none + 1").constant?.isNaN == true)
        #expect(
            try data.program("$none + 1", parameters: ["none": .number(Exact(2))]).constant == 3
        )
        #expect(try data.program("n + 1").constant == nil)
        // 1/4 takes no step of its own.
        #expect(try data.program("n + 1/4").steps.count == 1)
    }

    @Test("a parameter's value at the run wins over the one at the check")
    func parameters() throws {
        let five: [String: FormulaConstant] = ["k": .number(Exact(5))]
        #expect(try FormulaData.value("n > $k", ["n": 4]) == 1)
        #expect(try FormulaData.value("n > $k", ["n": 4], parameters: five) == 0)
        let asOf = try #require(Day(year: 2020, month: 7, day: 31))
        let days = try FormulaData.value(
            "days('2020-07-01', as_of)",
            parameters: ["as_of": .date(asOf)]
        )
        #expect(days == 30)
        #expect(try FormulaData.value("days('2020-07-01', as_of)") == nil)
    }

    @Test("any number of threads may evaluate one program")
    func threads() throws {
        let data = FormulaData(rows: (0..<64).map { ["n": .number(Double($0)), "t": "甲"] })
        let program = try data.program("(n + 1) * (n - 1) > 99 or t == '乙'", blockRows: 5)
        let expected = data.evaluate(program)
        Parallel.forEach(16, threads: 4) { _ in
            #expect(data.evaluate(program) == expected)
        }
    }
}
