import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Points lost")
struct LossFinderTests {
    private func losses(
        _ rest: String,
        _ rows: String,
        unit: String = "u"
    ) throws -> [(id: String, points: Double)] {
        let desk = try Desk()
        try desk.write("id,a,b,c\n\(rows)\n", to: "units.csv")
        var request = try desk.request(Desk.profile(rest))
        request.explained = .units([unit])
        return try Evaluation.run(request).explanations[0].losses.map { loss in
            switch loss.cause {
            case .criterion(let criterion): (criterion.id, loss.points)
            case .adjustment(let adjustment): (adjustment.id, loss.points)
            case .gate(let gate): (gate.id, loss.points)
            }
        }
    }

    private func expectLosses(
        _ rest: String,
        _ rows: String,
        unit: String = "u",
        _ expected: [(String, Double)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = try losses(rest, rows, unit: unit)
        #expect(found.map(\.id) == expected.map(\.0), sourceLocation: sourceLocation)
        for (one, other) in zip(found, expected) {
            #expect(abs(one.points - other.1) < 1e-9, "\(one.id)", sourceLocation: sourceLocation)
        }
    }

    private let weights = """
        criteria:
          - {id: x, weight: 50%, of: a, score: {goalposts: 0..100}}
          - id: branch
            weight: 50%
            criteria:
              - {id: y, weight: 40%, of: b, score: {goalposts: 0..100}}
              - {id: z, weight: 60%, of: c, score: {goalposts: 0..100}, missing: reweight}

        """

    @Test("weights all the way up: the losses add up to what is missing, the most first")
    func weighted() throws {
        // 0.5 × 20; 0.5 × 0.4 × 50; 0.5 × 0.6 × 90
        try expectLosses(weights, "u,80,50,10", [("z", 27), ("x", 10), ("y", 10)])
    }

    @Test("full marks lose nothing, and what does not apply is not lost")
    func none() throws {
        // Without z, y alone makes the branch: 0.5 × 50.
        try expectLosses(weights, "u,100,50,", [("y", 25)])
        try expectLosses(weights, "u,100,100,100", [])
    }

    @Test("what was missing and counted as zero is lost in full")
    func missing() throws {
        let rest = """
            criteria:
              - {id: x, points: 60, of: a, score: {proportional: 10}}
              - {id: y, points: 40, of: b, score: {proportional: 10}, missing: zero}
            """
        try expectLosses(rest, "u,7,,0", [("y", 40), ("x", 18)])
    }

    @Test("of a minimum only the lowest child is worth mending, up to the next one")
    func minimum() throws {
        let rest = """
            combine: minimum
            criteria:
              - {id: x, of: a, score: {goalposts: 0..100}}
              - {id: y, of: b, score: {goalposts: 0..100}}
            """
        try expectLosses(rest, "u,40,65,0", [("x", 25)])
    }

    @Test("of a geometric mean each loss is what full marks there alone would add")
    func geometric() throws {
        let rest = """
            combine: geometric
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..100}}
              - {id: y, weight: 50%, of: b, score: {goalposts: 0..100}}
            """
        // √(64 × 36) = 48; with 100 in place of 64, 60; in place of 36, 80.
        try expectLosses(rest, "u,64,36,0", [("y", 32), ("x", 12)])
    }

    @Test("points taken off and what a gate cuts are lost as well, each in its place")
    func cuts() throws {
        let rest = """
            criteria: [{id: x, points: 100, of: a, score: {proportional: 100}}]
            adjustments:
              - {id: plus, add: 5}
              - {id: minus, add: b, at_least: -4}
            gates:
              - {id: low, when: c > 1, on: total, at_most: 80}
              - {id: lower, when: c > 2, on: total, at_most: 50}
            """
        // 97 + 5 - 4 = 98, cut to 80 and then to 50.
        try expectLosses(
            rest,
            "u,97,-9,3",
            [("lower", 30), ("low", 18), ("minus", 4), ("x", 3)]
        )
    }

    @Test("a gate on a criterion that holds down full marks leaves nothing to gain there")
    func gated() throws {
        let rest = """
            criteria:
              - {id: x, points: 50, of: a, score: {proportional: 10}}
              - id: branch
                points: 50
                criteria: [{id: y, points: 50, of: b, score: {proportional: 10}}]
            gates: [{id: void, when: c > 0, on: branch, set: 0}]
            """
        try expectLosses(rest, "u,4,4,1", [("x", 30)])
        try expectLosses(rest, "u,4,4,0", [("x", 30), ("y", 30)])
    }

    @Test("what all units are compared by is compared again: a leaf below a share of the best")
    func summary() throws {
        let rest = """
            combine: trials/share_of_best
            criteria:
              - {id: x, of: a, score: {goalposts: 0..100}}
              - {id: y, of: b, score: {goalposts: 0..100}}
            plugins: [trials]
            """
        // 50 + 40 by the best, 60 + 60. With x full 140 is the best; with y full 150 is.
        try expectLosses(
            rest,
            "u,50,40,0\nv,60,60,0",
            [("x", 1 - 90 / 120.0), ("y", 1 - 90 / 120.0)]
        )
    }

    @Test("a unit without a score has lost nothing that could be told")
    func unscored() throws {
        let rest = """
            criteria: [{id: x, weight: 1, of: a, score: {goalposts: 0..100}}]
            """
        try expectLosses(rest, "u,,1,1\nv,50,1,1", [])
    }
}
