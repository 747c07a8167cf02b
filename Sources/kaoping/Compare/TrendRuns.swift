internal import KaopingCore
internal import KaopingEngine
internal import KaopingStore

/// Gets the runs of a trend.
struct TrendRuns {
    let source: CompareSource
    let profile: String

    /// Returns the runs of all periods between two, in their order.
    ///
    /// - Parameters:
    ///   - first: the first period; nil for the first recorded one.
    ///   - last: the last period; nil for the last recorded one.
    /// - Returns: the runs.
    /// - Throws: `IssuesError` when there is none, or without a store the periods are not known.
    func runs(_ first: Period?, _ last: Period?) throws(IssuesError) -> [ComparedRun] {
        guard let all = try source.standing(profile) else {
            return try computed(first, last)
        }
        // A profile that went over to another kind of period has two trends; the last one counts.
        let kind = first?.kind ?? last?.kind ?? all.max { $0.number < $1.number }?.period?.kind
        let wanted = all.filter { run in
            guard let period = run.period, period.kind == kind else { return false }
            if let first, period.precedes(first) { return false }
            if let last, last.precedes(period) { return false }
            return true
        }
        // A period of another kind than the profile's is no gap but a mistake.
        let own = all.compactMap(\.period).last { $0.kind != kind }
        if wanted.isEmpty, let stated = first ?? last, let own,
            !all.contains(where: { $0.period?.kind == kind })
        {
            try CompareCommand.checkKinds(stated, own)
        }
        guard !wanted.isEmpty else {
            throw try source.notRecorded(nil, all, .compareTrendEmpty)
        }
        var runs: [ComparedRun] = []
        for run in wanted { runs.append(try source.recorded(run).run) }
        return runs
    }

    /// Computes every period between two that there are data of.
    private func computed(_ first: Period?, _ last: Period?) throws(IssuesError) -> [ComparedRun] {
        guard let first, let last, !first.through(last).isEmpty else {
            throw IssuesError(.compareTrendPeriods, status: .usage)
        }
        var runs: [ComparedRun] = []
        var failure: IssuesError?
        for period in first.through(last) {
            do throws(IssuesError) {
                runs.append(try source.found(profile, period).run)
            } catch {
                guard error.issues.allSatisfy({ $0.message == .dataNoRowOfPeriod }) else {
                    throw error
                }
                failure = failure ?? error
            }
        }
        if runs.isEmpty, let failure { throw failure }
        return runs
    }
}
