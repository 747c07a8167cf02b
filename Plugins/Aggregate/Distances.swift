internal import ScorerKit

/// The distances of one row to the best and to the worst of each child.
struct Distances {
    private(set) var best = 0.0
    private(set) var worst = 0.0
    private var fromBest: [Double] = []
    private var fromWorst: [Double] = []

    /// Where a row lies between the worst, 0, and the best, 1; nan where the two are one.
    var closeness: Double { Distances.closeness(best, worst) }

    static func closeness(_ best: Double, _ worst: Double) -> Double {
        let sum = best + worst
        return sum.isFinite ? worst / sum : .nan
    }

    /// Measures a row's children, weighted by their share of the weight and divided by norms.
    mutating func measure(
        _ values: RowValues,
        _ extremes: ChildExtremes,
        _ norms: [Double],
        _ directions: Directions
    ) {
        fromBest.removeAll(keepingCapacity: true)
        fromWorst.removeAll(keepingCapacity: true)
        guard values.isUsable else {
            (best, worst) = (.nan, .nan)
            return
        }
        let total = values.weights.reduce(0, +)
        for (index, child) in values.children.enumerated() {
            let weight = values.weights[index] / total
            guard let scale = DistanceScale(weight: weight, norm: norms[child]) else { continue }
            let number = values.numbers[index]
            let fromLow = scale.part(number - extremes.lowest[child])
            let fromHigh = scale.part(extremes.highest[child] - number)
            let lowIsBetter = directions.lowIsBetter(child)
            fromBest.append(lowIsBetter ? fromLow : fromHigh)
            fromWorst.append(lowIsBetter ? fromHigh : fromLow)
        }
        best = Distances.length(fromBest)
        worst = Distances.length(fromWorst)
    }

    /// Whether a sum of squares has lost nothing to the ends of the range of doubles.
    @inline(__always)
    static func isPlain(_ sum: Double) -> Bool { sum > 0x1p-900 && sum < 0x1p900 }

    /// Returns the Euclidean length; where squares are too small or too large, those of the parts
    /// divided by the longest.
    static func length(_ parts: [Double]) -> Double {
        let squares = parts.reduce(0) { $0 + $1 * $1 }
        if isPlain(squares) { return squares.squareRoot() }
        // Unlike `max()`, this keeps nan.
        let longest = parts.reduce(0) { $0.isNaN || $1 <= $0 ? $0 : $1 }
        guard longest > 0, longest.isFinite else { return longest }
        let sum = parts.reduce(0) { $0 + ($1 / longest) * ($1 / longest) }
        return longest * sum.squareRoot()
    }
}

/// What turns a difference in a child into its part of a distance: weight / norm.
struct DistanceScale {
    let factor: Double
    /// What differences are divided by first; 1 where the factor has seen to it.
    let norm: Double

    /// Returns nil for a norm of zero: all units are equal in the child, which adds no distance.
    init?(weight: Double, norm: Double) {
        guard norm != 0 else { return nil }
        // By so small or large a norm the quotient would be no number, or have lost digits.
        let isPlain = (weight / norm).isNormal
        factor = isPlain ? weight / norm : weight
        self.norm = isPlain ? 1 : norm
    }

    @inline(__always)
    func part(_ difference: Double) -> Double { factor * (difference / norm) }
}
