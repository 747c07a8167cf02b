import ScorerABI
import ScorerKit
import Testing

@Suite struct ScorerStateTests {
    @Test("the states have the numbers of the boundary and ids of their own")
    func states() {
        let numbers = [
            KP_STATE_SCORED, KP_STATE_NOT_APPLICABLE, KP_STATE_NOT_AVAILABLE,
            KP_STATE_INCONCLUSIVE, KP_STATE_NOT_RATED, KP_STATE_EXCLUDED, KP_STATE_REFUSED,
        ]
        #expect(ScorerState.allCases.map { Int($0.rawValue) } == numbers.map { Int($0) })
        #expect(Set(ScorerState.allCases.map(\.id)).count == ScorerState.allCases.count)
    }
}
