import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct DirectionsTests {
    @Test("without directions high is better in every child")
    func absent() throws {
        let plain = try ScorerTrial(WeightedProduct.self, weights: [1, 2])
        let stated = try ScorerTrial(WeightedProduct.self, weights: [1, 2], directions: [1, 1])
        let columns: [[Double]] = [[3, 7], [5, 2]]
        #expect(try plain.score(columns).bits == stated.score(columns).bits)
    }

    @Test("a direction is 1 or -1", arguments: [0, 0.5, 2, .nan, -.infinity])
    func badDirection(direction: Double) {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Topsis.self, weights: [1, 1], directions: [1, direction])
        }
        #expect(error?.parameter == "directions")
        #expect(error?.text.zh == "方向只能是1（越高越好）或-1（越低越好）")
        #expect(error?.text.en == "a direction is 1 where high is better or -1 where low is better")
    }

    @Test("there is one direction for each child")
    func count() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(WeightedProduct.self, weights: [1, 1], directions: [1])
        }
        #expect(error?.text.zh == "有2个下级项，却有1个方向")
        #expect(error?.text.en == "there are 2 children and 1 directions")
    }
}
