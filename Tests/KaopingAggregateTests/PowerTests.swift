import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PowerTests {
    private func power(_ exponent: Double, _ weights: [Double] = [1, 1]) throws -> ScorerTrial {
        try ScorerTrial(Power.self, weights: weights, ["exponent": .number(exponent)])
    }

    @Test("the worked examples come out")
    func examples() throws {
        #expect(try power(2).reproduces(Power.description.examples[0]))
        #expect(try power(0).reproduces(Power.description.examples[1]))
    }

    @Test(
        "scores are those of SciPy's weighted pmean and gmean",
        arguments: [
            (
                3,
                [
                    80.69536559238938, 64.07219013119297, 100.97264627349871, 74.29461254001274,
                    54.099805840247186, 91.25625815488972,
                ]
            ),
            (
                0.5,
                [
                    28.942934078147374, 24.7071343096954, 35.715901658803794, 28.989692755333326,
                    21.13705459111221, 34.15099670735218,
                ]
            ),
            (
                0,
                [
                    17.222145757448555, 15.931010945767767, 20.264524875095834,
                    18.532768427287344, 13.587986130838281, 20.829989163647554,
                ]
            ),
            (
                -2,
                [
                    6.117302704136608, 7.155452332827912, 5.92843993341893, 7.470990802367592,
                    5.928622856375611, 8.255267597125863,
                ]
            ),
        ] as [(Double, [Double])]
    )
    func oracle(exponent: Double, expected: [Double]) throws {
        let found = try power(exponent, Sample.weights).score(Sample.columns)
        #expect(agree(found.values, expected))
    }

    @Test("exponent 1 is the mean and -1 the harmonic mean")
    func knownMeans() throws {
        let mean = try ScorerTrial(Mean.self, weights: Sample.weights).score(Sample.columns)
        let harmonic = try ScorerTrial(Harmonic.self, weights: Sample.weights)
            .score(Sample.columns)
        #expect(agree(try power(1, Sample.weights).score(Sample.columns).values, mean.values))
        #expect(agree(try power(-1, Sample.weights).score(Sample.columns).values, harmonic.values))
    }

    @Test("a zero makes zero when the exponent is not above zero, and has its part above")
    func zero() throws {
        let below = try power(-2).score([[0], [8]])
        #expect(below.bits == [0])
        #expect(below.reasons == [Reason(4, 1, 0, 0, 0)])
        // (0 + 8)/2 = 4
        #expect(try power(1).score([[0, -0.0, 0], [8, 8, 0]]).values == [4, 4, 0])
    }

    @Test("huge and tiny numbers do not overflow on the way; negative and infinite have no mean")
    func extremes() throws {
        let tiny = 1e-300 * 1e-10
        let outcome = try power(3).score([[1e300, tiny, -1, .infinity], [1e300, tiny, 4, 4]])
        #expect(agree(Array(outcome.values[..<1]), [1e300]))
        #expect(outcome.values[1] == tiny)
        #expect(outcome.states[2...] == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[2...] == [Reason(3, 1, -1, 0, 0), Reason(2, 0, 0, 0, 0)])
    }

    @Test("an exponent that rounding would drown is refused", arguments: [0.001, -1e-9, 101, .nan])
    func badExponent(exponent: Double) {
        let error = #expect(throws: ScorerError.self) { try power(exponent) }
        #expect(error?.parameter == "exponent")
        #expect(error?.text.zh == "指数须为0，或绝对值在0.01至100之间")
        #expect(error?.text.en == "the exponent must be 0, or 0.01 to 100 in absolute value")
    }
}
