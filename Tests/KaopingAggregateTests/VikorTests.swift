import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct VikorTests {
    private func vikor(
        _ v: Double = 0.5,
        weights: [Double] = [1, 1],
        directions: [Double] = [1, 1]
    ) throws -> ScorerTrial {
        try ScorerTrial(Vikor.self, weights: weights, directions: directions, ["v": .number(v)])
    }

    private let sums = [
        0.5452983420088684, 0.4029075091575093, 0.5791666666666666, 0.36195115191825733,
        0.5157894736842106, 0.4485347985347987,
    ]
    private let worst = [
        0.18461538461538468, 0.3282051282051283, 0.3, 0.12857142857142856, 0.4, 0.2357142857142857,
    ]

    @Test("the worked example, that of Opricovic and Tzeng, comes out")
    func examples() throws {
        let trial = try vikor(directions: [-1, 1])
        #expect(try trial.reproduces(Vikor.description.examples[0]))
    }

    @Test(
        "S, R and Q are those of pymcdm and scikit-criteria",
        arguments: [
            (
                0.5,
                [
                    0.5252786785689573, 0.4620221449381329, 0.8157894736842105, 0,
                    0.8541144884244044, 0.3966719715306608,
                ]
            ),
            (
                0.2,
                [
                    0.3339981111036965, 0.6261044045339579, 0.7052631578947368, 0,
                    0.9416457953697618, 0.39551089387542226,
                ]
            ),
        ] as [(Double, [Double])]
    )
    func oracle(v: Double, expected: [Double]) throws {
        let trial = try vikor(v, weights: Sample.weights, directions: Sample.directions)
        let outcome = try trial.score(Sample.columns)
        #expect(agree(outcome.outputs[0], sums))
        #expect(agree(outcome.outputs[1], worst))
        #expect(agree(outcome.outputs[2], expected))
        #expect(agree(outcome.values, expected.map { 1 - $0 }))
    }

    @Test("a child in which all units are equal adds nothing, as in scikit-criteria")
    func equalChild() throws {
        var columns = Sample.columns
        columns[3] = columns[3].map { _ in 7 }
        let trial = try vikor(weights: Sample.weights, directions: Sample.directions)
        let expected = [
            0.6032388663967613, 0.5526049574298018, 0.7573694386966402, 0.0, 0.9792836755363226,
            0.27726437906754736,
        ]
        #expect(agree(try trial.score(columns).outputs[2], expected))
    }

    @Test("one unit, or units equal in every child, have no score")
    func allEqual() throws {
        let outcome = try vikor().score([[3, 3], [4, 4]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons == [Reason(4, 0, 0, 0, 0), Reason(4, 0, 0, 0, 0)])
        #expect(try vikor().score([[3], [4]]).states == [.inconclusive])
    }

    @Test("a row that cannot be compared keeps its state and has no part in best and worst")
    func rows() throws {
        let outcome = try vikor().score(
            [[1, 3, 900, .infinity, 2], [5, 9, .nan, 5, .nan]],
            states: [
                [.scored, .scored, .scored, .scored, .scored],
                [.scored, .scored, .notAvailable, .scored, .notApplicable],
            ]
        )
        #expect(outcome.states[2...3] == [.notAvailable, .inconclusive])
        #expect(outcome.reasons[3] == Reason(2, 0, 0, 0, 0))
        // the last: S = R = (3 − 2)/(3 − 1), where the first has S = 1, R = 1/2 and the best zeros
        #expect(outcome.outputs[0][4] == 0.5)
        #expect(outcome.outputs[1].map { $0.isNaN } == [false, false, true, true, false])
        #expect(outcome.outputs[2][4] == 0.5 * 0.5 + 0.5 * 1)
    }

    @Test("huge numbers of different sign have a finite distance")
    func huge() throws {
        let most = Double.greatestFiniteMagnitude
        #expect(
            try vikor(weights: [1], directions: [1]).score([[most, 0, -most]]).values == [
                1, 0.5, 0,
            ]
        )
    }

    @Test("v outside 0 to 1 is refused", arguments: [-0.1, 1.1, .nan])
    func badV(v: Double) {
        let error = #expect(throws: ScorerError.self) { try vikor(v) }
        #expect(error?.parameter == "v")
        #expect(error?.text.zh == "v须在0至1之间")
        #expect(error?.text.en == "v must be from 0 to 1")
    }
}
