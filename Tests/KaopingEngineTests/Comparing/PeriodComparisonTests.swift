import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Two periods")
struct PeriodComparisonTests {
    @Test("have the movement of every unit, entries and exits")
    func movement() throws {
        let before = Comparisons.madeUp(
            ["a": 80, "b": 70.1, "c": 60],
            levels: ["a": "high", "b": "low"]
        )
        let after = Comparisons.madeUp(
            ["a": 75, "b": 85.3, "d": 10],
            levels: ["a": "high", "b": "high"]
        )
        let comparison = PeriodComparison(before, after)
        #expect(comparison.units.map(\.key) == ["b", "a", "d", "c"])
        #expect(comparison.units.map(\.change) == [1520, -500, nil, nil])
        #expect(comparison.units.map(\.rankChange) == [1, -1, nil, nil])
        #expect(comparison.units.map(\.levelChange) == [1, 0, nil, nil])
        #expect(comparison.units[2].before == nil && comparison.units[3].after == nil)
        #expect(!comparison.methodChanged)
        #expect(PeriodComparison(before, after, keys: ["c"]).units.map(\.key) == ["c"])
    }

    @Test("name the criteria whose contributions changed, which add up to the change")
    func moves() throws {
        let before = try Comparisons.run("u1,A,East,5,10,1,1\nu2,B,East,10,5,3,0\n")
        let after = try Comparisons.run("u1,A,East,10,5,1,0\nu2,B,East,10,5,3,0\n")
        let comparison = PeriodComparison(before, after)
        let unit = try #require(comparison.units.first { $0.key == "u1" })
        // 60.3 → 53.3: visits +10, tasks −20, no deduction any more +3.
        #expect(unit.change == -700)
        #expect(unit.moves.map(\.id) == ["tasks", "visits", "blame"])
        #expect(unit.moves.map(\.change) == [-2000, 1000, 300])
        #expect(comparison.units.first { $0.key == "u2" }?.moves == [])
    }

    @Test("of a node that is no sum name the changes of the own scores below it")
    func below() throws {
        let scheme = """
            stated: 2
            combine: geometric
            criteria:
              - {id: first, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: second, weight: 50%, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """
        let before = try Comparisons.run(scheme, "u1,A,East,4,9,5,0\n")
        let after = try Comparisons.run(scheme, "u1,A,East,9,9,5,0\n")
        let move = try #require(PeriodComparison(before, after).units[0].moves.first)
        // √(40 · 90) = 60 → 90; the first from 40 to 90, the second as before.
        #expect(move.change == 3000)
        #expect(move.below?.map(\.id) == ["first"] && move.below?.map(\.change) == [5000])
    }

    @Test("say which criteria others stood in for, one time and the other")
    func leftOut() throws {
        let scheme = """
            stated: 2
            criteria:
              - {id: first, weight: 60%, of: a, missing: reweight, score: {goalposts: 0..10}}
              - {id: second, weight: 40%, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """
        let before = try Comparisons.run(scheme, "u1,A,East,,5,1,0\nu2,B,East,10,5,3,0\n")
        let after = try Comparisons.run(scheme, "u1,A,East,5,5,1,0\nu2,B,East,10,5,3,0\n")
        let comparison = PeriodComparison(before, after)
        let unit = try #require(comparison.units.first { $0.key == "u1" })
        #expect(unit.leftOutBefore.map(\.id) == ["first"] && unit.leftOutAfter.isEmpty)
    }

    @Test("tell the method from the units where the old data were scored again")
    func split() throws {
        let before = Comparisons.madeUp(["a": 80, "b": 70], method: ["1"])
        let rescored = Comparisons.madeUp(["a": 60, "b": 72])
        let after = Comparisons.madeUp(["a": 65, "b": 71, "c": 1], method: ["2"])
        let comparison = PeriodComparison(before, after, rescored: rescored)
        #expect(comparison.methodChanged)
        for unit in comparison.units where unit.before != nil {
            let split = try #require(unit.split)
            #expect((split.method ?? 0) + (split.performance ?? 0) == unit.change)
            #expect((split.methodRank ?? 0) + (split.performanceRank ?? 0) == unit.rankChange)
        }
        let first = try #require(comparison.units.first { $0.key == "a" }?.split)
        // 80 → 60 by the method, 60 → 65 by what it did; 1st → 2nd → 2nd.
        #expect(first.method == -2000 && first.performance == 500)
        #expect(first.methodRank == -1 && first.performanceRank == 0)
        #expect(comparison.units.first { $0.key == "c" }?.split == nil)
    }

    @Test("leave the change of a unit without a score open")
    func unscored() {
        let comparison = PeriodComparison(
            Comparisons.madeUp(["a": .nan, "b": 1]),
            Comparisons.madeUp(["a": 5, "b": .nan])
        )
        #expect(comparison.units.map(\.change) == [nil, nil])
        #expect(comparison.units.map(\.rankChange) == [nil, nil])
    }
}
