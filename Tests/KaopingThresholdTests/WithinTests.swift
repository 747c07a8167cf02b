import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct WithinTests {
    private func within(
        _ interval: Interval,
        _ others: [String: ParameterValue] = [:]
    ) throws -> ScorerTrial {
        let given = ["interval": ParameterValue.interval(interval), "full_mark": .number(10)]
        return try ScorerTrial(Within.self, given.merging(others) { $1 })
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Within.description.examples
        let stepwise: [String: ParameterValue] = ["lose": .number(1), "per_full": .number(20)]
        #expect(try within(Interval(300...500)).reproduces(examples[0]))
        #expect(try within(Interval(300...500), stepwise).reproduces(examples[1]))
    }

    @Test("without steps a value is inside or gets nothing")
    func allOrNothing() throws {
        let outcome = try within(Interval(300...500))
            .score([[300, (300.0).nextDown, 500, (500.0).nextUp, .nan]])
        #expect(outcome.values.prefix(4) == [10, 0, 10, 0])
        #expect(outcome.states[4] == .notAvailable)
        #expect(outcome.reasons[0] == Reason(0, 300, 0, 0, 0))
        #expect(outcome.reasons[1] == Reason(1, (300.0).nextDown, 0, 0, 0))
    }

    @Test("a step begun costs nothing, and points never fall below zero")
    func steps() throws {
        let trial = try within(
            Interval(300...500),
            ["lose": .number(1.5), "per_full": .number(20)]
        )
        let outcome = try trial.score([[519.99, 520, 280, 559, 1000, -1e300]])
        let expected: [Double] = [10, 10 - 1.5 * 1, 10 - 1.5 * 1, 10 - 1.5 * 2, 0, 0]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[3] == Reason(2, 559, 500, 2, 1.5 * 2))
    }

    @Test("an open end is outside, at a distance of nothing")
    func openEnd() throws {
        let half = Interval(300, 500, includesLower: true, includesUpper: false)
        let stepwise: [String: ParameterValue] = ["lose": .number(1), "per_full": .number(20)]
        #expect(try within(half).score([[500]]).values == [0])
        #expect(try within(half, stepwise).score([[500]]).values == [10])
    }

    @Test("an interval without an upper end is left on one side only")
    func oneSided() throws {
        let trial = try within(Interval(90...), ["lose": .number(2), "per_full": .number(5)])
        let expected: [Double] = [10, 10, 10 - 2 * 2]
        #expect(try trial.score([[1e300, 90, 80]]).values == expected)
    }

    @Test("infinite values have no score")
    func infinite() throws {
        let outcome = try within(Interval(90...)).score([[.infinity, -.infinity]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(3, 0, 0, 0, 0))
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let trial = try within(Interval(3...5), ["lose": .number(0.1), "per_full": .number(0.7)])
        let numbers = (0..<17).map { $0 % 5 == 4 ? Double.nan : Double($0) * 0.9 }
        let whole = try trial.score([numbers])
        for size in [1, 3] {
            let cut = try trial.score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
        }
    }
}
