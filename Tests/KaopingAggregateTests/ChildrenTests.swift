import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct ChildrenTests {
    @Test(
        "a row takes the state of its first child that applies and is not scored",
        arguments: [
            ([.scored, .scored], .scored),
            ([.notAvailable, .excluded], .notAvailable),
            ([.excluded, .notAvailable], .excluded),
            ([.notApplicable, .notRated], .notRated),
            ([.scored, .inconclusive], .inconclusive),
            ([.notApplicable, .scored], .scored),
            ([.notApplicable, .notApplicable], .notApplicable),
        ] as [([ScorerState], ScorerState)]
    )
    func state(children: [ScorerState], expected: ScorerState) throws {
        let columns = children.map { [$0 == .scored ? 4.0 : .nan] }
        let types: [any Scorer.Type] = [Sum.self, Mean.self, Geometric.self]
        for type in types {
            let trial = try ScorerTrial(type, ["weights": .numbers([1, 1])], childCount: 2)
            let outcome = try trial.score(columns, states: children.map { [$0] })
            #expect(outcome.states == [expected])
            #expect(outcome.values[0].isNaN == (expected != .scored))
        }
    }
}
