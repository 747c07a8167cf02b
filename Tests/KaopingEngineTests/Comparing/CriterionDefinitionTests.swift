import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("The definition of a criterion")
struct CriterionDefinitionTests {
    private func text(_ title: String = "A", gate: String = "a == 0", source: String = "") throws
        -> String
    {
        let profile = try Desk().request(
            Desk.profile(
                """
                criteria:
                  - {id: x, title: \(title), points: 100, of: a + b, score: {goalposts: 0..10}\(source)}
                gates: [{id: g, when: \(gate), on: x, at_most: 3}]
                """
            )
        ).profile
        return CriterionDefinition(profile: profile).text(profile.root.children[0])
    }

    @Test("is the same whatever it is called and wherever it stands")
    func same() throws {
        #expect(try text() == text("B"))
        #expect(try text() == text(source: ", assumption: 自定"))
    }

    @Test("is another with another gate on it")
    func gate() throws {
        #expect(try text() != text(gate: "a == 1"))
    }
}
