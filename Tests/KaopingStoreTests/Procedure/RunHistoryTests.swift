import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The history of a result")
struct RunHistoryTests {
    private func state(_ trial: Trial, _ day: String) throws -> ResultState {
        try trial.history.state(on: try Trial.day(day))
    }

    @Test("the last day of the notice is in it, the day after is not")
    func days() throws {
        let trial = try Trial()
        #expect(try state(trial, "2023-07-01") == .recorded)
        try trial.file()
        #expect(try state(trial, "2023-07-01") == .filed)
        try trial.publish()
        #expect(try state(trial, "2023-07-10") == .inNotice)
        #expect(try state(trial, "2023-07-11") == .noticeEnded)
        try trial.correct()
        #expect(try state(trial, "2023-07-05") == .superseded)
    }

    @Test("what lacks something is not added")
    func lacking() throws {
        let trial = try Trial()
        let run = try trial.run
        let day = try Trial.day("2023-07-01")
        var history = RunHistory(run.id)
        let event = RunHistory.Event(
            move: .file,
            number: 4,
            at: "t",
            day: day,
            account: nil,
            hash: .zero
        )
        for move in ProcedureMove.allCases where move != .file && move != .withdraw {
            let body = ProcedureRecord.begin(move, run, on: day)
            let record = try #require(ProcedureRecord(kind: move.rawValue, body))
            #expect(!history.add(record, event) { _ in nil }, "\(move)")
        }
        #expect(history == RunHistory(run.id))
    }
}
