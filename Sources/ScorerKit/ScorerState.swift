internal import ScorerABI

/// Why a unit has a score at a node, or has none.
///
/// A unit without a measurement never gets a silent zero: it gets one of these states.
@frozen
public enum ScorerState: UInt8, Sendable, CaseIterable {
    /// There is a score (已评).
    case scored = 0
    /// The criterion does not apply; it is left out and the other weights are rescaled (不适用).
    case notApplicable = 1
    /// There is no data (无数据).
    case notAvailable = 2
    /// There is data, but the method gives no number for it (无法评定).
    case inconclusive = 3
    /// A rule says that the unit is not rated (不予评定).
    case notRated = 4
    /// The unit does not take part (不参评).
    case excluded = 5
    /// The value is not one that the scorer may see; the run stops and the reason says why.
    case refused = 6

    /// The state's name in a profile and in machine-readable output.
    public var id: String {
        switch self {
        case .scored: "scored"
        case .notApplicable: "not_applicable"
        case .notAvailable: "not_available"
        case .inconclusive: "inconclusive"
        case .notRated: "not_rated"
        case .excluded: "excluded"
        case .refused: "refused"
        }
    }
}
