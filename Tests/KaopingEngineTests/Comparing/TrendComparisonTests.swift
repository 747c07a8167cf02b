import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("A trend")
struct TrendComparisonTests {
    private let runs = [
        Comparisons.madeUp(["a": 10, "b": 20], period: "2020Q1", method: ["1"]),
        Comparisons.madeUp(["a": 12, "b": 18, "c": 5], period: "2020Q2", method: ["1"]),
        Comparisons.madeUp(["a": 30, "c": 6], period: "2020Q4", method: ["2"]),
    ]

    @Test("has a gap for a period without a run, and for one without the unit")
    func gaps() {
        let trend = TrendComparison(runs)
        #expect(trend.periods.map(\.description) == ["2020Q1", "2020Q2", "2020Q3", "2020Q4"])
        #expect(trend.runs.map { $0 == nil } == [false, false, true, false])
        #expect(trend.units.map(\.key) == ["a", "c", "b"])
        #expect(trend.units[0].standings.map { $0?.score } == [10, 12, nil, 30])
        #expect(trend.units[1].standings.map { $0?.score } == [nil, 5, nil, 6])
        #expect(trend.units.map(\.change) == [2000, 100, -200])
        // a was 2nd and is 1st; c was 3rd and is 2nd; b was 1st both times.
        #expect(trend.units.map(\.rankChange) == [1, 1, 0])
        // From the first to the last period with a score; the fourth has no b.
        #expect(trend.units.map(\.first) == [0, 1, 0] && trend.units.map(\.last) == [3, 3, 1])
        #expect(trend.methodChanges.map(\.description) == ["2020Q4"])
    }

    @Test("has all periods that were asked for, also those before and behind the runs")
    func range() {
        let trend = TrendComparison(runs, from: Period("2019Q4"), to: Period("2021Q1"))
        #expect(trend.periods.first?.description == "2019Q4" && trend.periods.count == 6)
        #expect(trend.runs.map { $0 == nil } == [true, false, false, true, false, true])
        #expect(trend.units[0].first == 1 && trend.units[0].last == 4)
    }

    @Test("of some units, and of one period alone")
    func some() {
        #expect(TrendComparison(runs, keys: ["c"]).units.map(\.key) == ["c"])
        let one = TrendComparison([runs[0]])
        #expect(
            one.periods.count == 1 && one.units.allSatisfy { $0.change == nil && $0.last == nil }
        )
        #expect(TrendComparison([]).periods.isEmpty)
    }

    @Test("of phases with names has them in the order given")
    func phases() {
        let trend = TrendComparison([
            Comparisons.madeUp(["a": 1], period: "phase:初评"),
            Comparisons.madeUp(["a": 2], period: "phase:复评"),
            Comparisons.madeUp(["a": 3], period: "phase:终评"),
        ])
        #expect(trend.periods.map(\.phase) == ["初评", "复评", "终评"])
    }
}
