import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

/// How published systems score what is not scored, as profiles state it.
@Suite("Published models of scoring")
struct PublishedModelsTests {
    // MARK: XCCDF 1.2 (NISTIR 7275 revision 4, section 7.3.2)

    /// The rules of a benchmark.
    ///
    /// Group g1 (weight 1): rules r1, r2, r3 of weights 10, 5 and 0. Group g2 (weight 3): r4 and
    /// r5, of weight 1 each. Group g3 (weight 2): r6, of weight 1. Rule r7, of weight 4.
    static let rules = ["r1", "r2", "r3", "r4", "r5", "r6", "r7"]

    static let results = """
        system,r1,r2,r3,r4,r5,r6,r7
        mixed,pass,fail,fail,pass,notapplicable,notchecked,fixed
        broken,error,pass,notapplicable,unknown,pass,fail,informational
        clean,pass,pass,notselected,pass,fixed,pass,pass
        weightless,notselected,notselected,pass,pass,pass,notchecked,pass
        nothing,notselected,notselected,notselected,notapplicable,informational,notchecked,notchecked

        """

    private func run(_ rest: String) throws -> ScoreBook {
        let values =
            "[pass, fail, error, unknown, notapplicable, notchecked, notselected, informational, fixed]"
        let columns = Self.rules.map { "      \($0): {type: text, values: \(values)}" }
        let yaml = """
            language: 1
            profile: xccdf
            unit: {key: system}
            tables:
              units:
                file: units.csv
                columns:
                  system: text
            \(columns.joined(separator: "\n"))
            \(rest)

            """
        return try Desk().run(yaml, Self.results)
    }

    /// Rules that do not count are not applicable; whatever is no pass is a fail.
    private func leaf(_ rule: String, _ share: String, points: Int) -> String {
        "{id: \(rule)_score, \(share), of: \(rule), "
            + "score: {lookup: {pass: \(points), fixed: \(points), fail: 0, error: 0, unknown: 0}}, "
            + "states: {not_applicable: [notapplicable, notchecked, notselected, informational]}}"
    }

    @Test("XCCDF's default model: each group is the weighted mean of what counts in it")
    func defaultModel() throws {
        func rule(_ id: String, _ weight: Int) -> String {
            leaf(id, "attributes: {weight: \(weight)}", points: 100)
        }
        let weights = "weights: {by: weight, cases: {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 10: 10}}"
        let book = try run(
            """
            missing: {not_applicable: zero}
            \(weights)
            criteria:
              - id: g1
                attributes: {weight: 1}
                \(weights)
                missing: {inconclusive: zero}
                criteria:
                  - \(rule("r1", 10))
                  - \(rule("r2", 5))
                  - \(rule("r3", 0))
              - id: g2
                attributes: {weight: 3}
                criteria:
                  - \(rule("r4", 1))
                  - \(rule("r5", 1))
              - id: g3
                attributes: {weight: 2}
                criteria:
                  - \(rule("r6", 1))
              - \(rule("r7", 4))
            """
        )
        // mixed: g1 (10 × 100 + 5 × 0 + 0 × 0) / 15, g2 100 / 1 without r5, g3 counts nothing and
        // is left out; the benchmark is (1 × g1 + 3 × 100 + 4 × 100) / (1 + 3 + 4).
        let mixed = (1000.0 / 15 + 300 + 400) / 8
        // broken: an error and an unknown are no pass. g1 (0 + 5 × 100) / 15, r3 does not count;
        // g2 (0 + 100) / 2; g3 0 / 1; r7 does not count: (g1 + 3 × 50 + 2 × 0) / (1 + 3 + 2).
        let broken = (500.0 / 15 + 150) / 6
        // clean: all that counts passes.
        // weightless: of g1 only r3 counts, which weighs nothing: the sum of 0 is not divided, g1 is
        // 0 and counts; (1 × 0 + 3 × 100 + 4 × 100) / (1 + 3 + 4).
        let weightless = (0 + 300 + 400) / 8.0
        // nothing: the score stays at the 0 that it begins with.
        let expected = [mixed, broken, 100, weightless, 0]
        for (found, expected) in zip(book.scores(), expected) {
            #expect(abs((found ?? .nan) - expected) <= 1e-12 * expected)
        }
        #expect(book.states("g3")[0] == .notApplicable)
        #expect(book.states("g1")[3] == .scored)
    }

