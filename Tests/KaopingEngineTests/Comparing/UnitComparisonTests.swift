import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Units side by side")
struct UnitComparisonTests {
    @Test("have gaps to the first whose parts add up to the gap of the stated scores")
    func gaps() throws {
        let run = try Comparisons.run(
            "u1,A,East,5,10,1,1\nu2,B,East,10,5,3,0\nu3,C,East,0,10,2,0\n"
        )
        let comparison = UnitComparison(["u1", "u3", "u2"], in: run)
        #expect(comparison.units.map(\.key) == ["u2", "u1", "u3"])
        // u2 80.0; u1 10 + 40 + 13.33 − 3 = 60.3; u3 is held at 10 in work: 10 + 26.67 = 36.7.
        #expect(comparison.units.map(\.gap) == [0, -1970, -4330])
        for unit in comparison.units.indices {
            let parts = comparison.lines.filter(\.isPart)
            let gap = parts.reduce(Int64(0)) { $0 + ($1.gaps[unit] ?? 0) }
            #expect(gap == comparison.units[unit].gap)
            let total = parts.reduce(Int64(0)) { $0 + ($1.values[unit] ?? 0) }
            #expect(total == comparison.places.ticks(comparison.units[unit].standing.score))
        }
        #expect(comparison.lines.last?.kind == .rounding)
    }

    @Test("have the own scores below a node that is no sum, with their gaps and what combines them")
    func whole() throws {
        let run = try Comparisons.run(
            """
            stated: 2
            combine: geometric
            criteria:
              - {id: first, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: second, weight: 50%, of: b, score: {goalposts: 0..10}}
            ranking: {ties: competition}

            """,
            "u1,A,East,4,9,5,0\nu2,B,East,10,10,5,0\n"
        )
        // √(40 · 90) = 60 and 100.
        let comparison = UnitComparison(["u1", "u2"], in: run)
        #expect(comparison.lines.map(\.gaps) == [[0, -4000], [nil, nil], [nil, nil]])
        #expect(comparison.lines.map(\.scoreGaps) == [[0, -4000], [0, -6000], [0, -1000]])
        #expect(comparison.lines[0].rule?.zh.contains("几何平均") == true)
        #expect(comparison.lines[1].rule == nil)
    }

    @Test("name only the gates that acted on one of them")
    func gates() throws {
        let run = try Comparisons.run(
            "u1,A,East,10,10,3,4\nu2,B,East,10,10,3,0\nu3,C,East,10,5,3,0\n"
                .replacing("u3,C,East,10,5,3,0", with: "u3,C,East,9,10,3,5")
        )
        // u1 and u3 are held at 50 by the veto; u2 by nothing.
        let all = UnitComparison(["u1", "u2"], in: run)
        #expect(all.lines.first { $0.kind == .gates }?.title.zh == "否决")
        let contributions = try #require(run.contributions)
        let line = try #require(contributions.lines.first { $0.kind == .gates })
        #expect(contributions.title(line, [1]).zh == "")
        #expect(contributions.title(line, [0, 1]).zh == "否决")
    }

    @Test("leave out what gives nothing to any of them, and a unit without a score has no gap")
    func left() throws {
        let run = try Comparisons.run(
            "u1,A,East,5,10,3,0\nu2,B,East,10,5,3,0\nu3,C,East,,5,3,0\nu4,D,East,5,5,3,2\n"
        )
        let comparison = UnitComparison(["u1", "u3", "u2", "none"], in: run)
        // u1: 10 + 40 + 40 = 90; u2: 20 + 20 + 40 = 80.
        #expect(comparison.units.map(\.gap) == [0, -1000, nil])
        #expect(!comparison.lines.contains { $0.kind == .adjustment })
        #expect(comparison.units.last?.gap == nil)
        #expect(comparison.lines.allSatisfy { $0.gaps.last == .some(nil) })
    }
}
