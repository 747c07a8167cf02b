import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct StateMarksTests {
    private func book(_ criterion: String, _ units: String) throws -> ScoreBook {
        try Desk().run(
            Desk.profile(columns: "a: number, t: text", "criteria:\n  - \(criterion)\n"),
            units
        )
    }

    @Test("a number or an interval gives its state, and takes no part in what is compared")
    func numbers() throws {
        let book = try book(
            "{id: one, of: a, score: min_max, states: {inconclusive: -1, not_available: 99..}}",
            "id,a,t\nk1,2,\nk2,-1,\nk3,4,\nk4,120,\nk5,10,\n"
        )
        // Without -1 and 120 the lowest is 2 and the highest 10: (4 − 2) / (10 − 2).
        expect(book.scores("one"), [0, none, (4 - 2) / (10 - 2) * 100.0, none, 100])
        #expect(
            book.states("one")
                == [.scored, .inconclusive, .scored, .notAvailable, .scored]
        )
    }

    @Test("a computed number gives its state as one of the file does")
    func computed() throws {
        let book = try book(
            "{id: one, of: a * 2, score: raw, states: {not_rated: 8}}",
            "id,a,t\nk1,2,\nk2,4,\n"
        )
        #expect(book.states("one") == [.scored, .notRated])
    }

    @Test("a text gives its state, and is not looked up")
    func texts() throws {
        let book = try book(
            "{id: one, of: t, score: {lookup: {pass: 100, fail: 0}}, "
                + "states: {not_applicable: [notapplicable, notchecked], inconclusive: unknown}}",
            "id,a,t\nk1,,pass\nk2,,notchecked\nk3,,unknown\nk4,,fail\nk5,,\nk6,,notapplicable\n"
        )
        #expect(
            book.states("one") == [
                .scored, .notApplicable, .inconclusive, .scored, .notAvailable, .notApplicable,
            ]
        )
        #expect(book.scores("one")[0] == 100)
    }

    @Test("a leaf without such values has no marks")
    func nothing() {
        #expect(StateMarks([], words: nil) == nil)
    }
}
