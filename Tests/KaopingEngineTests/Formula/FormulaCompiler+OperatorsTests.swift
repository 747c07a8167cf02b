import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Formula compiler: operators and functions")
struct FormulaCompilerOperatorsTests {
    let data = FormulaData(rows: [["n": 1, "t": "甲", "u": "乙"], ["n": 2, "t": "丙"]])

    /// The steps of a formula as `operation left right`, in short.
    private func steps(_ text: String) throws -> [String] {
        try data.program(text).steps.map { "\($0.operation) \(spell($0.left)) \(spell($0.right))" }
    }

    private func spell(_ operand: FormulaOperand) -> String {
        switch operand {
        case .register(let index): "r\(index)"
        case .column(let index): "c\(index)"
        case .constant(let value): "\(value)"
        }
    }

    @Test("a chain goes from left to right")
    func chain() throws {
        #expect(try steps("n - m + 3") == ["subtract c0 c1", "add r1 3.0"])
        #expect(try steps("n / m * 2") == ["divide c0 c1", "multiply r1 2.0"])
    }

    @Test("greater is less with its sides exchanged")
    func comparisons() throws {
        #expect(try steps("n > m") == steps("m < n"))
        #expect(try steps("n >= m") == ["lessOrEqual c1 c0"])
        #expect(try steps("n <= m") == ["lessOrEqual c0 c1"])
        #expect(try steps("n == m") == ["equal c0 c1"])
        #expect(try steps("n != m") == ["notEqual c0 c1"])
    }

    @Test("a text column meets literals in a table over its dictionary")
    func literals() throws {
        // The dictionary of t is 丙, 甲.
        #expect(try data.program("t == '甲'").tables == [[0, 1]])
        #expect(try data.program("t != '甲'").tables == [[1, 0]])
        #expect(try data.program("t in ['丁', '丙']").tables == [[1, 0]])
        #expect(try data.program("t == '丁'").tables == [[0, 0]])
    }

    @Test("two text columns are compared by codes of the formula's own")
    func twoColumns() throws {
        let program = try data.program("t == u")
        // 丙 is 0 and 甲 is 1 by the dictionary of t; 乙, of u, is new.
        #expect(program.tables == [[0, 1], [2]])
        #expect(data.evaluate(program) == [0, nil])
    }

    @Test("the subject of in is calculated once, whatever it is compared with")
    func membership() throws {
        #expect(
            try steps("n + 1 in [5, m]") == [
                "add c0 1.0", "equal r1 5.0", "equal r1 c1", "or r2 r3",
            ]
        )
        #expect(
            try steps("n + 1 in 3..<5")
                == ["add c0 1.0", "lessOrEqual 3.0 r1", "less r1 5.0", "and r2 r3"]
        )
        #expect(try steps("n in 3..") == ["lessOrEqual 3.0 c0"])
        #expect(try steps("n in ..<5") == ["less c0 5.0"])
    }

    @Test(
        "sets of constants are decided at once",
        arguments: [
            ("2 in [1, 2]", 1), ("3 in [1, 2]", 0), ("3 in 1..3", 1), ("3 in 1..<3", 0),
            ("max(1, 2, 3) > min(4, 5)", 0), ("round(2.675, 2) == 2.68", 1), ("abs(-2) == 2", 1),
            ("floor(2.9) == 2", 1),
        ]
    )
    func constants(text: String, value: Double) throws {
        #expect(try data.program(text).constant == value)
    }

    @Test("days are the second date less the first")
    func days() throws {
        #expect(try steps("days(d, e)") == ["days c1 c0"])
    }

    @Test("whether a text is there does not ask which it is")
    func presence() throws {
        let program = try data.program("known(u)")
        #expect(program.tables == [[0]])
        #expect(data.evaluate(program) == [1, 0])
        #expect(try data.evaluate(data.program("missing(u)")) == [0, 1])
    }

    @Test("a percentage is rounded as the percentage that people see")
    func percentages() throws {
        #expect(try steps("floor(p)") == ["floor(scale: 100.0) c0 c0"])
        #expect(try steps("floor(n)") == ["floor(scale: 1.0) c0 c0"])
        // 12.5% to whole percents, half up: 13%.
        #expect(try FormulaData.value("round(p, 0)", ["p": 0.125]) == 0.13)
    }
}
