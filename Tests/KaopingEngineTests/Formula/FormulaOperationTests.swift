import Testing

@testable import KaopingEngine

@Suite("Formula operands")
struct FormulaOperationTests {
    @Test("only an operand in scratch memory has a register")
    func register() {
        #expect(FormulaOperand.register(3).register == 3)
        #expect(FormulaOperand.column(3).register == nil)
        #expect(FormulaOperand.constant(3).register == nil)
    }

    @Test("a step keeps its operands apart from the register that it writes")
    func step() throws {
        let data = FormulaData(rows: [["n": 2, "m": 5]])
        let step = try #require(try data.program("n * m").steps.first)
        #expect(step.left.register == nil && step.right.register == nil && step.target == 0)
        #expect(try data.evaluate(data.program("n * m")) == [2 * 5])
    }
}
