internal import ScorerKit

/// What the entries of a block say of each item, unit by unit.
struct CheckedItems {
    private let items: Column
    private let done: Column
    /// Whether an entry without an answer is one that is not done.
    private let blankIsNotDone: Bool
    private let isListed: [Bool]

    /// Takes the columns of a block; with a list only items that are on it may have an entry.
    init(_ block: Block, list: [String], blankIsNotDone: Bool) {
        items = block[0]
        done = block[1]
        self.blankIsNotDone = blankIsNotDone
        isListed = list.isEmpty ? [] : block[0].indexes(in: list).map { $0 != nil }
    }

    /// Returns the items of a unit that are done and those that are not, as codes.
    ///
    /// - Throws: `Refusal` with the first entry that cannot be counted.
    func answers(_ row: Int) throws(Refusal) -> [Int32: Bool] {
        let entries = items.entries(ofRow: row)
        var answers: [Int32: Bool] = [:]
        for entry in entries {
            let position = Double(entry - entries.lowerBound + 1)
            let code = items.codes[entry]
            guard items.state(entry) == .scored, code >= 0 else {
                throw Refusal(ChecklistReason.unnamed, position)
            }
            guard isListed.isEmpty || isListed[Int(code)] else {
                throw Refusal(ChecklistReason.unlisted, position)
            }
            guard answers[code] == nil else { throw Refusal(ChecklistReason.twice, position) }
            answers[code] = try isDone(entry, position)
        }
        return answers
    }

    private func isDone(_ entry: Int, _ position: Double) throws(Refusal) -> Bool {
        let number = done.numbers[entry]
        guard done.state(entry) == .scored, !number.isNaN else {
            guard blankIsNotDone else { throw Refusal(ChecklistReason.blank, position) }
            return false
        }
        guard number == 0 || number == 1 else {
            throw Refusal(ChecklistReason.noFlag, position, number)
        }
        return number == 1
    }
}
