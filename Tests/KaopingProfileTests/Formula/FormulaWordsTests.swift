import Testing

@testable import KaopingProfile

@Suite("Words of formulas")
struct FormulaWordsTests {
    @Test("the reserved words are these")
    func reserved() {
        #expect(
            FormulaWords.reserved == [
                "abs", "and", "as_of", "coalesce", "days", "false", "floor", "in", "it", "known",
                "level", "max", "min", "missing", "not", "or", "rank", "round", "score", "total",
                "true", "unit", "via", "working_days", "years",
            ]
        )
    }

    @Test("every word of the syntax is reserved")
    func symbols() {
        for symbol in FormulaSymbol.allCases where symbol.isWord {
            #expect(FormulaWords.reserved.contains(symbol.rawValue))
        }
    }

    @Test("a name is letters of any script, digits and underscores, no digit first")
    func names() {
        for name in ["members", "党员数", "_a", "x2", "é", "组１"] {
            #expect(FormulaWords.isName(name), "\(name)")
        }
        for name in ["", "2x", "a b", "a-b", "a.b", "３组", "½", "a，"] {
            #expect(!FormulaWords.isName(name), "\(name)")
        }
    }
}
