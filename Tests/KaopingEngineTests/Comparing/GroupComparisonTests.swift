import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Groups")
struct GroupComparisonTests {
    @Test("have means, spreads, extremes and levels, the best first, then all units")
    func figures() throws {
        // East: 63.3 and 80.0, mean 71.65, deviation 8.35. West: 40.0 alone; u4 is not scored.
        let run = try Comparisons.run(
            "u1,A,East,5,10,1,0\nu2,B,East,10,5,3,0\nu3,C,West,0,0,3,0\nu4,D,West,,5,3,0\n"
        )
        let comparison = try GroupComparison(by: "street", in: [run])
        #expect(comparison.groups.map(\.name) == ["East", "West"])
        let east = try #require(comparison.groups[0].figures[0])
        #expect(east.units == 2 && east.counted == 2)
        #expect(east.mean == 7165 && east.spread == 835)
        #expect(east.lowest == 6330 && east.highest == 8000)
        #expect(comparison.levels.map { $0?.id } == ["high", "low", nil])
        #expect(east.levels == [2, 0, 0])
        let west = try #require(comparison.groups[1].figures[0])
        #expect(west.units == 2 && west.counted == 1)
        #expect(west.mean == 4000 && west.spread == 0 && west.levels == [0, 1, 1])
        #expect(comparison.all.figures[0]?.units == 4 && comparison.all.figures[0]?.counted == 3)
    }

    @Test("of two periods are those of either")
    func two() throws {
        let before = try Comparisons.run("u1,A,East,5,10,1,0\nu2,B,West,10,5,3,0\n")
        let after = try Comparisons.run("u1,A,East,10,10,3,0\nu2,B,North,10,5,3,0\n")
        let comparison = try GroupComparison(by: "street", in: [before, after])
        #expect(comparison.groups.map(\.name) == ["East", "North", "West"])
        #expect(comparison.groups[0].figures.map { $0?.mean } == [6330, 10000])
        #expect(comparison.groups[1].figures[0] == nil && comparison.groups[2].figures[1] == nil)
    }

    @Test("by a column that groups nothing are refused with what there is")
    func unknown() throws {
        let run = try Comparisons.run("u1,A,East,5,10,1,0\n")
        let error = try #require(throws: IssuesError.self) {
            _ = try GroupComparison(by: "stret", in: [run])
        }
        #expect(error.issues[0].description(in: .en).contains("Did you mean \"street\"?"))
        let none = try #require(throws: IssuesError.self) {
            _ = try GroupComparison(by: "street", in: [Comparisons.madeUp(["a": 1])])
        }
        #expect(none.issues.map(\.message.code) == ["compare-no-groups"])
    }
}
