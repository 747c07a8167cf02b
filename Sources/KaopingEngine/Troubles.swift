internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerKit

/// Finds the units whose values stopped a run, in the order of the tree and the data.
struct Troubles {
    let runner: Runner
    let data: UnitData
    let limit: Int

    /// Returns the error that names them, up to the limit.
    ///
    /// Scorers are asked again, one unit at a time: what a fast pass only counted is now explained.
    func error() -> IssuesError {
        var issues: [Issue] = []
        var omitted = 0
        for (step, found) in runner.troubles(limit: limit).enumerated() {
            omitted += found.count
            for row in found.rows where issues.count < limit {
                let (own, room) = (faults(step, row), limit - issues.count)
                issues += own.prefix(room)
                omitted += max(0, own.count - room) - 1
            }
        }
        return IssuesError(issues, omitted: max(0, omitted), status: .data)
    }

    /// Returns everything that keeps a unit from being scored at a step, up to the limit.
    ///
    /// A scorer tells one fault of a unit at a time. Where that is one of several rows, it is asked
    /// again without this row; what it then says of the rest as a whole may come of that, and is
    /// not told.
    private func faults(_ index: Int, _ row: Int) -> [Issue] {
        let (use, need) = (runner.plan.steps[index].use, runner.plan.steps[index].need)
        var (state, reason) = runner.reasons(index, row: row)
        var issues = [issue(index, row, state, reason, runner.rows(index))]
        guard let all = runner.rows(index), state == .refused, need != .population else {
            return issues
        }
        var left = Array(0..<all.entries(ofUnit: row).count)
        var rows = all
        while issues.count <= limit, left.count > 1,
            let faulty = ReasonWords(use: use, rows: (rows, row)).faultyRow(reason)
        {
            left.remove(at: faulty)
            rows = all.only(left, ofUnit: row)
            (state, reason) = runner.reasons(index, row: row, of: rows)
            guard state == .refused,
                ReasonWords(use: use, rows: (rows, row)).faultyRow(reason) != nil
            else { break }
            issues.append(issue(index, row, state, reason, rows))
        }
        return issues
    }

    private func issue(
        _ index: Int,
        _ row: Int,
        _ state: ScorerState,
        _ reason: Reason?,
        _ rows: GroupedColumns?
    ) -> Issue {
        let step = runner.plan.steps[index]
        let cell = runner.source(index)?.slot.flatMap { data.origins[$0]?.place(ofUnit: row) }
        let place = cell ?? step.criterion.place
        var arguments: [String: Argument] = [
            "unit": .text(data.keys[row]), "criterion": .both(step.criterion.title),
        ]
        if state == .notAvailable { return Issue(.unitMissing, at: place, arguments) }
        let words = ReasonWords(use: step.use, rows: rows.map { ($0, row) })
        arguments["reason"] = .both(words.text(reason))
        if state != .refused, step.criterion.policies[state] == .error {
            arguments["state"] = .text(state.id)
            // What the data themselves say has no reason of the scorer's.
            let why = words.text(reason)
            arguments["reason"] =
                reason == nil ? "" : .both(Bilingual(zh: "：\(why.zh)", en: ": \(why.en)"))
            return Issue(.unitStateStops, at: words.place(reason) ?? place, arguments)
        }
        if let rows {
            let first = rows.entries(ofUnit: row).first.flatMap { rows.place(ofEntry: $0) }
            return Issue(.unitRefused, at: words.place(reason) ?? first ?? place, arguments)
        }
        return Issue(.unitRefused, at: place, arguments)
    }
}
