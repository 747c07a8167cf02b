import ScorerKit
import Testing

@testable import KaopingWeight

@Suite struct CriticTests {
    @Test("the original variant is that of pymcdm")
    func oracle() throws {
        let expected = [0.3932082835503833, 0.34909283135722485, 0.25769888509239186]
        let found = try OracleScores.weights(Critic.self, ["conflict": .choice(0, "original")])
        #expect(agree(found, expected))
    }

    @Test("the absolute variant is that of numpy's correlations")
    func absolute() throws {
        let expected = [0.2727179031351251, 0.27500381475225466, 0.45227828211262017]
        let found = try OracleScores.weights(Critic.self, ["conflict": .choice(1, "absolute")])
        #expect(agree(found, expected))
    }

    @Test("a child without spread weighs nothing and conflicts with none")
    func constant() throws {
        let weights = try OracleScores.weights(
            Critic.self,
            ["conflict": .choice(0, "original")],
            [[0, 1], [3, 0], [5, 5]]
        )
        // r = -1: conflicts of 1 - (-1) each, deviations of 1/2 and 3/2.
        let conflict = 1.0 - -1
        let sum = 0.5 * conflict + 1.5 * conflict
        #expect(agree(Array(weights.prefix(2)), [0.5 * conflict / sum, 1.5 * conflict / sum]))
        #expect(weights[2] == 0)
    }

    @Test("the cut into blocks does not change a bit", arguments: [1, 2, 3])
    func blocks(rows: Int) throws {
        let choice: [String: ParameterValue] = ["conflict": .choice(0, "original")]
        let whole = try OracleScores.weights(Critic.self, choice)
        let cut = try OracleScores.weights(Critic.self, choice, blockRows: rows)
        #expect(whole.map(\.bitPattern) == cut.map(\.bitPattern))
    }

    @Test("children that say the same, and children without spread, give no weights")
    func undefined() {
        let choice: [String: ParameterValue] = ["conflict": .choice(0, "original")]
        let error = #expect(throws: ScorerError.self) {
            try OracleScores.weights(Critic.self, choice, [[0, 1], [0, 1]])
        }
        #expect(error?.text.zh == "各下级完全相关，没有冲突性")
        #expect(throws: NoWeights.noSpread) {
            try OracleScores.weights(Critic.self, choice, [[1, 1], [2, 2]])
        }
    }
}
