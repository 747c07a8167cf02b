internal import ScorerKit

extension Checklist {
    /// Returns what all items give, and what those lose that are not done.
    func lines(_ block: Block, row: Int, summary: NoSummary) -> [Line] {
        let checked = CheckedItems(block, list: items, blankIsNotDone: blankIsNotDone)
        guard !block[0].entries(ofRow: row).isEmpty, let answers = try? checked.answers(row) else {
            return []
        }
        var isDone: [String: Bool] = [:]
        for (code, done) in answers { isDone[block[0].text(ofCode: code) ?? ""] = done }
        let names = items.isEmpty ? isDone.keys.sorted() : items
        let each = items.isEmpty ? fullMark / Double(names.count) : .nan
        let all = items.isEmpty ? fullMark : points.reduce(0, +)
        let done = Double(names.count { isDone[$0] == true })
        let first: ChecklistLine = items.isEmpty ? .entries : .items
        var lines = [first(Double(names.count), done, each, value: all)]
        var rest = all
        for (index, name) in names.enumerated() where isDone[name] != true {
            let lost = items.isEmpty ? each : points[index]
            rest -= lost
            lines.append(ChecklistLine.missed(lost, value: -lost, text: name))
        }
        let missed = must.filter { isDone[$0] != true }
        for (index, name) in missed.enumerated() {
            lines.append(ChecklistLine.must(value: index == 0 ? -rest : 0, text: name))
        }
        return lines
    }
}
