public import KaopingCore

/// What a gate or a rating rule does to a score or a level.
public struct Effect: Sendable {
    /// The effects that there are.
    public enum Kind: String, Sendable, CaseIterable {
        /// Sets it to the bound.
        case set
        /// Adds the bound.
        case add
        /// Lowers it to the bound where it is above.
        case atMost = "at_most"
        /// Raises it to the bound where it is below.
        case atLeast = "at_least"
        /// Keeps it between the bounds.
        case clamp
        /// Takes the unit out of the assessment.
        case exclude
        /// Leaves the unit without a level.
        case notRated = "not_rated"
    }

    /// What it does.
    public let kind: Kind
    /// The scorer that does it.
    public let scorer: ScorerUse
    /// What it sets to, adds, or does not let it pass; nil for kinds without a bound.
    public let bound: Formula?
    /// The upper bound of `clamp`.
    public let upper: Formula?
}

/// Points added or taken off beside the criteria (加扣分).
public struct Adjustment: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// When it applies; nil for always.
    public let condition: Formula?
    /// The points for each unit, before the limits: `each` times `of`, or what is added.
    public let points: Formula
    /// What is multiplied with `points`; nil where it stands alone.
    public let of: Formula?
    /// The most that it adds.
    public let upper: Formula?
    /// The least that it adds.
    public let lower: Formula?
    /// Where it comes from.
    public let source: Source?
}

/// A hard rule beside all weights, such as a veto (一票否决).
public struct Gate: Sendable {
    /// What a gate acts on.
    public enum Scope: Sendable, Hashable {
        /// The score of a criterion, by its id, before it is combined with its siblings.
        case criterion(String)
        /// The composite score.
        case total
        /// The level.
        case level
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// When it fires, or is proposed.
    public let condition: Formula
    /// What it acts on.
    public let scope: Scope
    /// What it does.
    public let effect: Effect
    /// Who decides; nil for a gate that fires by itself.
    public let decidedBy: String?
    /// Whether a decision needs evidence.
    public let needsEvidence: Bool
    /// What is asked for with it.
    public let ask: String?
    /// Its slot in formulas.
    public let slot: Int
    /// Where it comes from.
    public let source: Source?
}

/// A rule that follows the start of a rating, such as a cap or a quota.
public struct RatingRule: Sendable {
    /// What a rule does.
    public enum Content: Sendable {
        /// An effect on the levels of units that meet the condition.
        case effect(Effect)
        /// A limit on how many units have a level, in all or within groups of columns.
        case quota(ScorerUse, within: [String])
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// When it applies; nil for always.
    public let condition: Formula?
    /// What it does.
    public let content: Content
    /// Where it comes from.
    public let source: Source?
}

/// What follows from a result (结果运用): a subsidy, a talk, a name.
public struct Consequence: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// When it follows; nil for always.
    public let condition: Formula?
    /// How much; nil where it only happens or not.
    public let amount: Formula?
    /// The unit of measure of the amount.
    public let unitOfMeasure: String?
    /// What is said or asked for.
    public let text: String?
    /// Where it comes from.
    public let source: Source?
}

/// Another total of the same tree.
public struct TotalDeclaration: Sendable {
    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// The tree with another combination at its root.
    public let criterion: Criterion
    /// Where it comes from.
    public let source: Source?
}
