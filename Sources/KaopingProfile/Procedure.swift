public import KaopingCore

/// A stage of judging, or the filing or notice (阶段).
public struct Stage: Sendable {
    /// What a stage decides.
    public enum Decision: Sendable {
        /// Nothing: it only happens.
        case none
        /// Whether a unit passes, by its marks.
        case marks(ScorerUse)
        /// Pass, conditional or fail, with a re-inspection.
        case outcome(ScorerUse, levels: [Rating.Level])
        /// Which of the units that passed have a place: so many in each phase, best first.
        case places([String: Int], ScorerUse)
    }

    /// A part of a stage's score.
    public struct Part: Sendable {
        /// The id: a criterion, an indicator or a column.
        public let id: String
        /// Its title.
        public let title: Bilingual
        /// Its value.
        public let value: Formula
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// Who does it.
    public let by: String?
    /// The parts of its score; empty where it has none.
    public let parts: [Part]
    /// What it decides.
    public let decision: Decision
    /// The day of the inspection.
    public let inspected: Formula?
    /// The score of the re-inspection.
    public let reinspection: Formula?
    /// The day of the re-inspection.
    public let reinspected: Formula?
    /// How long it lasts.
    public let days: Duration?
    /// The stage that it follows; nil for the one written before it.
    public let after: String?
    /// Its slot in formulas.
    public let slot: Int
    /// Where it comes from.
    public let source: Source?

    /// What the outcome of a stage is called in formulas where the unit did not get that far.
    public static let notReached = "not_reached"

    /// A number of days.
    public struct Duration: Sendable, Hashable {
        /// How many.
        public let count: Int
        /// Whether only working days count.
        public let isWorking: Bool
    }
}
