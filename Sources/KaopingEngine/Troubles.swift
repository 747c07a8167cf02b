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
        var total = 0
        for (step, found) in runner.troubles(limit: limit).enumerated() {
            total += found.count
            let rows = found.rows.prefix(limit - issues.count)
            issues += rows.map { issue(step, $0) }
        }
        return IssuesError(issues, omitted: total - issues.count, status: .data)
    }

    private func issue(_ index: Int, _ row: Int) -> Issue {
        let step = runner.plan.steps[index]
        let (state, reason) = runner.reasons(index, row: row)
        let cell = runner.source(index)?.slot.flatMap { data.origins[$0]?.place(ofUnit: row) }
        let place = cell ?? step.criterion.place
        var arguments: [String: Argument] = [
            "unit": .text(data.keys[row]), "criterion": .both(step.criterion.title),
        ]
        if state == .notAvailable { return Issue(.unitMissing, at: place, arguments) }
        let rows = runner.rows(index)
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
