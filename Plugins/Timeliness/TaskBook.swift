internal import ScorerKit

/// One task that counts on the day of the calculation.
struct DatedTask {
    /// How it stands.
    enum Ending {
        case done, undone, lapsed
    }

    let due: Int
    /// The day it was done, or the day of the calculation where it is not.
    let end: Int
    let ending: Ending
    /// How much it counts.
    let part: Double
    /// Which of the unit's entries it is, from 1.
    var position = 0
}

/// Reads the tasks of one unit after the other.
struct TaskBook {
    private let block: Block
    private let asOf: Double
    /// The last day of the period; infinite where there is none.
    private let lastDay: Double
    /// How much a task counts by the code of its column; nil for a column that is not listed.
    private let parts: [Double?]
    private let isExcused: [Bool]

    /// Takes the columns of a block.
    ///
    /// - Throws: `ScorerError` where parts are stated for columns that there are not.
    init(
        _ block: Block,
        asOf: Double,
        lastDay: Double = .infinity,
        parts: [String: Double],
        excused: [String]
    ) throws(ScorerError) {
        self.block = block
        self.asOf = asOf
        self.lastDay = lastDay
        guard block.rowCount == 0 || parts.isEmpty || block.isPresent(4) else {
            throw .data(
                zh: "写明了各种身份计多少，但任务只以一列对应单位",
                en: "parts are stated, but tasks name their units in one column only"
            )
        }
        guard block.rowCount == 0 || excused.isEmpty || block.isPresent(3) else {
            throw .data(
                zh: "写明了不计入的状态，但没有state（任务状态）列",
                en: "excused states are stated, but there is no column state"
            )
        }
        self.parts = parts.isEmpty ? [] : block[4].dictionary.map { parts[$0] }
        isExcused = excused.isEmpty ? [] : block[3].indexes(in: excused).map { $0 != nil }
    }

    /// Returns the tasks of a unit that count.
    ///
    /// - Throws: `Refusal` with the first row that cannot be counted.
    func tasks(_ row: Int) throws(Refusal) -> [DatedTask] {
        let entries = block[0].entries(ofRow: row)
        var tasks: [DatedTask] = []
        for entry in entries {
            let position = Double(entry - entries.lowerBound + 1)
            guard var task = try task(entry, position) else { continue }
            task.position = Int(position)
            tasks.append(task)
        }
        return tasks
    }

    private func task(_ entry: Int, _ position: Double) throws(Refusal) -> DatedTask? {
        guard !excuses(entry) else { return nil }
        guard let due = number(0, entry) else { throw Refusal(TimelinessReason.noDue, position) }
        let part = try part(entry, position)
        let (done, lapsed) = (number(1, entry), number(2, entry))
        if let lapsed, done.map({ lapsed < $0 }) ?? true {
            throw Refusal(TimelinessReason.lapsedBefore, position)
        }
        // What is due and done after the period is of a later one.
        guard min(due, done ?? .infinity) <= lastDay else { return nil }
        // What happens after the day of the calculation is not known on it.
        guard let done, done <= asOf else {
            guard due < asOf else { return nil }
            return DatedTask(due: Int(due), end: Int(asOf), ending: .undone, part: part)
        }
        let hasLapsed = lapsed.map { $0 <= asOf } ?? false
        let ending = hasLapsed ? DatedTask.Ending.lapsed : .done
        return DatedTask(due: Int(due), end: Int(done), ending: ending, part: part)
    }

    private func excuses(_ entry: Int) -> Bool {
        guard !isExcused.isEmpty, block[3].state(entry) == .scored else { return false }
        let code = block[3].codes[entry]
        return code >= 0 && isExcused[Int(code)]
    }

    private func part(_ entry: Int, _ position: Double) throws(Refusal) -> Double {
        var part = 1.0
        if !parts.isEmpty {
            let code = block[4].codes[entry]
            guard code >= 0, let stated = parts[Int(code)] else {
                throw Refusal(TimelinessReason.noPart, position)
            }
            part = stated
        }
        guard block.isPresent(5) else { return part }
        guard let weight = number(5, entry), weight >= 0 else {
            throw Refusal(TimelinessReason.noWeight, position)
        }
        return part * weight
    }

    private func number(_ column: Int, _ entry: Int) -> Double? {
        guard block.isPresent(column), block[column].state(entry) == .scored else { return nil }
        let number = block[column].numbers[entry]
        return number.isFinite ? number : nil
    }
}
