import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct PlanTests {
    private func plan(_ yaml: String, keep: Set<String> = ["trial"]) throws -> Plan {
        let request = try Desk().request(Desk.profile(yaml))
        return Plan(request.profile.root) { keep.contains($0.id) }
    }

    private func scale(_ lower: Int, _ upper: Int) -> Scale {
        Scale(lower: Exact(lower), upper: Exact(upper))
    }

    @Test("from one scale to another: ends go to ends")
    func scales() {
        // The factor is 100 / (5 - 1), the offset 0 - 1 x 25.
        let change = Plan.Affine(from: scale(1, 5), to: scale(0, 100))
        #expect(change.factor == 25 && change.offset == -25)
        expect([1, 3, 5].map { change.factor * $0 + change.offset }, [0, 50, 100])
        #expect(Plan.Affine(from: scale(1, 5), to: scale(1, 5)) == .identity)
        let share = Plan.Affine(shareTo: scale(1, 5))
        expect([0, 0.5, 1].map { share.factor * $0 + share.offset }, [1, 3, 5])
    }

    @Test("children come before their parents, formulas in the order of the leaves")
    func order() throws {
        let plan = try plan(
            """
            criteria:
              - {id: x, of: a, score: {goalposts: 0..1}}
              - id: y
                criteria:
                  - {id: p, of: b, score: {goalposts: 0..1}}
                  - {id: q, of: c + 1, score: {goalposts: 0..1}}
            """
        )
        #expect(plan.steps.map(\.criterion.id) == ["x", "p", "q", "y", "trial"])
        #expect(plan.steps.map(\.children) == [[], [], [], [1, 2], [0, 3]])
        #expect(plan.formulas.map(\.text) == ["a", "b", "c + 1"])
        #expect(plan.waveCount == 1)
        #expect(plan.steps.filter(\.isKept).map(\.criterion.id) == ["trial"])
    }

    @Test("a node that needs all units waits for its children, whose scores are then kept")
    func waves() throws {
        let plan = try plan(
            """
            criteria:
              - {id: x, of: a, score: min_max}
              - id: y
                combine: trials/share_of_best
                criteria:
                  - {id: p, of: b, score: {goalposts: 0..1}}
                  - id: q
                    combine: trials/beaten_sum
                    criteria: [{id: r, of: c, score: trials/beaten}]
            """
        )
        #expect(plan.steps.map(\.criterion.id) == ["x", "p", "r", "q", "y", "trial"])
        #expect(plan.steps.map(\.wave) == [0, 0, 0, 1, 2, 2])
        #expect(plan.waveCount == 3)
        #expect(plan.steps.filter(\.isKept).map(\.criterion.id) == ["x", "r", "q", "trial"])
        // The score of a column as it stands is made again where it is looked at.
        #expect(plan.steps.filter(\.isRepeated).map(\.criterion.id) == ["p"])
    }

    @Test("a leaf is kept for a later pass where its column is computed or its scorer compares")
    func repeated() throws {
        let plan = try plan(
            """
            combine: topsis
            criteria:
              - {id: plain, of: a, better: high, score: raw}
              - {id: computed, of: b + 1, better: high, score: raw}
              - {id: compared, of: c, score: min_max}
            """
        )
        #expect(plan.steps.filter(\.isRepeated).map(\.criterion.id) == ["plain"])
        let kept = plan.steps.filter(\.isKept).map(\.criterion.id)
        #expect(kept == ["computed", "compared", "trial"])
    }

    @Test("other totals stand behind the tree over the same children, which are then kept")
    func totals() throws {
        let profile = try Desk().request(
            Desk.profile(
                """
                criteria:
                  - {id: x, weight: 50%, of: a, score: {goalposts: 0..1}}
                  - {id: y, weight: 50%, of: b, score: {goalposts: 0..1}}
                totals:
                  - {id: geo, combine: geometric}
                  - {id: best, combine: trials/share_of_best}
                """
            )
        ).profile
        let plan = Plan(profile.root, totals: profile.totals.map(\.criterion)) { _ in false }
        #expect(plan.steps.map(\.criterion.id) == ["x", "y", "trial", "geo", "best"])
        #expect(plan.totals == [3, 4] && plan.root == 2)
        #expect(plan.steps.map(\.children) == [[], [], [0, 1], [0, 1], [0, 1]])
        #expect(plan.steps.map(\.isKept) == [true, true, false, true, true])
        #expect(plan.steps.map(\.wave) == [0, 0, 0, 0, 1])
    }

    @Test("a leaf that is scored within groups needs all units of a group at once")
    func within() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [g]}
            tables: {units: {file: units.csv, columns: {id: text, g: text, a: number}}}
            criteria: [{id: x, of: a, within: g, score: {goalposts: 0..1}}]
            """
        let plan = Plan(try Desk().request(yaml).profile.root) { _ in false }
        #expect(plan.steps[0].need == .population && plan.waveCount == 1)
    }

    @Test("rows and values have places of their own; a scheme without criteria has no steps")
    func kinds() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text, a: number}}
              ratings: {file: r.csv, rows: many, columns: {id: text, group: {type: text, values: [p]}, rater: text, item: text, points: {type: number, range: 0..20}}}
            criteria:
              - {id: x, points: 20, of: a, score: {proportional: 20}}
              - {id: r, points: 20, of: ratings, score: {panel: {each_rater: {over: item, take: mean}, each_group: {take: mean}, shares: {p: 100%}}}}
              - {id: y, points: 20, of: a, score: {proportional: 20}}
            """
        let plan = Plan(try Desk().request(yaml).profile.root) { _ in false }
        #expect(plan.steps.map(\.program) == [0, -1, 1, -1])
        #expect(plan.steps.map(\.grouped) == [-1, 0, -1, -1] && plan.grouped.count == 1)
        let bare = try Desk().request(
            """
            language: 1
            profile: trial
            unit: {key: id}
            tables: {units: {file: units.csv, columns: {id: text, a: number}}}
            procedure: [{id: s, of: a, pass: {at_least: 1}}]
            """
        ).profile
        let empty = Plan(bare.root) { _ in true }
        #expect(empty.steps.isEmpty && empty.root == nil && empty.waveCount == 1)
    }
}
