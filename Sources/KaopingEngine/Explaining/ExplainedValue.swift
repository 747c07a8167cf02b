public import KaopingCore
public import KaopingProfile

/// A value that a rule read of a unit, and where it comes from.
public struct ExplainedValue: Sendable {
    /// The value.
    public enum Content: Sendable, Hashable {
        /// A number.
        case number(Double)
        /// A share, which people read as a percentage.
        case percent(Double)
        /// Yes or no.
        case flag(Bool)
        /// A text.
        case text(String)
        /// The outcome of a stage, as formulas name it and as reports do.
        case outcome(id: String, title: Bilingual)
        /// A day.
        case day(Day)
        /// No value.
        case missing
    }

    /// One step of preparation that changed the value.
    public struct Change: Sendable {
        /// The step.
        public let step: Preparation
        /// The number before; nan where it was missing.
        public let before: Double
        /// The number after; nan where it is missing now.
        public let after: Double
        /// Why, in words.
        public let reason: Bilingual
    }

    /// The name in formulas, or the formula itself.
    public let text: String
    /// The title in reports.
    public let title: Bilingual
    /// The value, as formulas read it.
    public internal(set) var content: Content
    /// The unit of measure.
    public let unitOfMeasure: String?
    /// The cell that it was read from.
    public let place: Place?
    /// How an indicator is computed; nil for other values.
    public let computed: IndicatorDeclaration.Content?
    /// How many rows an indicator is made of: those that meet its condition.
    public let rowCount: Int?
    /// What preparation changed of it, in order; leaves score the last value.
    public let changes: [Change]
    /// What it was computed from.
    public let of: [ExplainedValue]
}
