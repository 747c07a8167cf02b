import Foundation
import KaopingCore
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct RunnerTests {
    // MARK: Missing values

    private func policy(_ missing: String) -> String {
        Desk.profile(
            """
            criteria:
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..10}, missing: \(missing)}
              - {id: y, weight: 30%, of: b, score: {goalposts: 0..10}}
              - {id: z, weight: 20%, of: c, score: {goalposts: 0..10}}
            """
        )
    }

    private let gap = "id,a,b,c\nu,5,6,10\nv,,6,10\n"

    // Every unit has 60 for y and 100 for z; u has 50 for x as well.
    private let whole: Double = (50 * 50 + 30 * 60 + 20 * 100) / 100

    @Test("missing: zero counts the lowest score")
    func zero() throws {
        let book = try Desk().run(policy("zero"), gap)
        expect(book.scores("x"), [50, 0])
        expect(book.scores(), [whole, (50 * 0.0 + 30 * 60 + 20 * 100) / 100])
        #expect(book.states("x") == [.scored, .scored])
    }

    @Test("missing: reweight lets the others share the weight")
    func reweight() throws {
        let book = try Desk().run(policy("reweight"), gap)
        expect(book.scores("x"), [50, none])
        #expect(book.states("x") == [.scored, .notApplicable])
        let others: Double = (30 * 60 + 20 * 100) / (30 + 20)
        let found = try #require(book.scores()[1])
        #expect(abs(found - others) < 1e-12 && book.scores()[0] == whole)
    }

    @Test("missing: node leaves the node above without a score")
    func node() throws {
        let book = try Desk().run(policy("node"), gap)
        expect(book.scores(), [whole, none])
        #expect(book.states() == [.scored, .notAvailable])
        expect(book.ranks, [1, none])
    }

    @Test("missing: error stops the run and names unit, file, row and column")
    func error() throws {
        let desk = try Desk()
        let error = try failure { try desk.run(policy("error"), gap) }
        #expect(error.status == .data && error.omitted == 0)
        #expect(
            error.lines(.en) == [
                "\(desk.folder)/units.csv:3: row 2, column \"a\" (B3): \"a\" of the unit \"v\" has no "
                    + "data [value-missing]\n    Fill in the data, or state with `missing:` what "
                    + "happens without."
            ]
        )
        #expect(
            error.lines(.zh) == [
                "\(desk.folder)/units.csv:3：第2行“a”列（B3）：考评对象“v”的“a”没有数据 [value-missing]\n"
                    + "    补齐数据，或在方案中用 missing: 规定没有数据时怎么办。"
            ]
        )
    }

    @Test("zero is the lowest score of the scale, not the number zero")
    func zeroOfScale() throws {
        let yaml = Desk.profile(
            "scale: 1..5\ncriteria: [{id: x, of: a, score: {goalposts: 0..10}, missing: zero}]"
        )
        try expect(Desk().run(yaml, gap).scores(), [1 + (5 - 1) * 0.5, 1])
    }

    @Test("an inner node may have a policy of its own")
    func innerPolicy() throws {
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                weight: 40%
                missing: zero
                criteria: [{id: p, of: a, score: {goalposts: 0..10}}]
              - {id: y, weight: 60%, of: b, score: {goalposts: 0..10}}
            """
        )
        let book = try Desk().run(yaml, gap)
        expect(book.scores("p"), [50, none])
        expect(book.scores("x"), [50, 0])
        expect(book.scores(), [(40 * 50.0 + 60 * 60) / 100, (40 * 0.0 + 60 * 60) / 100])
    }

    // MARK: Points and weights

    @Test("a branch of weights inside points is worth its points")
    func weightsInPoints() throws {
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                points: 40
                criteria:
                  - {id: p, weight: 60%, of: a, score: {goalposts: 0..10}}
                  - {id: q, weight: 40%, of: b, score: {goalposts: 0..10}}
              - {id: y, points: 60, of: c, score: {goalposts: 0..10}}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,5,10,8\n")
        // p and q are on 0..100: (60 x 50 + 40 x 100) / 100 = 70, of 40 points 28.
        expect(book.scores("p"), [50])
        expect(book.scores("q"), [100])
        expect(book.scores("x"), [70 * (40 / 100.0)])
        expect(book.scores(), [28 + 60 * 0.8])
    }

    @Test("a branch of points inside weights is brought to the scale")
    func pointsInWeights() throws {
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                weight: 25%
                criteria:
                  - {id: p, points: 30, of: a, score: {goalposts: 0..10}}
                  - {id: q, points: 20, of: b, score: {at_least: 7}}
              - {id: y, weight: 75%, of: c, score: {goalposts: 0..10}}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,5,10,8\nv,10,3,\n")
        // u: 30 x 0.5 + 20 = 35 of 50 points, which is 70 of 100; v: 30 + 0.
        expect(book.scores("p"), [15, 30])
        expect(book.scores("q"), [20, 0])
        expect(book.scores("x"), [35, 30])
        expect(book.scores(), [(25 * 70.0 + 75 * 80) / 100, none])
    }

    @Test("a mean of points joins shares of full marks by their points")
    func meanOfPoints() throws {
        let yaml = Desk.profile(
            """
            combine: mean
            criteria:
              - {id: p, points: 30, of: a, score: {goalposts: 0..10}}
              - {id: q, points: 20, of: b, score: {goalposts: 0..10}}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,5,10,8\n")
        // Both on 0..50: (30 x 15 x 50/30 + 20 x 20 x 50/20) / 50 = 15 + 20.
        expect(book.scores(), [(30 * (15 * (50 / 30.0)) + 20 * (20 * (50 / 20.0))) / 50])
        #expect(abs((book.scores()[0] ?? 0) - 35) < 1e-12)
    }

    // MARK: Scorers that look at all units

    @Test("a scorer that needs all units at once scores a leaf", arguments: [1, 2, 100])
    func populationLeaf(blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            criteria:
              - {id: x, points: 60, of: a + 1, score: trials/beaten, missing: reweight}
              - {id: y, points: 40, of: b, score: {goalposts: 0..10}}
            """
        )
        try desk.write("id,a,b,c\nu,5,10,\nv,9,5,\nw,,10,\nx,7,0,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        // Of three units with a number, u beats none of the two others, v both and x one.
        expect(book.scores("x"), [60 * (0 / 2.0), 60 * (2 / 2.0), none, 60 * (1 / 2.0)])
        // The 40 of 40 points of w, to which x does not apply, are brought to the full mark.
        expect(book.scores(), [0 + 40, 60 + 20, 40 * 100 / 40, 30 + 0])
    }

    @Test("a scorer that needs all units at once combines an inner node", arguments: [1, 3, 100])
    func populationInner(blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            scale: 0..1
            criteria:
              - id: x
                weight: 50%
                combine: trials/beaten_sum
                criteria:
                  - {id: p, of: a, score: {goalposts: 0..10}}
                  - {id: q, of: b, score: trials/beaten}
              - {id: y, weight: 50%, of: c, score: {goalposts: 0..10}}
            """
        )
        try desk.write("id,a,b,c\nu,5,1,10\nv,5,2,0\nw,,3,10\nx,1,4,5\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        // q: 0, 1/3, 2/3, 1; sums: 0.5 + 0, 0.5 + 1/3, none, 0.1 + 1.
        expect(book.scores("q"), [0, 1 / 3.0, 2 / 3.0, 1])
        expect(book.scores("x"), [0, 1 / 2.0, none, 1])
        expect(book.scores(), [(0 + 1) / 2.0, (0.5 + 0) / 2, none, (1 + 0.5) / 2])
    }

    @Test("an inner node that needs a summary waits for its children", arguments: [1, 2, 100])
    func summaryInner(blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            scale: 0..1
            criteria:
              - id: x
                combine: trials/share_of_best
                criteria:
                  - {id: p, of: a, score: min_max}
                  - {id: q, of: b, score: {goalposts: 0..10}}
              - {id: y, of: c, score: {goalposts: 0..10}}
            """
        )
        try desk.write("id,a,b,c\nu,2,5,10\nv,4,10,10\nw,10,,10\nx,6,10,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        // p: 0, (4 - 2) / 8, 1, (6 - 2) / 8; sums: 0.5, 1.25, none, 1.5, which is the best.
        expect(book.scores("p"), [0, 2 / 8.0, 1, 4 / 8.0])
        expect(book.scores("x"), [0.5 / 1.5, 1.25 / 1.5, none, 1])
        expect(book.scores(), [(0.5 / 1.5 + 1) / 2, (1.25 / 1.5 + 1) / 2, none, none])
    }

    // MARK: Parameters with a value for each unit

    @Test("a bound may be a formula with a value for each unit")
    func parameterColumn() throws {
        let yaml = Desk.profile(
            "criteria: [{id: x, points: 10, of: b, score: {at_least: \"a / 2\"}}]"
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,10,5,\nv,10,4.9,\nw,,5,\nx,8,,\ny,-2,-1,\n")
        // Bounds 5, 5, none, 4 and -1.
        expect(book.scores(), [10, 0, none, none, 10])
        #expect(book.states().map { $0 == .scored } == [true, true, false, false, true])
    }

    @Test(
        "a node's computed parameter and its rescaled children do not get in each other's way",
        arguments: [1, 100]
    )
    func parameterBesideRescaled(blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            combine: {trials/plus: "c * 2"}
            criteria:
              - {id: p, points: 30, of: a, score: {goalposts: 0..10}}
              - {id: q, points: 20, of: b, score: {goalposts: 0..10}}
            """
        )
        try desk.write("id,a,b,c\nu,5,10,1\nv,10,0,2\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        // Both on 0..50: u (25 + 50) / 2 + 2, v (50 + 0) / 2 + 4.
        let scores = try Evaluation.run(request).scores()
        expect(scores.map { $0.map { ($0 * 1e6).rounded() / 1e6 } }, [75 / 2.0 + 2, 50 / 2.0 + 4])
    }

    // MARK: Weights that a run computes

    private func weighted(_ scale: String) -> String {
        Desk.profile(
            """
            scale: \(scale)
            weights: trials/sums
            criteria:
              - {id: x, of: a, score: {goalposts: 0..10}}
              - {id: y, of: b, score: {goalposts: 0..10}, missing: reweight}
            """
        )
    }

    @Test("weights can be computed from all units, and the book says them", arguments: [1, 2, 100])
    func computedWeights(blockRows: Int) throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,5,2,\nv,1,,\nw,4,8,\n", to: "units.csv")
        var request = try desk.request(weighted("0..100"))
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        // x adds up to 100 and y to 100, so each weighs a half; v has only x.
        expect(book.scores(), [(50 + 20) / 2, 10, (40 + 80) / 2])
        #expect(book.figures.map(\.id) == ["weight_x", "weight_y"])
        expect(book.figures.map(\.value), [100 / 200.0, 100 / 200.0])
        #expect(book.figures.map(\.criterion) == ["trial", "trial"])
    }

    @Test("weights that are none are refused with the scorer's name")
    func noWeights() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.run(weighted("-100..100"), "id,a,b,c\nu,0,10,\nv,0,10,\n")
        }
        #expect(error.status == .data)
        expect(
            error,
            en:
                "profile.yaml:6:10: the weighting \"trials/sums\" gives no weights under \"trial\": "
                + "it gave [-200.0, 200.0]; weights are not below zero and not all zero "
                + "[weights-undefined]",
            zh: "profile.yaml:6:10：赋权方法“trials/sums”无法确定“trial”下级的权重：给出的权重为 "
                + "[-200.0, 200.0]，应为不小于零的数，且不全为零 [weights-undefined]"
        )
    }

    // MARK: Threads and blocks that make no sense

    @Test("no threads and no rows in a block are taken as one", arguments: [0, -3])
    func nonsense(number: Int) throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,5,6,10\nv,1,6,10\n", to: "units.csv")
        var request = try desk.request(policy("node"))
        request.threads = number
        request.blockRows = number
        try expect(Evaluation.run(request).scores(), [whole, (50 * 10.0 + 1800 + 2000) / 100])
    }

    @Test("all equal values leave a unit inconclusive, which is no missing value")
    func inconclusive() throws {
        let yaml = Desk.profile("criteria: [{id: x, of: a, score: min_max, missing: zero}]")
        let book = try Desk().run(yaml, "id,a,b,c\nu,5,6,10\nv,5,6,10\n")
        expect(book.scores(), [none, none])
        #expect(book.states() == [.inconclusive, .inconclusive])
    }

    // MARK: Overrides

    private static let grouped = """
        language: 1
        profile: trial
        unit: {key: id, groups: [g], category: k}
        types: [A, B]
        tables: {units: {file: units.csv, columns: {id: text, g: text, k: {type: text, values: [A, B]}, a: number}}}
        criteria:
          - {id: x, points: 50, only: [A], of: a, score: SCORE}
          - {id: y, points: 50, only: [B], of: a, score: {proportional: 10}}

        """

    @Test(
        "who a criterion does not apply to is not compared with, whatever the scorer needs",
        arguments: ["min_max", "trials/beaten"],
        [1, 100]
    )
    func leftOut(score: String, blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Self.grouped.replacing("SCORE", with: score)
        try desk.write("id,g,k,a\nu,,A,1\nv,,B,9\nw,,A,3\nx,,B,0\nz,,A,2\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        // Of 1, 3 and 2: the lowest, the highest, and the middle; 9 and 0 are of another type.
        expect(book.scores("x"), [0, none, 50, none, 25])
        #expect(book.states("x")[1] == .notApplicable)
    }

    @Test("a refused value within a group is named")
    func refusedWithin() throws {
        let yaml = Self.grouped.replacing("only: [A], ", with: "within: g, ")
            .replacing("only: [B], ", with: "").replacing("types: [A, B]\n", with: "")
            .replacing("SCORE", with: "{steps: {0..: 50}}")
        let error = try failure { try Desk().run(yaml, "id,g,k,a\nu,N,A,1\nv,N,B,-1\n") }
        #expect(error.status == .data && error.codes == ["value-refused"])
        #expect(error.lines()[0].contains("\"x\" of the unit \"v\" cannot be scored: the value -1"))
    }
}
