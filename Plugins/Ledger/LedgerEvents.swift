internal import ScorerKit

/// One event of a unit that counts.
struct LedgerEvent {
    /// The code of its kind.
    let kind: Int32
    /// The code of its class; -1 where it has none.
    let group: Int32
    /// Its points, less what validity has taken; negative ones are taken off.
    var points: Double
    /// Its day; nil where the table has no days.
    let day: Double?
}

/// Reads the events of one unit after the other.
struct LedgerEvents {
    /// The events of one unit.
    struct Account {
        /// Those that count.
        var events: [LedgerEvent] = []
        /// How many rows there are.
        var entered = 0
        /// How many do not count on the day of the calculation.
        var outside = 0
        /// How many were entered before.
        var doubles = 0
    }

    /// What makes two rows the same event.
    private struct Key: Hashable {
        let kind: Int32
        let day: UInt64
        let reference: Int32
    }

    private let block: Block
    private let table: LedgerTable
    private let time: LedgerTime
    private let twice: LedgerTable.Twice
    /// The place in the table of each text of the column of kinds.
    private let places: [Int?]

    init(_ block: Block, _ table: LedgerTable, _ time: LedgerTime, _ twice: LedgerTable.Twice) {
        self.block = block
        self.table = table
        self.time = time
        self.twice = twice
        places = table.kinds.isEmpty ? [] : block[0].indexes(in: table.kinds)
    }

    /// Returns the events of a unit that count on the day of the calculation.
    ///
    /// - Throws: `Refusal` with the first row that cannot be counted.
    func account(_ row: Int) throws(Refusal) -> Account {
        let entries = block[0].entries(ofRow: row)
        var account = Account(entered: entries.count)
        var seen: [Key: Int] = [:]
        for entry in entries {
            let position = entry - entries.lowerBound + 1
            let event = try event(entry, Double(position))
            if let key = key(event, entry) {
                let earlier = seen[key]
                if earlier == nil { seen[key] = position }
                if let earlier, twice == .refuse {
                    throw Refusal(LedgerReason.twice, Double(position), Double(earlier))
                }
                account.doubles += earlier == nil ? 0 : 1
                if earlier != nil, twice == .once { continue }
            }
            account.events.append(event)
        }
        let all = account.events.count
        account.events = time.counting(account.events)
        account.outside = all - account.events.count
        return account
    }

    private func event(_ entry: Int, _ position: Double) throws(Refusal) -> LedgerEvent {
        let kind = block[0].codes[entry]
        guard block[0].state(entry) == .scored, kind >= 0 else {
            throw Refusal(LedgerReason.unnamed, position)
        }
        let day = number(1, entry)
        guard day != nil || !block.isPresent(1) else { throw Refusal(LedgerReason.noDay, position) }
        let points = try table.points(
            kind: places.isEmpty ? nil : places[Int(kind)],
            number: number(2, entry),
            position: position
        )
        return LedgerEvent(kind: kind, group: code(3, entry), points: points, day: day)
    }

    /// Without a day and a reference two events of a kind are two events.
    private func key(_ event: LedgerEvent, _ entry: Int) -> Key? {
        guard block.isPresent(1) || block.isPresent(4) else { return nil }
        let day = (event.day ?? 0).bitPattern
        return Key(kind: event.kind, day: day, reference: code(4, entry))
    }

    private func number(_ column: Int, _ entry: Int) -> Double? {
        guard block.isPresent(column), block[column].state(entry) == .scored else { return nil }
        let number = block[column].numbers[entry]
        return number.isFinite ? number : nil
    }

    private func code(_ column: Int, _ entry: Int) -> Int32 {
        block.isPresent(column) && block[column].state(entry) == .scored
            ? block[column].codes[entry] : -1
    }
}
