internal import ScorerKit

/// A bound on one side that a value keeps or misses; what `at_least` and `at_most` share.
///
/// The bound is one number, or one for each unit where the profile computes it.
struct Limit: Sendable {
    enum Side {
        case lower, upper
    }

    /// The reasons by their place in the description of a scorer that uses a limit.
    enum ReasonCode: Int {
        case kept, missed, missedBySteps, notFinite, noBound
    }

    static func parameters(zh: String, en: String) -> [ParameterDescription] {
        let bound = ParameterDescription(
            "bound",
            .number,
            zh: zh,
            en: en,
            isRequired: true,
            isMain: true,
            mayBeColumn: true,
            unitOfMeasure: "value"
        )
        return [bound] + Shortfall.parameters
    }

    private let side: Side
    private let shortfall: Shortfall
    private let bound: UnitNumber

    init(_ side: Side, parameters: Parameters) throws(ScorerError) {
        self.side = side
        shortfall = try Shortfall(parameters: parameters)
        bound = try UnitNumber("bound", parameters: parameters)
    }

    func score(_ block: Block, into scores: inout Scores) {
        scores.setEach(of: block[0], with: bound, points)
    }

    private func points(_ value: Double, _ bound: Double) -> Double {
        isKept(value, bound) ? shortfall.fullMark : shortfall.points(value, beyond: bound)
    }

    private func isKept(_ value: Double, _ bound: Double) -> Bool {
        side == .lower ? value >= bound : value <= bound
    }

    func reason(_ block: Block, row: Int) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        if !value.isFinite { return Reason(ReasonCode.notFinite.rawValue) }
        guard let bound = bound[row] else { return Reason(ReasonCode.noBound.rawValue) }
        if isKept(value, bound) { return Reason(ReasonCode.kept.rawValue, value, bound) }
        guard let lose = shortfall.lose else {
            return Reason(ReasonCode.missed.rawValue, value, bound)
        }
        let steps = shortfall.fullSteps(value, beyond: bound)
        return Reason(ReasonCode.missedBySteps.rawValue, value, bound, steps, lose * steps)
    }
}
