import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct PreparerTests {
    private static let goalposts = "score: {goalposts: 0..10}"

    @Test(
        "formulas see what was observed; the leaf that names an indicator alone scores what is prepared"
    )
    func rawAndPrepared() throws {
        let yaml = Desk.profile(
            """
            prepare: [{per: denominator}, {impute: {with: value, value: 9}}]
            indicators:
              a: {per: b}
              twice: {value: a * 2}
            criteria:
              - {id: alone, of: a, \(Self.goalposts)}
              - {id: formula, of: a + 0, \(Self.goalposts)}
              - {id: later, of: twice, \(Self.goalposts)}
            gates: [{id: g, when: a > 5, set: 1}]
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,6,3,1\nv,4,0,1\nw,,2,1\n")
        // u: 6 / 3 = 2; v: a division by zero is missing, so 9; w: missing, so 9.
        expect(book.scores("alone"), [20, 90, 90])
        expect(book.scores("formula"), [60, 40, none])
        expect(book.scores("later"), [100, 80, 90])
        #expect(book.gates[0].outcomes.array == [1, 0, 4])
    }

    @Test("an indicator's own steps stand in place of the profile's")
    func own() throws {
        let yaml = Desk.profile(
            """
            prepare: [{impute: {with: mean}}]
            indicators:
              a: {}
              b: {prepare: [{impute: {with: value, value: 1}}]}
              c: {prepare: []}
            criteria:
              - {id: x, of: a, \(Self.goalposts)}
              - {id: y, of: b, \(Self.goalposts)}
              - {id: z, of: c, \(Self.goalposts)}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,2,2,2\nv,4,4,4\nw,,,\n")
        expect(book.scores("x"), [20, 40, 30])
        expect(book.scores("y"), [20, 40, 10])
        expect(book.scores("z"), [20, 40, none])
        #expect(book.preparation.map(\.indicator.id) == ["a", "b"])
    }

    @Test("the steps are done in the order written: screening before or after imputing")
    func order() throws {
        func book(_ steps: String) throws -> ScoreBook {
            let yaml = Desk.profile(
                """
                prepare: [\(steps)]
                indicators: {a: {}, b: {}}
                criteria:
                  - {id: x, of: a, \(Self.goalposts)}
                  - {id: y, of: b, \(Self.goalposts)}
                """
            )
            return try Desk().run(yaml, "id,a,b\nu,2,2\nv,4,\nw,,\n")
        }
        let (screen, impute) = ("{screen: {available: 50%}}", "{impute: mean}")
        // v has data for one of two, which is 50 %; w for none.
        #expect(try book("\(screen), \(impute)").states() == [.scored, .scored, .excluded])
        #expect(try book("\(impute), \(screen)").states() == [.scored, .scored, .scored])
        let stricter = "{screen: {available: 51%}}"
        #expect(try book("\(stricter), \(impute)").states() == [.scored, .excluded, .excluded])
    }

    @Test("a screened unit leaves the population of later steps, scorers, figures and rules")
    func leavesPopulation() throws {
        let yaml = Desk.profile(
            """
            prepare: [{screen: {available: 100%}}, {outliers: {}}]
            indicators: {a: {}, b: {}}
            criteria:
              - {id: k, of: b, score: {at_least: 0}}
              - {id: x, of: a, score: min_max}
              - {id: y, of: c, score: {at_least: 0}}
              - {id: z, of: a + c, score: min_max}
            gates: [{id: g, when: c == 1, set: 50}]
            rating:
              levels: [low, high]
              start: {bands: {high: 50.., low: ..<50}}
              rules: [{id: r, when: c == 1, set: high}]
            figures: [{id: n, count: true}]
            stated: 1
            """
        )
        let rows = "u,0,1,1\nv,5,1,1\nw,10,1,1\nt,1000,,1\n"
        let book = try Desk().run(yaml, "id,a,b,c\n" + rows)
        expect(book.scores("x"), [0, 50, 100, none])
        expect(book.scores("z"), [0, 50, 100, none])
        #expect(book.states("y")[3] == .excluded)
        // Neither a gate that sets the score nor a rule that sets the level brings it back.
        #expect(book.states() == [.scored, .scored, .scored, .excluded])
        #expect(book.levelIDs == ["high", "high", "high", nil])
        #expect(book.populationFigures[0].values == [3])
    }

    @Test("flags are scored as they are")
    func flags() throws {
        let yaml = Desk.profile(
            columns: "a: number, met: flag",
            """
            prepare: [{impute: {with: mean}}]
            indicators: {a: {}, met: {title: Met}}
            criteria:
              - {id: x, of: a, \(Self.goalposts)}
              - {id: y, of: met, score: {at_least: 1}}
            """
        )
        let book = try Desk().run(yaml, "id,a,met\nu,2,是\nv,,\n")
        expect(book.scores("x"), [20, 20])
        #expect(book.states("y") == [.scored, .notAvailable])
        #expect(book.preparation.map(\.indicator.id) == ["a"])
    }

    @Test("a value that stops the run is shown at its cell, though the column has another name")
    func cell() throws {
        let yaml = Desk.profile(
            columns: "a: number",
            """
            indicators: {a: {title: Apples}}
            criteria: [{id: x, of: a, \(Self.goalposts), missing: error}]
            """
        )
        let error = try failure { try Desk().run(yaml, "id,a\nu,2\nv,\n") }
        #expect(error.lines()[0].contains("units.csv"))
        #expect(error.lines()[0].contains("Apples"))
    }
}
