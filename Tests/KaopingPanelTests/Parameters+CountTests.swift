import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct ParametersCountTests {
    @Test("a number that is not whole or out of range is refused with the range")
    func refused() {
        for number in [0.5, 0, 1_000_001] {
            let error = #expect(throws: ScorerError.self) {
                try ScorerTrial(panel: ["each_group.quorum": .number(number)])
            }
            #expect(error?.text.en == "must be a whole number from 1 to 1000000")
        }
    }
}
