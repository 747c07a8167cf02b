import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct TopsisTests {
    private func topsis(
        _ normalization: Int = 0,
        weights: [Double] = [1, 1],
        directions: [Double] = [1, 1]
    ) throws -> ScorerTrial {
        let word = ["vector", "min_max", "none"][normalization]
        return try ScorerTrial(
            Topsis.self,
            weights: weights,
            directions: directions,
            ["normalization": .choice(normalization, word)]
        )
    }

    @Test("the worked example comes out")
    func examples() throws {
        let trial = try topsis(2, directions: [1, -1])
        #expect(try trial.reproduces(Topsis.description.examples[0]))
    }

    @Test(
        "scores are those of pymcdm and scikit-criteria, by the normalization named",
        arguments: [
            (
                0,
                [
                    0.46725629071579394, 0.5088326882884694, 0.49962153564366785,
                    0.6455927278023665, 0.47139984906213916, 0.5290132432848915,
                ]
            ),
            (
                1,
                [
                    0.4658561056178365, 0.4963536181235433, 0.5203966708989934, 0.6530112614999198,
                    0.44004488339715336, 0.5597942028139867,
                ]
            ),
            (
                2,
                [
                    0.434203440519528, 0.7803619137297435, 0.0720791564160447, 0.5716859935087006,
                    0.930636442371994, 0.2181122077878786,
                ]
            ),
        ] as [(Int, [Double])]
    )
    func oracle(normalization: Int, expected: [Double]) throws {
        let trial = try topsis(
            normalization,
            weights: Sample.weights,
            directions: Sample.directions
        )
        #expect(agree(try trial.score(Sample.columns).values, expected))
    }

    @Test("a climb's risk and altitude: the data of Opricovic and Tzeng (2004)")
    func climb() throws {
        let found = try topsis(0, directions: [-1, 1]).score([[1, 2, 5], [3000, 3750, 4500]])
        #expect(
            agree(
                found.values,
                [0.7621405801238009, 0.7221778332293296, 0.23785941987619905]
            )
        )
    }

    @Test("outputs and reason are the distances, with weights as shares")
    func distances() throws {
        let outcome = try topsis(2, weights: [3, 1]).score([[0, 4, .nan], [8, 0, 1]])
        // (0, 8): 3/4 × 4 from the best, 1/4 × 8 from the worst
        #expect(outcome.values[0] == 2.0 / (3 + 2))
        #expect(agree(outcome.outputs[0], [3, 2, .nan]))
        #expect(agree(outcome.outputs[1], [2, 3, .nan]))
        #expect(outcome.reasons == [Reason(3, 3, 2, 0, 0), Reason(3, 2, 3, 0, 0), nil])
    }

    @Test("one unit or equal units have no distance to tell them apart", arguments: [0, 1, 2])
    func allEqual(normalization: Int) throws {
        let outcome = try topsis(normalization).score([[3, 3], [4, 4]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(5, 0, 0, 0, 0))
        #expect(try topsis(normalization).score([[3], [4]]).states == [.inconclusive])
    }

    @Test(
        "a child whose sum of squares is zero or out of range is named",
        arguments: [[0, -0.0], [1e200, 1], [1e-170, 2e-170]]
    )
    func noNorm(numbers: [Double]) throws {
        let outcome = try topsis().score([[1, 2], numbers])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(4, 2, 0, 0, 0))
    }

    @Test("a child that does not apply adds no distance, an infinite one leaves no score")
    func rows() throws {
        let outcome = try topsis(1).score(
            [[1, 3, 2, .infinity], [5, 9, .nan, 5]],
            states: [
                [.scored, .scored, .scored, .scored], [.scored, .scored, .notApplicable, .scored],
            ]
        )
        #expect(outcome.values[..<3] == [0, 1, 0.5])
        #expect(outcome.states[3] == .inconclusive)
        #expect(outcome.reasons[3] == Reason(2, 0, 0, 0, 0))
    }
}
