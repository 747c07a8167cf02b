import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Finding runs")
struct StoreRunsTests {
    @Test("by profile, period and unit")
    func filter() throws {
        let store = try Desk().recorded(["2020", "2021"])
        #expect(try store.runs().map(\.number) == [2, 3])
        #expect(try store.runs(RunFilter(profile: "small")).count == 2)
        #expect(try store.runs(RunFilter(profile: "other")).isEmpty)
        #expect(try store.runs(RunFilter(period: Period("2021"))).map(\.number) == [3])
        #expect(try store.runs(RunFilter(unit: "u3")).count == 2)
        #expect(try store.runs(RunFilter(unit: "u4")).isEmpty)
    }

    @Test("by number, id or the beginning of the id")
    func reference() throws {
        let store = try Desk().recorded(["2020", "2021"])
        let run = try store.summary("3")
        #expect(try store.summary(run.id.hex) == run)
        #expect(try store.summary(String(run.id.hex.prefix(6)).uppercased()) == run)
        for wrong in ["9", "", String(run.id.hex.prefix(5)) + "x", "ffffffffffff"] {
            #expect(codes { _ = try store.summary(wrong) } == ["run-not-found"], "\(wrong)")
        }
    }
}
