import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingStore

@Suite("What changed between two runs")
struct RunChangesTests {
    private func changes(_ data: String) throws -> [RunChange] {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        try desk.write(data, to: "units.csv")
        _ = try store.record(try desk.run(), by: "a", at: "t")
        return try store.run("2").changes(to: try store.run("3"))
    }

    @Test("is every score, level and rank, unit by unit")
    func all() throws {
        // u1: 5,5 → 9,9, so both criteria 50 → 90 and the score 50 → 90; u2 has 80.
        let changes = try changes(Desk.data.replacing("5,5", with: "9,9"))
        let first = changes.filter { $0.unit == "u1" }
        #expect(first.allSatisfy { $0.name == "李秀英" })
        let scores = first.filter { $0.item.isOwn }
        #expect(scores.map(\.before) == [.number(50), .number(50), .number(50)])
        #expect(scores.map(\.after) == [.number(90), .number(90), .number(90)])
        let level = try #require(first.first { $0.item == .level })
        #expect(level.before != level.after)
        let ranks = first.filter { !$0.item.isOwn && $0.item != .level }
        #expect(ranks.map(\.item) == [.rank, .rankWithin(["street"])])
        #expect(ranks.map(\.after) == [.number(1), .number(1)])
        // u2 only falls: no score of it changed.
        let second = changes.filter { $0.unit == "u2" }
        #expect(second.map(\.item) == [.rank, .rankWithin(["street"])])
        #expect(!changes.contains { $0.unit == "u3" })
    }

    @Test("is nothing where the data say the same in another way")
    func none() throws {
        #expect(try changes(Desk.data.replacing("5,5", with: "5.0,5")) == [])
    }

    @Test("is also who came and who went")
    func presence() throws {
        let changes = try changes(Desk.data.replacing("u3,张桂兰", with: "u4,刘洋"))
        #expect(changes.first { $0.unit == "u4" }?.item == .presence)
        #expect(
            changes.contains { $0.unit == "u4" && $0.item == .score && $0.after == .number(30) }
        )
        let gone = changes.filter { $0.unit == "u3" }
        #expect(gone[0].before == .there && gone.allSatisfy { $0.after == nil })
        // What it had is there too: its street, its score, both criteria, the rank.
        #expect(gone.contains { $0.item == .score && $0.before == .number(30) })
        #expect(gone.contains { $0.item == .rankWithin(["street"]) && $0.before == .number(1) })
        #expect(gone.contains { $0.before == .text("West") })
    }

    @Test("is also a name, a group and what a gate did, and no unit's own is called another's")
    func others() throws {
        // u3: a from 0 to 1, so that the gate at 0 acts no more, another name, another street.
        let changes = try changes(Desk.data.replacing("张桂兰,West,0", with: "张桂芳,East,1"))
        let own = changes.filter { $0.unit == "u3" && $0.item.isOwn }
        let items = own.map(\.item)
        #expect(items.first == .name && own[0].before == .text("张桂兰"))
        #expect(own[1].before == .text("West") && own[1].after == .text("East"))
        let gate = try #require(own.last)
        #expect(gate.before == .outcome(.fired) && gate.after == nil)
    }

    @Test("is known before anything is recorded")
    func unrecorded() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2020"])
        try desk.write(Desk.data.replacing("5,5", with: "9,9"), to: "units.csv")
        let run = try desk.run()
        let before = try store.run("2").changes(to: run)
        #expect(try store.runs().count == 1)
        _ = try store.record(run, by: "a", at: "t")
        #expect(try store.run("2").changes(to: try store.run("3")) == before)
    }

    @Test("is not known where the keys were erased")
    func erased() throws {
        let store = try Desk().recorded()
        _ = try store.eraseNames(of: "2", withKeys: true, by: "a", at: "t")
        let found = codes { _ = try store.run("2").changes(to: try store.run("3")) }
        #expect(found == ["keys-erased"])
    }
}
