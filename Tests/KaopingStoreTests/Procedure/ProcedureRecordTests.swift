import KaopingCore
import Testing

@testable import KaopingStore

@Suite("A record of the procedure")
struct ProcedureRecordTests {
    @Test("is read as it was begun, with what stands apart")
    func roundTrip() throws {
        let run = try Desk().recorded(["2020"]).summary("2")
        let day = try #require(Day("2023-07-03"))
        var body = ProcedureRecord.begin(.correct, run, on: day)
        body.add("with", Digest.of("other").hex)
        body.add("apart", "reason", Digest.of("salted").hex)
        let record = try #require(ProcedureRecord(kind: "correct", body))
        #expect(record.move == .correct && record.run == run.id && record.day == day)
        #expect(record.runNumber == 2 && record.with == Digest.of("other"))
        #expect(record.apart("reason") == Digest.of("salted") && record.apart("unit") == nil)
    }

    @Test("is not read from another kind, a run, or a text that lacks its day")
    func other() throws {
        let run = try Desk().recorded(["2020"]).run("2")
        let day = try #require(Day("2023-07-03"))
        let body = ProcedureRecord.begin(.file, run.summary, on: day)
        #expect(ProcedureRecord(kind: "publish", body) == nil)
        #expect(ProcedureRecord(kind: "run", run.facts.body) == nil)
        let text = body.text.replacing("2023-07-03", with: "2023-02-30")
        #expect(ProcedureRecord(kind: "file", RecordText(text)) == nil)
    }
}
