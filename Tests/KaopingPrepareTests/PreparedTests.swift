import ScorerKit
import Testing

@testable import KaopingPrepare

@Suite struct PreparedTests {
    @Test("a scorer that changes nothing gives back every bit")
    func everyBit() throws {
        let column = [-0.0, 0, 0x1p-1074, -1.5, 1e308]
        let outcome = try trial(Impute.self, ["with": "mean"]).score([column])
        #expect(outcome.bits == column.map(\.bitPattern))
        #expect(outcome.outputs == [[0, 0, 0, 0, 0]])
    }
}
