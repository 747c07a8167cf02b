import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct PreparationCallTests {
    private static let goalposts = "score: {goalposts: 0..10}"

    @Test("imputing within groups; a group without data and a unit without a group stay missing")
    func within() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [county]}
            tables: {units: {file: units.csv, columns: {id: text, county: text, a: number}}}
            prepare: [{impute: {with: mean, within: county}}]
            indicators: {a: {}}
            criteria: [{id: x, of: a, \(Self.goalposts)}]
            """
        let rows = "u,E,2\nv,W,\nw,E,4\nt,,\ns,E,\nr,,7\n"
        let book = try Desk().run(yaml, "id,county,a\n" + rows)
        expect(book.scores("x"), [20, none, 40, none, 30, 70])
        #expect(book.preparation[0].rows == [4] && book.preparation[0].missingCount == 2)
    }

    @Test("an earlier value carries forward from another column")
    func carriedForward() throws {
        let yaml = Desk.profile(
            """
            indicators:
              a: {prepare: [{impute: {with: previous, from: b}}]}
            criteria: [{id: x, of: a, \(Self.goalposts)}]
            """
        )
        let book = try Desk().run(yaml, "id,a,b\nu,2,9\nv,,5\nw,,\n")
        expect(book.scores("x"), [20, 50, none])
        #expect(book.preparation[0].change(ofUnit: 1)?.reason.zh == "缺失，沿用以前的数值5")
    }
}
