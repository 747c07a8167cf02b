import KaopingData
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct CountedScoresTests {
    private func scores(
        _ numbers: [Double],
        _ score: String,
        _ scaled: (Double) -> Double = { $0 }
    ) throws -> CountedScores? {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,1,2,3\n", to: "units.csv")
        let request = try desk.request(
            Desk.profile("criteria: [{id: x, of: a, score: \(score)}]")
        )
        let leaf = try #require(request.profile.root.children.first)
        guard case .leaf(_, let use) = leaf.content else { return nil }
        let counts = numbers.map { $0.isFinite ? Int64($0) : 1 }
        return CountedScores(
            NumberTally(numbers: numbers, counts: counts),
            use,
            use.parameters,
            scaled
        )
    }

    @Test("each number is scored once and keeps its count")
    func counts() throws {
        let found = try #require(try scores([2, 5], "{goalposts: 0..10}") { $0 * 100 + 1 })
        let expected: [Double] = [2 / 10 * 100 + 1, 5 / 10 * 100 + 1]
        #expect(Array(found.numbers.elements) == expected)
        #expect(Array(found.counts.elements) == [2, 5])
    }

    @Test("where a number has no score, or none that is finite, nothing is counted")
    func unscored() throws {
        #expect(try scores([2, 5], "raw") != nil)
        #expect(try scores([2, .infinity], "raw") == nil)
        #expect(try scores([2, 5], "raw") { $0 > 2 ? .infinity : $0 } == nil)
    }
}
