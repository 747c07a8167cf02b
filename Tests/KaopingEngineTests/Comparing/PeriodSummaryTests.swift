import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("The summary of a movement")
struct PeriodSummaryTests {
    @Test("counts who moved where, and from which level to which")
    func counts() {
        let summary = PeriodSummary(
            PeriodComparison(
                Comparisons.madeUp(
                    ["a": 80, "b": 70.1, "c": 60, "e": 5],
                    levels: ["a": "high", "b": "low", "c": "low"]
                ),
                Comparisons.madeUp(
                    ["a": 75, "b": 85.3, "d": 10, "e": 5],
                    levels: ["a": "high", "b": "high"]
                )
            )
        )
        #expect(summary.scores.up == 1 && summary.scores.down == 1 && summary.scores.equal == 1)
        // e was fourth of four and still is.
        #expect(summary.ranks.up == 1 && summary.ranks.down == 1 && summary.ranks.equal == 1)
        #expect(summary.levels.up == 1 && summary.levels.equal == 1)
        #expect(summary.entries == ["d"] && summary.exits == ["c"])
        // (15.20 − 5.00 + 0) / 3 = 3.40.
        #expect(summary.meanChange == 340 && summary.meanMethod == nil)
        #expect(summary.levelNames.map { $0?.id } == ["high", "low", nil])
        #expect(summary.transitions == [[1, 0, 0], [1, 0, 0], [0, 0, 1]])
    }

    @Test("rounds means half away from zero")
    func mean() {
        #expect(PeriodSummary.mean([1, 2]) == 2)
        #expect(PeriodSummary.mean([-1, -2]) == -2)
        #expect(PeriodSummary.mean([1, 1, 2]) == 1)
        #expect(PeriodSummary.mean([-1, -1, -2]) == -1)
        #expect(PeriodSummary.mean([5]) == 5)
    }

    @Test("has no mean of nothing")
    func none() {
        #expect(PeriodSummary.mean([]) == nil)
    }
}
