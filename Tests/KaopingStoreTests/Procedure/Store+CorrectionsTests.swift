import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Corrections")
struct StoreCorrectionsTests {
    @Test("a run corrects one of the same scheme and period, once, and not itself")
    func corrections() throws {
        let trial = try Trial()
        let run = try trial.run
        func correct(_ first: RunSummary, _ second: RunSummary) -> [String] {
            codes {
                _ = try trial.store.correct(
                    first,
                    with: second,
                    reason: "r",
                    changed: 0,
                    by: try Trial.actor("2023-07-01")
                )
            }
        }
        #expect(correct(run, run) == ["correction-same"])
        #expect(correct(run, try trial.store.summary("3")) == ["correction-other"])
        let second = try trial.recordCorrected("9,9")
        let third = try trial.recordCorrected("8,8")
        #expect(correct(run, second) == [])
        #expect(correct(run, third) == ["superseded"])
        #expect(correct(third, second) == ["correction-twice"])
        #expect(correct(third, run) == ["correction-not-in-force"])
        // A corrected run may be corrected again.
        #expect(correct(second, third) == [])
        #expect(try trial.store.verify().problems == [])
    }
}
