import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("What criteria contribute")
struct ContributionsTests {
    private func line(_ run: ComparedRun, _ id: String) throws -> Contributions.Line {
        try #require(run.contributions?.lines.first { $0.id == id })
    }

    @Test("in a tree of points is what each leaf scores, and a node is their sum")
    func points() throws {
        // u1: 20 · 5/10 = 10, 40 · 10/10 = 40, 40 · 1/3 = 13.3; together 63.3.
        let run = try Comparisons.run("u1,A,East,5,10,1,0\nu2,B,East,10,5,3,0\n")
        #expect(run.scores == [63.3, 80])
        #expect(try line(run, "visits").values == [10, 20])
        #expect(try line(run, "work").isSum)
        #expect(try line(run, "work").values == [50, 40])
        let contributions = try #require(run.contributions)
        #expect(contributions.lines.map(\.depth) == [0, 1, 1, 0])
        let stated = try #require(contributions.stated(0))
        // 10.00 + 40.00 + 13.33 = 63.33, of which 63.30 is stated: −0.03 is left.
        #expect(stated.lines == [5000, 1000, 4000, 1333])
        #expect(stated.total == 6330 && stated.rounding == -3)
    }

    @Test("has adjustments and gates as lines of their own")
    func judged() throws {
        // u1 has no visits: work is held at 10 of 40. u2: 20 + 40 + 40 − 3 · 4 = 88, held at 50.
        let run = try Comparisons.run(
            "u1,A,East,0,10,3,1\nu2,B,East,10,10,3,4\nu3,C,East,10,10,3,0\n"
        )
        #expect(run.scores == [47, 50, 100])
        let contributions = try #require(run.contributions)
        let kinds = contributions.lines.map(\.kind)
        #expect(
            kinds == [
                .criterion, .criterion, .criterion, .criterionGates, .criterion, .adjustment,
                .gates,
            ]
        )
        #expect(contributions.title(contributions.lines[3], [0, 2]).zh == "未走访")
        #expect(contributions.title(contributions.lines[3], [1, 2]).zh == "")
        #expect(contributions.lines[3].values == [-30, 0, 0])
        #expect(contributions.lines[5].values == [-3, -12, 0])
        #expect(contributions.lines[6].values == [0, -38, 0])
        for row in 0..<3 {
            let stated = try #require(contributions.stated(row))
            #expect(stated.rounding == 0)
        }
    }

    @Test("of a node that is no sum is one part, with the scores below it beside")
    func product() throws {
        let run = try Comparisons.run(
            """
            stated: 2
            criteria:
              - id: pair
                weight: 50%
                combine: geometric
                criteria:
                  - {id: first, weight: 50%, of: a, score: {goalposts: 0..10}}
                  - {id: second, weight: 50%, of: b, score: {goalposts: 0..10}}
              - {id: third, weight: 50%, of: c, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,4,9,5,0\n"
        )
        // √(40 · 90) = 60; half of 60 and half of 50 make 55.
        #expect(run.scores == [55])
        let contributions = try #require(run.contributions)
        #expect(contributions.lines.map(\.id) == ["pair", "first", "second", "third"])
        #expect(contributions.lines[0].isWhole && contributions.lines[0].isPart)
        #expect(contributions.lines[1].scores == [40] && !contributions.lines[1].isPart)
        let stated = try #require(contributions.stated(0))
        #expect(stated.lines == [3000, nil, nil, 2500] && stated.rounding == 0)
    }

    @Test("of a tree that is a product as a whole is one part")
    func wholeTree() throws {
        let run = try Comparisons.run(
            """
            stated: 3
            scale: 0..1
            combine: geometric
            criteria:
              - {id: first, of: a, score: {goalposts: 0..10}}
              - {id: second, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,4,9,5,0\n"
        )
        let contributions = try #require(run.contributions)
        #expect(contributions.lines.map(\.isPart) == [true, false, false])
        #expect(try #require(contributions.stated(0)).lines == [600, nil, nil])
    }

    @Test("of a unit without a score is nothing")
    func unscored() throws {
        let run = try Comparisons.run("u1,A,East,,10,1,0\nu2,B,East,10,5,3,0\n")
        #expect(run.scores[0].isNaN)
        #expect(run.contributions?.stated(0) == nil)
        #expect(try #require(run.contributions?.stated(1)).total == 8000)
    }

    @Test("is rescaled where a criterion does not apply")
    func reweighted() throws {
        let run = try Comparisons.run(
            """
            stated: 2
            criteria:
              - {id: first, weight: 60%, of: a, missing: reweight, score: {goalposts: 0..10}}
              - {id: second, weight: 40%, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,,5,1,0\nu2,B,East,10,5,3,0\n"
        )
        // Without the first, the second is all: 50. Else 60 · 1 + 40 · 0.5 = 80.
        #expect(run.scores == [50, 80])
        let contributions = try #require(run.contributions)
        #expect(try #require(contributions.stated(0)).lines == [nil, 5000])
        #expect(try #require(contributions.stated(1)).lines == [6000, 2000])
    }

    @Test("uses the weights that the run computed")
    func computedWeights() throws {
        let run = try Comparisons.run(
            """
            stated: 2
            weights: entropy
            criteria:
              - {id: first, of: a, score: {goalposts: 0..10}}
              - {id: second, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,2,5,1,0\nu2,B,East,10,6,3,0\nu3,C,West,7,9,3,0\n"
        )
        let contributions = try #require(run.contributions)
        #expect(contributions.lines.allSatisfy { $0.kind == .criterion && !$0.isWhole })
        for row in 0..<3 { #expect(abs(try #require(contributions.stated(row)).rounding) <= 1) }
    }
}
