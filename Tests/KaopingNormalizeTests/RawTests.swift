import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct RawTests {
    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: Raw.self) }

    @Test("values stay as they are, in both directions", arguments: ["high", "low"])
    func unchanged(better: String) throws {
        let outcome = try trial(Raw.self, ["better": better]).score([oracleColumn])
        #expect(outcome.values == oracleColumn)
        #expect(outcome.reasons[0] == Reason(0, 3.2, 0, 0, 0))
    }

    @Test("it says that its number is on a scale of its own")
    func returns() {
        #expect(Raw.description.returns == .raw && Raw.description.need == .nothing)
    }
}
