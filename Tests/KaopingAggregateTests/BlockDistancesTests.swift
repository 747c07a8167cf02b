import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite("Distances of many rows")
struct BlockDistancesTests {
    private static let weights = [0.3, 0.1, 0.6]
    private static let directions = [1.0, -1, 1]

    /// Six hundred rows of three numbers between -100 and 100.
    private let rows: [[Double]] = {
        var seed: UInt64 = 7
        return (0..<600).map { _ in
            (0..<3).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(seed >> 11) * 0x1p-53 * 200 - 100
            }
        }
    }()

    private func length(_ parts: [Double]) -> Double {
        parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    @Test("are bit for bit those of each row on its own, in tiles and in the rest")
    func bits() throws {
        let columns = columns(rows)
        let outcome = try topsis(.choice(1, "min_max")).score(columns)
        let (low, high) = (columns.map { $0.min() ?? 0 }, columns.map { $0.max() ?? 0 })
        let total = Self.weights.reduce(0, +)
        for (row, numbers) in rows.enumerated() {
            var (best, worst): ([Double], [Double]) = ([], [])
            for child in 0..<3 {
                let weight = Self.weights[child] / total
                let factor = weight / (high[child] - low[child])
                let fromLow = factor * (numbers[child] - low[child])
                let fromHigh = factor * (high[child] - numbers[child])
                best.append(Self.directions[child] < 0 ? fromLow : fromHigh)
                worst.append(Self.directions[child] < 0 ? fromHigh : fromLow)
            }
            let sum = length(best) + length(worst)
            #expect(outcome.values[row].bitPattern == (length(worst) / sum).bitPattern)
        }
    }

    @Test("do not show whether another row of the block lacks a child")
    func incomplete() throws {
        let extremes = [[100, -100, 100], [-100, 100, -100.0]]
        let trial = try topsis(.choice(2, "none"))
        let whole = columns(rows + extremes)
        let more = columns(rows + extremes + [[.nan, 1, 1]])
        var states = more.map { $0.map { _ in ScorerState.scored } }
        states[0][602] = .notApplicable
        let expected = try trial.score(whole).values
        let outcome = try trial.score(more, states: states)
        #expect(outcome.values.prefix(602).map(\.bitPattern) == expected.map(\.bitPattern))
        #expect(outcome.states[602] == .scored)
    }

    @Test(
        "are the same however small or large the numbers are",
        arguments: [1e-300, 1e-150, 1e150]
    )
    func sizes(factor: Double) throws {
        let plain = try topsis(.choice(1, "min_max")).score(columns(rows)).values
        let other = rows.map { $0.map { $0 * factor } }
        let found = try topsis(.choice(1, "min_max")).score(columns(other)).values
        #expect(zip(found, plain).allSatisfy { abs($0 - $1) <= 1e-12 })
        // Without a norm the squares are what is too small or too large.
        let raw = try topsis(.choice(2, "none")).score(columns(rows)).values
        let scaled = try topsis(.choice(2, "none")).score(columns(other)).values
        #expect(zip(scaled, raw).allSatisfy { abs($0 - $1) <= 1e-12 })
    }

    private func columns(_ rows: [[Double]]) -> [[Double]] {
        (0..<3).map { child in rows.map { $0[child] } }
    }

    private func topsis(_ normalization: ParameterValue) throws -> ScorerTrial {
        try ScorerTrial(
            Topsis.self,
            weights: Self.weights,
            directions: Self.directions,
            ["normalization": normalization]
        )
    }
}
