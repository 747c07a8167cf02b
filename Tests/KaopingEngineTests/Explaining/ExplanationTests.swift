import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("An explanation")
struct ExplanationTests {
    private func step(_ before: Double, _ after: Double) throws -> ExplainedStep {
        ExplainedStep(
            kind: .stating(try #require(Rounding(places: 1))),
            isOnLevel: false,
            before: before,
            after: after,
            state: .scored,
            values: [],
            reason: nil
        )
    }

    @Test("a step changes what is another number, or none any more, or one at last")
    func changes() throws {
        #expect(try step(1, 2).changes && step(1, .nan).changes && step(.nan, 1).changes)
        #expect(try !step(1, 1).changes && !step(.nan, .nan).changes)
    }

    @Test("all nodes stand in the order of the scheme, a parent before its children")
    func preorder() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,1,2,3\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                criteria:
                  - id: x
                    points: 60
                    criteria:
                      - {id: y, points: 30, of: a, score: {proportional: 10}}
                      - {id: z, points: 30, of: b, score: {proportional: 10}}
                  - {id: w, points: 40, of: c, score: {proportional: 10}}
                """
            )
        )
        request.explained = .all
        let root = try #require(try Evaluation.run(request).explanations[0].root)
        #expect(root.preorder.dropFirst().map(\.criterion.id) == ["x", "y", "z", "w"])
    }
}
