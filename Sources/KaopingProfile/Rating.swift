public import KaopingCore

/// How a stated score becomes a level (星级, 等次).
public struct Rating: Sendable {
    /// What a rating begins with.
    public enum Start: Sendable {
        /// A scorer of the stated score, and the level of each of its indexes.
        case scorer(ScorerUse, levels: [Int])
        /// A value that is the level's number or name.
        case value(Formula)
    }

    /// A level: its id as the profile writes it, and its title.
    public struct Level: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The title in reports.
        public let title: Bilingual

        /// Creates a level.
        public init(id: String, title: Bilingual) {
            self.id = id
            self.title = title
        }
    }

    /// The levels from the lowest.
    public let levels: [Level]
    /// Whether the levels are numbers in formulas.
    public let areNumbers: Bool
    /// What the rating begins with.
    public let start: Start
    /// What follows, in order.
    public let rules: [RatingRule]
    /// Where it comes from.
    public let source: Source?
}

/// How units are ranked.
public struct Ranking: Sendable, Hashable {
    /// What happens to units with equal scores (并列规则).
    public enum Ties: String, Sendable, CaseIterable {
        /// They share the best place and the next places stay empty: 1 2 2 4.
        case competition
        /// They share a place and no place stays empty: 1 2 2 3.
        case dense
        /// They share the last of their places: 1 3 3 4.
        case modified
        /// They share the mean of their places: 1 2.5 2.5 4.
        case fractional
        /// The order of the data decides: 1 2 3 4.
        case ordinal
    }

    /// The share of units that a unit stands above (百分位), in the kinds in use.
    ///
    /// Of n units, `worse` stand below and `equal` share the place, the unit itself included; r is
    /// the mean rank from the worst, worse + (equal + 1) / 2. The words are those of the scorer
    /// `percentile`.
    public enum Percentile: String, Sendable, CaseIterable {
        /// worse / (n - 1), Excel's PERCENTRANK.INC.
        case inclusive
        /// (worse + 1) / (n + 1), Excel's PERCENTRANK.EXC.
        case exclusive
        /// worse / n.
        case strict
        /// (worse + equal) / n.
        case weak
        /// (worse + equal / 2) / n, which SciPy calls mean.
        case hazen
        /// r / n.
        case rank
        /// r / (n + 1).
        case weibull
        /// (r - 3/8) / (n + 1/4).
        case blom
        /// (r - 1/3) / (n + 1/3).
        case tukey
    }

    /// The rankings within groups; each is a list of columns whose values together are a group.
    public let within: [[String]]
    /// The tie rule.
    public let ties: Ties
    /// The criteria that break ties, in order; the higher score comes first.
    public let then: [String]
    /// The percentiles that stand beside the ranks; nil for none.
    public var percentile: Percentile?
}
