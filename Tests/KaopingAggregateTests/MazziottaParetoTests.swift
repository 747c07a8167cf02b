import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct MazziottaParetoTests {
    private func index(_ weights: [Double], up: Bool = false) throws -> ScorerTrial {
        let penalty = ParameterValue.choice(up ? 1 : 0, up ? "up" : "down")
        return try ScorerTrial(MazziottaPareto.self, weights: weights, ["penalty": penalty])
    }

    @Test("the worked example comes out")
    func examples() throws {
        #expect(try index([1, 1]).reproduces(MazziottaPareto.description.examples[0]))
    }

    @Test("scores are those of the formula in numpy, in both directions")
    func oracle() throws {
        let down = [
            -15.689821673525358, -8.925650349650326, -19.75726277372261, -9.20150627615061,
            -6.672196721311476, -13.991107607410328,
        ]
        let up = [
            103.16982167352538, 80.42565034965034, 129.35726277372262, 92.85150627615063,
            67.67219672131148, 115.47110760741035,
        ]
        let weights = Sample.weights
        #expect(agree(try index(weights).score(Sample.columns).values, down))
        #expect(agree(try index(weights, up: true).score(Sample.columns).values, up))
    }

    @Test("the reason states mean, deviation and penalty")
    func reason() throws {
        // mean (1 × 70 + 3 × 110)/4 = 100, variance (1 × 30² + 3 × 10²)/4 = 300
        let outcome = try index([1, 3]).score([[70], [110]])
        #expect(outcome.values == [100 - 300.0 / 100])
        #expect(outcome.reasons == [Reason(3, 100, 300.squareRoot(), 3, 0)])
    }

    @Test("even children lose nothing; a mean that is not above zero has no coefficient")
    func edges() throws {
        let outcome = try index([1, 1]).score([[100, 0, -4, .infinity], [100, -0.0, 2, 1]])
        #expect(outcome.values[0] == 100)
        #expect(outcome.states == [.scored, .inconclusive, .inconclusive, .inconclusive])
        #expect(
            outcome.reasons[1...] == [
                Reason(4, 0, 0, 0, 0), Reason(4, -1, 0, 0, 0), Reason(2, 0, 0, 0, 0),
            ]
        )
    }

    @Test("one child is its own index")
    func oneChild() throws {
        #expect(try index([1]).score([[90]]).values == [90])
    }
}
