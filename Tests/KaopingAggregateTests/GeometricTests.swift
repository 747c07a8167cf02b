import Foundation
import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct GeometricTests {
    private func geometric(_ weights: [Double]) throws -> ScorerTrial {
        try ScorerTrial(Geometric.self, ["weights": .numbers(weights)], childCount: weights.count)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Geometric.description.examples
        #expect(try geometric([1, 1]).reproduces(examples[0]))
        #expect(try geometric([1, 1]).reproduces(examples[1]))
    }

    @Test("three dimension indices give the human development index")
    func humanDevelopment() throws {
        let value = try geometric([1, 1, 1]).score([[0.958], [0.914], [0.985]]).values[0]
        // 0.958 × 0.914 × 0.985 = 0.86247782, whose cube root is 0.9519
        #expect((value * 1000).rounded() / 1000 == 0.952)
        #expect(abs(value - cbrt(0.958 * 0.914 * 0.985)) < 1e-15)
    }

    @Test("weights are exponents: 1 to 3 of 16 and 1 is the fourth root of 16")
    func weights() throws {
        let value = try geometric([1, 3]).score([[16], [1]]).values[0]
        #expect(abs(value - 2) < 1e-15)
    }

    @Test("a child of zero makes zero, of either sign")
    func zero() throws {
        let outcome = try geometric([1, 1]).score([[0, -0.0], [5, 5]])
        #expect(outcome.bits == [0, 0])
        #expect(outcome.reasons[0] == Reason(4, 1, 0, 0, 0))
    }

    @Test("a negative child has no geometric mean, and the reason names it")
    func negative() throws {
        let outcome = try geometric([1, 1]).score([[5, 0], [-2, -1e-300]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(3, 2, -2, 0, 0))
        let text = Geometric.description.reasons[3].title
        #expect(text.zh == "第{0}个下级项为负数（{1}），没有几何平均")
        #expect(text.en == "child {0} is negative ({1}), which has no geometric mean")
    }

    @Test("a child without weight has no part, whatever its value")
    func noWeight() throws {
        #expect(try geometric([1, 0]).score([[1], [-5]]).values == [1])
    }

    @Test("denormals and huge numbers have a mean, infinity has none")
    func extremes() throws {
        let tiny = Double.leastNonzeroMagnitude
        let outcome = try geometric([1, 1]).score([[tiny, 1e308, .infinity], [tiny, 1e308, 1]])
        #expect(outcome.states == [.scored, .scored, .inconclusive])
        #expect(abs(outcome.values[1] / 1e308 - 1) < 1e-12)
        #expect(outcome.reasons[2] == Reason(2, 0, 0, 0, 0))
    }

    @Test("the cut into blocks and a gap in another row never show")
    func blocks() throws {
        let trial = try geometric([0.2, 0.3, 0.5])
        let columns = (1...3).map { child in (0..<11).map { Double($0 * child) / 7 } }
        let whole = try trial.score(columns).bits
        for size in [1, 3] {
            #expect(try trial.score(columns, blockRows: size).bits == whole)
        }
        let withGap = try trial.score(columns.map { $0 + [.nan] })
        #expect(withGap.bits.dropLast() == whole[...])
    }
}
