import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct MinMaxTests {
    private func trial(_ better: String = "high") throws -> ScorerTrial {
        try ScorerTrial(MinMax.self, ["better": .choice(better == "low" ? 1 : 0, better)])
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = MinMax.description.examples
        #expect(try trial().reproduces(examples[0]))
        #expect(try trial("low").reproduces(examples[1]))
        #expect(try trial().reproduces(examples[2]))
    }

    @Test("a value scores by its distance from the worst of all units")
    func distance() throws {
        let outcome = try trial().score([[30, 10, 50, 20]])
        let spread = 50.0 - 10
        let expected: [Double] = [(30 - 10) / spread, 0, 1, (20 - 10) / spread]
        #expect(outcome.values == expected)
        #expect(outcome.figures == [10, 50])
        #expect(outcome.reasons[0] == Reason(0, 30, 10, 50, 0))
    }

    @Test("where low is better the minimum scores 1")
    func low() throws {
        let values = try trial("low").score([[30, 10, 50]]).values
        let expected: [Double] = [(30.0 - 50) / (10 - 50), 1, 0]
        #expect(values == expected)
    }

    @Test("values that are all equal have no score, and the reason says so", arguments: [1, 2, 5])
    func allEqual(count: Int) throws {
        let outcome = try trial().score([Array(repeating: 7, count: count)])
        #expect(outcome.states.allSatisfy { $0 == .inconclusive })
        #expect(outcome.reasons.allSatisfy { $0 == Reason(1, 7, 0, 0, 0) })
        #expect(outcome.figures == [7, 7])
        #expect(MinMax.description.reasons[1].title.en == "all values are equal ({0:value})")
        #expect(MinMax.description.reasons[1].title.zh == "所有数值相等（{0:value}），无法拉开差距")
    }

    @Test("without any value there are no figures", arguments: [0, 3])
    func allMissing(count: Int) throws {
        let outcome = try trial().score([Array(repeating: .nan, count: count)])
        #expect(outcome.states == Array(repeating: .notAvailable, count: count))
        #expect(outcome.figures.allSatisfy { $0.isNaN })
        #expect(outcome.reasons.allSatisfy { $0 == nil })
    }

    @Test("a unit that does not take part keeps its state and has no part in the extremes")
    func excluded() throws {
        let outcome = try trial().score(
            [[1, 1000, 3, 2]],
            states: [[.scored, .excluded, .scored, .notApplicable]]
        )
        #expect(outcome.states == [.scored, .excluded, .scored, .notApplicable])
        #expect(outcome.figures == [1, 3])
    }

    @Test("an infinite value has no score and does not spoil the others", arguments: [false, true])
    func infinite(withGap: Bool) throws {
        let numbers = [-Double.infinity, 2, .infinity, 6] + (withGap ? [.nan] : [])
        let outcome = try trial().score([numbers])
        #expect(outcome.states.prefix(4) == [.inconclusive, .scored, .inconclusive, .scored])
        #expect(outcome.values[1] == 0 && outcome.values[3] == 1)
        #expect(outcome.reasons[0] == Reason(2, 0, 0, 0, 0))
        #expect(outcome.figures == [2, 6])
    }

    @Test("the spread of huge numbers of both signs does not overflow")
    func huge() throws {
        let most = Double.greatestFiniteMagnitude
        #expect(try trial().score([[-most, 0, most]]).values == [0, 0.5, 1])
    }

    @Test("the smallest denormal is a spread as any other")
    func denormal() throws {
        let tiny = Double.leastNonzeroMagnitude
        #expect(try trial().score([[0, tiny, 2 * tiny]]).values == [0, 0.5, 1])
    }

    @Test("minus zero is zero, in scores and in figures, whichever comes first")
    func minusZero() throws {
        for numbers in [[-0.0, 0.0, 1], [0.0, -0.0, 1], [1, -0.0, 0.0]] {
            let outcome = try trial().score([numbers], blockRows: 1)
            #expect(
                (outcome.values + outcome.figures).allSatisfy { !($0 == 0 && $0.sign == .minus) }
            )
        }
    }

    @Test("the cut into blocks never shows", arguments: ["high", "low"])
    func blocks(better: String) throws {
        let numbers = (0..<23).map { row -> Double in
            row % 7 == 3 ? .nan : Double(row * row % 11) / 3 - 1
        }
        let whole = try trial(better).score([numbers])
        for size in [1, 3, 8] {
            let cut = try trial(better).score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
            #expect(cut.states == whole.states && cut.figures == whole.figures)
        }
    }
}
