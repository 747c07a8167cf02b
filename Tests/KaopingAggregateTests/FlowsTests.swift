import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct FlowsTests {
    @Test("counting in sorted order comes to what comparing pair by pair does")
    func counting() throws {
        var random = Seeded(state: 4)
        // few different numbers, so that many differences are just at a threshold
        let numbers = (0..<60).map { _ in Double(Int.random(in: 0..<12, using: &random)) / 4 }
        for preference in [Preference.usual, .uShape(q: 0.5), .level(q: 0.25, p: 1)] {
            let number = numbers.map { first in
                numbers.reduce(0) { $0 + preference.of(first - $1) - preference.of($1 - first) }
                    / 59
            }
            #expect(agree(try net(numbers, preference), number))
        }
    }

    private func net(_ numbers: [Double], _ preference: Preference) throws -> [Double] {
        let parameters: [String: ParameterValue] =
            switch preference {
            case .uShape(let q): ["preference": .choice(1, "u_shape"), "q": .number(q)]
            case .level(let q, let p):
                ["preference": .choice(3, "level"), "q": .number(q), "p": .number(p)]
            default: ["preference": .choice(0, "usual")]
            }
        return try ScorerTrial(Promethee.self, weights: [1], parameters).score([numbers]).values
    }

    @Test("a child is compared among the units to which it applies; the others share its weight")
    func partial() throws {
        let outcome = try ScorerTrial(
            Promethee.self,
            weights: [3, 1],
            ["preference": .choice(0, "usual")]
        ).score(
            [[9, 1, .nan], [1, 2, 3]],
            states: [[.scored, .scored, .notApplicable], [.scored, .scored, .scored]]
        )
        // 3/4 × 1 − 1/4 × 1, −3/4 × 1 + 1/4 × 0, and 1 from the second child alone
        #expect(outcome.values == [0.5, -0.75, 1])
    }
}
