internal import ScorerKit

extension Reports {
    /// Returns what the reports in time, the late and the missing ones give or take off.
    func lines(_ block: Block, row: Int, summary: NoSummary) -> [Line] {
        let book = ReportBook(block, schedule)
        guard book.dueCount > 0, let tally = try? book.tally(row) else { return [] }
        let (due, inTime, late) = (
            Double(book.dueCount), Double(tally.inTime), Double(tally.late)
        )
        let absent = due - inTime - late
        guard let lose else {
            let each = fullMark / due
            var lines = [
                ReportsLine.inTime(due, fullMark, each, inTime, value: fullMark * (inTime / due))
            ]
            if late > 0 {
                let value = fullMark * (self.late * late / due)
                lines.append(ReportsLine.late(late, self.late, value: value))
            }
            if absent > 0 { lines.append(ReportsLine.absent(absent, value: 0)) }
            return lines
        }
        let lost = (late: lose * (1 - self.late) * late, absent: lose * absent)
        var lines = [ReportsLine.full(due, inTime, value: fullMark)]
        if lost.late > 0 {
            let each = lose * (1 - self.late)
            lines.append(ReportsLine.lateLoss(late, each, lost.late, value: -lost.late))
        }
        if lost.absent > 0 {
            lines.append(ReportsLine.absentLoss(absent, lose, lost.absent, value: -lost.absent))
        }
        let rest = fullMark - lost.late - lost.absent
        if rest < -1e-12 * fullMark { lines.append(ReportsLine.floor(value: -rest)) }
        return lines
    }
}
