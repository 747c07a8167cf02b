import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct LimitTests {
    private func trial(_ type: any Scorer.Type) throws -> ScorerTrial {
        try ScorerTrial(type, ["bound": .column, "full_mark": .number(10)])
    }

    @Test("every unit has its own bound where the profile computes it")
    func ownBound() throws {
        let (values, bounds): ([Double], [Double]) = ([5, 5, 5], [4, 5, 6])
        let atLeast = try trial(AtLeast.self).score([values], parameterColumns: [bounds])
        #expect(atLeast.values == [10, 10, 0])
        #expect(atLeast.reasons[2] == Reason(1, 5, 6, 0, 0))
        let atMost = try trial(AtMost.self).score([values], parameterColumns: [bounds])
        #expect(atMost.values == [0, 10, 10])
    }

    @Test("a unit without a bound takes the state of the bound, and the reason says so")
    func noBound() throws {
        let outcome = try trial(AtLeast.self)
            .score([[5, .nan, 5, .infinity]], parameterColumns: [[.nan, 4, .infinity, 4]])
        #expect(outcome.states == [.notAvailable, .notAvailable, .inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(4, 0, 0, 0, 0))
        #expect(outcome.reasons[1] == nil)
        #expect(outcome.reasons[2] == Reason(4, 0, 0, 0, 0))
    }

    @Test("no bound at all is refused")
    func missing() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(AtMost.self, ["full_mark": .number(10)])
        }
        #expect(error?.text.zh == "没有参数“bound”的值")
        #expect(error?.text.en == "parameter \"bound\" has no value")
    }

    @Test("the cut into blocks never shows, with one bound and with many")
    func blocks() throws {
        let numbers = (0..<17).map { $0 % 5 == 4 ? Double.nan : Double($0) }
        let bounds = (0..<17).map { $0 % 4 == 1 ? Double.nan : Double(16 - $0) }
        let constant = try ScorerTrial(
            AtLeast.self,
            ["bound": .number(7), "full_mark": .number(10)]
        )
        let many = try trial(AtLeast.self)
        let wholeConstant = try constant.score([numbers])
        let wholeMany = try many.score([numbers], parameterColumns: [bounds])
        for size in [1, 3] {
            #expect(try constant.score([numbers], blockRows: size).bits == wholeConstant.bits)
            let cut = try many.score([numbers], parameterColumns: [bounds], blockRows: size)
            #expect(cut.bits == wholeMany.bits)
        }
    }
}
