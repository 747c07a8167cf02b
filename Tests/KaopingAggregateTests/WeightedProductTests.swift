import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct WeightedProductTests {
    private let sample = try? ScorerTrial(
        WeightedProduct.self,
        weights: Sample.weights,
        directions: Sample.directions
    )

    @Test("the worked example comes out")
    func examples() throws {
        let trial = try ScorerTrial(WeightedProduct.self, weights: [1, 1], directions: [1, -1])
        #expect(try trial.reproduces(WeightedProduct.description.examples[0]))
    }

    @Test("scores are those of scikit-criteria, with costs as reciprocals")
    func oracle() throws {
        let found = try #require(sample).score(Sample.columns).values
        let expected = [
            0.4634701212729975, 0.49947876238006556, 0.44978931295406377, 0.5107687584568661,
            0.47867484195744275, 0.48401467887905536,
        ]
        #expect(agree(found, expected))
    }

    @Test("ratios of scores are those of pymcdm, which divides children by their sum first")
    func ratios() throws {
        let found = try #require(sample).score(Sample.columns).values
        let expected = [
            1.0, 1.077693554458623, 0.9704817901068641, 1.102053260853052, 1.0328062586703177,
            1.0443276851367007,
        ]
        #expect(agree(found.map { $0 / found[0] }, expected))
    }

    @Test("zero, negative and infinite children: the reason names the child")
    func extremes() throws {
        let trial = try ScorerTrial(WeightedProduct.self, weights: [1, 1], directions: [1, -1])
        let outcome = try trial.score([[0, 0, -1, .infinity], [2, -0.0, 2, 2]])
        #expect(outcome.states == [.scored, .inconclusive, .inconclusive, .inconclusive])
        #expect(outcome.values[0].bitPattern == 0)
        let reasons = [
            Reason(4, 1, 0, 0, 0), Reason(5, 2, 0, 0, 0), Reason(3, 1, -1, 0, 0),
            Reason(2, 0, 0, 0, 0),
        ]
        #expect(outcome.reasons == reasons)
    }
}
