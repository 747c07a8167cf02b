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
    ///
    /// A norm of zero comes from a child in which all units are equal: it adds no distance.
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
        for (index, child) in values.children.enumerated() where norms[child] != 0 {
            let (number, weight) = (values.numbers[index], values.weights[index] / total)
            let fromLow = weight * ((number - extremes.lowest[child]) / norms[child])
            let fromHigh = weight * ((extremes.highest[child] - number) / norms[child])
            let lowIsBetter = directions.lowIsBetter(child)
            fromBest.append(lowIsBetter ? fromLow : fromHigh)
            fromWorst.append(lowIsBetter ? fromHigh : fromLow)
        }
        best = Distances.length(fromBest)
        worst = Distances.length(fromWorst)
    }

    /// Returns the Euclidean length; divides by the longest part first, so that no square overflows.
    private static func length(_ parts: [Double]) -> Double {
        // Unlike `max()`, this keeps nan.
        let longest = parts.reduce(0) { $0.isNaN || $1 <= $0 ? $0 : $1 }
        guard longest > 0, longest.isFinite else { return longest }
        let sum = parts.reduce(0) { $0 + ($1 / longest) * ($1 / longest) }
        return longest * sum.squareRoot()
    }
}
