public import KaopingCore

/// Units of two profiles of one base, compared by the criteria that both have in common.
public struct OverlayComparison: Sendable {
    /// One side: a run and the scores of the criteria in common.
    public struct Side: Sendable {
        /// The run.
        public let run: ComparedRun
        /// The scores of each criterion in common, one a unit, nan where there is none.
        public let scores: [[Double]]

        /// Creates a side; as many lists of scores as there are criteria in common.
        public init(run: ComparedRun, scores: [[Double]]) {
            self.run = run
            self.scores = scores
        }
    }

    /// One unit of one of the profiles.
    public struct Unit: Sendable, Hashable {
        /// Which of the two sides it is of: 0 or 1.
        public let side: Int
        /// The key.
        public let key: String
        /// The name; empty where there is none.
        public let name: String
        /// What it came to by its own profile.
        public let standing: UnitStanding
        /// Its scores of the criteria in common; nan where there is none.
        public let scores: [Double]
        /// The score of the common part, weighted as in the base, in units of the last place; nil
        /// where a part is missing or the base has no such sum.
        public let common: Int64?
        /// The place by the score of the common part among the units of both.
        public let rank: Int?
    }

    /// The two sides.
    public let sides: [Side]
    /// What they have in common.
    public let criteria: CommonCriteria
    /// The units of both, the best by the common part first.
    public let units: [Unit]
    /// The highest score of the common part, in units of the last place; nil where the base has no
    /// such sum.
    public let full: Int64?
    /// The places that scores are stated to.
    public let places: Rounding

    /// Compares the units of two runs.
    ///
    /// - Parameters:
    ///   - sides: the two runs of one period, of different profiles.
    ///   - criteria: what the profiles have in common.
    ///   - keys: the units wanted; nil for all. Places are those among all units.
    public init(_ sides: [Side], _ criteria: CommonCriteria, keys: [String]? = nil) {
        let places = Contributions.places(sides.map(\.run.stated))
        self.sides = sides
        self.criteria = criteria
        self.places = places
        let shares = criteria.nodes.map(\.share)
        full =
            shares.contains(nil)
            ? nil : places.ticks(shares.reduce(0) { $0 + ($1 ?? 0) })
        let entries = sides.enumerated().flatMap { index, side in
            side.run.order.map { row in
                OverlayComparison.entry(index, side, row, criteria.nodes, places)
            }
        }
        let sorted = entries.enumerated().sorted {
            let (first, second) = ($0.element.common ?? .min, $1.element.common ?? .min)
            return first == second ? $0.offset < $1.offset : first > second
        }.map(\.element)
        var units: [Unit] = []
        for (index, unit) in sorted.enumerated() {
            let isTie = index > 0 && sorted[index - 1].common == unit.common
            let rank = unit.common == nil ? nil : isTie ? units[index - 1].rank : index + 1
            units.append(unit.with(rank: rank))
        }
        let wanted = keys.map(Set.init)
        self.units = units.filter { wanted?.contains($0.key) ?? true }
    }

    private static func entry(
        _ index: Int,
        _ side: Side,
        _ row: Int,
        _ nodes: [CommonCriteria.Node],
        _ places: Rounding
    ) -> Unit {
        let scores = side.scores.map { $0[row] }
        var common = 0.0
        for (node, score) in zip(nodes, scores) {
            common += (node.share ?? .nan) * (score / node.full)
        }
        return Unit(
            side: index,
            key: side.run.units.keys[row],
            name: side.run.units.name(row),
            standing: side.run.standing(row),
            scores: scores,
            common: side.run.counts(row) && common.isFinite ? places.ticks(common) : nil,
            rank: nil
        )
    }
}

extension OverlayComparison.Unit {
    fileprivate func with(rank: Int?) -> OverlayComparison.Unit {
        OverlayComparison.Unit(
            side: side,
            key: key,
            name: name,
            standing: standing,
            scores: scores,
            common: common,
            rank: rank
        )
    }
}
