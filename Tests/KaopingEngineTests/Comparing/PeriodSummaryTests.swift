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

    @Test("counts only who was scored both times, and says how many others there are")
    func notCounted() {
        let summary = PeriodSummary(
            PeriodComparison(
                Comparisons.madeUp(["a": 80, "b": .nan, "c": 60]),
                Comparisons.madeUp(["a": 90, "b": 70, "d": 10])
            )
        )
        // b had no score before; c and d were there one time only.
        #expect(summary.notCounted == 1 && summary.meanChange == 1000)
        #expect(summary.scores.up == 1 && summary.scores.down == 0)
    }

    @Test("says how many units are at levels that the other period does not have")
    func otherLevels() {
        let old = Comparisons.madeUp(["a": 80, "b": 70], levels: ["a": "high", "b": "low"])
        let new = ComparedRun(
            profile: old.profile,
            title: old.title,
            period: nil,
            origin: .computed,
            method: ["2"],
            units: old.units,
            scores: old.scores,
            states: old.states,
            ranks: old.ranks,
            levels: [0, 1],
            levelNames: ["high", "best"].map { Rating.Level(id: $0, title: Bilingual($0)) },
            stated: old.stated
        )
        let summary = PeriodSummary(PeriodComparison(old, new))
        // a is high in both; b was low, which there is no more, and is best.
        #expect(summary.levels.equal == 1 && summary.levelsNotCompared == 1)
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
