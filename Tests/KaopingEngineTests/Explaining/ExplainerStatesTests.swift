import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("States in the derivation of a score")
struct ExplainerStatesTests {
    private func book(_ row: String, seeksNext: Bool = false) throws -> ScoreBook {
        let desk = try Desk()
        try desk.write("id,a,b,c\n\(row)\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                indicators: {a: {changeable: {step: 1, range: 0..20}}, b: {changeable: {step: 1, range: 0..10}}}
                criteria:
                  - {id: x, weight: 60%, of: a, score: {goalposts: 0..20}, states: {inconclusive: -1}, missing: {inconclusive: zero, not_available: reweight}}
                  - {id: y, weight: 20%, of: b, score: {goalposts: 0..10}, missing: reweight}
                  - {id: z, weight: 20%, of: c, score: {goalposts: 0..10}}
                rating: {bands: {high: 60.., low: ..<60}}
                """
            )
        )
        request.explained = .all
        request.seeksNext = seeksNext
        return try Evaluation.run(request)
    }

    private func children(_ row: String) throws -> [ExplainedCriterion] {
        try #require(try book(row).explanations[0].root).children
    }

    @Test(
        "a value that stands for a state is told with the state and with what the profile makes of it"
    )
    func zero() throws {
        let x = try children("u,-1,5,5")[0]
        #expect(x.score == 0 && x.state == .scored && x.scorerState == .inconclusive)
        #expect(x.policy == .zero && x.valueState?.state == .inconclusive)
        #expect(x.sharedWeight == nil && x.weight == 0.6)
    }

    @Test("what the profile leaves out is told so, and the weights of the others as they then are")
    func reweight() throws {
        let found = try children("u,10,,5")
        #expect(found[1].state == .notApplicable && found[1].scorerState == .notAvailable)
        #expect(found[1].policy == .reweight && found[1].valueState == nil)
        // 60 and 20 of 80
        for (node, weight) in zip(found, [0.75, 0, 0.25]) {
            #expect(abs((node.sharedWeight ?? .nan) - weight) < 1e-12)
        }
        #expect(abs(found[0].part - 0.75 * 50) < 1e-12 && found[0].policy == nil)
    }

    @Test("a value that is a result has no state, and a state without a policy none")
    func plain() throws {
        let found = try children("u,10,5,")
        #expect(found[0].valueState == nil && found.map(\.policy) == [nil, nil, nil])
        #expect(found[2].scorerState == .notAvailable && found[2].state == .notAvailable)
    }

    @Test("no way begins at a value that is no result")
    func next() throws {
        let next = try #require(try book("u,-1,0,8", seeksNext: true).explanations[0].next)
        #expect(next.indicatorCount == 1 && next.ways.isEmpty)
        let other = try #require(try book("u,0,0,8", seeksNext: true).explanations[0].next)
        // 16 of 60: 15 steps of a give 45.
        #expect(other.indicatorCount == 2 && other.ways.first?.cost == 15)
    }
}
