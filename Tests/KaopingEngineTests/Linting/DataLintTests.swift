import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct DataLintTests {
    private func codes(_ rest: String, _ units: String) throws -> [String] {
        let book = try Desk().run(Desk.profile(rest), units)
        return DataLint(book).findings().map(\.message.code)
    }

    private static let points = """
        stated: 1
        criteria:
          - {id: first, points: 60, of: a, score: {proportional: 100}}
          - {id: second, points: 40, of: b, score: {proportional: 100}}

        """

    @Test("a criterion on which all have the same score moves no rank")
    func noSpread() throws {
        let units = "id,a,b,c\nu1,10,50,0\nu2,90,50,0\nu3,40,50,0\n"
        #expect(try codes(Self.points, units) == ["lint-no-spread"])
        let mixed = "id,a,b,c\nu1,10,50,0\nu2,90,20,0\nu3,40,50,0\n"
        #expect(try codes(Self.points, mixed) == [])
    }

    @Test("a criterion whose order is the final one decides alone, from five units on")
    func decidesAlone() throws {
        // By a: u5 u4 u3 u2 u1, as the totals 60 * a + 40 * b are; b has another order.
        let units = "id,a,b,c\nu1,10,30,0\nu2,30,10,0\nu3,50,40,0\nu4,70,20,0\nu5,90,25,0\n"
        #expect(try codes(Self.points, units) == ["lint-decides-alone"])
        let four = "id,a,b,c\nu1,10,30,0\nu2,30,10,0\nu3,50,40,0\nu4,70,20,0\n"
        #expect(try codes(Self.points, four) == [])
        // u2 passes u3: 60 * 0.3 + 40 * 1 = 58, 60 * 0.5 + 40 * 0.4 = 46.
        let other = "id,a,b,c\nu1,10,30,0\nu2,30,100,0\nu3,50,40,0\nu4,70,20,0\nu5,90,25,0\n"
        #expect(try codes(Self.points, other) == [])
    }

    @Test("a gate that fires for all or for none is found; one that fires for some is not")
    func gates() throws {
        let units = "id,a,b,c\nu1,10,50,1\nu2,90,20,1\nu3,40,60,2\n"
        func gate(_ condition: String) throws -> [String] {
            let gates = "gates: [{id: veto, title: Veto, when: \(condition), add: -1}]\n"
            return try codes(Self.points + gates, units)
        }
        #expect(try gate("c > 5") == ["lint-gate-never"])
        #expect(try gate("c > 0") == ["lint-gate-always"])
        #expect(try gate("c > 1") == [])
    }

    @Test("a quota that leaves nobody at a level that some had is found, and an empty level")
    func quota() throws {
        let rating = """
            rating:
              levels: 1..3
              start: {bands: {3: 60.., 2: 40..<60, 1: ..<40}}
              rules: [{id: few, title: Few, level: 3, share: {at_most: 20%, of: rated, count: down}, at_edge: none}]

            """
        // 20 % of 3 units is 0.6, counted down 0 places; u2 had level 3 with 0.9 * 60 + 0.2 * 40 = 62.
        let units = "id,a,b,c\nu1,10,50,0\nu2,90,20,0\nu3,40,60,0\n"
        #expect(
            try codes(Self.points + rating, units) == ["lint-quota-nobody", "lint-level-empty"]
        )
    }

    @Test("of a single unit nothing is said")
    func single() throws {
        #expect(try codes(Self.points, "id,a,b,c\nu1,10,50,0\n") == [])
    }
}
