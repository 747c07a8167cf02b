import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Verifying the procedure")
struct ProcedureCheckTests {
    private func change(_ store: Store, _ sql: [String]) throws {
        try store.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let triggers = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
            for statement in sql { try database.execute(sql: statement) }
        }
    }

    @Test("finds nothing in one that nobody touched")
    func untouched() throws {
        let report = try Trial.whole().store.verify()
        #expect(report.problems == [] && report.records == 10)
    }

    @Test(
        "finds one thing changed",
        arguments: [
            "UPDATE record SET body = replace(body, '2023-07-10', '2023-07-05') WHERE kind = 'publish'",
            "UPDATE record SET body = replace(body, 'accepted', 'rejected') WHERE kind = 'decide'",
            "UPDATE record SET body = replace(body, 'late\tno', 'late\tyes') WHERE kind = 'object'",
            "UPDATE record SET at = '2023-07-02T08:00:00Z' WHERE kind = 'file'",
            "UPDATE record SET kind = 'file' WHERE kind = 'withdraw'",
            "UPDATE private SET bytes = x'61' WHERE kind = 'objector'",
            "UPDATE private SET bytes = x'61' WHERE kind = 'reason'",
            "UPDATE private SET bytes = x'61' WHERE kind = 'unit'",
            "UPDATE private SET salt = NULL, bytes = NULL WHERE kind = 'objector'",
            "DELETE FROM private WHERE kind = 'unit'",
            "DELETE FROM record WHERE kind = 'decide'",
            "INSERT INTO private VALUES (zeroblob(32), 'objector', x'00', x'00')",
        ]
    )
    func changed(sql: String) throws {
        let trial = try Trial.whole()
        try change(trial.store, [sql])
        #expect(try !trial.store.verify().problems.isEmpty, "\(sql)")
    }

    @Test("finds any character changed in any record of the procedure")
    func characters() throws {
        let trial = try Trial.whole()
        let store = trial.store
        try change(store, [])
        let bodies = try store.queue.read { database in
            try Store.procedure(database).map { ($0.0.link.number, Array($0.0.body.utf8)) }
        }
        #expect(bodies.count == 6)
        for (number, body) in bodies {
            func set(_ bytes: [UInt8]) throws {
                try store.queue.write { database in
                    try database.execute(
                        sql: "UPDATE record SET body = CAST(? AS TEXT) WHERE number = ?",
                        arguments: [bytes.blob, number]
                    )
                }
            }
            for index in body.indices {
                var other = body
                other[index] = other[index] == 0x78 ? 0x79 : 0x78
                try set(other)
                #expect(try !store.verify().problems.isEmpty, "\(number) \(index)")
            }
            try set(body)
        }
        #expect(try store.verify().problems == [])
    }

    @Test("finds steps that this program never takes, even in a whole chain")
    func forged() throws {
        let trial = try Trial()
        let run = try trial.run
        let day = try Trial.day("2023-07-01")
        func forged(_ move: ProcedureMove, _ lines: [[String]]) throws -> [String] {
            let trial = try Trial()
            let own = try trial.run
            var body = ProcedureRecord.begin(move, own, on: day)
            for line in lines { body.add(line[0], values: Array(line.dropFirst())) }
            _ = try trial.store.append(move.rawValue, body, by: "", at: "")
            return try trial.store.verify().problems.map(\.message.code)
        }
        #expect(try forged(.file, []) == [])
        // An objection to what was never published, a notice without days, a correction by a run
        // that is not there or that is the same.
        let reason = ["apart", "reason", Digest.of("x").hex]
        #expect(try forged(.object, [reason]).contains("verify-procedure"))
        #expect(try forged(.publish, [["from", "2023-07-01"]]) == ["verify-procedure"])
        let strange = [["with", Digest.of("x").hex], ["with-record", "3"]]
        #expect(try forged(.correct, strange) == ["verify-procedure"])
        #expect(
            try forged(.correct, [["with", run.id.hex], ["with-record", "2"]]) == [
                "verify-procedure"
            ]
        )
        // A filing of a run under another's number.
        var body = ProcedureRecord.begin(.file, run, on: day)
        body = RecordText(body.text.replacing("record\t2", with: "record\t3"))
        _ = try trial.store.append("file", body, by: "", at: "")
        #expect(try trial.store.verify().problems.map(\.message.code) == ["verify-procedure"])
    }
}
