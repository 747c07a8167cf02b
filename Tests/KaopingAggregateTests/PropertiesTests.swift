import ScorerKit
import Testing

@testable import KaopingAggregate

/// What holds of whole groups of scorers, on numbers that look random.
@Suite struct PropertiesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let type: any Scorer.Type
        var more: [String: ParameterValue] = [:]
        var takesDirections = false

        var testDescription: String { "\(type)" }

        func trial(_ weights: [Double], _ directions: [Double]) throws -> ScorerTrial {
            try ScorerTrial(
                type,
                weights: weights,
                directions: takesDirections ? directions : nil,
                more
            )
        }
    }

    private static let means = [
        Case(type: Mean.self), Case(type: Geometric.self), Case(type: Harmonic.self),
        Case(type: Power.self, more: ["exponent": .number(-3)]),
        Case(type: Power.self, more: ["exponent": .number(2.5)]),
        Case(type: Minimum.self), Case(type: Maximum.self), Case(type: Median.self),
        Case(type: Trimmed.self, more: ["lowest": .number(1), "highest": .number(1)]),
    ]
    private static let penalized = [
        Case(type: MazziottaPareto.self, more: ["penalty": .choice(0, "down")])
    ]
    private static let ofRows = [
        Case(type: WeightedProduct.self, takesDirections: true),
        Case(type: SimpleAdditive.self, takesDirections: true),
    ]
    private static let relative = [
        Case(
            type: Topsis.self,
            more: ["normalization": .choice(0, "vector")],
            takesDirections: true
        ),
        Case(type: Vikor.self, more: ["v": .number(0.5)], takesDirections: true),
        Case(type: Copeland.self, more: ["count": .choice(0, "majority")], takesDirections: true),
        Case(
            type: Promethee.self,
            more: ["preference": .choice(5, "gaussian"), "s": .number(20)],
            takesDirections: true
        ),
    ]
    private static let all = means + penalized + ofRows + relative

    private let weights: [Double] = [0.5, 2, 1, 0.25, 3]
    private let directions: [Double] = [1, -1, 1, 1, -1]

    @Test("the order of units changes no bit", arguments: all)
    func unitOrder(_ given: Case) throws {
        var random = Seeded(state: 1)
        let columns = random.columns(5, 40)
        let order = Array(0..<40).shuffled(using: &random)
        let trial = try given.trial(weights, directions)
        let plain = try trial.score(columns).bits
        let shuffled = try trial.score(columns.map { column in order.map { column[$0] } }).bits
        #expect(shuffled == order.map { plain[$0] })
    }

    @Test(
        "the order of children, with their weights, changes no more than a last digit",
        arguments: all
    )
    func childOrder(_ given: Case) throws {
        var random = Seeded(state: 2)
        let columns = random.columns(5, 40)
        let order = Array(0..<5).shuffled(using: &random)
        let plain = try given.trial(weights, directions).score(columns).values
        let shuffled = try given.trial(order.map { weights[$0] }, order.map { directions[$0] })
            .score(order.map { columns[$0] }).values
        #expect(agree(shuffled, plain, within: 1e-13))
    }

    @Test("only the ratio of weights matters", arguments: all)
    func weightScale(_ given: Case) throws {
        var random = Seeded(state: 3)
        let columns = random.columns(5, 40)
        let plain = try given.trial(weights, directions).score(columns).values
        let scaled = try given.trial(weights.map { $0 * 8 }, directions).score(columns).values
        #expect(agree(scaled, plain, within: 1e-13))
    }

    @Test("a mean lies between the lowest and the highest child", arguments: means)
    func meansAreBounded(_ given: Case) throws {
        var random = Seeded(state: 5)
        let columns = random.columns(5, 200)
        let values = try given.trial(weights, directions).score(columns).values
        for (row, value) in values.enumerated() {
            let children = columns.map { $0[row] }
            #expect(value >= (children.min() ?? 0) * (1 - 1e-14))
            #expect(value <= (children.max() ?? 0) * (1 + 1e-14))
        }
    }

    @Test("a share lies between 0 and 1, a net flow between -1 and 1")
    func sharesAreBounded() throws {
        var random = Seeded(state: 6)
        let columns = random.columns(5, 200)
        for given in PropertiesTests.ofRows.dropFirst() + PropertiesTests.relative {
            let lowest: Double = given.type == Promethee.self ? -1 : 0
            let values = try given.trial(weights, directions).score(columns).values
            #expect(values.allSatisfy { (lowest...1).contains($0) })
        }
    }

    /// The penalty of an uneven unit grows with a child that is far above the rest, so the
    /// Mazziotta–Pareto index is not monotone and is left out.
    @Test("a better value of one child never lowers a score", arguments: means + ofRows + relative)
    func monotone(_ given: Case) throws {
        var random = Seeded(state: 7)
        let trial = try given.trial(weights, directions)
        for _ in 0..<20 {
            var columns = random.columns(5, 12)
            // The first two units have the best and the worst of every child, so that the
            // improvement of the third leaves maximum and minimum alone.
            for child in 0..<5 { columns[child][0...1] = [0.4, 101] }
            let child = Int.random(in: 0..<5, using: &random)
            var better = columns
            let towards: Double = given.takesDirections && directions[child] < 0 ? 0.5 : 100
            better[child][2] += (towards - better[child][2]) / 3
            if given.type == Topsis.self {
                // The norm moves as well: only with none of it is the rest of the table still.
                let still = try ScorerTrial(
                    Topsis.self,
                    weights: weights,
                    directions: directions,
                    ["normalization": .choice(1, "min_max")]
                )
                #expect(try still.score(better).values[2] >= still.score(columns).values[2])
            } else {
                let (before, after) = (try trial.score(columns), try trial.score(better))
                #expect(after.values[2] >= before.values[2] * (1 - 1e-14) - 1e-15)
            }
        }
    }

    @Test("a better value can lower the Mazziotta–Pareto index: evenness counts")
    func mazziottaParetoIsNotMonotone() throws {
        // (100, 100) has 100; (100, 400): M = 250, S² = 150², 250 − 90 = 160; (100, 3000):
        // M = 1550, S² = 1450², 1550 − 1356.5 = 193.5; (1, 3000) against (1, 100) falls
        let trial = try ScorerTrial(
            MazziottaPareto.self,
            weights: [1, 3],
            ["penalty": .choice(0, "down")]
        )
        let values = try trial.score([[100, 400], [1, 1]]).values
        #expect(values[1] < values[0])
    }

    @Test(
        "multiplying the children of a scale of their own changes no relative score",
        arguments: ofRows + relative
    )
    func unitsOfMeasure(_ given: Case) throws {
        guard given.type != WeightedProduct.self, given.type != Promethee.self else { return }
        var random = Seeded(state: 8)
        let columns = random.columns(5, 40)
        let trial = try given.trial(weights, directions)
        let scaled = zip(columns, [1000, 0.01, 7, 1, 60]).map { column, factor in
            column.map { $0 * factor }
        }
        let (plain, other) = (try trial.score(columns).values, try trial.score(scaled).values)
        #expect(agree(other, plain, within: 1e-12))
    }

    @Test(
        "random cuts into blocks give the same bits",
        arguments: means + penalized + ofRows + relative.prefix(1)
    )
    func blocks(_ given: Case) throws {
        var random = Seeded(state: 9)
        var columns = random.columns(5, 101)
        for row in [3, 50, 77] { columns[row % 5][row] = .nan }
        columns[1][20] = .infinity
        let trial = try given.trial(weights, directions)
        let whole = try trial.score(columns)
        for size in [1, 2, 7, 64, 100]
            + (0..<5).map({ _ in Int.random(in: 1...101, using: &random) })
        {
            let cut = try trial.score(columns, blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
            #expect(cut.reasons == whole.reasons)
        }
    }

    @Test("all missing and nothing at all: states, never a number", arguments: all)
    func nothing(_ given: Case) throws {
        let trial = try given.trial(weights, directions)
        let missing = try trial.score(Array(repeating: [.nan, .nan], count: 5))
        #expect(missing.states == [.notAvailable, .notAvailable])
        #expect(missing.values.allSatisfy { $0.isNaN })
        #expect(try trial.score(Array(repeating: [], count: 5)).values.isEmpty)
        let inapplicable = try trial.score(
            Array(repeating: [.nan], count: 5),
            states: Array(repeating: [.notApplicable], count: 5)
        )
        #expect(inapplicable.states == [.notApplicable])
    }

    @Test("an infinite child that has a part leaves no score, with a reason", arguments: all)
    func infinite(_ given: Case) throws {
        let trial = try given.trial(weights, directions)
        for number in [Double.infinity, -.infinity] {
            let outcome = try trial.score([
                [number, 1, 2], [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 4],
            ])
            #expect(outcome.states == [.inconclusive, .scored, .scored])
            #expect(outcome.reasons[0] != nil)
        }
    }

    @Test("weights of zero, negative or too few are refused by every scorer", arguments: all)
    func badWeights(_ given: Case) {
        for weights in [[0, 0, 0, 0, 0], [1, 1, 1, 1, -1]] as [[Double]] {
            let error = #expect(throws: ScorerError.self) { try given.trial(weights, directions) }
            #expect(error?.parameter == "weights")
        }
    }
}
