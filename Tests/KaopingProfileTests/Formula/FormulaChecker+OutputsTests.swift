import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Named results in formulas")
struct FormulaCheckerOutputsTests {
    private func scope() -> FormulaScope {
        var scope = FormulaScope(
            scores: [
                "mood": FormulaName(type: .number, slot: 0),
                "size": FormulaName(type: .number, slot: 1),
            ]
        )
        scope.outputs = [
            "mood": [
                "upper": FormulaName(type: .number, slot: 7),
                "lower": FormulaName(type: .number, slot: 8),
            ]
        ]
        return scope
    }

    private func parse(_ text: String, _ scope: FormulaScope) -> (Formula?, [String]) {
        var issues: [KaopingCore.Issue] = []
        let formula = FormulaParser.parse(
            text,
            at: Place(file: "p.yaml", line: 1, column: 1),
            style: .plain,
            scope: scope,
            expecting: .flag,
            issues: &issues
        )
        return (formula, issues.map(\.message.code))
    }

    @Test("output(id, name) reads its own column, may be a share or a count, and reads as written")
    func reads() throws {
        for text in ["output(mood, upper) < 60%", "output(mood, upper) < 3"] {
            let formula = try #require(parse(text, scope()).0)
            #expect(formula.slots == [7])
            #expect(formula.canonicalText == text)
        }
    }

    @Test(
        "unknown criteria and results, and other arguments, are refused",
        arguments: [
            ("output(moud, upper) < 1", "formula-misspelt-criterion"),
            ("output(mood, uper) < 1", "formula-unknown-output"),
            ("output(size, upper) < 1", "formula-unknown-output"),
            ("output(mood) < 1", "formula-output-of-what"),
            ("output(mood, 3) < 1", "formula-output-of-what"),
        ]
    )
    func refused(text: String, code: String) {
        #expect(parse(text, scope()).1 == [code])
    }

    @Test("before there are scores there are no results of scorers")
    func tooEarly() {
        #expect(parse("output(mood, upper) < 1", FormulaScope()).1 == ["formula-result-here"])
    }
}
