import ScorerKit
import Testing

@testable import KaopingProfile

@Suite struct KeysStatesTests {
    @Test("each state that a profile may say something of has its two keys, with what is usual")
    func keys() {
        for state in StatePolicies.states {
            let (policy, values) = (Keys.policy(of: state), Keys.values(of: state))
            #expect(policy.name == state.id && values.name == state.id)
            let usual = StatePolicies()[state]?.rawValue ?? "none"
            #expect(policy.en.hasSuffix("; \(usual) if not stated."))
            #expect(policy.zh.hasSuffix("；不写即 \(usual)。"))
        }
    }
}
