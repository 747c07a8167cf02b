import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct UnitNumberTests {
    private func trial() throws -> ScorerTrial {
        try ScorerTrial(Each.self, ["points": .column, "at_least": .number(0)])
    }

    @Test("every unit has its own number where the profile computes it")
    func own() throws {
        let outcome = try trial().score([[3, 3, 0]], parameterColumns: [[2, 0.5, 7]])
        let expected: [Double] = [3 * 2, 3 * 0.5, 0 * 7]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[1] == Reason(0, 3, 0.5, 0, 0))
    }

    @Test("a unit without a number takes the state of that, one without a value its own")
    func missing() throws {
        let outcome = try trial().score(
            [[3, .nan, 3, 3, .infinity]],
            states: [[.scored, .notApplicable, .scored, .scored, .scored]],
            parameterColumns: [[.nan, 2, .infinity, 1e308, 1]]
        )
        #expect(
            outcome.states
                == [.notAvailable, .notApplicable, .inconclusive, .inconclusive, .inconclusive]
        )
        let noPoints = Reason(4, 0, 0, 0, 0)
        #expect(outcome.reasons[0] == noPoints)
        #expect(outcome.reasons[1] == nil)
        #expect(outcome.reasons[2] == noPoints)
    }

    @Test("a number that is neither stated nor computed is refused")
    func absent() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Each.self, ["at_least": .number(0)])
        }
        #expect(error?.text.en == "parameter \"points\" has no value")
        #expect(error?.text.zh == "没有参数“points”的值")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let numbers = (0..<17).map { row -> Double in row % 5 == 4 ? .nan : Double(row) }
        let points = (0..<17).map { row -> Double in row % 4 == 1 ? .nan : Double(16 - row) / 3 }
        let whole = try trial().score([numbers], parameterColumns: [points])
        for size in [1, 3] {
            let cut = try trial().score([numbers], parameterColumns: [points], blockRows: size)
            #expect(cut.bits == whole.bits)
            #expect(cut.states == whole.states)
        }
    }
}
