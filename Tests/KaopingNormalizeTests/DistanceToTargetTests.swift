import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct DistanceToTargetTests {
    private func trial(_ stated: [String: String]) throws -> ScorerTrial {
        try KaopingNormalizeTests.trial(DistanceToTarget.self, stated)
    }

    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: DistanceToTarget.self) }

    @Test("the score is COINr's, 1 − (target − x) / (target − worst), capped or not")
    func formula() throws {
        let capped = try trial(["target": "8"]).score([oracleColumn])
        let open = try trial(["target": "8", "outside": "extrapolate"]).score([oracleColumn])
        let expected = oracleColumn.map { 1 - (8 - $0) / (8 - -2.25) }
        #expect(agree(open.values, expected))
        #expect(agree(capped.values, expected.map { min(1, $0) }))
        #expect(capped.figures == [-2.25])
    }

    @Test("where low is better the way leads down from the maximum")
    func low() throws {
        let outcome = try trial(["target": "1", "better": "low"]).score([[5, 3, 1, 0]])
        let expected: [Double] = [0, (5 - 3) / (5 - 1), 1, 1]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[1] == Reason(0, 3, 5, 1, 0))
        #expect(outcome.reasons[3] == Reason(1, 0, 1, 0, 0))
    }

    @Test("a value worse than the worst one stated is held at zero or goes below")
    func belowWorst() throws {
        let held = try trial(["target": "80", "worst": "0"]).score([[-8]])
        #expect(held.values == [0] && held.reasons[0] == Reason(2, -8, 0, 0, 0))
        let stated = ["target": "80", "worst": "0", "outside": "extrapolate"]
        let expected: [Double] = [-8 / 80]
        #expect(try trial(stated).score([[-8]]).values == expected)
    }

    @Test("where all have reached the target there is no way to measure", arguments: [8.0, 9])
    func allReached(lowest: Double) throws {
        let outcome = try trial(["target": "8"]).score([[lowest, 12]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[0] == Reason(3, lowest, 8, 0, 0))
        // A worst value that is stated gives all of them full marks.
        #expect(try trial(["target": "8", "worst": "0"]).score([[lowest, 12]]).values == [1, 1])
    }

    @Test("a worst value on the wrong side of the target is refused", arguments: ["8", "9"])
    func wrongSide(worst: String) {
        let high = #expect(throws: ScorerError.self) { try trial(["target": "8", "worst": worst]) }
        #expect(high?.parameter == "worst")
        #expect(high?.text.zh == "最差值\(worst)应比目标值8低")
        #expect(high?.text.en == "the worst value \(worst) must be below the target 8")
        let low = #expect(throws: ScorerError.self) {
            try trial(["target": "9.5", "worst": worst, "better": "low"])
        }
        #expect(low?.text.en == "the worst value \(worst) must be above the target 9.5")
    }
}
