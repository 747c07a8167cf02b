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

    @Test("without weights nothing is joined")
    func missing() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Geometric.self, childCount: 2)
        }
        #expect(error?.text.en == "parameter \"weights\" has no value")
    }
}
