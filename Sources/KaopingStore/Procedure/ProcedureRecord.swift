public import KaopingCore

/// A record of the procedure as it is written: what was done with which run on which day.
///
/// What may name people stands apart: a line `apart` has its name and the commitment.
public struct ProcedureRecord: Sendable, Hashable {
    /// What was done.
    public let move: ProcedureMove
    /// The id of the run.
    public let run: Digest
    /// The day that was stated for it.
    public let day: Day
    /// All lines.
    let body: RecordText

    /// Begins the body of a record.
    static func begin(_ move: ProcedureMove, _ run: RunSummary, on day: Day) -> RecordText {
        var text = RecordText()
        text.add("kaoping-" + move.rawValue, "1")
        text.add("run", run.id.hex)
        text.add("record", "\(run.number)")
        text.add("day", day.description)
        return text
    }

    /// Reads a record; nil when it is not one of the procedure.
    init?(kind: String, _ body: RecordText) {
        guard let move = ProcedureMove(rawValue: kind), body.value("kaoping-" + kind) == "1",
            let run = body.value("run").flatMap({ Digest(hex: $0) }),
            let day = body.value("day").flatMap({ Day($0) })
        else { return nil }
        (self.move, self.run, self.day, self.body) = (move, run, day, body)
    }

    /// The number of the run's record.
    var runNumber: Int? { body.value("record").flatMap { Int($0) } }

    /// The run that takes the place of another; nil for other moves.
    var with: Digest? { body.value("with").flatMap { Digest(hex: $0) } }

    /// The names and commitments of what stands apart.
    var apart: [(name: String, commitment: Digest)] {
        body.all("apart").compactMap { values in
            guard values.count == 2, let digest = Digest(hex: values[1]) else { return nil }
            return (values[0], digest)
        }
    }

    /// Returns the commitment of one.
    func apart(_ name: String) -> Digest? { apart.first { $0.name == name }?.commitment }
}
