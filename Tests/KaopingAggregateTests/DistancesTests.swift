import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct DistancesTests {
    @Test("a distance too large to be told is no score, one too small for its square is one")
    func extremes() throws {
        let trial = try ScorerTrial(
            Topsis.self,
            weights: [1, 1],
            ["normalization": .choice(2, "none")]
        )
        let most = Double.greatestFiniteMagnitude
        #expect(try trial.score([[most, -most], [1, 2]]).states[0] == .inconclusive)
        // 3e-200 and 4e-200 from the worst, as far from the best
        let tiny = try trial.score([[3e-200, 0], [0, 4e-200]])
        #expect(agree(tiny.values, [3.0 / 7, 4.0 / 7]))
    }

    @Test("a norm so large that the quotient would lose digits divides the difference first")
    func hugeNorm() throws {
        // 1e-10 / 1e300 is below the normal numbers.
        let scale = try #require(DistanceScale(weight: 1e-10, norm: 1e300))
        #expect(scale.part(0.7e300) == 1e-10 * (0.7e300 / 1e300))
        #expect(scale.norm == 1e300)
        #expect(DistanceScale(weight: 0.5, norm: 4)?.factor == 0.5 / 4)
        #expect(DistanceScale(weight: 0.5, norm: 0) == nil)
        #expect(DistanceScale(weight: 0.5, norm: .nan)?.part(1).isNaN == true)
    }

    @Test("a norm too small to divide a weight by divides the difference first")
    func tinyNorm() throws {
        let trial = try ScorerTrial(
            Topsis.self,
            weights: [1, 1],
            ["normalization": .choice(1, "min_max")]
        )
        let least = Double.leastNonzeroMagnitude
        // Both children go from 0 to 1 of their ranges: (1, 0), (0, 1) and the middle of both.
        let found = try trial.score([[4 * least, 0, 2 * least], [0, 4 * least, 2 * least]])
        #expect(agree(found.values, [0.5, 0.5, 0.5]))
    }
}
