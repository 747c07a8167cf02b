import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct ReportsReasonTests {
    @Test("a reason's code is its place in the description, and it has its numbers")
    func codes() {
        for reason in ReportsReason.allCases {
            #expect(Reports.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2, 3, 4) == Reason(reason.rawValue, 1, 2, 3, 4))
        }
        #expect(
            Set(Reports.description.reasons.map(\.id)).count == ReportsReason.allCases.count
        )
    }
}
