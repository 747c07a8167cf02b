import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula parser")
struct FormulaParserTests {
    func wording(_ text: String, _ language: Language) -> String {
        Sample.parse(text).issues.map { $0.description(in: language) }.joined(separator: "\n")
    }

    @Test("an issue says file, line and column, what is wrong and what to do, in both languages")
    func wording() {
        #expect(
            wording("satisfied < 60", .en)
                == """
                p.yaml:7:23: "60" is a number, but a percent is needed here [formula-percent-sign]
                    write 60%
                """
        )
        #expect(
            wording("satisfied < 60", .zh)
                == """
                p.yaml:7:23：“60”是数，这里应是百分比 [formula-percent-sign]
                    请写 60%
                """
        )
        #expect(
            wording("members and case", .zh)
                == """
                p.yaml:7:11：“members”是数，这里应是条件 [formula-not-a-condition]
                    请写成比较，例如 members > 0
                """
        )
        #expect(
            wording("case == 1", .en)
                == "p.yaml:7:19: \"1\" is a number and does not go with \"case\", which is a flag"
                + " [formula-cannot-compare]"
        )
        #expect(
            wording("members > $flor", .en)
                == """
                p.yaml:7:21: there is no parameter "$flor" [formula-misspelt-parameter]
                    did you mean $floor?
                """
        )
        #expect(
            wording("secret > 3", .zh)
                == "p.yaml:7:11：这里不能用“secret”：评委的分数不公开 [formula-refused-name]"
        )
    }

    @Test("no wording has a gap that its issue does not fill")
    func filled() {
        let texts = [
            "", "members >", "members > 3 4", "(1", "'a", "1 < 2 < 3", "nomen", "member", "$x",
            "sqrt(1)", "known", "known()", "min(1)", "not team", "not members", "case == 1",
            "name < 'b'", "satisfied < 60", "satisfied < members", "day + 1", "day < 'x'",
            "team == '市场'", "team == '交'", "members in 5..3", "round(1, 99)", "level", "it > 1",
            "a # b", "members = 3", "（1)", "1e5", "1234567890123456789", "$", "members == [1]",
            "members == 1..2", "rond(1, 2)", "secret", "score(a)",
            String(repeating: "(", count: 70), String(repeating: "1", count: 10_001),
        ]
        for text in texts {
            let wordings = wording(text, .en) + wording(text, .zh)
            #expect(!wordings.isEmpty, "\(text)")
            #expect(!wordings.contains("{"), "\(wordings)")
        }
    }

    @Test("an empty formula and one of more than 10,000 characters are refused")
    func sizes() {
        #expect(Sample.problems("") == ["1 empty"])
        #expect(Sample.problems("  ") == ["1 empty"])
        #expect(Sample.problems("1" + String(repeating: " ", count: 9_999)) == [])
        #expect(Sample.problems("1" + String(repeating: " ", count: 10_000)) == ["1 too-long"])
    }

    @Test("the issue points into a quoted scalar")
    func quoted() throws {
        let issues = Sample.parse("name == 'a' and nomen", style: .singleQuoted).issues
        // One opening quote, and two quotes in the text that are doubled in the file.
        #expect(try #require(issues.first).place?.column == 11 + 1 + 16 + 2)
    }

    @Test("issues are added to those found before")
    func added() {
        var issues = [KaopingCore.Issue(.formulaEmpty)]
        let formula = FormulaParser.parse(
            "nomen",
            at: Sample.start,
            scope: Sample.scope,
            issues: &issues
        )
        #expect(formula == nil)
        #expect(issues.map(\.message.code) == ["formula-empty", "formula-unknown-name"])
    }

    @Test("texts of random tokens are read or refused, never more")
    func anything() {
        let pieces = [
            "members", "case", "team", "day", "3", "60%", "'交通'", "(", ")", "[", "]", ",", "in",
            "not", "and", "or", "+", "-", "*", "/", "<", "==", "..", "..<", "min(", "known(",
            "$floor",
            "“", "＝", "#", "score(", ".", "$", "true",
        ]
        var generator = Seeded(state: 7)
        for _ in 0..<3_000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined(separator: " ")
            let (formula, issues) = Sample.parse(text)
            #expect((formula == nil) == !issues.isEmpty, "\(text)")
            guard let formula else { continue }
            #expect(Sample.canonical(formula.canonicalText) == formula.canonicalText, "\(text)")
        }
    }
}

/// A small generator whose numbers follow from its state.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
