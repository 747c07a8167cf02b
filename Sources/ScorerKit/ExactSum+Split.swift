extension ExactSum {
    /// How many numbers are split and added up at once.
    static let splitCount = 2048
    /// 2^12 is more than two numbers more than that.
    private static let splitBits = 12

    /// Adds numbers of like size by splitting each at the same places.
    ///
    /// After Rump, Ogita and Oishi, "Accurate floating-point summation" (2008).
    ///
    /// To add a large power of two and to take it away again leaves the upper part of a number. Those
    /// parts are multiples of one unit, and so few that their sum is exact as a double; the same is done
    /// with what is left. Where something is left even then, nothing is added.
    ///
    /// - Returns: whether the numbers were added.
    mutating func addSplit(_ values: UnsafeBufferPointer<Double>) -> Bool {
        guard values.count <= ExactSum.splitCount else { return false }
        let most = ExactSum.largest(values)
        guard most > 0 else { return true }
        // Far from the ends of the range, so that nothing overflows and no unit is denormal.
        guard most > 0x1p-800, most < 0x1p800 else { return false }
        let place = Int(most.exponent) + 1 + ExactSum.splitBits
        let upper = Double(sign: .plus, exponent: place, significand: 1)
        let lower = Double(
            sign: .plus,
            exponent: place - 53 + ExactSum.splitBits,
            significand: 1
        )
        let sums = ExactSum.split(values, upper, lower)
        guard sums.left == 0 else { return false }
        addEach(0..<2) { digits, index in
            ExactSum.add(Parts(index == 0 ? sums.upper : sums.lower), to: digits)
        }
        return true
    }

    /// The largest magnitude; four at a time, so that none waits for the one before.
    private static func largest(_ values: UnsafeBufferPointer<Double>) -> Double {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        var index = 0
        while index + 4 <= values.count {
            let (w, x) = (values[index].magnitude, values[index + 1].magnitude)
            let (y, z) = (values[index + 2].magnitude, values[index + 3].magnitude)
            a = w > a ? w : a
            b = x > b ? x : b
            c = y > c ? y : c
            d = z > d ? z : d
            index += 4
        }
        while index < values.count {
            a = max(a, values[index].magnitude)
            index += 1
        }
        return max(max(a, b), max(c, d))
    }

    /// The sums of both parts of each number, and of the magnitudes of what is left.
    private typealias Split = (upper: Double, lower: Double, left: Double)

    private static func split(
        _ values: UnsafeBufferPointer<Double>,
        _ upper: Double,
        _ lower: Double
    ) -> Split {
        @inline(__always)
        func add(_ value: Double, to sums: inout Split) {
            let high = (upper + value) - upper
            let rest = value - high
            let low = (lower + rest) - lower
            sums.upper += high
            sums.lower += low
            sums.left += (rest - low).magnitude
        }
        var (a, b): (Split, Split) = ((0, 0, 0), (0, 0, 0))
        var index = 0
        while index + 2 <= values.count {
            add(values[index], to: &a)
            add(values[index + 1], to: &b)
            index += 2
        }
        if index < values.count { add(values[index], to: &a) }
        // Each of these sums is exact, and so is that of two of them.
        return (a.upper + b.upper, a.lower + b.lower, a.left + b.left)
    }
}
