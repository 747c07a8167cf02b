import KaopingCore
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
        let scores = first.filter { $0.item.isScore }
        #expect(scores.map(\.before) == [.number(50), .number(50), .number(50)])
        #expect(scores.map(\.after) == [.number(90), .number(90), .number(90)])
        let level = try #require(first.first { $0.item == .level })
        #expect(level.before != level.after)
        let ranks = first.filter { !$0.item.isScore && $0.item != .level }
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
        #expect(gone.map(\.after) == [nil] && gone.map(\.before) == [.there])
    }

    @Test("is not known where the keys were erased")
    func erased() throws {
        let store = try Desk().recorded()
        _ = try store.eraseNames(of: "2", withKeys: true, by: "a", at: "t")
        let found = codes { _ = try store.run("2").changes(to: try store.run("3")) }
        #expect(found == ["keys-erased"])
    }
}
