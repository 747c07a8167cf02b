import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("The parts of a node")
struct NodePartsTests {
    private func step(_ combine: String) throws -> Plan.Step {
        let book = try Comparisons.book(
            """
            criteria:
              - {id: first, weight: 25%, of: a, score: {goalposts: 0..10}}
              - {id: second, weight: 75%, of: b, score: {goalposts: 0..10}}
            combine: \(combine)

            """,
            "u1,A,East,1,1,1,1\n"
        )
        let plan = Plan(book.profile.root) { _ in false }
        return plan.steps[try #require(plan.root)]
    }

    private let scores = [
        NodeScores(values: [40, .nan], states: [0, ScorerState.notAvailable.rawValue]),
        NodeScores(values: [80, 80], states: [0, 0]),
    ]

    @Test("of a mean are its terms: a quarter of 40 and three quarters of 80")
    func mean() throws {
        let parts = try #require(NodeParts(step("mean"), scores, weights: nil, rows: 2))
        #expect(parts.values[0] == 70 && parts.values[1].isNaN)
        #expect(parts.parts?[0][0] == 10 && parts.parts?[1][0] == 60)
    }

    @Test("of a minimum are the one child that is least")
    func minimum() throws {
        let parts = try #require(NodeParts(step("minimum"), scores, weights: nil, rows: 2))
        #expect(parts.values[0] == 40 && parts.parts?[0][0] == 40 && parts.parts?[1][0] == 0)
    }
}
