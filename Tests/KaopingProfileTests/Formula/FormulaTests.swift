import Testing

@testable import KaopingProfile

@Suite("Formula")
struct FormulaTests {
    @Test("a formula knows the columns it reads, each once and ascending")
    func slots() throws {
        let formula = try #require(
            Sample.parse("households > members and members > 3 and known(team)").formula
        )
        #expect(formula.slots == [0, 1, 4])
        #expect(!formula.isConstant)
        #expect(formula.place == Sample.start)
    }

    @Test("a formula of literals and parameters is constant")
    func constant() throws {
        let formula = try #require(Sample.parse("1/4 + $floor").formula)
        #expect(formula.isConstant)
        #expect(formula.parameters == ["floor"])
    }

    @Test("every part knows where it stands in the text")
    func ranges() throws {
        let text = "members > 3 and (satisfied < 60%)"
        let formula = try #require(Sample.parse(text).formula)
        let parts = formula.root.operands.map { part in
            String(Array(text)[part.range])
        }
        #expect(parts == ["members > 3", "(satisfied < 60%)"])
        #expect(formula.root.operands[1].operands.map(\.range) == [17..<26, 29..<32])
    }
}
