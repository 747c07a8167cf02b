import KaopingCore
import Testing

@testable import KaopingProfile

/// Decisions 15 to 22 of the language: states, gates, ratings and what follows.
@Suite("Decisions on states, gates and ratings")
struct StatesAndRatingsTests {
    private func problems(_ changes: [Int: String]) -> [String] {
        Scheme.problems(of: Scheme.text(changes, of: Office.lines))
    }

    @Test("15: each leaf says what its missing score means; states are tested in the engine")
    func missing() throws {
        let line =
            "  - {id: duty, points: 100, of: card, missing: reweight, score: {proportional: 100}}"
        #expect(try Office.decode([15: line]).root.children[0].missing == .reweight)
    }

    @Test("16: gates and rules share their effects and have ids")
    func effects() throws {
        for effect in ["set: low", "at_most: fair", "at_least: fair", "exclude: true"] {
            let gate = "gates: [{id: g, when: case, on: level, \(effect)}]"
            #expect(problems([18: gate]) == [])
            let rule =
                "rating: {levels: [low, fair, good], start: {bands: {good: 80.., "
                + "fair: 60..<80, low: ..<60}}, rules: [{id: r, when: case, \(effect)}]}"
            #expect(problems([17: rule]) == [])
        }
    }

    @Test("16: a gate on a score comes before the rating and cannot name the level")
    func order() {
        let gate = "gates: [{id: g, when: level == 'low', on: duty, set: 0}]"
        #expect(problems([18: gate])[0].contains("[formula-refused-name]"))
    }

    @Test("17: levels by a score that is not rounded are a remark")
    func rounding() throws {
        let codes = try Office.decode([16: ""]).warnings.map(\.message.code)
        #expect(codes == ["unstated-rating"])
    }

    @Test("18: a limit states its share, base, rounding and edge; rankings are a list")
    func limits() throws {
        let rating =
            "rating: {levels: [low, good], start: {bands: {good: 80.., low: ..<80}}, rules: "
            + "[{id: q, level: good, share: {at_most: 20%, of: all, count: up}, at_edge: all}]}"
        #expect(problems([17: rating]) == [])
        let ranking = "ranking: {ties: competition, within: [street, [street, kind]]}"
        #expect(
            try Office.decode([18: ranking]).ranking.within == [["street"], ["street", "kind"]]
        )
    }

    @Test("19: what all units together are is figures and targets")
    func population() throws {
        let text = """
            figures: [{id: f, share: level == 'good'}]
            targets: [{id: t, share: level == 'good', at_least: 30%, by: 2027}]
            """
        let profile = try Office.decode([18: text])
        #expect(profile.figures.map(\.isPercent) == [true])
        #expect(profile.targets.map(\.lower) == [Exact("30%")])
    }

    @Test(
        "20: locks, bounds and open points are keys of the language; their use is tested with overlays"
    )
    func overlays() throws {
        let line =
            "  - {id: a, points: 50, lock: true, open: 5 points, "
            + "criteria: [{id: b, points: 45, of: card, score: {proportional: 100}}]}"
        #expect(try Office.decode([15: line]).root.children[0].open == Exact(5))
    }

    @Test("21: criteria, ranking and period are optional")
    func optional() throws {
        let profile = try Office.decode([
            3: "", 14: "", 15: "", 16: "",
            17: "rating: {levels: [rural, city], start: {column: kind}}",
        ])
        #expect(profile.period == .once)
        guard case .none = profile.root.content else {
            Issue.record("there are criteria")
            return
        }
    }

    @Test("22: stages of judging are the procedure, stages of data the preparation")
    func stages() throws {
        let profile = try Office.decode([
            18:
                "procedure: [{id: notice, days: 5 working_days}]\nprepare: [{screen: {available: 80%}}]"
        ])
        #expect(profile.procedure.map(\.id) == ["notice"])
        #expect(profile.preparation.count == 1)
        #expect(!problems([18: "prepare: [{id: notice, days: 5 working_days}]"]).isEmpty)
    }
}
