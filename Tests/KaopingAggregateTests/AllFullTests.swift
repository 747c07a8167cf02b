import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct AllFullTests {
    private func trial(_ weights: [Double] = [1, 1]) throws -> ScorerTrial {
        try ScorerTrial(AllFull.self, weights: weights, ["full_marks": .numbers([10, 5])])
    }

    @Test("the worked example comes out")
    func examples() throws {
        #expect(try trial().reproduces(AllFull.description.examples[0]))
    }

    @Test(
        "two children join as in the truth table",
        arguments: [
            (.scored, 10, .scored, 5, .scored, 1),
            (.scored, 10, .scored, 4, .scored, 0),
            (.scored, 9, .notAvailable, .nan, .scored, 0),
            (.scored, 10, .notAvailable, .nan, .notAvailable, .nan),
            (.inconclusive, .nan, .scored, 5, .inconclusive, .nan),
            (.inconclusive, .nan, .notAvailable, .nan, .inconclusive, .nan),
            (.notApplicable, .nan, .scored, 5, .scored, 1),
            (.notApplicable, .nan, .scored, 4, .scored, 0),
            (.notApplicable, .nan, .notApplicable, .nan, .notApplicable, .nan),
            (.notApplicable, .nan, .notAvailable, .nan, .notAvailable, .nan),
            (.scored, 9, .excluded, .nan, .excluded, .nan),
        ] as [(ScorerState, Double, ScorerState, Double, ScorerState, Double)]
    )
    func table(row: (ScorerState, Double, ScorerState, Double, ScorerState, Double)) throws {
        let outcome = try trial().score([[row.1], [row.3]], states: [[row.0], [row.2]])
        #expect(outcome.states == [row.4])
        #expect(agree(outcome.values, [row.5]))
    }

    @Test("an infinite child is inconclusive, and one without weight has no part")
    func special() throws {
        #expect(try trial().score([[.infinity], [5]]).states == [.inconclusive])
        #expect(try trial([1, 0]).score([[10, 9], [.infinity, 5]]).values == [1, 0])
    }

    @Test("the reason names the child that decides")
    func reasons() throws {
        let outcome = try trial().score([[10, 9, 10], [4, 4, 5]])
        #expect(outcome.reasons == [Reason(1, 2, 4, 5, 0), Reason(1, 1, 9, 10, 0), nil])
    }
}
