public import KaopingCore

/// Results of earlier or other assessments that a scheme uses.
public struct InputDeclaration: Sendable, Hashable {
    /// Which periods' results.
    public enum Periods: Sendable, Hashable {
        /// That of the period before.
        case previous
        /// That of the same period a year before.
        case yearBefore
        /// That of the period itself.
        case same
        /// Those of so many periods before.
        case previousSeveral(Int)
        /// Those of all periods of a shorter kind within this one.
        case within(Period.Kind)

        /// Whether it is one result for a unit, so that `last.level` is a value.
        public var isSingle: Bool {
            self == .previous || self == .yearBefore || self == .same
        }
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// The profile whose result it is; nil for this one.
    public let profile: String?
    /// Which periods' results.
    public let periods: Periods
    /// How many periods a unit must have at least.
    public let need: Int?
    /// Whether a run goes on without it.
    public let mayBeAbsent: Bool
    /// The file, with `{period}` for the period; nil where the command line or a store gives it.
    public let file: String?
    /// The levels of the result where they are numbers or known; nil for any text.
    public let levels: LevelKind
    /// Where it comes from.
    public let source: Source?

    /// What a level is in formulas.
    public enum LevelKind: Sendable, Hashable {
        /// Whole numbers, the higher the better.
        case numbers
        /// Texts, known or not.
        case texts([String]?)
    }
}
