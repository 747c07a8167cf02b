import Foundation
import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct GoalpostsTests {
    private func trial(
        _ ends: Interval,
        transform: Int = 0,
        better: Int = 0,
        outside: Int = 0
    ) throws -> ScorerTrial {
        let words = Goalposts.description.parameters.map(\.choices)
        return try ScorerTrial(
            Goalposts.self,
            [
                "ends": .interval(ends),
                "transform": .choice(transform, words[1][transform]),
                "better": .choice(better, words[2][better]),
                "outside": .choice(outside, words[3][outside]),
            ]
        )
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Goalposts.description.examples
        #expect(try trial(Interval(20...85)).reproduces(examples[0]))
        #expect(try trial(Interval(100...10000), transform: 1).reproduces(examples[1]))
        #expect(try trial(Interval(0...10), better: 1, outside: 2).reproduces(examples[2]))
    }

    @Test("life expectancy and income are indexed as the UNDP does")
    func humanDevelopment() throws {
        // A life of 82.3 years, and 68,012 dollars a head.
        let life = try trial(Interval(20...85)).score([[82.3]]).values[0]
        #expect(life == (82.3 - 20) / (85 - 20))
        let income = try trial(Interval(100...75000), transform: 1).score([[68012]]).values[0]
        #expect(income == (log(68012) - log(100)) / (log(75000) - log(100)))
        #expect((income * 1000).rounded() / 1000 == 0.985)
    }

    @Test("a value beyond an end is held there", arguments: [0, 1])
    func clip(better: Int) throws {
        let outcome = try trial(Interval(0...10), better: better).score([[-5, 0, 10, 15]])
        #expect(outcome.values == (better == 0 ? [0, 0, 1, 1] : [1, 1, 0, 0]))
        #expect(outcome.reasons[0] == Reason(1, -5, 0, 10, 0))
        #expect(outcome.reasons[1] == Reason(0, 0, 0, 10, 0))
    }

    @Test("a score goes on beyond the ends where the profile says so")
    func extrapolate() throws {
        let outcome = try trial(Interval(0...10), outside: 1).score([[-5, 15]])
        let expected: [Double] = [-5.0 / 10, 15.0 / 10]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[1] == Reason(2, 15, 0, 10, 0))
    }

    @Test("a value beyond an end stops the run where the profile refuses it")
    func refuse() throws {
        let outcome = try trial(Interval(0...10), outside: 2)
            .score([[0, (0.0).nextDown, 10, (10.0).nextUp, .nan]])
        #expect(outcome.states == [.scored, .refused, .scored, .refused, .notAvailable])
        #expect(outcome.reasons[3] == Reason(3, (10.0).nextUp, 0, 10, 0))
    }

    @Test(
        "a value without a logarithm is held, has no score or is refused",
        arguments: zip([0, 1, 2], [ScorerState.scored, .inconclusive, .refused])
    )
    func noLogarithm(outside: Int, state: ScorerState) throws {
        let outcome = try trial(Interval(1...100), transform: 1, outside: outside)
            .score([[0, -3, 10]])
        #expect(outcome.states == [state, state, .scored])
        #expect(outcome.values[2] == (log(10) - log(1)) / (log(100) - log(1)))
        if outside == 0 { #expect(outcome.values[0] == 0 && outcome.values[1] == 0) }
        if outside == 1 { #expect(outcome.reasons[1] == Reason(4, -3, 0, 0, 0)) }
    }

    @Test("an infinite value has no score, even where values are held")
    func infinite() throws {
        let outcome = try trial(Interval(0...10)).score([[.infinity, -.infinity, 5]])
        #expect(outcome.states == [.inconclusive, .inconclusive, .scored])
        #expect(outcome.reasons[0] == Reason(5, 0, 0, 0, 0))
    }

    @Test("minus zero and denormals score zero or next to it")
    func small() throws {
        let values = try trial(Interval(0...10)).score([[-0.0, .leastNonzeroMagnitude]]).values
        #expect(values[0].bitPattern == 0)
        #expect(values[1] == .leastNonzeroMagnitude / 10)
    }

    @Test(
        "ends that are not two numbers in order are refused",
        arguments: [
            (Interval(5...5), "5..5"), (Interval(20...), "20.."),
            (Interval(0, 1, includesLower: true, includesUpper: false), "0..<1"),
        ]
    )
    func badEnds(ends: Interval, written: String) {
        let error = #expect(throws: ScorerError.self) { try trial(ends) }
        #expect(error?.parameter == "ends")
        #expect(error?.text.zh == "端点“\(written)”应为两个数，前小后大，如 20..85")
        #expect(
            error?.text.en
                == "the ends \"\(written)\" must be two numbers, the lower first, as in 20..85"
        )
    }

    @Test("with a logarithm the ends are above zero")
    func badLogarithm() {
        let error = #expect(throws: ScorerError.self) { try trial(Interval(0...10), transform: 1) }
        #expect(error?.text.zh == "取对数时端点必须大于零，现为“0..10”")
        #expect(
            error?.text.en == "with transform: log the ends must be above zero; they are \"0..10\""
        )
    }

    @Test("the cut into blocks never shows", arguments: [0, 1])
    func blocks(transform: Int) throws {
        let trial = try trial(Interval(1...30), transform: transform)
        let numbers = (0..<20).map { $0 % 6 == 5 ? Double.nan : Double($0) * 1.7 }
        let whole = try trial.score([numbers])
        for size in [1, 3] {
            let cut = try trial.score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
        }
    }
}
