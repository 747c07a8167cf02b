import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct UnitDataIndicatorsTests {
    @Test("an indicator may use those before it; a missing part leaves it missing")
    func chain() throws {
        let yaml = Desk.profile(
            """
            indicators:
              ratio: {value: a / b}
              twice: {value: ratio * 2 + c}
            criteria: [{id: x, of: twice, score: {goalposts: {ends: 0..10}}}]
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,6,4,1\nv,6,,1\nw,6,0,1\n")
        // u: 6/4 x 2 + 1 = 4 of 10; a division by zero is missing.
        expect(book.scores("x"), [100 * ((6 / 4.0 * 2 + 1) / 10), none, none])
        #expect(book.states("x") == [.scored, .notAvailable, .notAvailable])
    }

    @Test("an indicator that only names a column is that column, also of text")
    func alias() throws {
        let yaml = Desk.profile(
            columns: "a: number, word: {type: text, values: [yes, no]}",
            """
            indicators:
              same: {value: a}
              said: {value: word}
              constant: {value: 2 + 3}
            criteria:
              - {id: x, of: same, score: {goalposts: 0..10}}
              - {id: y, of: "said == 'yes'", score: {goalposts: 0..1}}
              - {id: z, of: constant, score: {goalposts: 0..10}}
            """
        )
        let book = try Desk().run(yaml, "id,a,word\nu,4,no\nv,5,yes\nw,,\n")
        expect(book.scores("x"), [40, 50, none])
        expect(book.scores("y"), [0, 100, none])
        expect(book.scores("z"), [50, 50, 50])
    }

    @Test("groups come in the order of the profile, the category last")
    func groups() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [street], category: kind}
            tables:
              units: {file: units.csv, columns: {id: text, kind: text, street: text, a: number}}
            criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
            """
        let book = try Desk().run(yaml, "id,kind,street,a\nu,k,s,1\nv,l,,2\nw,k,t,3\n")
        #expect(book.groups.map(\.id) == ["street", "kind"])
        #expect(book.groups.map { $0.codes.array } == [[0, -1, 1], [0, 1, 0]])
        #expect(book.groups.map(\.dictionary) == [["s", "t"], ["k", "l"]])
    }
}
