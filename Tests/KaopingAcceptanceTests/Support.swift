import ScorerKit

extension Interval {
    /// All numbers below an end.
    static func below(_ upper: Double) -> Interval {
        Interval(-.infinity, upper, includesLower: false, includesUpper: false)
    }

    /// The numbers from one end up to, but not including, another.
    static func from(_ lower: Double, below upper: Double) -> Interval {
        Interval(lower, upper, includesLower: true, includesUpper: false)
    }
}

/// Says whether numbers agree to the bit, nan with nan.
func agree(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count
        && zip(found, expected).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
}