    @Test(
        "XCCDF's flat model: the weights of the rules that pass; its maximum: of those that count"
    )
    func flat() throws {
        let weights = ["r1": 10, "r2": 5, "r4": 1, "r5": 1, "r6": 1, "r7": 4]
        let leaves = Self.rules.compactMap { rule in
            weights[rule].map { "  - \(leaf(rule, "points: \($0)", points: $0))" }
        }
        let book = try run(
            """
            combine: {sum: leave_out}
            criteria:
            \(leaves.joined(separator: "\n"))
            totals: [{id: rescaled, combine: {sum: rescale}}]
            """
        )
        // mixed 10 + 0 + 1 + 4, broken 0 + 5 + 0 + 1 + 0; r3 weighs nothing.
        expect(book.scores(), [15, 6, 22, 1 + 1 + 4, none])
        #expect(book.states()[4] == .notApplicable)
        // The rescaled total is 22 × score / maximum: 10 + 5 + 1 + 4 of mixed and 10 + 5 + 1 + 1 + 1
        // of broken, 22 of clean, 1 + 1 + 4 of weightless.
        let maxima: [Double] = [20, 18, 22, 6]
        for (row, maximum) in maxima.enumerated() {
            let (score, rescaled) = (book.score.values[row], book.totals[0].values[row])
            #expect(abs(rescaled - 22 * score / maximum) < 1e-12)
        }
    }

    @Test("XCCDF's flat-unweighted model: how many rules pass of those that count")
    func flatUnweighted() throws {
        let leaves = Self.rules.map { "  - \(leaf($0, "points: 1", points: 1))" }
        let book = try run(
            "combine: {sum: leave_out}\ncriteria:\n" + leaves.joined(separator: "\n")
        )
        // r1, r4, r7 of five; r2 and r5 of six, without r7 and r3; six; r3, r4, r5 and r7.
        expect(book.scores(), [3, 2, 6, 4, none])
    }

    @Test("XCCDF's absolute model: 1 where every rule that counts and weighs passes, else 0")
    func absolute() throws {
        let leaves = Self.rules.filter { $0 != "r3" }.map {
            "  - \(leaf($0, "title: R", points: 1))"
        }
        let book = try run(
            "scale: 0..1\ncombine: all\ncriteria:\n" + leaves.joined(separator: "\n")
        )
        expect(book.scores(), [0, 0, 1, 1, none])
    }

    // MARK: OpenSSF Scorecard

    /// Weights by risk, and checks that come to no conclusion (-1) dropped.
    @Test("OpenSSF Scorecard's aggregate: weights by risk, inconclusive checks dropped")
    func scorecard() throws {
        let risks = [
            ("workflow", "critical"), ("review", "high"), ("branch", "high"), ("fuzzing", "medium"),
            ("license", "low"),
        ]
        let columns = risks.map { "\($0.0): {type: number, range: -1..10}" }.joined(separator: ", ")
        let leaves = risks.map { check, risk in
            "  - {id: \(check)_score, attributes: {risk: \(risk)}, of: \(check)}"
        }
        let yaml = """
            language: 1
            profile: scorecard
            unit: {key: repository}
            tables: {units: {file: units.csv, columns: {repository: text, \(columns)}}}
            scale: 0..10
            stated: 1
            defaults:
              criterion:
                score: {goalposts: 0..10}
                states: {inconclusive: -1}
                missing: {inconclusive: reweight}
            weights: {by: risk, cases: {critical: 10, high: 7.5, medium: 5, low: 2.5}}
            criteria:
            \(leaves.joined(separator: "\n"))

            """
        let data = """
            repository,workflow,review,branch,fuzzing,license
            one,10,5,-1,0,10
            two,10,5,3,0,10
            none,-1,-1,-1,-1,-1

            """
        let book = try Desk().run(yaml, data)
        // one: (10 × 10 + 7.5 × 5 + 5 × 0 + 2.5 × 10) / (10 + 7.5 + 5 + 2.5) = 162.5 / 25.
        // two: (162.5 + 7.5 × 3) / 32.5 = 185 / 32.5 = 5.69…; a repository without a conclusion has
        // no score (Scorecard says -1, which it prints as "?").
        expect(book.scores(), [6.5, 5.7, none])
        #expect(book.states()[2] == .notApplicable)
        #expect(book.states("branch_score")[0] == .notApplicable)
    }
}
