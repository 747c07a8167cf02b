import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerReasonTests {
    @Test("a reason's code is its place in the description, and it has its numbers")
    func codes() {
        for reason in LedgerReason.allCases {
            #expect(Ledger.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2, 3, 4) == Reason(reason.rawValue, 1, 2, 3, 4))
        }
        #expect(
            Set(Ledger.description.reasons.map(\.id)).count == LedgerReason.allCases.count
        )
    }
}
