import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula syntax")
struct FormulaSyntaxTests {
    @Test("a text between quotes is a literal, with its doubled quotes made single")
    func literal() throws {
        #expect(try Sample.syntax("'综合整治'").literalText == "综合整治")
        #expect(try Sample.syntax("'it''s'").literalText == "it's")
        #expect(try Sample.syntax("('a')").literalText == "a")
        #expect(try Sample.syntax("''").literalText == "")
    }

    @Test(
        "a name, a number, a parameter and what is made of texts are no literals",
        arguments: [
            "team", "12", "60%", "$floor", "true", "'a' == 'b'", "coalesce('a')", "not case",
        ]
    )
    func other(text: String) throws {
        #expect(try Sample.syntax(text).literalText == nil)
    }

    @Test("what was reported already is invalid and says nothing more")
    func invalid() throws {
        let chained = try Sample.syntax("1 < members < 5")
        guard case .invalid = chained.kind else {
            Testing.Issue.record("a chained comparison is invalid")
            return
        }
        #expect(chained.range == 0..<15 && chained.operands.isEmpty)
        // One problem, although the names in it are unknown as well.
        #expect(Sample.problems("x < y < z") == ["7 chained"])
    }
}
