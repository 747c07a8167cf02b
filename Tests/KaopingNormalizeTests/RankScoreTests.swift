import ScorerKit
import Testing

@testable import KaopingNormalize

// Expected ranks: Oracle/oracle.py, scipy.stats.rankdata of SciPy 1.17.1.

@Suite struct RankScoreTests {
    static let ranks: [String: [Double]] = [
        "mean": [7, 8, 2, 5.5, 5.5, 10, 3, 9, 1, 4],
        "min": [7, 8, 2, 5, 5, 10, 3, 9, 1, 4],
        "max": [7, 8, 2, 6, 6, 10, 3, 9, 1, 4],
        "dense": [6, 7, 2, 5, 5, 9, 3, 8, 1, 4],
    ]

    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: RankScore.self) }

    @Test(
        "ranks are SciPy's and scores follow from them",
        arguments: ["mean", "min", "max", "dense"]
    )
    func againstSciPy(ties: String) throws {
        let ranks = try #require(Self.ranks[ties])
        let last = ties == "dense" ? 9.0 : 10
        let forms: [(String, (Double) -> Double)] = [
            ("borda", { (last - $0) / (last - 1) }),
            ("borda_from_one", { (last - $0 + 1) / last }),
            ("dowdall", { 1 / $0 }),
        ]
        for (form, score) in forms {
            let outcome = try trial(RankScore.self, ["form": form, "ties": ties])
                .score([oracleColumn])
            #expect(outcome.values == ranks.map(score))
            #expect(outcome.outputs == [ranks])
        }
    }

    @Test(
        "equal values share what their ties say",
        arguments: zip(["mean", "min", "max"], [0.5, 1, 0])
    )
    func allEqual(ties: String, score: Double) throws {
        let outcome = try trial(RankScore.self, ["ties": ties]).score([[4, 4, 4]])
        #expect(outcome.values == [score, score, score])
    }

    @Test("one rank spreads nothing: inconclusive, with its reason")
    func oneRank() throws {
        let dense = try trial(RankScore.self, ["ties": "dense"]).score([[4, 4]])
        #expect(dense.states == [.inconclusive, .inconclusive])
        #expect(dense.reasons[0] == Reason(1, 0, 0, 0, 0))
        let one = try trial(RankScore.self).score([[4, .nan]])
        #expect(one.states == [.inconclusive, .notAvailable])
        // The other forms have a score for one unit: it is the best there is.
        for form in ["borda_from_one", "dowdall"] {
            #expect(try trial(RankScore.self, ["form": form]).score([[4]]).values == [1])
        }
    }

    @Test("the reason gives value, rank, number and ties; a missing value has no rank")
    func reason() throws {
        let outcome = try trial(RankScore.self).score([[5, .nan, 5, 9]])
        #expect(
            outcome.reasons == [
                Reason(0, 5, 2.5, 3, 2), nil, Reason(0, 5, 2.5, 3, 2), Reason(0, 9, 1, 3, 1),
            ]
        )
        #expect(outcome.outputs[0][1].isNaN)
    }
}
