public import KaopingCore
public import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// What one step of preparation changed of one indicator's data.
///
/// Only units whose value changed are listed, by rising row: a step that changes one value of a
/// million costs no more than that.
public struct PreparationResult: Sendable {
    /// The indicator.
    public let indicator: IndicatorDeclaration
    /// The step.
    public let step: Preparation
    /// The units whose value changed, as rows of the score book.
    public internal(set) var rows: [Int] = []
    /// The value of each of them before; nan where it was missing.
    public internal(set) var before: [Double] = []
    /// The value of each of them after; nan where it is missing now.
    public internal(set) var after: [Double] = []
    /// Why, for each of them; empty for a step that divides.
    var reasons: [kp_reason] = []
    /// How many units have no value after the step, those that are excluded left out.
    public internal(set) var missingCount = 0
    /// Why nothing was changed, as the scorer says of the first unit; nil where something was.
    public internal(set) var note: Bilingual?

    /// Returns the change of a unit; nil where its value is as it was.
    ///
    /// - Parameter row: the unit's row in the score book.
    /// - Returns: the value before and after, and why in words.
    /// - Complexity: O(log *n*) in the number of changes.
    public func change(ofUnit row: Int) -> (before: Double, after: Double, reason: Bilingual)? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low] == row else { return nil }
        return (before[low], after[low], reason(low))
    }

    private func reason(_ index: Int) -> Bilingual {
        if case .scorer(let use, _) = step.step {
            return use.reasonText(Reason(reasons[index]))
        }
        let per = indicator.per?.text ?? ""
        return Bilingual(zh: "除以 \(per)", en: "divided by \(per)")
    }

    /// Notes a value that changed.
    mutating func add(_ row: Int, _ before: Double, _ after: Double, _ reason: kp_reason? = nil) {
        rows.append(row)
        self.before.append(before)
        self.after.append(after)
        if let reason { reasons.append(reason) }
    }
}

/// Which units a screen excluded.
public struct ScreeningResult: Sendable {
    /// The step.
    public let step: Preparation
    /// The least share of indicators with data.
    public let available: Exact
    /// How many indicators are looked at: those that leaves score by their ids.
    public let indicatorCount: Int
    /// The units that it excluded, as rows of the score book, rising.
    public let rows: [Int]
    /// For how many indicators each of them has data.
    public let knownCounts: [Int]
}
