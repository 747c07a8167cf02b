import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("The derivation of the tree's score")
struct ExplainerCriteriaTests {
    private func root(
        _ yaml: String,
        _ files: [String: String],
        unit: String = "u",
        period: String? = nil
    ) throws -> ExplainedCriterion {
        let desk = try Desk()
        for (name, text) in files { try desk.write(text, to: name) }
        var request = try desk.request(yaml, period: period)
        request.explained = .units([unit])
        return try #require(try Evaluation.run(request).explanations[0].root)
    }

    private func root(_ rest: String, _ row: String, others: String = "") throws
        -> ExplainedCriterion
    {
        try root(Desk.profile(rest), ["units.csv": "id,a,b,c\n\(row)\n\(others)"])
    }

    @Test("points give themselves, and weights their share")
    func plain() throws {
        let points = try root(
            """
            criteria:
              - {id: x, points: 60, of: a, score: {proportional: 10}}
              - {id: y, points: 40, of: b, score: {proportional: 10}}
            """,
            "u,5,10,0"
        )
        #expect(points.score == 70 && points.parts == .terms)
        #expect(
            points.children.map(\.part) == [30, 40] && points.children.map(\.weight) == [nil, nil]
        )
        let weighted = try root(
            """
            criteria:
              - {id: x, weight: 75%, of: a, score: {goalposts: 0..10}}
              - {id: y, weight: 25%, of: b, score: {goalposts: 0..10}}
            """,
            "u,8,4,0"
        )
        // 0.75 × 80 + 0.25 × 40
        #expect(weighted.children.map(\.part) == [60, 10] && weighted.score == 70)
        #expect(weighted.children.map(\.weight) == [0.75, 0.25])
        #expect(weighted.children[0].value?.content == .number(8))
        #expect(weighted.children[0].reason != nil && weighted.value == nil)
    }

    @Test("what does not apply gives nothing, and the others share its weight")
    func reweighted() throws {
        let root = try root(
            """
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..100}}
              - {id: y, weight: 30%, of: b, score: {goalposts: 0..100}}
              - {id: z, weight: 20%, of: c, score: {goalposts: 0..100}, missing: reweight}
            """,
            "u,80,48,"
        )
        // 50 / 80 × 80 + 30 / 80 × 48 = 50 + 18
        #expect(root.score == 68)
        for (child, part) in zip(root.children, [50.0, 18, 0]) {
            #expect(abs(child.part - part) < 1e-12)
        }
        #expect(root.children.map(\.weight) == [0.5, 0.3, 0.2])
        #expect(root.children[2].state == .notApplicable)
        #expect(root.children[2].scorerState == .notAvailable)
    }

    @Test("points that are left are rescaled to the full mark where the sum says so")
    func rescaled() throws {
        let root = try root(
            """
            combine: {sum: {not_applicable: rescale}}
            criteria:
              - {id: x, points: 50, of: a, score: {proportional: 10}}
              - {id: y, points: 50, of: b, score: {proportional: 10}, missing: reweight}
            """,
            "u,6,,0"
        )
        // 30 of 50 that are left, brought to 100.
        #expect(root.score == 60 && root.children.map(\.part) == [60, 0])
        #expect(root.children[0].score == 30)
    }

    @Test("of a geometric mean the factors multiply to the score")
    func factors() throws {
        let root = try root(
            """
            combine: geometric
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..100}}
              - {id: y, weight: 50%, of: b, score: {goalposts: 0..100}}
            """,
            "u,64,36,0"
        )
        // √64 × √36
        #expect(root.parts == .factors && root.children.map(\.part) == [8, 6])
        #expect(abs(root.score - 48) < 1e-12)
    }

    @Test("the child that decides a minimum gives all")
    func minimum() throws {
        let root = try root(
            """
            combine: minimum
            criteria:
              - {id: x, of: a, score: {goalposts: 0..100}}
              - {id: y, of: b, score: {goalposts: 0..100}}
            """,
            "u,64,36,0"
        )
        #expect(root.children.map(\.part) == [0, 36] && root.score == 36)
    }

    @Test("of a method that compares all units no parts are told")
    func noParts() throws {
        let root = try root(
            """
            combine: topsis
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..100}}
              - {id: y, weight: 50%, of: b, score: {goalposts: 0..100}}
            """,
            "u,64,36,0",
            others: "v,10,90,0\n"
        )
        #expect(root.parts == .none && root.children.allSatisfy { $0.part.isNaN })
        #expect(root.children.map(\.weight) == [0.5, 0.5])
    }

    @Test("weights that the run computed are shown as the shares that they are")
    func computedWeights() throws {
        let root = try root(
            """
            weights: deviation
            criteria:
              - {id: x, of: a, score: {goalposts: 0..100}}
              - {id: y, of: b, score: {goalposts: 0..100}}
            """,
            "u,0,0,0",
            others: "v,60,20,0\n"
        )
        // Deviations of 60 and 20 apart: three quarters and one quarter.
        let weights = root.children.map { $0.weight ?? .nan }
        #expect(abs(weights[0] - 0.75) < 1e-12 && abs(weights[1] - 0.25) < 1e-12)
    }

    @Test("within groups the reason tells of the unit's own group")
    func withinGroup() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [street]}
            tables: {units: {file: units.csv, columns: {id: text, street: text, a: number}}}
            criteria: [{id: x, of: a, within: street, score: min_max}]
            """
        let files = ["units.csv": "id,street,a\nv,W,100\nu,E,4\nw,E,2\nx,E,10\ny,W,200\n"]
        // E has 2, 4 and 10: (4 - 2) / (10 - 2); W has 100 and 200.
        let east = try root(yaml, files).children[0]
        #expect(east.score == 25)
        #expect(east.reason?.en == "4, between the minimum 2 and the maximum 10 of all units")
        let west = try root(yaml, files, unit: "y").children[0]
        #expect(west.score == 100)
        #expect(west.reason?.en == "200, between the minimum 100 and the maximum 200 of all units")
    }

    @Test("figures of the whole population stand at the node that used them")
    func figures() throws {
        let root = try root(
            """
            criteria:
              - {id: x, of: a, score: min_max}
              - {id: y, of: b, score: {goalposts: 0..10}}
            """,
            "u,4,1,0",
            others: "v,2,1,0\nw,10,1,0\n"
        )
        #expect(root.children[0].figures.map(\.value) == [2, 10])
        #expect(root.children[1].figures.isEmpty)
    }

    @Test("a node's gates tell the score before and behind each, in their order")
    func gates() throws {
        let root = try root(
            """
            criteria:
              - {id: x, points: 60, of: a, score: {proportional: 10}}
              - {id: y, points: 40, of: b, score: {proportional: 10}}
            gates:
              - {id: cap, when: c > 0, on: y, at_most: 25}
              - {id: void, when: c > 1, on: y, set: 0}
              - {id: never, when: c > 9, on: y, set: 1}
            """,
            "u,10,8,2"
        )
        let gates = root.children[1].gates
        // 8 / 10 × 40 = 32, then at most 25, then 0.
        #expect(gates.map(\.before) == [32, 25, 0] && gates.map(\.after) == [25, 0, 0])
        #expect(gates.map(\.changes) == [true, true, false])
        #expect(gates[0].values.map(\.text) == ["c"] && gates[0].values[0].content == .number(2))
        #expect(root.children[1].score == 0 && root.score == 60 && root.children[0].gates.isEmpty)
        let outcomes = gates.map { step -> GateResult.Outcome? in
            if case .gate(_, let outcome) = step.kind { outcome } else { nil }
        }
        #expect(outcomes == [.fired, .fired, .notFired])
    }

    @Test("a waiver excuses from a branch and all in it")
    func waiver() throws {
        let yaml = """
            language: 1
            profile: trial
            period: year
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text, a: number, b: number}}
              waivers: {file: waivers.csv, rows: many, holds: waivers, columns: {id: text, criterion: text, reason: text, granted_by: text, until: date}}
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: branch, weight: 50%, criteria: [{id: y, of: b, score: {goalposts: 0..10}}]}
            """
        let files = [
            "units.csv": "id,a,b\nu,7,1\nv,7,1\n",
            "waivers.csv":
                "id,criterion,reason,granted_by,until\nu,branch,flood,county,2020-12-31\n",
        ]
        let root = try root(yaml, files, period: "2020")
        #expect(root.score == 70 && root.children.map(\.part) == [70, 0])
        let branch = root.children[1]
        #expect(branch.waiver?.reason == "flood" && branch.state == .notApplicable)
        #expect(branch.children[0].waiver?.criterion == "branch")
        #expect(root.children[0].waiver == nil && root.waiver == nil)
        let other = try self.root(yaml, files, unit: "v", period: "2020")
        #expect(other.preorder.allSatisfy { $0.waiver == nil })
    }

    @Test("a criterion that does not apply to a category has the state, whatever its scorer says")
    func only() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, category: kind}
            tables: {units: {file: units.csv, columns: {id: text, kind: {type: text, values: [A, B]}, a: number}}}
            criteria:
              - {id: x, points: 10, only: [A], of: a, score: {proportional: 10}}
              - {id: y, points: 10, only: [B], of: a, score: {proportional: 20}}
            """
        let root = try root(yaml, ["units.csv": "id,kind,a\nu,A,5\nv,B,5\n"])
        #expect(root.children.map(\.state) == [.scored, .notApplicable])
        #expect(root.children[1].scorerState == .scored && root.children[1].score.isNaN)
        #expect(root.children.map(\.part) == [5, 0] && root.score == 5)
    }

    @Test("a bound of each unit's own is among the values that were read")
    func parameters() throws {
        let root = try root(
            "criteria: [{id: x, points: 10, of: a, score: {at_least: b * 2}}]",
            "u,5,3,0"
        )
        let node = root.children[0]
        #expect(node.parameters.map(\.text) == ["b * 2"])
        #expect(node.parameters[0].content == .number(6))
        #expect(node.parameters[0].of.map(\.content) == [.number(3)])
    }

    @Test("of raters' marks it tells how many rows there are")
    func rows() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text}}
              ratings: {file: ratings.csv, rows: many, columns: {id: text, group: {type: text, values: [g, h]}, rater: text, points: {type: number, range: 0..100}}}
            criteria:
              - id: x
                points: 100
                of: ratings
                score: {panel: {each_group: {take: mean}, shares: {g: 60%, h: 40%}, full_points: 100}}
            """
        let ratings = "id,group,rater,points\nu,g,1,90\nu,g,2,80\nu,h,3,60\nv,g,1,50\nv,h,3,50\n"
        let root = try root(yaml, ["units.csv": "id\nu\nv\n", "ratings.csv": ratings])
        // 60 % of (90 + 80) / 2 and 40 % of 60
        #expect(abs(root.score - (0.6 * 85 + 0.4 * 60)) < 1e-9)
        #expect(root.children[0].rowCount == 3 && root.children[0].value == nil)
    }

    @Test("a scale that does not begin at 0 shares its beginning among the terms")
    func offset() throws {
        let root = try root(
            """
            scale: 1..5
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: y, weight: 50%, of: b, score: {goalposts: 0..10}}
            """,
            "u,10,5,0"
        )
        // 5 and 3 on the scale from 1 to 5.
        #expect(root.children.map(\.score) == [5, 3] && root.score == 4)
        #expect(abs(root.children.reduce(0) { $0 + $1.part } - 4) < 1e-12)
    }
}
