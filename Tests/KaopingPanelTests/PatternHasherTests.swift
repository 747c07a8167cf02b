import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PatternHasherTests {
    /// Copies are told by patterns, so that what they tell shows in the warning.
    private func warnings(_ second: [(String, Double)]) throws -> Int {
        let trial = try ScorerTrial(
            panel: ["check_raters": .texts(["copies"]), "rater_limits.items": .number(2)],
            shares: [[100, 0]]
        )
        let ratings =
            [Rating(0, "c", "1", "德", 18), Rating(0, "c", "1", "能", 20)]
            + second.map { Rating(0, "c", "2", $0.0, $0.1) }
        return try trial.rate(ratings, hasItems: true).notes.count
    }

    @Test("the same marks of the same items are the same in any order")
    func same() throws {
        #expect(try warnings([("能", 20), ("德", 18)]) == 1)
    }

    @Test("the same sum of other marks, or marks of other items, are others")
    func others() throws {
        #expect(try warnings([("德", 20), ("能", 18)]) == 0)
        #expect(try warnings([("德", 19), ("能", 19)]) == 0)
    }
}
