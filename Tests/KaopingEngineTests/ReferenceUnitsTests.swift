import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ReferenceUnitsTests {
    private func profile(_ rest: String) -> String {
        """
        language: 1
        profile: trial
        unit: {key: id, groups: [town]}
        tables: {units: {file: units.csv, columns: {id: text, town: text, a: number}}}
        \(rest)

        """
    }

    private let units = "id,town,a\nk1,x,30\nk2,x,20\nk3,y,10\nk4,y,\n"

    private func book(_ leaf: String, before: String = "") throws -> ScoreBook {
        let rest = "\(before)scale: 0..1\ncriteria:\n  - {id: one, of: a, \(leaf)}"
        return try Desk().run(profile(rest), units)
    }

    @Test("every unit is compared with the one that is named")
    func compared() throws {
        let book = try book("score: {distance_to_reference: {unit: k2}}")
        expect(book.scores("one"), [30 / 20.0, 1, 10 / 20.0, none])
        #expect(book.figures.map(\.value) == [20])
    }

    @Test("within groups the unit is that of all units, not of each group")
    func withinGroups() throws {
        let book = try book("within: town, score: {distance_to_reference: {unit: k3}}")
        expect(book.scores("one"), [30 / 10.0, 20 / 10.0, 1, none])
    }

    @Test("the unit's value is the prepared one, and that of a unit that is screened out counts")
    func prepared() throws {
        let before = "indicators: {a2: {value: a, prepare: [{impute: {with: value, value: 5}}]}}\n"
        let rest =
            "\(before)scale: 0..1\ncriteria:\n"
            + "  - {id: one, of: a2, score: {distance_to_reference: {unit: k4}}}"
        let book = try Desk().run(profile(rest), units)
        expect(book.scores("one"), [30 / 5.0, 20 / 5.0, 10 / 5.0, 1])
    }

    @Test("beside a unit without data nobody has a score")
    func noData() throws {
        let book = try book("score: {distance_to_reference: {unit: k4}}")
        #expect(
            book.states("one") == [.inconclusive, .inconclusive, .inconclusive, .notAvailable]
        )
        let marked = try self.book(
            "score: {distance_to_reference: {unit: k2}}, states: {not_available: 20}"
        )
        #expect(marked.states("one").prefix(2) == [.inconclusive, .notAvailable])
    }

    @Test("a unit that there is not is refused at its place")
    func unknown() throws {
        let error = try failure { try book("score: {distance_to_reference: {unit: k22}}") }
        #expect(error.status == .data)
        expect(
            error,
            en: "profile.yaml:7:30: the reference unit \"k22\" of \"distance_to_reference\" is not "
                + "among the units [no-reference-unit]\n    Did you mean \"k2\"?",
            zh: "profile.yaml:7:30：评分器“distance_to_reference”的参照对象“k22”不在考评对象之中"
                + " [no-reference-unit]\n    是否想写“k2”？"
        )
    }
}
