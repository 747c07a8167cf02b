import ScorerKit
import Testing

@testable import KaopingProfile

@Suite struct StatePoliciesTests {
    @Test("a node that says nothing voids the nodes above, and leaves out what does not apply")
    func usual() {
        let policies = StatePolicies()
        #expect(policies[.notAvailable] == .node)
        #expect(policies[.inconclusive] == .node)
        #expect(policies[.notRated] == .node)
        #expect(policies[.notApplicable] == .reweight)
        #expect(policies.stated.isEmpty)
    }

    @Test("no policy is of a score, of an excluded unit or of a value that is refused")
    func fixed() {
        var policies = StatePolicies()
        for state in [ScorerState.scored, .excluded, .refused] {
            policies[state] = .zero
            #expect(policies[state] == nil)
        }
        #expect(policies == StatePolicies())
    }

    @Test("what differs from the usual is told, in the order of the language")
    func stated() {
        var policies = StatePolicies()
        policies[.notApplicable] = .zero
        policies[.inconclusive] = .reweight
        policies[.notRated] = .node
        let stated = policies.stated
        #expect(stated.map(\.state) == [.inconclusive, .notApplicable])
        #expect(stated.map(\.policy) == [.reweight, .zero])
    }
}
