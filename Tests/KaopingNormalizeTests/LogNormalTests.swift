import ScorerKit
import Testing

@testable import KaopingNormalize

// Expected values: Oracle/oracle.py, scipy.stats.lognorm of SciPy 1.17.1.

@Suite struct LogNormalTests {
    private func trial(_ median: String, _ p10: String, _ better: String) throws -> ScorerTrial {
        try KaopingNormalizeTests.trial(
            LogNormal.self,
            ["median": median, "p10": p10, "better": better]
        )
    }

    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: LogNormal.self) }

    @Test("the curve is SciPy's log-normal distribution through the two points")
    func againstSciPy() throws {
        let low = try trial("7300", "3785", "low")
            .score([[500, 3785, 5000, 7300, 8600, 12000, 40000]])
        let expected = [
            0.999999915700618, 0.9, 0.7698567412736159, 0.5, 0.37457324982039797,
            0.1660805795984035, 0.0004519186844628144,
        ]
        #expect(agree(low.values, expected, ulps: 16))
        let high = try trial("50", "200", "high").score([[10, 50, 120, 200, 1000]])
        let others = [0.06839716788976108, 0.5, 0.7908349822867071, 0.9, 0.9971919046752831]
        #expect(agree(high.values, others, ulps: 16))
    }

    @Test("the scores are those that Lighthouse publishes in its own tests, to two digits")
    func againstLighthouse() throws {
        let published: [(Double, Double)] = [
            (7300, 0.5), (3785, 0.9), (0, 1), (1000, 1), (2500, 0.98), (5000, 0.77), (7500, 0.48),
            (10000, 0.27), (30000, 0), (1_000_000, 0),
        ]
        let scores = try trial("7300", "3785", "low").score([published.map(\.0)]).values
        for (found, (_, expected)) in zip(scores, published) {
            #expect(abs(found - expected) < 0.005)
        }
        #expect(scores[0] == 0.5 && scores[1] == 0.9 && scores[2] == 1)
    }

    @Test("the two points hold to the bit, and their neighbors lie on the right side")
    func points() throws {
        let values = [1800, (1800.0).nextUp, 4000, (4000.0).nextUp]
        let scores = try trial("4000", "1800", "low").score([values]).values
        #expect(scores[0] == 0.9 && scores[1] < 0.9 && scores[2] == 0.5 && scores[3] < 0.5)
    }

    @Test("zero is the limit of the curve, and a negative value has no logarithm")
    func zeroAndBelow() throws {
        let low = try trial("4000", "1800", "low").score([[0, -0.0, -1]])
        #expect(low.values[0] == 1 && low.values[1] == 1)
        #expect(low.states[2] == .inconclusive && low.reasons[2] == Reason(1, -1, 0, 0, 0))
        let high = try trial("50", "200", "high").score([[0, .leastNonzeroMagnitude]])
        #expect(high.values == [0, 0])
    }

    @Test("a control point on the wrong side of the median is refused")
    func wrongSide() {
        let low = #expect(throws: ScorerError.self) { try trial("50", "200", "low") }
        #expect(low?.parameter == "p10")
        #expect(low?.text.zh == "数值低好时，控制点200应小于中位值50")
        #expect(
            low?.text.en == "where low is better the control point 200 must be below the median 50"
        )
        let high = #expect(throws: ScorerError.self) { try trial("50", "50", "high") }
        #expect(
            high?.text.en == "where high is better the control point 50 must be above the median 50"
        )
    }
}
