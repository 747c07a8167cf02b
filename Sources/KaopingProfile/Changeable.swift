public import KaopingCore

/// How a unit can change one of its indicators by its own effort: what `explain --next` may propose.
public struct Changeable: Sendable, Hashable {
    /// The smallest change of a number; nil for flags and categories, which change at once.
    public let step: Exact?
    /// What a number may become; nil without a limit.
    public let range: ExactInterval?
    /// What one step, or one change at once, costs, in a measure that all indicators share.
    public let cost: Exact
    /// Where it stands.
    public let place: Place
}
