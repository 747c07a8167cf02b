import KaopingCore
import Testing

@testable import KaopingProfile

@Suite struct LevelReachTests {
    /// The levels that a rating of 1 to 5 with bands for 1, 4 and 5 leaves out.
    private func left(_ rules: String, gates: String = "") throws -> [String] {
        let profile = try Office.decode([
            17:
                "rating: {levels: 1..5, start: {bands: {5: 80.., 4: 70..<80, 1: ..<70}}, rules: [\(rules)]}",
            18: "gates: [\(gates)]",
        ])
        return profile.warnings.filter { $0.message == .profileLevelUnreachable }.map {
            $0.arguments["level"]?.description(in: .en) ?? ""
        }
    }

    @Test("a level that nothing gives is a remark at its place, and the profile can be used")
    func remark() throws {
        let rating = "rating: {levels: [low, fair, good], start: {bands: {good: 80.., low: ..<80}}}"
        #expect(
            try Office.warnings([17: rating]) == [
                "p.yaml:17:24：提醒：没有哪个分数段或哪条规则会给出等次“fair” [level-unreachable]\n"
                    + "    在 bands 中为它写明区间，或从 levels 中删去。",
                "p.yaml:17:24: warning: no band and no rule gives the level \"fair\" "
                    + "[level-unreachable]\n"
                    + "    Give it an interval in `bands`, or take it out of `levels`.",
            ]
        )
    }

    @Test("without rules the bands alone give levels")
    func bands() throws {
        #expect(try left("") == ["2", "3"])
    }

    @Test("what is set is given, and so is a cap below a level that is given")
    func effects() throws {
        #expect(try left("{id: a, when: case, set: 3}") == ["2"])
        #expect(try left("{id: a, when: case, at_most: 3}") == ["2"])
        #expect(try left("{id: a, when: case, at_least: 2}") == ["3"])
        #expect(try left("{id: a, when: case, clamp: 2..3}") == [])
    }

    @Test("a limit gives the next lower level, after it is given itself")
    func limits() throws {
        #expect(try left("{id: a, level: 4, places: 1}") == ["2"])
        #expect(try left("{id: a, level: 4, places: 1}, {id: b, level: 3, places: 1}") == [])
        #expect(try left("{id: b, level: 3, places: 1}, {id: a, level: 4, places: 1}") == ["2"])
    }

    @Test("a step or a computed bound may give any level")
    func computed() throws {
        #expect(try left("{id: a, when: case, add: -1}") == [])
        #expect(try left("{id: a, at_most: staff}") == [])
    }

    @Test("not rated and excluded are no levels")
    func states() throws {
        #expect(try left("{id: a, when: case, set: not_rated}") == ["2", "3"])
        #expect(try left("{id: a, when: case, exclude: true}") == ["2", "3"])
    }

    @Test("a gate on the level gives levels too")
    func gates() throws {
        #expect(try left("", gates: "{id: g, when: case, on: level, set: 2}") == ["3"])
    }
}
