public import KaopingCore
public import KaopingProfile

/// Streets, counties and other groups of units, in one period or in two.
public struct GroupComparison: Sendable {
    /// The figures of one group in one run.
    public struct Figures: Sendable, Hashable {
        /// How many units it has.
        public let units: Int
        /// How many of them are scored and take part.
        public let counted: Int
        /// The mean of their scores, in units of the last place; nil where none is counted.
        public let mean: Int64?
        /// The standard deviation of their scores (of all of them, not of a sample).
        public let spread: Int64?
        /// The lowest score.
        public let lowest: Int64?
        /// The highest score.
        public let highest: Int64?
        /// How many units are at each level, in the order of `levels`.
        public let levels: [Int]
    }

    /// One group.
    public struct Group: Sendable, Hashable {
        /// Its name; nil for units without one.
        public let name: String?
        /// Its figures in each run; nil where it has no unit.
        public let figures: [Figures?]
    }

    /// The runs: one, or the earlier and the later.
    public let runs: [ComparedRun]
    /// The column's title.
    public let title: Bilingual
    /// The column's id.
    public let column: String
    /// The levels, the highest first; nil at the end stands for none.
    public let levels: [Rating.Level?]
    /// The groups, the highest mean of the last run first; then all units.
    public let groups: [Group]
    /// All units.
    public let all: Group
    /// The places of the figures.
    public let places: Rounding

    /// Whether the method of the later run is another.
    public var methodChanged: Bool { runs.first?.method != runs.last?.method }

    /// Compares groups.
    ///
    /// - Parameters:
    ///   - column: the id of a column that groups units.
    ///   - runs: one or two runs of the same profile.
    /// - Throws: `IssuesError` when a run has no such column.
    public init(by column: String, in runs: [ComparedRun]) throws(IssuesError) {
        let (places, levels) = (
            Contributions.places(runs.map(\.stated)), GroupComparison.levels(runs)
        )
        var columns: [ComparedRun.Group] = []
        for run in runs {
            guard let group = run.groups.first(where: { $0.id == column }) else {
                throw GroupComparison.unknown(column, run)
            }
            columns.append(group)
        }
        self.runs = runs
        self.column = column
        self.levels = levels
        self.places = places
        title = columns.last?.title ?? Bilingual(column)
        let rows = zip(runs, columns).map { run, group in
            Dictionary(grouping: run.scores.indices) { row -> String? in
                group.codes[row] < 0 ? nil : group.names[Int(group.codes[row])]
            }
        }
        func figures(_ name: String?) -> [Figures?] {
            zip(runs, rows).map { run, rows in
                rows[name].map { Figures(run, $0, levels, places) }
            }
        }
        var names: [String?] = []
        for group in columns.reversed() {
            for name in group.names where !names.contains(name) { names.append(name) }
        }
        if rows.contains(where: { $0[nil] != nil }) { names.append(nil) }
        groups = names.map { Group(name: $0, figures: figures($0)) }
            .filter { $0.figures.contains { $0 != nil } }.enumerated().sorted {
                let (first, second) = ($0.element.mean, $1.element.mean)
                return first == second ? $0.offset < $1.offset : first > second
            }.map(\.element)
        all = Group(
            name: nil,
            figures: runs.map { Figures($0, Array($0.scores.indices), levels, places) }
        )
    }

    private static func levels(_ runs: [ComparedRun]) -> [Rating.Level?] {
        var levels: [Rating.Level] = []
        for run in runs.reversed() {
            for level in run.levelNames.reversed()
            where !levels.contains(where: { $0.id == level.id }) {
                levels.append(level)
            }
        }
        return levels.isEmpty ? [] : levels + [nil]
    }

    private static func unknown(_ column: String, _ run: ComparedRun) -> IssuesError {
        let known = run.groups.map(\.id)
        let near = nearest(to: column, among: known)
        let list = known.joined(separator: ", ")
        return IssuesError(
            known.isEmpty ? .compareNoGroups : .compareUnknownGroup,
            [
                "column": .text(column), "profile": .text(run.profile),
                "suggestion": .both(
                    Bilingual(
                        zh: near.map { "是否想用“\($0)”？" } ?? "可用：\(list)",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(list)"
                    )
                ),
            ],
            status: .usage
        )
    }
}

extension GroupComparison.Group {
    /// The mean in the last run that has one; the lowest of all where none has.
    fileprivate var mean: Int64 {
        figures.last.flatMap(\.self)?.mean ?? .min
    }
}

extension GroupComparison.Figures {
    /// Sums up some rows of a run; whole numbers throughout, so that figures are exact.
    init(_ run: ComparedRun, _ rows: [Int], _ levels: [Rating.Level?], _ places: Rounding) {
        let scores = rows.filter(run.counts).compactMap { places.ticks(run.scores[$0]) }
        units = rows.count
        counted = scores.count
        mean = PeriodSummary.mean(scores)
        lowest = scores.min()
        highest = scores.max()
        spread = GroupComparison.Figures.spread(scores)
        var counts = levels.map { _ in 0 }
        for row in rows {
            let id = run.level(row)?.id
            if let place = levels.firstIndex(where: { $0?.id == id }) { counts[place] += 1 }
        }
        self.levels = counts
    }

    /// The standard deviation: the root of (n Σx² − (Σx)²) / n².
    private static func spread(_ scores: [Int64]) -> Int64? {
        guard !scores.isEmpty else { return nil }
        let count = Int128(scores.count)
        let (sum, squares) = scores.reduce((Int128(0), Int128(0))) { result, score in
            (result.0 + Int128(score), result.1 + Int128(score) * Int128(score))
        }
        let variance = Double(count * squares - sum * sum) / Double(count * count)
        return Int64(variance.squareRoot().rounded())
    }
}
