internal import ScorerKit

extension Timeliness {
    /// Returns the full mark and what each task takes off it.
    func lines(_ block: Block, row: Int, summary: NoSummary) -> [Line] {
        guard let asOf,
            let book = try? TaskBook(block, asOf: asOf, parts: parts, excused: excused),
            let tasks = try? book.tasks(row)
        else { return [] }
        let parts = tasks.map(\.part).sorted().reduce(0, +)
        guard parts > 0 else { return [] }
        let losses = tasks.map { task in
            let loss = task.part * rule.loss(task, daysLate: rule.daysLate(task))
            return rule.deducts ? loss : fullMark * loss / parts
        }
        let kept = Double(losses.count { $0 == 0 })
        let isPlain = tasks.allSatisfy { $0.part == 1 }
        let first: TimelinessLine = isPlain || rule.deducts ? .tasks : .tasksWeighed
        var lines = [first(Double(tasks.count), kept, parts, value: fullMark)]
        lines += zip(tasks, losses).filter { $0.1 != 0 }.map(line)
        let rest = fullMark - losses.sorted().reduce(0, +)
        // The noise of binary sums is nothing that was left off.
        if rest < -1e-12 * fullMark { lines.append(TimelinessLine.floor(value: -rest)) }
        return lines
    }

    private func line(_ task: DatedTask, _ lost: Double) -> Line {
        let days = rule.daysLate(task)
        let code: TimelinessLine =
            switch task.ending {
            case .done: .late
            case .undone: rule.undoneLosesAll ? .undone : .undoneLate
            case .lapsed: days > 0 ? .lapsedLate : .lapsed
            }
        return code(
            Double(task.position),
            Double(task.due),
            Double(task.end),
            days,
            task.part,
            lost,
            value: -lost
        )
    }
}
