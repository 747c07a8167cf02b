import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct SumTests {
    private func sum(
        _ columns: [[Double]],
        states: [[ScorerState]]? = nil,
        blockRows: Int? = nil
    ) throws -> ScorerTrial.Outcome {
        try ScorerTrial(Sum.self, childCount: columns.count)
            .score(columns, states: states, blockRows: blockRows)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Sum.description.examples
        #expect(try ScorerTrial(Sum.self, childCount: 3).reproduces(examples[0]))
        #expect(try ScorerTrial(Sum.self, childCount: 2).reproduces(examples[1]))
    }

    @Test("children add up in their order, negative ones too")
    func adds() throws {
        let expected: [Double] = [0.1 + 0.2 + -0.5, 1 + 2 + 3]
        #expect(try sum([[0.1, 1], [0.2, 2], [-0.5, 3]]).values == expected)
    }

    @Test("a child that does not apply is not counted, and the reason says how many")
    func leftOut() throws {
        let outcome = try sum(
            [[30, .nan], [25, .nan]],
            states: [[.scored, .notApplicable], [.notApplicable, .notApplicable]]
        )
        #expect(outcome.values[0] == 30)
        #expect(outcome.states == [.scored, .notApplicable])
        #expect(outcome.reasons == [Reason(0, 1, 0, 0, 0), nil])
    }

    @Test("a sum that is not finite is no score, in complete rows and in others")
    func notFinite() throws {
        let most = Double.greatestFiniteMagnitude
        let complete = try sum([[most, 1], [most, 1]])
        let gaps = try sum([[most, 1, .nan], [most, 1, 1]])
        #expect(complete.states == [.inconclusive, .scored])
        #expect(gaps.states == [.inconclusive, .scored, .notAvailable])
        #expect(complete.reasons[0] == Reason(1, 0, 0, 0, 0))
    }

    @Test("zeros of any sign add up to plain zero")
    func minusZero() throws {
        #expect(try sum([[-0.0], [-0.0]]).values[0].bitPattern == 0)
        #expect(try sum([[-0.0, .nan], [-0.0, 1]]).values[0].bitPattern == 0)
    }

    @Test("the cut into blocks and a gap in another row never show")
    func blocks() throws {
        let columns = (1...3).map { child in (0..<11).map { Double($0 * child) / 7 } }
        let whole = try sum(columns).bits
        for size in [1, 3] {
            #expect(try sum(columns, blockRows: size).bits == whole)
        }
        let withGap = try sum(columns.map { $0 + [.nan] })
        #expect(withGap.bits.dropLast() == whole[...])
    }
}
