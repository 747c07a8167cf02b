import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Formula compiler")
struct FormulaCompilerTests {
    let data = FormulaData(rows: [["n": 1, "t": "甲"]])

    @Test(
        "no step writes where it reads, and no register is read after it was given back",
        arguments: [
            "n + m * n - m / n", "(n + 1) * (m + 2) * (n + 3)", "n + m in [n - m, m * 2, n / 3]",
            "n + 1 in m - 1..m + 1 or n * 2 > 3", "known(n + m) and missing(n * m)",
            "t == u or coalesce(t, u) in [u, t, 'x']", "(n + m) / (n - m) > (m + 1) / (n + 2)",
        ]
    )
    func registers(_ text: String) throws {
        let program = try data.program(text)
        var written: Set<Int> = []
        for step in program.steps {
            for operand in [step.left.register, step.right.register].compactMap(\.self) {
                #expect(written.contains(operand), "\(text)")
                #expect(operand != step.target, "\(text)")
            }
            #expect(step.target < program.registers)
            written.insert(step.target)
        }
        #expect(program.steps.last?.target == 0)
    }

    @Test("a text column and literals take one step, however many the literals are")
    func lookup() throws {
        #expect(try data.program("t in ['甲', '乙', '丙']").steps.count == 1)
        #expect(try data.program("t != '甲'").steps.count == 1)
        #expect(try data.program("t == u").steps.count == 3)
    }

    @Test("a long chain needs two registers besides the results")
    func chain() throws {
        let text = Array(repeating: "n", count: 500).joined(separator: " + ")
        #expect(try data.program(text).registers <= 3)
    }
}
