public import KaopingCore

/// A figure of all units, or of each group (统计数).
public struct FigureDeclaration: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// How it is computed from the units.
    public let reduction: Reduction
    /// The column within whose groups; nil for all units.
    public let within: String?
    /// The places that it is stated to.
    public let stated: Rounding?
    /// Whether it is a share, written as a percentage.
    public let isPercent: Bool
    /// The unit of measure.
    public let unitOfMeasure: String?
    /// Where it comes from.
    public let source: Source?
}

/// What the units together must reach (目标): a share of them that meets a condition.
public struct TargetDeclaration: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// The share of the units.
    public let reduction: Reduction
    /// The least share.
    public let lower: Exact?
    /// The largest share.
    public let upper: Exact?
    /// The period by which it is due; nil for now.
    public let by: Period?
    /// What is due in the periods on the way, in order of time.
    public let path: [(period: Period, share: Exact)]
    /// The column within whose groups; nil for all units.
    public let within: String?
    /// Where it comes from.
    public let source: Source?
}

/// The score book of the groups above (上级汇总).
public struct Rollup: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// The column whose values are the groups.
    public let by: String
    /// How a group's score is computed from its units.
    public let reduction: Reduction
    /// The places that the score is stated to.
    public let stated: Rounding?
    /// How the stated score becomes a level.
    public let rating: Rating?
    /// What happens to groups with equal scores.
    public let ties: Ranking.Ties
    /// Where it comes from.
    public let source: Source?
}

/// A step of preparing an indicator's data, in the order of the profile.
public struct Preparation: Sendable {
    /// What a step does.
    public enum Step: Sendable {
        /// Divides by what the indicator is `per`.
        case denominator
        /// Excludes units that have data for less than this share of the indicators.
        case screen(available: Exact)
        /// Runs a scorer of the role preparation, within the groups of a column where one is named.
        case scorer(ScorerUse, within: String?)
    }

    /// What it does.
    public let step: Step
    /// Where it is declared.
    public let place: Place
}
