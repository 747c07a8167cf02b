import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct ScoresTests {
    private func scaled(
        _ numbers: [Double],
        by factor: Double = 2,
        states: [ScorerState]? = nil
    ) throws -> ScorerTrial.Outcome {
        try ScorerTrial(Scaled.self, ["factor": .number(factor)])
            .score([numbers], states: states.map { [$0] })
    }

    @Test("rows are scored one by one, and missing ones keep their state")
    func each() throws {
        let outcome = try scaled([1, .nan, 3], states: [.scored, .excluded, .scored])
        #expect(outcome.values[0] == 1 * 2 && outcome.values[2] == 3 * 2)
        #expect(outcome.values[1].isNaN)
        #expect(outcome.states == [.scored, .excluded, .scored])
    }

    @Test("a number that is not finite has no score, wherever it stands", arguments: 0..<5)
    func infinite(place: Int) throws {
        for unusual in [Double.infinity, -.infinity, .nan] {
            var numbers = [1.0, 2, 3, 4, 5]
            numbers[place] = unusual
            let states = [ScorerState](repeating: .scored, count: 5)
            let outcome = try scaled(numbers, states: states)
            #expect(
                outcome.states.indices.filter { outcome.states[$0] == .inconclusive } == [place]
            )
        }
    }

    @Test("a column is finite where all its numbers are", arguments: 0..<9)
    func finite(place: Int) throws {
        for unusual in [Double.infinity, -.infinity, .nan, .greatestFiniteMagnitude] {
            var numbers = [Double](repeating: -1, count: 9)
            numbers[place] = unusual
            numbers.withUnsafeBufferPointer { numbers in
                var raw = kp_column()
                raw.entries = Int64(numbers.count)
                raw.numbers = numbers.baseAddress
                #expect(Column(&raw).isFinite == unusual.isFinite)
            }
        }
    }

    @Test("an infinite number has no score even where the scorer would give it one")
    func infiniteTimesZero() throws {
        #expect(try scaled([.infinity, 1], by: 0).states == [.inconclusive, .scored])
    }

    @Test("huge finite scores are scores, even when their sum would overflow")
    func huge() throws {
        let most = Double.greatestFiniteMagnitude
        let outcome = try scaled([most, most, -most], by: 1)
        #expect(outcome.values == [most, most, -most])
        #expect(outcome.states.allSatisfy { $0 == .scored })
    }

    @Test("a score that overflows is none, with a gap elsewhere or without", arguments: [0, 1])
    func overflow(gaps: Int) throws {
        let most = Double.greatestFiniteMagnitude
        let outcome = try scaled([most, 1] + Array(repeating: .nan, count: gaps))
        #expect(outcome.states.prefix(2) == [.inconclusive, .scored])
    }

    @Test("minus zero becomes zero, and denormals stay what they are")
    func small() throws {
        let values = try scaled([-0.0, .leastNonzeroMagnitude], by: 1).values
        #expect(values.map(\.bitPattern) == [0, 1])
    }

    @Test("the number of rows without a score is kept")
    func unscored() throws {
        let trial = try ScorerTrial(Scaled.self, ["factor": .number(1)])
        #expect(try trial.score([[1, .nan, .nan]]).states.count { $0 != .scored } == 2)
        #expect(Boundary(Scaled.self).unscored([1, .infinity, 3, -.infinity]) == 2)
    }

    @Test("named outputs are written beside the scores")
    func outputs() throws {
        #expect(try scaled([4, 6]).outputs == [[4 / 2, 6 / 2]])
    }

    @Test("a reason carries its numbers")
    func reasons() throws {
        let outcome = try scaled([4, .nan], by: 3)
        #expect(outcome.reasons == [Reason(0, 4, 3, 0, 0), nil])
    }
}
