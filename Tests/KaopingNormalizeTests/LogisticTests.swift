import ScorerKit
import Testing

@testable import KaopingNormalize

// Expected values: Oracle/oracle.py, scipy.special.expit of SciPy 1.17.1.

@Suite struct LogisticTests {
    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: Logistic.self) }

    @Test("the curve is SciPy's")
    func againstSciPy() throws {
        let expected = [
            0.34524653939368083, 0.11920292202211755, 0.9900481981330957, 0.5, 0.5,
            0.0066928509242848554, 0.9227277978633401, 0.04926600608402663, 0.9989729119492885,
            0.7685247834990178,
        ]
        let outcome = try trial(Logistic.self, ["midpoint": "4", "steepness": "0.8"])
            .score([oracleColumn])
        #expect(agree(outcome.values, expected, ulps: 8))
        #expect(outcome.reasons[0] == Reason(0, 3.2, 4, 0.8, 0))
    }

    @Test("both directions add up to one")
    func directions() throws {
        let stated = ["midpoint": "4", "steepness": "0.8"]
        let high = try trial(Logistic.self, stated).score([oracleColumn]).values
        let low = try trial(Logistic.self, stated.merging(["better": "low"]) { $1 })
            .score([oracleColumn]).values
        #expect(agree(zip(high, low).map { $0 + $1 }, oracleColumn.map { _ in 1 }))
    }

    @Test("far from the midpoint the score is 0 or 1, without overflow")
    func far() throws {
        let most = Double.greatestFiniteMagnitude
        let outcome = try trial(Logistic.self, ["midpoint": "-1e300", "steepness": "1e10"])
            .score([[most, -most, -1e300]])
        #expect(outcome.values == [1, 0, 0.5])
    }
}
