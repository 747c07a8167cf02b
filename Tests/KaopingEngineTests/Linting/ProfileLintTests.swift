import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ProfileLintTests {
    /// The codes of what is found in a profile over the columns a, b and c.
    private func codes(_ rest: String) throws -> [String] {
        try findings(rest).map(\.message.code)
    }

    private func findings(_ rest: String) throws -> [KaopingCore.Issue] {
        let profile = try Desk().request(Desk.profile(rest)).profile
        return ProfileLint(profile).findings()
    }

    private static let points = """
        stated: 1
        criteria:
          - {id: first, points: 50, of: a, score: {proportional: 100}}
          - {id: second, points: 30, of: b, score: {proportional: 100}}
          - {id: third, points: 20, of: c, score: {proportional: 100}}

        """

    @Test("a plain scheme of points has no findings")
    func none() throws {
        #expect(try codes(Self.points) == [])
    }

    @Test("a band above the full mark is out of reach, unless additions may lead there")
    func outOfReach() throws {
        let rating = "rating: {bands: {best: 110.., good: 60..<110, poor: ..<60}}\n"
        let found = try findings(Self.points + rating)
        #expect(found.map(\.message.code) == ["lint-level-out-of-reach"])
        let text = found[0].description(in: .en)
        #expect(text.contains("finding: the level \"best\" wants a score in 110.., but scores"))
        #expect(text.contains("from 0 to 100"))
        #expect(found[0].severity == .finding && found[0].place?.line != nil)
        // 100 + 15 reaches 110, 100 + 5 does not.
        func bonus(_ most: Int) -> String {
            "adjustments: [{id: bonus, each: 1, of: c, at_most: \(most), at_least: 0}]\n"
        }
        #expect(try codes(Self.points + bonus(15) + rating) == [])
        #expect(try codes(Self.points + bonus(5) + rating) == ["lint-level-out-of-reach"])
    }

    @Test("a band out of reach is none where a rule gives the level")
    func given() throws {
        let rating = """
            rating:
              levels: [poor, good, best]
              bands: {best: 110.., good: 60..<110, poor: ..<60}
              rules: [{id: honor, title: Honor, when: a == 100, set: best}]

            """
        #expect(try codes(Self.points + rating) == [])
    }

    @Test("a cap without a condition is found with each level above it")
    func capped() throws {
        let rating = """
            rating:
              levels: 1..3
              start: {bands: {3: 90.., 2: 60..<90, 1: ..<60}}
              rules: [{id: cap, title: Cap, at_most: 1}]

            """
        #expect(try codes(Self.points + rating) == ["lint-level-capped", "lint-level-capped"])
    }

    @Test("a criterion with one score for all data, or without weight, cannot move a rank")
    func idle() throws {
        let steps = """
            stated: 1
            criteria:
              - {id: flat, points: 40, of: a, score: {steps: {10..: 40, ..<10: 40}}}
              - {id: fixed, points: 20, of: 7, score: {at_least: 5}}
              - {id: real, points: 40, of: b, score: {proportional: 100}}

            """
        #expect(try codes(steps) == ["lint-criterion-idle", "lint-criterion-idle"])
        let weights = """
            stated: 1
            criteria:
              - {id: nothing, weight: 0%, of: a, score: {min_max: {}}}
              - {id: half, weight: 50%, of: b, score: {min_max: {}}}
              - {id: other, weight: 50%, of: c, score: {min_max: {}}}

            """
        #expect(try codes(weights) == ["lint-criterion-weightless"])
    }

    @Test("a criterion with more than half of all points can decide alone; with half it cannot")
    func dominates() throws {
        func scheme(_ first: Int) -> String {
            """
            stated: 1
            criteria:
              - {id: mood, title: Mood, points: \(first), of: a, score: {proportional: 100}}
              - id: rest
                points: \(100 - first)
                criteria:
                  - {id: second, points: \((100 - first) / 2), of: b, score: {proportional: 100}}
                  - {id: third, points: \((100 - first) / 2), of: c, score: {proportional: 100}}

            """
        }
        let found = try findings(scheme(60))
        #expect(found.map(\.message.code) == ["lint-criterion-dominates"])
        // 60 / 100
        #expect(found[0].description(in: .zh).contains("“Mood”占总分的 60.0%"))
        #expect(try codes(scheme(50)) == [])
    }

    @Test("a quota without a place and a gate that reads no data are found")
    func quotaAndGate() throws {
        let rest = """
            rating:
              levels: 1..3
              start: {bands: {3: 90.., 2: 60..<90, 1: ..<60}}
              rules: [{id: few, title: Few, level: 3, share: {at_most: 0%, of: all, count: down}, at_edge: none}]
            gates: [{id: veto, title: Veto, when: 1 == 1, set: 1}]

            """
        let found = Set(try codes(Self.points + rest))
        #expect(found == ["lint-quota-empty", "lint-gate-constant"])
    }

    @Test("a ranking of unrounded scores is found, in both languages")
    func unrounded() throws {
        let found = try findings(Self.points.replacing("stated: 1\n", with: ""))
        #expect(found.map(\.message.code) == ["lint-ranking-unrounded"])
        #expect(found[0].description(in: .zh).contains("公平性提示：没有写明得分的小数位数"))
        #expect(found[0].description(in: .en).contains("finding: no stated places"))
    }

    @Test("a criterion that ends before the scheme begins is found")
    func outOfForce() throws {
        let rest = """
            effective: 2023-01-01..
            stated: 1
            criteria:
              - {id: old, points: 50, of: a, score: {proportional: 100}, effective: ..2020-12-31}
              - {id: new, points: 50, of: b, score: {proportional: 100}}

            """
        #expect(try codes(rest) == ["lint-criterion-out-of-force"])
    }
}
