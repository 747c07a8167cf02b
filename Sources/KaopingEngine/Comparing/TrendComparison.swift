public import KaopingCore
internal import KaopingProfile

/// Scores, ranks and levels of units over many periods.
public struct TrendComparison: Sendable {
    /// One unit over all periods; one entry a period.
    public struct Unit: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The name where it was last there; empty where there is none.
        public let name: String
        /// What it came to; nil for a period without a run, or in which it was not there.
        public let standings: [UnitStanding?]
        /// The first period in which it has a score, as an index; nil where it has none.
        public let first: Int?
        /// The last period in which it has a score; nil with less than two.
        public let last: Int?
        /// The change of the score from the first to the last of these, in units of the last place;
        /// nil with less than two.
        public let change: Int64?
        /// The places gained over the same time; nil where it has no rank in either.
        public let rankChange: Double?
    }

    /// The periods in order, those without a run among them.
    public let periods: [Period]
    /// The run of each period; nil where there is none.
    public let runs: [ComparedRun?]
    /// The units, by their last rank; those that are not in the last run behind them.
    public let units: [Unit]
    /// The places of changes.
    public let places: Rounding
    /// The periods from which on the method is another than before.
    public let methodChanges: [Period]

    /// Puts runs of one profile in a row.
    ///
    /// - Parameters:
    ///   - runs: the runs, each of another period of the same kind, in the order of their periods.
    ///   - keys: the units wanted; nil for all.
    ///   - first: the first period asked for; nil for that of the first run.
    ///   - last: the last period asked for; nil for that of the last run.
    public init(
        _ runs: [ComparedRun],
        keys: [String]? = nil,
        from first: Period? = nil,
        to last: Period? = nil
    ) {
        let found = runs.compactMap(\.period)
        let periods = TrendComparison.periods(found, first, last)
        let runOf = periods.map { period in runs.firstIndex { $0.period == period } }
        self.periods = periods
        self.runs = runOf.map { $0.map { runs[$0] } }
        let places = Contributions.places(runs.map(\.stated))
        self.places = places
        methodChanges = zip(runs, runs.dropFirst()).compactMap { before, after in
            before.method == after.method ? nil : after.period
        }
        let wanted = keys.map(Set.init)
        units = TrendComparison.keys(runs).filter { wanted?.contains($0) ?? true }.map { key in
            let rows = runs.map { $0.units.row(of: key) }
            let standings = runOf.map { index in
                index.flatMap { index in rows[index].map { runs[index].standing($0) } }
            }
            let last = rows.lastIndex { $0 != nil } ?? 0
            let scores = standings.map { $0.flatMap { places.ticks($0.score) } }
            let (start, end) = TrendComparison.ends(scores)
            let ranks = [start, end].map { $0.flatMap { standings[$0]?.rank } }
            return Unit(
                key: key,
                name: rows[last].map { runs[last].units.name($0) } ?? "",
                standings: standings,
                first: start,
                last: end,
                change: TrendComparison.change(
                    end.flatMap { scores[$0] },
                    start.flatMap { scores[$0] }
                ),
                rankChange: TrendComparison.change(ranks[0], ranks[1])
            )
        }
    }

    /// The first and the last score there is, if there are two.
    private static func ends(_ scores: [Int64?]) -> (first: Int?, last: Int?) {
        let first = scores.firstIndex { $0 != nil }
        let last = scores.lastIndex { $0 != nil }
        return (first, last == first ? nil : last)
    }

    private static func change<Number: SignedNumeric>(_ first: Number?, _ second: Number?)
        -> Number?
    {
        first.flatMap { first in second.map { first - $0 } }
    }

    /// All periods from the first to the last, where their order is known.
    private static func periods(_ found: [Period], _ first: Period?, _ last: Period?) -> [Period] {
        guard let first = first ?? found.first, let last = last ?? found.last else { return [] }
        let all = first.through(last)
        return found.allSatisfy(all.contains) ? all : found
    }

    /// The keys of all units: those of the last run by rank, then those of the ones before.
    private static func keys(_ runs: [ComparedRun]) -> [String] {
        var keys: [String] = []
        var seen: Set<String> = []
        var lists: [UnitList] = []
        for run in runs.reversed() where !lists.contains(where: { $0 === run.units }) {
            lists.append(run.units)
            for row in run.order where seen.insert(run.units.keys[row]).inserted {
                keys.append(run.units.keys[row])
            }
        }
        return keys
    }
}
