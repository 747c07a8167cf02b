import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct DifferenceTests {
    private func difference(
        _ columns: [[Double]],
        states: [[ScorerState]]? = nil
    ) throws -> ScorerTrial.Outcome {
        try ScorerTrial(Difference.self, childCount: 2).score(columns, states: states)
    }

    @Test("the worked example comes out")
    func examples() throws {
        let trial = try ScorerTrial(Difference.self, childCount: 2)
        #expect(try trial.reproduces(Difference.description.examples[0]))
    }

    @Test("where one of the two does not apply neither does the difference")
    func notBoth() throws {
        let outcome = try difference(
            [[30, .nan], [.nan, .nan]],
            states: [[.scored, .notApplicable], [.notApplicable, .notApplicable]]
        )
        #expect(outcome.states == [.notApplicable, .notApplicable])
        #expect(outcome.reasons == [Reason(1, 2, 0, 0, 0), nil])
    }

    @Test("a difference that is not finite is no score; that of zeros is plain zero")
    func extremes() throws {
        let most = Double.greatestFiniteMagnitude
        let outcome = try difference([[most, .infinity, -0.0], [-most, .infinity, 0]])
        #expect(outcome.states == [.inconclusive, .inconclusive, .scored])
        #expect(outcome.reasons[0] == Reason(0, 0, 0, 0, 0))
        #expect(outcome.values[2].bitPattern == 0)
    }

    @Test("any other number of children is refused", arguments: [1, 3])
    func childCount(count: Int) {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Difference.self, childCount: count)
        }
        #expect(error?.text.zh == "差值须有两个下级项，现有\(count)个")
        #expect(error?.text.en == "a difference takes two children, and there are \(count)")
    }
}
