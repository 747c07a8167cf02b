internal import ScorerKit

/// How far a distribution is from a bell: skewness and excess kurtosis as spreadsheets give them.
///
/// With d = x − mean, m2 = Σd², g1 = √n · Σd³ / m2^(3/2) and r = n · Σd⁴ / m2²:
/// skewness = g1 · √(n(n − 1)) / (n − 2), kurtosis = ((n + 1)(r − 3) + 6)(n − 1) / ((n − 2)(n − 3)).
/// That is SAS, Excel's SKEW and KURT, e1071's type 2, SciPy's `bias=False`.
struct Shape {
    let skewness: Double
    let kurtosis: Double

    /// Fewer values have no kurtosis.
    static let leastCount = 4

    /// Takes finite numbers by rising value; nil where there are fewer than four or all are equal.
    init?(rising: [Double]) {
        guard rising.count >= Shape.leastCount, let first = rising.first, let last = rising.last,
            first < last
        else { return nil }
        // A power of two changes no digit of the numbers and keeps their fourth powers in range.
        let exponent = max(first.magnitude, last.magnitude).exponent
        let scale = Double(
            sign: .plus,
            exponent: max(-1000, min(1000, -exponent - 2)),
            significand: 1
        )
        let scaled = rising.map { $0 * scale }
        // The mean in two parts: a value near a large mean keeps its digits.
        let (mean, rest) = ExactMoments(of: scaled).mean()
        let distances = scaled.map { $0 - mean - rest }
        let largest = max(-distances[0], distances[distances.count - 1])
        guard largest > 0 else { return nil }
        var (second, third, fourth) = (0.0, 0.0, 0.0)
        for unscaled in distances {
            let distance = unscaled / largest
            let square = distance * distance
            second += square
            third += square * distance
            fourth += square * square
        }
        let n = Double(rising.count)
        let g1 = n.squareRoot() * third / (second * second.squareRoot())
        skewness = g1 * (n * (n - 1)).squareRoot() / (n - 2)
        let ratio = n * fourth / (second * second)
        kurtosis = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }
}
