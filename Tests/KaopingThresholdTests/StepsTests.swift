import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct StepsTests {
    private func steps(_ intervals: [Interval], _ points: [Double]) throws -> ScorerTrial {
        try ScorerTrial(Steps.self, ["table": .piecewise(intervals, points)])
    }

    private func from(_ lower: Double, below upper: Double) -> Interval {
        Interval(lower, upper, includesLower: true, includesUpper: false)
    }

    private func below(_ upper: Double) -> Interval {
        Interval(-.infinity, upper, includesLower: false, includesUpper: false)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let lessons = [Interval(12...), from(9, below: 12), from(6, below: 9), from(0, below: 6)]
        let examples = Steps.description.examples
        #expect(try steps(lessons, [40, 30, 15, 0]).reproduces(examples[0]))
        let places = (1...5).map { from(Double($0), below: Double($0 + 1)) } + [Interval(6...)]
        #expect(try steps(places, [60, 57, 54, 51, 48, 0]).reproduces(examples[1]))
        #expect(
            try steps([from(0, below: 10), Interval(10...30)], [1, 2]).reproduces(examples[2])
        )
    }

    @Test("a value at a bound belongs to the side that closes it, the next double below does not")
    func bounds() throws {
        let trial = try steps([Interval(90...), below(90)], [5, 1])
        let outcome = try trial.score([[90, (90.0).nextDown, (90.0).nextUp]])
        #expect(outcome.values == [5, 1, 5])
        #expect(outcome.reasons[0] == Reason(0, 90, 1, 5, 0))
        #expect(outcome.reasons[1] == Reason(0, (90.0).nextDown, 2, 1, 0))
    }

    @Test("a value in none of the steps is refused with the value")
    func refused() throws {
        let outcome = try steps([Interval(0...10)], [1]).score([[10, (10.0).nextUp, -1e-300]])
        #expect(outcome.states == [.scored, .refused, .refused])
        #expect(outcome.reasons[1] == Reason(1, (10.0).nextUp, 0, 0, 0))
    }

    @Test("zero of either sign, denormals and huge numbers find their step")
    func extremes() throws {
        let trial = try steps(
            [
                below(0), Interval(0...0),
                Interval(0, .infinity, includesLower: false, includesUpper: false),
            ],
            [-1, 0, 1]
        )
        let numbers = [-0.0, 0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1.7e308, -1.7e308]
        #expect(try trial.score([numbers]).values == [0, 0, 1, -1, 1, -1])
    }

    @Test("an infinite value is refused even where the last step has no end")
    func infinite() throws {
        let outcome = try steps([Interval(0...)], [1]).score([[.infinity, -.infinity, 3]])
        #expect(outcome.states == [.refused, .refused, .scored])
    }

    @Test("one row, and rows without any value")
    func few() throws {
        let trial = try steps([Interval(0...)], [4])
        #expect(try trial.score([[1]]).values == [4])
        #expect(try trial.score([[.nan, .nan]]).states == [.notAvailable, .notAvailable])
    }

    @Test("steps that overlap are refused and both are named")
    func overlap() {
        let error = #expect(throws: ScorerError.self) {
            try steps([Interval(20...30), Interval(10...20)], [2, 1])
        }
        #expect(error?.parameter == "table")
        #expect(error?.text.zh == "分段“10..20”与“20..30”重叠，同一个数值会得到两个分数")
        #expect(
            error?.text.en
                == "the steps \"10..20\" and \"20..30\" overlap: a value would score twice"
        )
    }

    @Test("a table without steps is refused")
    func empty() {
        let error = #expect(throws: ScorerError.self) { try steps([], []) }
        #expect(error?.text.zh == "分段表是空的，应写成 {12..: 40, ..<12: 0} 的样子")
        #expect(error?.text.en == "the table has no steps; write it as {12..: 40, ..<12: 0}")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let trial = try steps([from(0, below: 5), from(5, below: 9), Interval(12...)], [1, 2, 3])
        let numbers = (0..<19).map { $0 % 5 == 4 ? Double.nan : Double($0) }
        let whole = try trial.score([numbers])
        for size in [1, 3] {
            let cut = try trial.score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
            #expect(cut.states == whole.states)
        }
    }
}
