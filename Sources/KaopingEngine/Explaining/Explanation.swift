public import KaopingCore
public import KaopingProfile
public import ScorerKit

/// Why a unit has its result: the derivation from the raw values to the level, in the fixed order
/// of a run.
public struct Explanation: Sendable {
    /// The unit, as its row in the score book.
    public let row: Int
    /// The composite score of the tree, before adjustments; nil for a scheme without criteria.
    public let root: ExplainedCriterion?
    /// What was done to the score and to the level behind the tree, in order.
    public let steps: [ExplainedStep]
    /// What the stages of judging read, one for each stage of the score book.
    public let stages: [ExplainedStage]
    /// What the conditions and amounts of consequences read, one for each of the score book.
    public let consequences: [[ExplainedValue]]
    /// Where points were lost, the most first.
    public let losses: [ExplainedLoss]
    /// The ways to the next level; nil unless they were asked for, or where there are no levels.
    public let next: NextLevel?
}

/// Why a unit has its score at one node of the tree.
public struct ExplainedCriterion: Sendable {
    /// The node.
    public let criterion: Criterion
    /// The score on the node's scale, behind the gates that act on it; nan where there is none.
    public let score: Double
    /// Why there is a score or none.
    public let state: ScorerState
    /// What the scorer said of it, before the profile's rule for missing data and before gates.
    public let scorerState: ScorerState
    /// The scorer's reason in words; nil where it gave none.
    public let reason: Bilingual?
    /// The scorer's named outputs; nan where there is none.
    public let outputs: [(output: NamedText, value: Double)]
    /// The figures of the whole population that the scorer used.
    public let figures: [RunFigure]
    /// How the score, before gates, is made of what the children give.
    public let parts: ScorerDescription.Parts
    /// What the node gives to its parent's score, on the parent's scale: a term or a factor as
    /// the parent's `parts` says; nan where that cannot be told.
    public let part: Double
    /// The share of its weight in that of all its siblings, as the profile states it; nil where
    /// weights have no part.
    public let weight: Double?
    /// The same with what siblings that do not apply have left to it; nil where it is as stated.
    public let sharedWeight: Double?
    /// What is scored; nil for an inner node and for a node that scores rows.
    public let value: ExplainedValue?
    /// How many of the unit's rows are scored; nil where no rows are.
    public let rowCount: Int?
    /// The values of parameters that each unit has its own of.
    public let parameters: [ExplainedValue]
    /// What the score is made of, as the scorer tells it line by line, so that it adds up.
    public let lines: [ExplainedLine]
    /// The value that stands for a state, by what the profile says; nil where it is a result.
    public let valueState: ValueState?
    /// What the profile says of a unit in the scorer's state, where that made it a zero or left it
    /// out; nil where it did neither.
    public let policy: Criterion.Missing?
    /// The gates that act on the node, in order.
    public let gates: [ExplainedStep]
    /// What excuses the unit from it.
    public let waiver: Waiver?
    /// The nodes below.
    public let children: [ExplainedCriterion]

    /// This node and all below, a parent before its children.
    public var preorder: [ExplainedCriterion] { [self] + children.flatMap(\.preorder) }
}

/// One line of what a score is made of.
public struct ExplainedLine: Sendable {
    /// What kind of line it is, as the scorer declares it.
    public let id: String
    /// The line in words.
    public let text: Bilingual
    /// What it gives to the scorer's value; nan where it only tells something.
    public let value: Double
    /// What it is made of, by name.
    public let fields: [(name: String, content: ExplainedValue.Content)]
}

/// One step that changes a score or a level, or could have.
public struct ExplainedStep: Sendable {
    /// What the step is.
    public enum Kind: Sendable {
        /// Points added or taken off.
        case adjustment(Adjustment, points: Double)
        /// A gate and what became of it.
        case gate(Gate, GateResult.Outcome)
        /// The rounding to the stated places.
        case stating(Rounding)
        /// The start of the rating.
        case start(Rating)
        /// A rule of the rating; nil where its condition could not be decided.
        case rule(RatingRule, applies: Bool?)
    }

    /// What it is.
    public let kind: Kind
    /// Whether it is done to the level, and not to a score.
    public let isOnLevel: Bool
    /// The score, or the index of the level from the lowest, before; nan where there is none.
    public let before: Double
    /// The same behind the step.
    public let after: Double
    /// The unit's state behind it.
    public let state: ScorerState
    /// What its condition and its bounds read.
    public let values: [ExplainedValue]
    /// The scorer's reason in words; nil where it gave none.
    public let reason: Bilingual?

    /// Whether anything is different behind it.
    public var changes: Bool {
        before.isNaN != after.isNaN || (!before.isNaN && before != after)
    }
}

/// Points that a unit did not get.
public struct ExplainedLoss: Sendable {
    /// Where they were lost.
    public enum Cause: Sendable {
        /// At a leaf of the tree.
        case criterion(Criterion)
        /// By an adjustment that takes off.
        case adjustment(Adjustment)
        /// By a gate on the score.
        case gate(Gate)
    }

    /// Where.
    public let cause: Cause
    /// How many points of the composite score: what full marks there, all else as it is, would add.
    public let points: Double
}

/// What one stage of judging read of a unit; what it decided is in the score book.
public struct ExplainedStage: Sendable {
    /// The parts of its score, in the order of the profile.
    public let parts: [ExplainedValue]
    /// The inspection's and the re-inspection's dates and score, where they are stated.
    public let values: [ExplainedValue]
}
