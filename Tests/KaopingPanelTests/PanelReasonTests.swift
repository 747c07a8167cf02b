import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelReasonTests {
    @Test("a reason's code is its place in the description, and it has four numbers")
    func codes() {
        for reason in PanelReason.allCases {
            #expect(Panel.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2) == Reason(reason.rawValue, 1, 2, 0, 0))
        }
        #expect(Set(Panel.description.reasons.map(\.id)).count == PanelReason.allCases.count)
    }
}
