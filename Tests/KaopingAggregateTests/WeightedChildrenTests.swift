import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct WeightedChildrenTests {
    private func error(_ weights: [Double], children: Int) -> ScorerError? {
        #expect(throws: ScorerError.self) {
            try ScorerTrial(Mean.self, ["weights": .numbers(weights)], childCount: children)
        }
    }

    @Test(
        "weights that are negative or add up to nothing are refused",
        arguments: [[0, 0], [-1, 2], [.nan, 1], [.infinity, 1]]
    )
    func badWeights(weights: [Double]) {
        let error = error(weights, children: 2)
        #expect(error?.parameter == "weights")
        #expect(error?.text.zh == "权重不得为负，其和须大于零")
        #expect(
            error?.text.en == "weights must not be negative and must add up to more than zero"
        )
    }

    @Test("there is one weight for each child")
    func count() {
        let error = error([1, 2], children: 3)
        #expect(error?.text.zh == "有3个下级项，却有2个权重")
        #expect(error?.text.en == "there are 3 children and 2 weights")
    }

    @Test(
        "a child of weight zero has no part: its state voids nothing, in any scorer that weighs",
        arguments: [
            Mean.self, Geometric.self, Harmonic.self, Minimum.self, Maximum.self, Median.self,
            MazziottaPareto.self, WeightedProduct.self, SimpleAdditive.self, Topsis.self,
            Vikor.self,
            Copeland.self, Promethee.self,
        ] as [any Scorer.Type]
    )
    func weightless(_ type: any Scorer.Type) throws {
        var parameters: [String: ParameterValue] = [:]
        for parameter in type.description.parameters {
            guard let text = parameter.defaultValue else { continue }
            if let index = parameter.choices.firstIndex(of: text) {
                parameters[parameter.name] = .choice(index, text)
            } else {
                parameters[parameter.name] = .number(try #require(Double(text)))
            }
        }
        let trial = try ScorerTrial(type, weights: [2, 1, 0], parameters)
        let numbers: [[Double]] = [[4, 8, 2, 6], [3, 9, 5, 7], [1, .nan, 1, 1]]
        let states = [ScorerState.scored, .notAvailable, .inconclusive, .notRated]
        let all = [ScorerState](repeating: .scored, count: 4)
        let outcome = try trial.score(numbers, states: [all, all, states])
        #expect(outcome.states == all)
        let without = try ScorerTrial(type, weights: [2, 1], parameters).score(
            Array(numbers.dropLast())
        )
        #expect(agree(outcome.values, without.values))
    }

    @Test("where only children of weight zero apply there is no score, and the reason says why")
    func onlyWeightless() throws {
        let trial = try ScorerTrial(Mean.self, weights: [1, 0])
        let outcome = try trial.score(
            [[.nan, .nan], [5, .nan]],
            states: [[.notApplicable, .notApplicable], [.scored, .notAvailable]]
        )
        #expect(outcome.states == [.inconclusive, .notApplicable])
        #expect(outcome.reasons[0]?.code == 1)
    }

    @Test("without weights nothing is joined")
    func missing() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Geometric.self, childCount: 2)
        }
        #expect(error?.text.en == "parameter \"weights\" has no value")
    }
}
