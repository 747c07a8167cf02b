import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Criteria whose worth others have taken over")
struct ContributionsLeftOutTests {
    private func leftOut(_ missing: String, _ units: String) throws -> [[String]] {
        let run = try Comparisons.run(
            """
            stated: 2
            criteria:
              - id: pair
                weight: 60%
                \(missing)
                criteria:
                  - {id: first, weight: 50%, of: a, \(missing), score: {goalposts: 0..10}}
                  - {id: second, weight: 50%, of: b, \(missing), score: {goalposts: 0..10}}
              - {id: third, weight: 40%, of: c, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            units
        )
        let contributions = try #require(run.contributions)
        return run.scores.indices.map { contributions.leftOut($0).map(\.id) }
    }

    @Test("are named for the unit that has no score there, a branch by itself")
    func named() throws {
        let found = try leftOut(
            "missing: reweight",
            "u1,A,East,4,6,8,0\nu2,B,East,,6,8,0\nu3,C,East,,,8,0\n"
        )
        #expect(found == [[], ["first"], ["pair"]])
    }

    @Test("are none where what is missing counts as nothing")
    func zero() throws {
        let found = try leftOut("missing: zero", "u1,A,East,4,6,8,0\nu2,B,East,,6,8,0\n")
        #expect(found == [[], []])
    }

    @Test("and a branch without a score gives nothing that is told as a number")
    func branch() throws {
        let run = try Comparisons.run(
            """
            stated: 2
            criteria:
              - id: pair
                weight: 60%
                missing: reweight
                criteria:
                  - {id: first, weight: 100%, of: a, missing: reweight, score: {goalposts: 0..10}}
              - {id: third, weight: 40%, of: c, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,4,6,8,0\nu2,B,East,,6,8,0\n"
        )
        let contributions = try #require(run.contributions)
        #expect(contributions.lines.map(\.id) == ["pair", "first", "third"])
        // The second has the third alone, for all of its 80.
        #expect(try #require(contributions.stated(1)).lines == [nil, nil, 8000])
    }
}
