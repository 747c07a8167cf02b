import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Profiles of one base")
struct OverlayComparisonTests {
    private func comparison() throws -> OverlayComparison {
        let profile = try Desk().request(
            Desk.profile(
                """
                criteria:
                  - {id: x, points: 60, of: a, score: {goalposts: 0..10}}
                  - {id: y, points: 40, of: b, score: {goalposts: 0..10}}
                """
            )
        ).profile
        let criteria = CommonCriteria(profile, profile, base: profile)
        let first = Comparisons.madeUp(["a": 90, "b": 50])
        let second = Comparisons.madeUp(["c": 70, "d": .nan])
        return OverlayComparison(
            [
                OverlayComparison.Side(run: first, scores: [[50, 30], [40, 20]]),
                OverlayComparison.Side(run: second, scores: [[30, 60], [20, 40]]),
            ],
            criteria
        )
    }

    @Test("are ranked together by what they have in common; equal scores share a place")
    func ranked() throws {
        let comparison = try comparison()
        #expect(comparison.units.map(\.key) == ["a", "b", "c", "d"])
        #expect(comparison.units.map(\.common) == [9000, 5000, 5000, nil])
        #expect(comparison.units.map(\.rank) == [1, 2, 2, nil])
        #expect(comparison.units.map(\.side) == [0, 0, 1, 1])
        #expect(comparison.full == 10_000)
    }
}
