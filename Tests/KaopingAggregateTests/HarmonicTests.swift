import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct HarmonicTests {
    @Test("the worked examples come out")
    func examples() throws {
        for example in Harmonic.description.examples {
            #expect(try ScorerTrial(Harmonic.self, weights: [1, 1]).reproduces(example))
        }
    }

    @Test("scores are those of SciPy's weighted hmean")
    func oracle() throws {
        let found = try ScorerTrial(Harmonic.self, weights: Sample.weights).score(Sample.columns)
        let expected = [
            8.280040390440927, 8.849891586522448, 8.635992354612759, 9.765181518340858,
            7.426335987808616, 10.600402183280663,
        ]
        #expect(agree(found.values, expected))
    }

    @Test("a child of zero makes zero, and the reason names it")
    func zero() throws {
        let outcome = try ScorerTrial(Harmonic.self, weights: [1, 1]).score([[8, 8], [0, -0.0]])
        #expect(outcome.bits == [0, 0])
        #expect(outcome.reasons == [Reason(4, 2, 0, 0, 0), Reason(4, 2, 0, 0, 0)])
    }

    @Test("a negative child has no harmonic mean, even beside a zero")
    func negative() throws {
        let outcome = try ScorerTrial(Harmonic.self, weights: [1, 1]).score([[0], [-2]])
        #expect(outcome.states == [.inconclusive])
        #expect(outcome.reasons == [Reason(3, 2, -2, 0, 0)])
    }

    @Test("denormals have a mean, though their reciprocals are infinite; infinity has none")
    func extremes() throws {
        let tiny = Double.leastNonzeroMagnitude
        let outcome = try ScorerTrial(Harmonic.self, weights: [1, 1])
            .score([[2 * tiny, 1e308, .infinity], [2 * tiny, 1e308, 1]])
        #expect(outcome.states == [.scored, .scored, .inconclusive])
        #expect(Array(outcome.values[..<2]) == [2 * tiny, 1e308])
        #expect(outcome.reasons[2] == Reason(2, 0, 0, 0, 0))
    }
}
