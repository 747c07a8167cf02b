import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula checker: names")
struct FormulaCheckerNamesTests {
    @Test(
        "a name that stands for nothing is refused with the nearest one",
        arguments: [
            ("nomen > 3", "1 unknown-name"),
            ("member > 3", "1 misspelt-name"),
            ("党员人数 > 3", "1 misspelt-name"),
            ("党员 > 3", "1 misspelt-name"),
            ("last.lvel > 3", "1 misspelt-name"),
            ("members > $flor", "11 misspelt-parameter"),
            ("members > $x", "11 unknown-parameter"),
            ("secret > 3", "1 refused-name"),
            ("level > 3", "1 result-here"),
            ("rank < 3", "1 result-here"),
            ("score > 3", "1 bare-function"),
            ("score(party_life) > 3", "1 result-here"),
            ("known > 3", "1 bare-function"),
            ("it > 3", "1 reserved-word"),
            ("unit == 'a'", "1 reserved-word"),
        ]
    )
    func unknown(_ text: String, _ problem: String) {
        #expect(Sample.problems(text) == [problem])
    }

    @Test("results are read where the scope has them")
    func results() throws {
        let text = "score(party_life) >= 30 and level < 5"
        let formula = try #require(Sample.parse(text, scope: Sample.results).formula)
        #expect(formula.slots == [20, 21])
        #expect(formula.canonicalText == text)
        func problems(_ text: String) -> [String] {
            Sample.problems(text, scope: Sample.results)
        }
        #expect(problems("score(party_lief) > 3") == ["7 misspelt-criterion"])
        #expect(problems("score(x) > 3") == ["7 unknown-criterion"])
        #expect(problems("score() > 3") == ["1 score-of-what"])
        #expect(problems("score('party_life') > 3") == ["1 score-of-what"])
        #expect(problems("rank > 3") == ["1 result-here"])
    }

    @Test("names are compared as texts, however their letters are composed")
    func composed() {
        let scope = FormulaScope(names: ["caf\u{e9}": FormulaName(type: .number, slot: 0)])
        #expect(Sample.problems("cafe\u{301} > 3", scope: scope) == [])
    }

    @Test("parameters and the day of the calculation are recorded with the values they have")
    func parameters() throws {
        var scope = Sample.scope
        scope.asOf = Day(year: 2020, month: 9, day: 30)
        let text = "satisfied > $share and members > $floor and day < as_of"
        let formula = try #require(Sample.parse(text, scope: scope).formula)
        #expect(formula.parameters == ["as_of", "floor", "share"])
        #expect(formula.slots == [0, 2, 6])
        let values = formula.root.operands.map { $0.operands[1].kind }
        let asOf = try #require(scope.asOf)
        #expect(
            values == [
                .parameter("share", nil), .parameter("floor", .number(Exact(3))),
                .parameter("as_of", .date(asOf)),
            ]
        )
    }
}
