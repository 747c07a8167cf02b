import ScorerKit
import Testing

@testable import KaopingSurvey

@Suite struct SurveyReasonTests {
    @Test("a reason's code is its place in the description, and it has its numbers")
    func codes() {
        for reason in SurveyReason.allCases {
            #expect(Survey.description.reasons[reason.rawValue] == reason.text)
            #expect(reason(1, 2, 3, 4) == Reason(reason.rawValue, 1, 2, 3, 4))
        }
        #expect(
            Set(Survey.description.reasons.map(\.id)).count == SurveyReason.allCases.count
        )
    }
}
