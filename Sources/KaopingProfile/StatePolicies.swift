public import ScorerKit

/// What happens to a unit that has no score at a node, state by state.
///
/// Excluded units stay so, and a value that a scorer refuses stops the run, whatever a profile says.
public struct StatePolicies: Sendable, Hashable {
    /// Without data.
    public var notAvailable = Criterion.Missing.node
    /// With data for which the method has no number.
    public var inconclusive = Criterion.Missing.node
    /// Not rated, as a rule of the scorer says.
    public var notRated = Criterion.Missing.node
    /// Where the criterion does not apply by what the data say; by type or waiver it never counts.
    public var notApplicable = Criterion.Missing.reweight

    /// Creates the policies of a node that states none.
    public init() {}

    /// The states that a profile may say something of, in the order of the language.
    static let states: [ScorerState] = [.notAvailable, .inconclusive, .notRated, .notApplicable]

    /// Returns what a profile says of a state; nil for those that it has no say in.
    public internal(set) subscript(state: ScorerState) -> Criterion.Missing? {
        get {
            switch state {
            case .notAvailable: notAvailable
            case .inconclusive: inconclusive
            case .notRated: notRated
            case .notApplicable: notApplicable
            case .scored, .excluded, .refused: nil
            }
        }
        set {
            guard let newValue else { return }
            switch state {
            case .notAvailable: notAvailable = newValue
            case .inconclusive: inconclusive = newValue
            case .notRated: notRated = newValue
            case .notApplicable: notApplicable = newValue
            case .scored, .excluded, .refused: break
            }
        }
    }

    /// The states whose policy is not the usual one, with it, in the order of the language.
    public var stated: [(state: ScorerState, policy: Criterion.Missing)] {
        let usual = StatePolicies()
        return StatePolicies.states.compactMap { state in
            guard let policy = self[state], policy != usual[state] else { return nil }
            return (state, policy)
        }
    }
}

/// A value that is no result but says why there is none, as `-1` or `notapplicable` does.
public struct ValueState: Sendable, Hashable {
    /// The state that it stands for.
    public let state: ScorerState
    /// The value: a text, a number or an interval.
    public let value: FormulaCase
}
