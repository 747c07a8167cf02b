import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PopulationTests {
    private static let types: [any Scorer.Type] = [Copeland.self, Vikor.self, Promethee.self]
    private static let more: [String: ParameterValue] = [
        "count": .choice(0, "majority"), "v": .number(0.5), "preference": .choice(0, "usual"),
    ]

    @Test("rows that cannot be compared change nothing for the others")
    func others() throws {
        for type in PopulationTests.types {
            let trial = try ScorerTrial(type, weights: [2, 1], PopulationTests.more)
            let alone = try trial.score([[3, 1, 2], [1, 5, 2]])
            let among = try trial.score([[99, 3, .infinity, 1, 2], [.nan, 1, 5, 5, 2]])
            #expect([1, 3, 4].map { among.bits[$0] } == alone.bits)
            #expect(among.states[0] == .notAvailable && among.states[2] == .inconclusive)
        }
    }

    @Test("no units at all, or none that can be compared, are no error")
    func none() throws {
        for type in PopulationTests.types {
            let trial = try ScorerTrial(type, weights: [2, 1], PopulationTests.more)
            #expect(try trial.score([[], []]).values.isEmpty)
            #expect(try trial.score([[.nan], [1]]).states == [.notAvailable])
        }
    }

    @Test("where only children without weight apply there is no score, and the reason says so")
    func noWeight() throws {
        for type in PopulationTests.types {
            let trial = try ScorerTrial(type, weights: [1, 0], PopulationTests.more)
            let outcome = try trial.score(
                [[.nan, 1, 2], [5, 5, 5]],
                states: [[.notApplicable, .scored, .scored], [.scored, .scored, .scored]]
            )
            #expect(outcome.states == [.inconclusive, .scored, .scored])
            #expect(outcome.reasons[0] == Reason(1, 0, 0, 0, 0))
        }
    }
}
