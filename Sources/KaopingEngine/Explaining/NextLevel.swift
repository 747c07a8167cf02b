public import KaopingProfile

/// The cheapest ways of a unit to the next level, each of them tried out.
public struct NextLevel: Sendable {
    /// One change of one indicator.
    public struct Change: Sendable {
        /// The indicator.
        public let indicator: IndicatorDeclaration
        /// What it is now.
        public let before: ExplainedValue.Content
        /// What it would be.
        public let after: ExplainedValue.Content
    }

    /// Changes that together reach the level.
    public struct Way: Sendable {
        /// One change, or two.
        public let changes: [Change]
        /// What they cost together, in the scheme's own measure.
        public let cost: Double
        /// The stated score that the unit then has.
        public let score: Double
        /// The level that it then has.
        public let level: Rating.Level
        /// The overall rank that it then has; nil where it has none.
        public let rank: Double?
    }

    /// The level that is to be reached; nil where there is none above, or no rating.
    public let target: Rating.Level?
    /// For each indicator that suffices alone its cheapest change, and the cheapest pairs where they
    /// cost less than that; the cheapest first.
    public let ways: [Way]
    /// How many indicators the unit can change and has a value of.
    public let indicatorCount: Int
    /// The cost below which all pairs were tried.
    ///
    /// Nil where every pair was that costs less than the cheapest single change, or than anything.
    public let pairsTriedBelow: Double?
    /// How many changes were tried; those listed were tried among all units.
    public let runs: Int
}
