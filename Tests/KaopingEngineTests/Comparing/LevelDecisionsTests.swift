import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("What decided levels beside scores")
struct LevelDecisionsTests {
    /// Two rules and two gates on the level, and one gate that sets a unit apart by its score.
    private static let scheme = """
        stated: 1
        criteria:
          - {id: work, points: 100, of: a, score: {goalposts: 0..10}}
        gates:
          - {id: veto, title: 否决, when: d >= 4, on: level, set: low}
          - {id: warned, title: 通报, when: d >= 5, on: level, at_most: mid}
          - {id: out, title: 不参评, when: c == 9, exclude: true}
        rating:
          bands: {high: 80.., mid: 60..<80, low: ..<60}
          rules:
            - {id: cap, title: 封顶, when: b < 5, at_most: mid}
            - {id: direct, title: 直接定级, when: b == 10, set: high}
        ranking: {ties: competition}

        """

    private func decided(_ units: String) throws -> [[LevelDecisions.Decision]] {
        let book = try Comparisons.book(Self.scheme, units)
        let decisions = try #require(LevelDecisions(book))
        return (0..<book.unitCount).map(decisions.decisions)
    }

    private func ids(_ decision: LevelDecisions.Decision) -> [String] {
        switch decision.cause {
        case .rule(let rule): [rule.id]
        case .gates(let gates): gates.map(\.id)
        }
    }

    @Test("are nobody's where the score's band is the level")
    func none() throws {
        // 90 of 100 is high; the cap applies to the second, which is low anyway.
        let decided = try decided("u1,A,East,9,7,0,0\nu2,B,East,1,3,0,0\n")
        #expect(decided.map(\.count) == [0, 0])
    }

    @Test("are the rules that changed the level, in their order")
    func rules() throws {
        let decided = try decided("u1,A,East,9,3,0,0\nu2,B,East,5,10,0,0\n")
        #expect(decided[0].map(ids) == [["cap"]])
        // From the lowest: low 0, mid 1, high 2.
        #expect(decided[0].map(\.before) == [2] && decided[0].map(\.after) == [1])
        #expect(decided[1].map(ids) == [["direct"]])
        #expect(decided[1].map(\.before) == [0] && decided[1].map(\.after) == [2])
    }

    @Test("are the gates that acted, behind the rules")
    func gates() throws {
        let decided = try decided("u1,A,East,9,3,0,4\nu2,B,East,9,7,0,5\nu3,C,East,1,7,0,4\n")
        #expect(decided[0].map(ids) == [["cap"], ["veto"]])
        #expect(decided[0].map(\.after) == [1, 0])
        // Two gates on one unit: it is not told what each of them did.
        #expect(decided[1].map(ids) == [["veto", "warned"]])
        #expect(decided[1].map(\.before) == [2] && decided[1].map(\.after) == [0])
        // The third is low by its score.
        #expect(decided[2].isEmpty)
    }

    @Test("name the gate that set a unit apart before it was rated")
    func apart() throws {
        let decided = try decided("u1,A,East,9,7,9,0\nu2,B,East,9,7,0,0\n")
        #expect(decided[0].map(ids) == [["out"]])
        #expect(decided[0][0].before == nil && decided[0][0].after == nil)
        #expect(decided[1].isEmpty)
    }

    @Test("are not there for a scheme without a rating")
    func noRating() throws {
        let scheme = "criteria: [{id: w, points: 10, of: a, score: {goalposts: 0..10}}]\n"
        #expect(LevelDecisions(try Comparisons.book(scheme, "u1,A,East,9,7,9,0\n")) == nil)
    }
}
