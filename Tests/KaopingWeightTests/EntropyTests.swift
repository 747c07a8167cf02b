import Foundation
import ScorerKit
import Testing

@testable import KaopingWeight

@Suite struct EntropyTests {
    private static let positive = OracleScores.columns.map { $0.map { $0 + 0.5 } }

    @Test("they are those of pymcdm")
    func oracle() throws {
        let expected = [0.3313865960928299, 0.3308199068477621, 0.33779349705940803]
        #expect(agree(try OracleScores.weights(Entropy.self, [:], Self.positive), expected))
    }

    @Test("a child that is the same for all units weighs nothing")
    func constant() throws {
        let weights = try OracleScores.weights(Entropy.self, [:], [[7, 7, 7], [1, 2, 3]])
        #expect(weights == [0, 1])
    }

    @Test("all scores in one unit tell the most: entropy 0 against ln 2 / ln 2")
    func extremes() throws {
        // The first child is [1, 0]: 1 - 0. The second is [1, 1]: 1 - 1.
        #expect(try OracleScores.weights(Entropy.self, [:], [[1, 0], [1, 1]]) == [1, 0])
    }

    @Test("more scores than are taken at once, zeros among them, weigh as the formula says")
    func many() throws {
        let columns = (1...2).map { step in (0..<5_000).map { Double($0 * step % 97) } }
        let told = columns.map { column in
            let sum = column.reduce(0, +)
            let shares = column.filter { $0 > 0 }.map { $0 / sum }
            return 1 + shares.reduce(0) { $0 + $1 * log($1) } / log(Double(column.count))
        }
        let expected = told.map { $0 / (told[0] + told[1]) }
        #expect(agree(try OracleScores.weights(Entropy.self, [:], columns), expected))
    }

    @Test("the cut into blocks does not change a bit", arguments: [1, 2, 3])
    func blocks(rows: Int) throws {
        let whole = try OracleScores.weights(Entropy.self, [:], Self.positive)
        let cut = try OracleScores.weights(Entropy.self, [:], Self.positive, blockRows: rows)
        #expect(whole.map(\.bitPattern) == cut.map(\.bitPattern))
    }

    @Test("negative scores are refused, and scores that tell nothing give no weights")
    func undefined() {
        let error = #expect(throws: ScorerError.self) {
            try OracleScores.weights(Entropy.self, [:], [[-1, 2], [1, 2]])
        }
        #expect(error?.text.zh == "熵权法要求得分不为负，实有负分")
        #expect(error?.text.en == "entropy needs scores that are not negative, and some are")
        #expect(throws: NoWeights.noSpread) {
            try OracleScores.weights(Entropy.self, [:], [[0, 0], [5, 5]])
        }
        #expect(throws: NoWeights.tooFew) {
            try OracleScores.weights(Entropy.self, [:], [[3], [5]])
        }
    }

    @Test("a summary that is cut off is none")
    func truncated() {
        let bytes = Array(repeating: UInt8(1), count: 20)
        #expect(bytes.withUnsafeBytes { EntropySummary(bytes: $0) == nil })
    }
}
