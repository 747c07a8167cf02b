import KaopingCore
import Testing

@testable import KaopingStore

@Suite("A recorded run")
struct StoredRunTests {
    @Test("gives every column of the result again")
    func columns() throws {
        let run = try Desk().recorded(["2020"]).run("2")
        #expect(try run.keys()?.texts == ["u1", "u2", "u3"])
        #expect(try run.names()?[0] == "李秀英")
        // 0.6·50 + 0.4·50, 0.6·100 + 0.4·50, 0.6·0 + 0.4·100 held at 30 by the gate.
        #expect(try run.numbers(PartName.score) == [50, 80, 30])
        #expect(try run.numbers(PartName.criterion("second")) == [50, 50, 100])
        #expect(try run.codes(PartName.level) == [0, 1, 0])
        #expect(try run.codes(PartName.rank) == [4, 2, 6])
        #expect(try run.codes(PartName.rankWithin(["street"])) == [4, 2, 2])
        #expect(try run.marks(PartName.gate("fire")) == [0, 0, 1])
        #expect(try run.codes(PartName.group("street")) == [0, 0, 1])
        #expect(try run.texts(PartName.groupNames("street")) == ["East", "West"])
        #expect(try run.numbers("none") == nil)
        #expect(try run.figures().lines.isEmpty)
        #expect(try run.sources().map(\.bytes) == [Array(Desk.profile.utf8)])
    }

    @Test("gives one unit")
    func unit() throws {
        let run = try Desk().recorded(["2020"]).run("2")
        let unit = try #require(try run.unit("u2"))
        #expect(unit.score == 80 && unit.rank == 1 && unit.level?.id == "high")
        #expect(unit.state == "scored" && unit.criteria == ["first": 100, "second": 50])
        #expect(try run.unit("u9") == nil)
    }
}
