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
    /// Leaves are asked again, one unit at a time: what a fast pass only counted is now explained.
    func error() -> IssuesError {
        var issues: [Issue] = []
        var total = 0
        for (index, step) in runner.plan.steps.enumerated() where step.isLeaf {
            for row in 0..<runner.rows {
                let (state, reason) = runner.reasons(index, row: row)
                guard let issue = issue(index, row, state, reason) else { continue }
                total += 1
                if issues.count < limit { issues.append(issue) }
            }
        }
        return IssuesError(issues, omitted: total - issues.count, status: .data)
    }

    private func issue(
        _ index: Int,
        _ row: Int,
        _ state: ScorerState,
        _ reason: Reason?
    ) -> Issue? {
        let step = runner.plan.steps[index]
        let place = runner.source(index)?.slot.flatMap { data.origins[$0]?.place(ofUnit: row) }
        var arguments: [String: Argument] = [
            "unit": .text(data.keys[row]), "criterion": .both(step.criterion.title),
        ]
        if state == .refused {
            arguments["reason"] = .both(step.use.reasonText(reason))
            return Issue(.unitRefused, at: place ?? step.criterion.place, arguments)
        }
        guard state == .notAvailable, step.criterion.missing == .error else { return nil }
        return Issue(.unitMissing, at: place ?? step.criterion.place, arguments)
    }
}
