internal import ScorerKit

/// Reads the reports of one unit after the other.
struct ReportBook {
    /// How many due days a unit reported for.
    struct Tally {
        var inTime = 0
        var late = 0
    }

    /// How many reports are due.
    var dueCount: Int { days.count }

    private let block: Block
    private let schedule: ReportSchedule
    /// The days on which reports are due, rising.
    private let days: [Int]

    init(_ block: Block, _ schedule: ReportSchedule) {
        self.block = block
        self.schedule = schedule
        days = schedule.days
    }

    /// Returns how many reports of a unit came in time and late; several for a day are one.
    ///
    /// - Throws: `Refusal` with the first row that cannot be counted.
    func tally(_ row: Int) throws(Refusal) -> Tally {
        let entries = block[0].entries(ofRow: row)
        var isInTime: [Int: Bool] = [:]
        for entry in entries {
            let position = Double(entry - entries.lowerBound + 1)
            guard let report = try report(entry, position) else { continue }
            isInTime[report.due] = report.isInTime || isInTime[report.due] ?? false
        }
        let inTime = isInTime.values.count { $0 }
        return Tally(inTime: inTime, late: isInTime.count - inTime)
    }

    /// Returns the due day of a report and whether it came in time; nil for one outside the period.
    private func report(
        _ entry: Int,
        _ position: Double
    ) throws(Refusal) -> (due: Int, isInTime: Bool)? {
        guard let received = number(0, entry).map({ Int($0) }) else {
            throw Refusal(ReportsReason.noDay, position)
        }
        let minute = try minute(entry, position)
        let isBefore = schedule.isBefore(minute)
        guard block.isPresent(2) else {
            // Too late on a due day is in time for the next; one from before the period is of it.
            guard schedule.isWithin(received) else { return nil }
            let due = days.first { received < $0 || (received == $0 && isBefore) }
            return due.map { ($0, true) }
        }
        guard let due = try due(entry, position), schedule.isWithin(received) || received < due
        else { return nil }
        return (due, received < due || (received == due && isBefore))
    }

    /// Returns the due day that a report is for; nil for one that is not of the period.
    private func due(_ entry: Int, _ position: Double) throws(Refusal) -> Int? {
        guard let written = number(2, entry).map({ Int($0) }) else {
            throw Refusal(ReportsReason.noDue, position)
        }
        if days.contains(written) { return written }
        // People write the regular day as well as the one that it was moved to.
        if schedule.isRegular(written) {
            return schedule.moved(written).flatMap { days.contains($0) ? $0 : nil }
        }
        guard schedule.covers(written), let first = days.first else { return nil }
        let nearest = days.reduce(first) { abs($1 - written) < abs($0 - written) ? $1 : $0 }
        throw Refusal(ReportsReason.notDue, position, Double(written), Double(nearest))
    }

    private func minute(_ entry: Int, _ position: Double) throws(Refusal) -> Int? {
        guard block.isPresent(1), schedule.hasTime else { return nil }
        guard block[1].state(entry) == .scored,
            let text = block[1].text(ofCode: block[1].codes[entry]),
            let minute = ReportSchedule.minute(text)
        else { throw Refusal(ReportsReason.noTime, position) }
        return minute
    }

    private func number(_ column: Int, _ entry: Int) -> Double? {
        guard block[column].state(entry) == .scored else { return nil }
        let number = block[column].numbers[entry]
        return number.isFinite ? number : nil
    }
}
