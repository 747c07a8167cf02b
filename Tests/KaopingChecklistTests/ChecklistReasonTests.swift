import ScorerKit
import Testing

@testable import KaopingChecklist

@Suite struct ChecklistReasonTests {
    @Test("a reason's code is its place in the description, and it has its numbers")
    func codes() {
        for reason in ChecklistReason.allCases {
            #expect(Checklist.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2) == Reason(reason.rawValue, 1, 2, 0, 0))
        }
        #expect(
            Set(Checklist.description.reasons.map(\.id)).count == ChecklistReason.allCases.count
        )
    }
}
