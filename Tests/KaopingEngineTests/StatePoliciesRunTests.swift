import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

/// Every policy for every state at every node: a leaf, an inner node and the root.
@Suite("What happens to a unit without a score")
struct StatePoliciesRunTests {
    /// A state with the number of the file that stands for it.
    struct Case: Sendable, CustomTestStringConvertible {
        let state: ScorerState
        let number: Int
        var testDescription: String { state.id }
    }

    static let cases = [
        Case(state: .notApplicable, number: 91), Case(state: .notAvailable, number: 92),
        Case(state: .inconclusive, number: 93), Case(state: .notRated, number: 94),
    ]

    /// a and b make g, in equal parts; g and c make the root, in equal parts, from 0 to 10.
    private func book(
        _ policies: (root: String, inner: String, leaf: String),
        _ numbers: String
    ) throws -> ScoreBook {
        let rest = """
            scale: 0..10
            missing: \(policies.root)
            defaults:
              criterion:
                score: {goalposts: 0..10}
                states: {not_applicable: 91, not_available: 92, inconclusive: 93, not_rated: 94}
            criteria:
              - id: g
                missing: \(policies.inner)
                criteria:
                  - {id: one, missing: \(policies.leaf), of: a}
                  - {id: two, of: b}
              - {id: three, of: c}

            """
        return try Desk().run(Desk.profile(rest), "id,a,b,c\nk1,\(numbers)\n")
    }

    private let usual = (root: "node", inner: "node", leaf: "node")

    private func policy(_ state: ScorerState, _ word: String) -> String { "{\(state.id): \(word)}" }

    @Test("at a leaf", arguments: cases)
    func leaf(_ given: Case) throws {
        func book(_ word: String) throws -> ScoreBook {
            var policies = usual
            policies.leaf = policy(given.state, word)
            return try self.book(policies, "\(given.number),4,8")
        }
        // Node missing: neither g nor the root has a score.
        let void = try book("node")
        expect(void.scores("g"), [none])
        expect(void.scores(), [none])
        let state = given.state == .notApplicable ? .notAvailable : given.state
        #expect(void.states("one") == [state] && void.states() == [state])
        // Counted as zero: g is (0 + 4) / 2, the root (2 + 8) / 2.
        expect(try book("zero").scores("g"), [(0 + 4) / 2])
        expect(try book("zero").scores(), [(2 + 8) / 2])
        // Dropped, the others reweighted: g is 4, the root (4 + 8) / 2.
        let dropped = try book("reweight")
        expect(dropped.scores("g"), [4])
        expect(dropped.scores(), [(4 + 8) / 2])
        #expect(dropped.states("one") == [.notApplicable])
        #expect(try failure { try book("error") }.status == .data)
    }

    @Test("at an inner node", arguments: cases)
    func inner(_ given: Case) throws {
        // All of g does not apply where both its leaves do not.
        let numbers =
            given.state == .notApplicable
            ? "\(given.number),\(given.number),8" : "\(given.number),4,8"
        func book(_ word: String) throws -> ScoreBook {
            var policies = usual
            policies.leaf = "{not_applicable: reweight}"
            policies.inner = policy(given.state, word)
            return try self.book(policies, numbers)
        }
        expect(try book("node").scores(), [none])
        // Counted as zero: (0 + 8) / 2. Dropped: 8 alone.
        expect(try book("zero").scores(), [(0 + 8) / 2])
        expect(try book("zero").scores("g"), [0])
        expect(try book("reweight").scores(), [8])
        #expect(try failure { try book("error") }.status == .data)
    }

    @Test("at the root", arguments: cases)
    func root(_ given: Case) throws {
        let numbers = "\(given.number),\(given.number),\(given.number)"
        func book(_ word: String) throws -> ScoreBook {
            var policies = usual
            policies.leaf = "{not_applicable: reweight}"
            policies.root = policy(given.state, word)
            return try self.book(policies, numbers)
        }
        let void = try book("node")
        #expect(void.scores() == [nil] && void.ranks == [nil])
        expect(try book("zero").scores(), [0])
        #expect(try book("zero").ranks == [1])
        #expect(try book("reweight").states() == [.notApplicable])
        #expect(try failure { try book("error") }.status == .data)
    }

    @Test("a state that must not be is told with the unit, the criterion and the state")
    func told() throws {
        let error = try failure {
            try book((root: "node", inner: "node", leaf: "{inconclusive: error}"), "93,4,8")
        }
        #expect(error.codes == ["unit-state-stops"])
        #expect(
            error.lines(.en)[0].hasSuffix(
                "units.csv:2: row 1, column \"a\" (B2): \"k1\" is \"inconclusive\" at \"a\", "
                    + "which the scheme does not accept [unit-state-stops]"
            )
        )
        #expect(
            error.lines(.zh)[0].hasSuffix(
                "“k1”的“a”为“inconclusive”，方案规定不得如此 [unit-state-stops]"
            )
        )
        let missing = try failure {
            try book((root: "node", inner: "node", leaf: "error"), "92,4,8")
        }
        #expect(missing.codes == ["value-missing"])
    }

    @Test("whom a type or a waiver excuses is left out, whatever the policies say")
    func excused() throws {
        let profile = """
            language: 1
            profile: trial
            types: [urban, rural]
            unit: {key: id, category: kind}
            tables:
              units:
                file: units.csv
                columns: {id: text, kind: {type: text, values: [urban, rural]}, a: number, b: number}
            scale: 0..10
            criteria:
              - {id: one, weight: 50%, of: a, score: {goalposts: 0..10}}
              - id: two
                weight: 50%
                only: [urban]
                of: b
                score: {goalposts: 0..10}
                missing: {not_applicable: error, not_available: error}
              - id: three
                weight: 50%
                only: [rural]
                of: b
                score: {goalposts: 0..10}

            """
        let book = try Desk().run(profile, "id,kind,a,b\nk1,urban,4,8\nk2,rural,4,2\n")
        expect(book.scores(), [(4 + 8) / 2, (4 + 2) / 2])
    }

    @Test("a child of weight zero is scored and shown, and voids nothing where it has no score")
    func weightless() throws {
        let rest = """
            scale: 0..10
            defaults: {criterion: {score: {goalposts: 0..10}}}
            criteria:
              - {id: one, weight: 60%, of: a}
              - {id: two, weight: 40%, of: b}
              - {id: three, weight: 0%, of: c}

            """
        let book = try Desk().run(Desk.profile(rest), "id,a,b,c\nk1,5,10,3\nk2,5,10,\nk3,5,,3\n")
        expect(book.scores("three"), [3, none, 3])
        // 60 % of 5 and 40 % of 10; without data where a child with weight has none.
        expect(book.scores(), [0.6 * 5 + 0.4 * 10, 0.6 * 5 + 0.4 * 10, none])
        #expect(book.states()[2] == .notAvailable)
    }
}
