import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The histories of a store")
struct StoreHistoriesTests {
    @Test("are those of the runs with which anything was done")
    func some() throws {
        let trial = try Trial()
        #expect(try trial.store.histories().isEmpty)
        #expect(try trial.history == RunHistory(try trial.run.id))
        try trial.file()
        #expect(try trial.store.histories().keys.map(\.self) == [try trial.run.id])
        let other = try trial.correct()
        #expect(try trial.store.histories().count == 2)
        #expect(try trial.store.histories()[other.id]?.events == [])
    }

    @Test("leave out what is not of the procedure")
    func foreign() throws {
        let trial = try Trial()
        _ = try trial.store.append("note", RecordText("kaoping-file\t1\n"), by: "", at: "")
        _ = try trial.store.append("file", RecordText("kaoping-note\t1\n"), by: "", at: "")
        #expect(try trial.store.histories().isEmpty)
        #expect(try trial.store.verify().problems.map(\.message.code) == ["verify-procedure"])
    }
}
