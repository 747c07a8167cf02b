import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingStore

@Suite("Runs that stand")
struct StoreStandingTests {
    private func texts(_ runs: [StandingRun]) -> [String] {
        runs.map { "\($0.period?.description ?? "") \($0.number) \($0.replaced)" }
    }

    @Test("are in the order of their periods, and the newest of each")
    func newest() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2021", "2019", "2020"])
        #expect(
            texts(try store.standing(profile: "small")) == ["2019 3 0", "2020 4 0", "2021 2 0"]
        )
        try desk.write(Desk.data.replacing("East,5,5", with: "East,6,5"), to: "units.csv")
        _ = try store.record(try desk.run(period: "2019"), by: "a", at: "2024-02-01T08:00:00Z")
        #expect(
            texts(try store.standing(profile: "small")) == ["2019 5 1", "2020 4 0", "2021 2 0"]
        )
        let one = try store.standing(profile: "small", period: Period("2019"))
        #expect(texts(one) == ["2019 5 1"])
        #expect(try store.run(one[0]).summary.number == 5)
        #expect(try store.standing(profile: "other").isEmpty)
        #expect(try store.profiles() == ["small"])
    }

    @Test("are not those that were withdrawn or corrected, unless they were filed again")
    func withdrawn() throws {
        let desk = try Desk()
        let store = try desk.recorded(["2019", "2020"])
        func append(_ kind: String, _ number: String) throws {
            var body = RecordText()
            body.add("kaoping-" + kind, "1")
            body.add("run", try store.summary(number).id.hex)
            _ = try store.append(kind, body, by: "a", at: "2024-02-01T08:00:00Z")
        }
        try append("withdraw", "2")
        #expect(texts(try store.standing(profile: "small")) == ["2020 3 0"])
        try append("file", "2")
        #expect(texts(try store.standing(profile: "small")) == ["2019 2 0", "2020 3 0"])
        try append("correct", "3")
        #expect(texts(try store.standing(profile: "small")) == ["2019 2 0"])
    }

    @Test("are found as inputs of other runs")
    func results() throws {
        let store = try Desk().recorded(["2019", "2020"])
        let earlier = try #require(Period("2019"))
        let found = try #require(try store.results.result(of: "small", earlier))
        let run = try store.run("2")
        #expect(found.number == 2 && found.run == run.summary.id.hex)
        #expect(found.record == run.summary.hash.hex)
        #expect(found.name == "small-2019-\(run.summary.id.short).csv")
        let later = try #require(Period("2021"))
        #expect(try store.results.result(of: "small", later) == nil)
        #expect(try store.results.result(of: "other", later) == nil)
    }

    @Test("whose keys were erased are no inputs any more")
    func erased() throws {
        let store = try Desk().recorded(["2019"])
        _ = try store.eraseNames(of: "2", withKeys: true, by: "a", at: "2024-02-01T08:00:00Z")
        let period = try #require(Period("2019"))
        #expect(
            codes { _ = try store.results.result(of: "small", period) } == ["record-keys-erased"]
        )
    }
}
