internal import KaopingCore

/// Follows the procedure of all runs through a chain, and finds records that cannot be.
///
/// Nothing but this program writes such records, and it writes allowed moves only: another one in
/// a whole chain was put there by hand.
struct ProcedureCheck {
    /// What was done so far, by the run's id.
    private(set) var histories: [Digest: RunHistory] = [:]

    /// Adds a record.
    ///
    /// - Parameters:
    ///   - link: the link.
    ///   - body: its body.
    ///   - account: who did it; nil where that is not known.
    ///   - text: returns what stands apart; nil where it is not there.
    ///   - isRun: says whether an earlier record is that of a run with this id.
    /// - Returns: whether it may be.
    mutating func add(
        _ link: ChainRecord,
        _ body: RecordText,
        account: String? = nil,
        text: (Digest) -> String? = { _ in nil },
        isRun: (_ number: Int, _ id: Digest) -> Bool
    ) -> Bool {
        guard let record = ProcedureRecord(kind: link.kind, body), let number = record.runNumber,
            number < link.number, isRun(number, record.run)
        else { return false }
        if let with = record.with {
            guard let other = body.value("with-record").flatMap({ Int($0) }),
                other < link.number, isRun(other, with), with != record.run
            else { return false }
        }
        var history = histories[record.run] ?? RunHistory(record.run)
        // What the scheme laid down was checked when it was written.
        let refusal = ProcedureMachine.refusal(
            of: record.move,
            in: history.state(on: record.day),
            isFiled: history.filing != nil,
            ProcedureRules()
        )
        guard refusal == nil else { return false }
        let event = RunHistory.Event(record, link, account)
        guard history.add(record, event, text) else { return false }
        histories[record.run] = history
        if let with = record.with {
            histories[with, default: RunHistory(with)].take(placeOf: record.run)
        }
        return true
    }
}

extension ProcedureRecord {
    /// What stands apart of a record, in words.
    static func title(ofApart name: String) -> Bilingual {
        switch name {
        case "reason": Bilingual(zh: "理由", en: "the reason")
        case "objector": Bilingual(zh: "异议人", en: "the objector")
        case "unit": Bilingual(zh: "考评对象", en: "the unit")
        default: Bilingual(name)
        }
    }
}
