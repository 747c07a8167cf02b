import ScorerKit
import Testing

@testable import KaopingWeight

@Suite struct DeviationTests {
    @Test("weights stand in the proportion of the deviations")
    func proportion() throws {
        // Deviations of 0, 1 and of 0, 3: 1/2 and 3/2.
        let weights = try OracleScores.weights(Deviation.self, [:], [[0, 1], [0, 3]])
        let sum = 0.5 + 1.5
        #expect(weights == [0.5 / sum, 1.5 / sum])
    }

    @Test("they are those of pymcdm")
    func oracle() throws {
        let expected = [0.3254310578187864, 0.3419554594420864, 0.33261348273912733]
        #expect(agree(try OracleScores.weights(Deviation.self), expected))
    }

    @Test("the cut into blocks does not change a bit", arguments: [1, 2, 3])
    func blocks(rows: Int) throws {
        let whole = try OracleScores.weights(Deviation.self)
        let cut = try OracleScores.weights(Deviation.self, blockRows: rows)
        #expect(whole.map(\.bitPattern) == cut.map(\.bitPattern))
    }

    @Test("scaling every child alike changes no weight")
    func scaling() throws {
        let doubled = OracleScores.columns.map { $0.map { $0 * 2 } }
        #expect(
            try OracleScores.weights(Deviation.self, [:], doubled)
                == OracleScores.weights(Deviation.self)
        )
    }

    @Test("one unit, or no spread at all, gives no weights")
    func undefined() {
        #expect(throws: NoWeights.tooFew) {
            try OracleScores.weights(Deviation.self, [:], [[1], [2]])
        }
        #expect(throws: NoWeights.noSpread) {
            try OracleScores.weights(Deviation.self, [:], [[1, 1], [2, 2]])
        }
        #expect(throws: NoWeights.tooFew) {
            try OracleScores.weights(Deviation.self, [:], [[1, .nan], [.nan, 2]])
        }
    }
}
