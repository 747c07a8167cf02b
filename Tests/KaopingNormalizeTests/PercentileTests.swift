import ScorerKit
import Testing

@testable import KaopingNormalize

// Expected values: Oracle/oracle.py, SciPy 1.17.1 (percentileofscore, plotting_positions).

@Suite struct PercentileTests {
    static let expected: [(kind: String, shares: [Double])] = [
        ("rank", [0.4, 0.3, 0.9, 0.55, 0.55, 0.1, 0.8, 0.2, 1.0, 0.7]),
        ("weak", [0.4, 0.3, 0.9, 0.6, 0.6, 0.1, 0.8, 0.2, 1.0, 0.7]),
        ("strict", [0.3, 0.2, 0.8, 0.4, 0.4, 0.0, 0.7, 0.1, 0.9, 0.6]),
        ("hazen", [0.35, 0.25, 0.85, 0.5, 0.5, 0.05, 0.75, 0.15, 0.95, 0.65]),
        (
            "weibull",
            [
                0.36363636363636365, 0.2727272727272727, 0.8181818181818182, 0.5, 0.5,
                0.09090909090909091, 0.7272727272727273, 0.18181818181818182, 0.9090909090909091,
                0.6363636363636364,
            ]
        ),
        (
            "blom",
            [
                0.35365853658536583, 0.25609756097560976, 0.8414634146341463, 0.5, 0.5,
                0.06097560975609756, 0.7439024390243902, 0.15853658536585366, 0.9390243902439024,
                0.6463414634146342,
            ]
        ),
        (
            "tukey",
            [
                0.3548387096774194, 0.25806451612903225, 0.8387096774193549, 0.5000000000000001,
                0.5000000000000001, 0.06451612903225808, 0.7419354838709679, 0.16129032258064518,
                0.935483870967742, 0.6451612903225807,
            ]
        ),
    ]

    @Test("the worked examples come out, Excel's two among them")
    func examples() throws { try expectExamples(of: Percentile.self) }

    @Test("every kind is the one of its name in SciPy", arguments: 0..<7)
    func againstSciPy(index: Int) throws {
        let (kind, shares) = Self.expected[index]
        let outcome = try trial(Percentile.self, ["kind": kind]).score([oracleColumn])
        #expect(agree(outcome.values, shares))
    }

    @Test("where low is better it is the same as of the negated values", arguments: 0..<7)
    func low(index: Int) throws {
        let kind = Self.expected[index].kind
        let low = try trial(Percentile.self, ["kind": kind, "better": "low"])
            .score([oracleColumn.map { -$0 }])
        let high = try trial(Percentile.self, ["kind": kind]).score([oracleColumn])
        #expect(low.bits == high.bits)
    }

    @Test("one unit alone has nothing to be compared with in the kind that divides by n - 1")
    func oneUnit() throws {
        let inclusive = try trial(Percentile.self).score([[4, .nan]])
        #expect(inclusive.states == [.inconclusive, .notAvailable])
        #expect(inclusive.reasons[0] == Reason(1, 0, 0, 0, 0))
        let kinds = ["exclusive", "strict", "weak", "hazen", "rank", "weibull", "blom", "tukey"]
        let expected = [0.5, 0, 1, 0.5, 1, 0.5, 0.5, 0.5]
        for (kind, share) in zip(kinds, expected) {
            #expect(try trial(Percentile.self, ["kind": kind]).score([[4]]).values == [share])
        }
    }

    @Test("all equal: nobody is worse, and the kinds say what that is worth")
    func allEqual() throws {
        for (kind, share) in [("inclusive", 0.0), ("hazen", 0.5), ("weak", 1)] {
            let outcome = try trial(Percentile.self, ["kind": kind]).score([[4, 4, 4]])
            #expect(outcome.values == [share, share, share])
        }
    }

    @Test("the reason counts who is worse and who is equal")
    func reason() throws {
        let outcome = try trial(Percentile.self).score([[4, 4, 1, .nan, 9]])
        #expect(outcome.reasons[0] == Reason(0, 4, 1, 2, 4) && outcome.reasons[3] == nil)
    }
}
