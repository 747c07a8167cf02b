import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct CopelandTests {
    private func copeland(
        weights: [Double],
        directions: [Double]? = nil,
        byWeight: Bool = false
    ) throws -> ScorerTrial {
        let count = ParameterValue.choice(byWeight ? 1 : 0, byWeight ? "weight" : "majority")
        return try ScorerTrial(
            Copeland.self,
            weights: weights,
            directions: directions,
            ["count": count]
        )
    }

    @Test("the worked example comes out")
    func examples() throws {
        let trial = try copeland(weights: [2, 2, 1])
        #expect(try trial.reproduces(Copeland.description.examples[0]))
    }

    @Test("wins less losses are those of COINr's present manual")
    func majority() throws {
        let outcome = try copeland(weights: Sample.weights, directions: Sample.directions)
            .score(Sample.columns)
        let expected: [Double] = [-3, 4, -4, 3, -1, 1]
        #expect(outcome.outputs[0] == expected)
        #expect(outcome.values == expected.map { ($0 / 5 + 1) / 2 })
        // the second wins four times and ties once
        #expect(outcome.reasons[1] == Reason(3, 4, 0, 0, 0))
    }

    @Test("the weight won is COINr's row sum of the outranking matrix")
    func byWeight() throws {
        let trial = try copeland(
            weights: Sample.weights,
            directions: Sample.directions,
            byWeight: true
        )
        let outcome = try trial.score(Sample.columns)
        let expected = [1.9, 2.9, 2.1, 3.1, 2.4, 2.6]
        #expect(agree(outcome.outputs[0], expected))
        #expect(agree(outcome.values, expected.map { $0 / 5 }))
    }

    @Test("equal units share alike, and one alone has no score")
    func edges() throws {
        #expect(try copeland(weights: [1]).score([[3, 3, 3]]).values == [0.5, 0.5, 0.5])
        let alone = try copeland(weights: [1]).score([[3, .nan]])
        #expect(alone.states == [.inconclusive, .notAvailable])
        #expect(alone.reasons == [Reason(4, 0, 0, 0, 0), nil])
    }

    @Test("more than 5,000 units are refused before they are compared")
    func limit() {
        let error = #expect(throws: ScorerError.self) {
            try copeland(weights: [1]).score([(0...5000).map(Double.init)])
        }
        #expect(error?.text.zh == "考评对象有5001个，本方法两两比较，最多5000个；请分组或改用其他方法")
        #expect(
            error?.text.en
                == "there are 5001 units, and this method compares at most 5000 pair by pair; "
                + "use groups or another method"
        )
    }
}
