internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// What is to be done with the outliers of one column.
struct Treatment {
    /// The limits of a column and of its treatment.
    struct Limits {
        /// The least absolute skewness that is too much.
        let skewness: Double
        /// The least excess kurtosis that is too much, where skewness is as well.
        let kurtosis: Double
        /// How many replaced values end the replacing.
        let points: Int
        /// Whether a column that stays beyond the limits is transformed.
        let usesLogarithm: Bool

        /// Both must be too much: one outlier makes both large, a mere slope only the first.
        func isExceeded(by shape: Shape) -> Bool {
            abs(shape.skewness) >= skewness && shape.kurtosis >= kurtosis
        }
    }

    /// The treatment found.
    enum Kind {
        /// The column is within the limits.
        case none
        /// There are fewer than four values.
        case tooFew
        /// All values are equal, or would be after replacing.
        case tooEqual
        /// Values beyond the bounds are replaced by them.
        case winsorized
        /// Replacing was not enough, and nothing else was asked for.
        case stillOutside
        /// The logarithm of the distance from the least value, or the mirrored one.
        case logarithm(isMirrored: Bool)
    }

    let kind: Kind
    /// The shape of the column as it came; nil where it has none.
    let shape: Shape?
    /// Values below are set to it.
    private(set) var lower = -Double.infinity
    /// Values above are set to it.
    private(set) var upper = Double.infinity
    private var least = 0.0
    private var most = 0.0

    /// Finds the treatment of finite numbers by rising value.
    init(rising: [Double], _ limits: Limits) {
        shape = Shape(rising: rising)
        guard let shape else {
            kind = rising.count < Shape.leastCount ? .tooFew : .tooEqual
            return
        }
        guard limits.isExceeded(by: shape), let first = rising.first, let last = rising.last else {
            kind = .none
            return
        }
        (least, most) = (first, last)
        var winsorizing = Winsorizing(rising: rising, shape: shape)
        guard let isEnough = winsorizing.run(limits) else {
            kind = .tooEqual
            return
        }
        if !isEnough && limits.usesLogarithm {
            // The original column: what was replaced is back.
            kind = .logarithm(isMirrored: shape.skewness <= 0)
            return
        }
        kind = isEnough ? .winsorized : .stillOutside
        (lower, upper) = (winsorizing.lower, winsorizing.upper)
    }

    /// Returns a value after the treatment.
    func value(_ value: Double) -> Double {
        guard case .logarithm(let isMirrored) = kind else { return min(upper, max(lower, value)) }
        let offset = 0.01 * (most - least)
        return isMirrored ? -log(most + offset - value) : log(value - least + offset)
    }
}

/// Replaces the most extreme values by the next ones, as long as the limits are exceeded.
struct Winsorizing {
    private var rising: [Double]
    private var shape: Shape
    /// How many values were set at the low end, and at the high end.
    private var lowest = 0
    private var highest = 0

    init(rising: [Double], shape: Shape) {
        self.rising = rising
        self.shape = shape
    }

    /// The least value that is left; no bound where none was replaced there.
    var lower: Double { lowest > 0 ? rising[0] : -.infinity }
    /// The largest value that is left; no bound where none was replaced there.
    var upper: Double { highest > 0 ? rising[rising.count - 1] : .infinity }

    /// Replaces values; nil where it would leave equal values only, else whether it was enough.
    ///
    /// Values that are equal are replaced together: a tie may therefore pass the limit of points,
    /// as it does in COINr, where which of them to leave would be a matter of their order.
    mutating func run(_ limits: Treatment.Limits) -> Bool? {
        while limits.isExceeded(by: shape) {
            guard lowest + highest < limits.points else { return false }
            if shape.skewness >= 0 { lowerHighest() } else { raiseLowest() }
            guard let next = Shape(rising: rising) else { return nil }
            shape = next
        }
        return true
    }

    private mutating func lowerHighest() {
        let top = rising[rising.count - 1]
        let start = rising.firstIndex(of: top) ?? 0
        highest = rising.count - start
        guard start > 0 else { return }
        for index in start..<rising.count { rising[index] = rising[start - 1] }
    }

    private mutating func raiseLowest() {
        let bottom = rising[0]
        let end = rising.lastIndex(of: bottom).map { $0 + 1 } ?? 0
        lowest = end
        guard end < rising.count else { return }
        for index in 0..<end { rising[index] = rising[end] }
    }
}
