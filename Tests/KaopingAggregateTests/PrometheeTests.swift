import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PrometheeTests {
    private func promethee(
        _ preference: String = "usual",
        weights: [Double] = [1],
        directions: [Double]? = nil,
        _ thresholds: [String: Double] = [:]
    ) throws -> ScorerTrial {
        var parameters = thresholds.mapValues { ParameterValue.number($0) }
        let choice = try #require(Preference.choices.firstIndex(of: preference))
        parameters["preference"] = .choice(choice, preference)
        return try ScorerTrial(
            Promethee.self,
            weights: weights,
            directions: directions,
            parameters
        )
    }

    @Test("the worked example, that of pymcdm's documentation, comes out")
    func examples() throws {
        let examples = Promethee.description.examples
        #expect(try promethee(weights: [5, 3, 2]).reproduces(examples[0]))
        let own = try own(["v_shape": .cases(["c1"], [4])], weights: [1, 1])
        #expect(try own.reproduces(examples[1]))
    }

    @Test(
        "net flows are those of pymcdm, and of the formula for the bell curve",
        arguments: [
            ("usual", [:], [-0.24, 0.16, -0.16, 0.24, -0.04, 0.04]),
            ("u_shape", ["q": 0.5], [-0.24, 0.16, -0.12, 0.2, -0.04, 0.04]),
            ("v_shape", ["p": 4], [-0.0695, 0.131, -0.199, 0.141, 0.1335, -0.137]),
            ("level", ["q": 0.5, "p": 4], [-0.13, 0.2, -0.24, 0.12, 0.17, -0.12]),
            (
                "linear", ["q": 0.5, "p": 4],
                [
                    -0.042857142857142816, 0.12685714285714278, -0.20685714285714266, 0.128,
                    0.15714285714285722, -0.1622857142857144,
                ]
            ),
            (
                "gaussian", ["s": 2],
                [
                    -0.04152132431298221, 0.1352794992859089, -0.22512616292257331,
                    0.12402208118311979, 0.17559486498342683, -0.16824895821689984,
                ]
            ),
        ] as [(String, [String: Double], [Double])]
    )
    func oracle(preference: String, thresholds: [String: Double], expected: [Double]) throws {
        let trial = try promethee(
            preference,
            weights: Sample.weights,
            directions: Sample.directions,
            thresholds
        )
        let outcome = try trial.score(Sample.columns)
        #expect(agree(outcome.values, expected, within: 1e-13))
        let flows = zip(outcome.outputs[0], outcome.outputs[1]).map { $0 - $1 }
        #expect(agree(flows, expected, within: 1e-13))
    }

    /// A trial with functions of children, which are c0, c1 and so on; all others have usual.
    private func own(
        _ functions: [String: ParameterValue],
        weights: [Double],
        directions: [Double]? = nil
    ) throws -> ScorerTrial {
        var parameters = functions
        parameters["children"] = .texts(weights.indices.map { "c\($0)" })
        parameters["preference"] = .choice(0, "usual")
        return try ScorerTrial(
            Promethee.self,
            weights: weights,
            directions: directions,
            parameters
        )
    }

    private func pairs(_ thresholds: [(String, q: Double, p: Double)]) -> ParameterValue {
        .pairs(
            thresholds.flatMap { [NamePair($0.0, "q"), NamePair($0.0, "p")] },
            thresholds.flatMap { [$0.q, $0.p] }
        )
    }

    @Test("thresholds of each child's own come to what pymcdm makes of lists of them")
    func ownThresholds() throws {
        let linear = pairs([
            ("c0", 0.5, 2), ("c1", 2, 40), ("c2", 0.1, 1), ("c3", 1.5, 12),
        ])
        let outcome = try own(
            ["linear": linear],
            weights: Sample.weights,
            directions: Sample.directions
        )
        .score(Sample.columns)
        let net = [
            -0.09084544695071001, 0.0794586466165414, -0.17664160401002488, 0.20890893901420196,
            -0.06323141186299086, 0.04235087719298236,
        ]
        #expect(agree(outcome.values, net, within: 1e-13))
        let plus = [
            0.25067335004177116, 0.38988972431077695, 0.3000000000000002, 0.40040768588137,
            0.3607685881370092, 0.337859649122807,
        ]
        #expect(agree(outcome.outputs[0], plus, within: 1e-13))
    }

    @Test("functions of each child's own come to the weighted mean of pymcdm's flows by child")
    func ownFunctions() throws {
        let outcome = try own(
            [
                "linear": pairs([("c0", 0.5, 2)]), "v_shape": .cases(["c1"], [40]),
                "level": pairs([("c3", 1.5, 12)]),
            ],
            weights: Sample.weights,
            directions: Sample.directions
        )
        .score(Sample.columns)
        let net = [
            -0.09766666666666665, 0.09016666666666666, -0.21416666666666648, 0.22366666666666654,
            -0.053166666666666675, 0.051166666666666596,
        ]
        #expect(agree(outcome.values, net, within: 1e-13))
    }

    @Test("a child with a function of its own goes under its own node: φ is the mean of theirs")
    func additive() throws {
        let both = try promethee("v_shape", weights: [3, 1], ["p": 4])
            .score(Array(Sample.columns[..<2])).values
        let parts = try (0..<2).map {
            try promethee("v_shape", ["p": 4]).score([Sample.columns[$0]]).values
        }
        #expect(agree(both, zip(parts[0], parts[1]).map { (3 * $0 + $1) / 4 }))
    }

    @Test("equal units have no flow, and one alone has no score")
    func edges() throws {
        #expect(try promethee().score([[3, 3]]).values == [0, 0])
        let alone = try promethee().score([[3, .nan, .infinity]])
        #expect(alone.states == [.inconclusive, .notAvailable, .inconclusive])
        #expect(alone.reasons == [Reason(4, 0, 0, 0, 0), nil, Reason(2, 0, 0, 0, 0)])
        #expect(alone.outputs[0].allSatisfy { $0.isNaN })
    }

    @Test("steps take any number of units, slopes at most 5,000")
    func limit() throws {
        let many = [(0...5000).map(Double.init)]
        let outcome = try promethee().score(many)
        #expect(outcome.values[0] == -1)
        #expect(outcome.values[5000] == 1)
        let error = #expect(throws: ScorerError.self) {
            try promethee("v_shape", ["p": 1]).score(many)
        }
        #expect(error?.text.zh.hasPrefix("考评对象有5001个") == true)
    }
}
