import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct MeanTests {
    private func mean(_ weights: [Double]) throws -> ScorerTrial {
        try ScorerTrial(Mean.self, ["weights": .numbers(weights)], childCount: weights.count)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Mean.description.examples
        #expect(try mean([60, 40]).reproduces(examples[0]))
        #expect(try mean([1, 3]).reproduces(examples[1]))
    }

    @Test("weights need not add up to 1")
    func weights() throws {
        let (sum, total): (Double, Double) = (1 * 90 + 2 * 60 + 3 * 30, 1 + 2 + 3)
        #expect(try mean([1, 2, 3]).score([[90], [60], [30]]).values == [sum / total])
    }

    @Test("the weight of a child that does not apply is shared by the others")
    func leftOut() throws {
        let outcome = try mean([1, 2, 1]).score(
            [[90], [.nan], [30]],
            states: [[.scored], [.notApplicable], [.scored]]
        )
        let (sum, total): (Double, Double) = (1 * 90 + 1 * 30, 1 + 1)
        #expect(outcome.values == [sum / total])
        #expect(outcome.reasons == [Reason(0, 1, 0, 0, 0)])
    }

    @Test("where only children without weight apply there is no score, and the reason says so")
    func noWeight() throws {
        let outcome = try mean([1, 0]).score(
            [[.nan, 4], [5, 5]],
            states: [[.notApplicable, .scored], [.scored, .scored]]
        )
        #expect(outcome.states == [.inconclusive, .scored])
        #expect(outcome.values[1] == 4)
        #expect(outcome.reasons == [Reason(1, 0, 0, 0, 0), nil])
    }

    @Test("an infinite child or a sum that overflows has no mean")
    func notFinite() throws {
        let outcome = try mean([2, 2]).score([[.infinity, 1e308, 1], [1, 1e308, 3]])
        #expect(outcome.states == [.inconclusive, .inconclusive, .scored])
        #expect(outcome.reasons[1] == Reason(2, 0, 0, 0, 0))
    }

    @Test("the cut into blocks and a gap in another row never show")
    func blocks() throws {
        let trial = try mean([0.2, 0.3, 0.5])
        let columns = (1...3).map { child in (0..<11).map { Double($0 * child) / 7 - 1 } }
        let whole = try trial.score(columns).bits
        for size in [1, 3] {
            #expect(try trial.score(columns, blockRows: size).bits == whole)
        }
        let withGap = try trial.score(columns.map { $0 + [.nan] })
        #expect(withGap.bits.dropLast() == whole[...])
    }
}
