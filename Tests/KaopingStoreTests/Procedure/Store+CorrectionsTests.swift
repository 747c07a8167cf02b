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
        // The first was right after all: 1 → 2 → 3 → 1, which stands as a correction does.
        #expect(
            try trial.store.standing(profile: "small", period: run.period).first?.id == third.id
        )
        #expect(correct(third, run) == [])
        #expect(try trial.store.standing(profile: "small", period: run.period).first?.id == run.id)
        #expect(try trial.history.state(on: try Trial.day("2024-01-01")) == .recorded)
        #expect(try trial.history.corrects == third.id)
        #expect(correct(run, second) == [])
        #expect(try trial.store.verify().problems == [])
    }

    @Test("a correction that is not allowed is known before anything is computed for it")
    func early() throws {
        let trial = try Trial()
        try trial.file("2023-07-01")
        func check(_ day: String) throws -> [String] {
            let (run, actor) = (try trial.run, try Trial.actor(day))
            return codes { try trial.store.checkCorrection(of: run, by: actor) }
        }
        #expect(try check("2023-06-30") == ["step-before"])
        #expect(try check("2023-07-01") == [])
        try trial.correct(reason: "r")
        #expect(try check("2023-07-12") == ["superseded"])
    }
}
