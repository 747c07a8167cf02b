import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct TimelinessReasonTests {
    @Test("a reason's code is its place in the description, and it has its numbers")
    func codes() {
        for reason in TimelinessReason.allCases {
            #expect(Timeliness.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2, 3, 4) == Reason(reason.rawValue, 1, 2, 3, 4))
        }
        #expect(
            Set(Timeliness.description.reasons.map(\.id)).count == TimelinessReason.allCases.count
        )
    }
}
