internal import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// How units moved, in numbers.
public struct PeriodSummary: Sendable, Hashable {
    /// How many went up, down, or stayed.
    public struct Counts: Sendable, Hashable {
        /// Up.
        public var up = 0
        /// Down.
        public var down = 0
        /// As before.
        public var equal = 0

        mutating func add(_ change: some Comparable & ExpressibleByIntegerLiteral) {
            if change > 0 { up += 1 } else if change < 0 { down += 1 } else { equal += 1 }
        }
    }

    /// By the score.
    public private(set) var scores = Counts()
    /// By the rank.
    public private(set) var ranks = Counts()
    /// By the level.
    public private(set) var levels = Counts()
    /// The keys of units that were not there before, in the order of the comparison.
    public let entries: [String]
    /// The keys of units that are not there any more.
    public let exits: [String]
    /// How many units that were there both times are in no figure, since they had no score, were
    /// not rated or were excluded one time.
    public let notCounted: Int
    /// How many units had a level both times of which one is not among the levels of the other.
    public let levelsNotCompared: Int
    /// The mean change of the score, in units of the last place; nil where no score changed hands.
    public let meanChange: Int64?
    /// The same by the method and by what the units did; nil where it was not told apart.
    public let meanMethod: Int64?
    /// The mean change by what the units did.
    public let meanPerformance: Int64?
    /// The levels of either run, the highest first; nil at the end stands for none.
    public let levelNames: [Rating.Level?]
    /// How many units went from a level (row) to a level (column), in the order of `levelNames`.
    public let transitions: [[Int]]

    /// Sums up a comparison.
    public init(_ comparison: PeriodComparison) {
        let units = comparison.units
        entries = units.filter { $0.before == nil }.map(\.key)
        exits = units.filter { $0.after == nil }.map(\.key)
        let counted = units.filter(PeriodSummary.counts)
        notCounted = units.count { $0.before != nil && $0.after != nil } - counted.count
        levelsNotCompared = counted.count {
            $0.levelChange == nil && $0.before?.level != nil && $0.after?.level != nil
        }
        meanChange = PeriodSummary.mean(counted.compactMap(\.change))
        let split = counted.compactMap(\.split).filter { $0.method != nil && $0.performance != nil }
        meanMethod = PeriodSummary.mean(split.compactMap(\.method))
        meanPerformance = PeriodSummary.mean(split.compactMap(\.performance))
        levelNames = PeriodSummary.names(comparison.before, comparison.after)
        transitions = PeriodSummary.transitions(units, levelNames)
        for unit in counted {
            if let change = unit.change { scores.add(change) }
            if let change = unit.rankChange { ranks.add(change) }
            if let change = unit.levelChange { levels.add(change) }
        }
    }

    /// Whether a unit was scored both times, neither excluded nor left without a rating.
    private static func counts(_ unit: PeriodComparison.Unit) -> Bool {
        [unit.before, unit.after].allSatisfy { $0?.state == ScorerState.scored.id }
    }

    /// The mean of whole numbers, half away from zero.
    static func mean(_ numbers: [Int64]) -> Int64? {
        guard !numbers.isEmpty else { return nil }
        let sum = numbers.reduce(Int128(0)) { $0 + Int128($1) }
        let count = Int128(numbers.count)
        let magnitude = (2 * Int128(sum.magnitude) + count) / (2 * count)
        return Int64(sum < 0 ? -magnitude : magnitude)
    }

    private static func names(_ before: ComparedRun, _ after: ComparedRun) -> [Rating.Level?] {
        let old = before.levelNames.filter { level in
            !after.levelNames.contains { $0.id == level.id }
        }
        return (after.levelNames.reversed() + old.reversed()).map { $0 } + [nil]
    }

    private static func transitions(
        _ units: [PeriodComparison.Unit],
        _ names: [Rating.Level?]
    ) -> [[Int]] {
        var counts = names.map { _ in names.map { _ in 0 } }
        for unit in units {
            guard let old = unit.before, let new = unit.after,
                let row = names.firstIndex(where: { $0?.id == old.level?.id }),
                let column = names.firstIndex(where: { $0?.id == new.level?.id })
            else { continue }
            counts[row][column] += 1
        }
        return counts
    }
}
