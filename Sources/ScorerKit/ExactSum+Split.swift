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
        guard sums.isAll else { return false }
        addEach(0..<2) { digits, index in
            ExactSum.add(Parts(index == 0 ? sums.upper : sums.lower), to: digits)
        }
        return true
    }

    /// Four numbers at a time: the sums of one lane do not wait for those of another.
    typealias Lanes = SIMD4<Double>

    @inline(__always)
    static func lanes(_ values: UnsafeBufferPointer<Double>, _ index: Int) -> Lanes {
        UnsafeRawBufferPointer(values).loadUnaligned(fromByteOffset: 8 * index, as: Lanes.self)
    }

    /// The largest magnitude.
    private static func largest(_ values: UnsafeBufferPointer<Double>) -> Double {
        var most = Lanes(repeating: 0)
        var index = 0
        while index + 4 <= values.count {
            let found = lanes(values, index).magnitudes
            most.replace(with: found, where: found .> most)
            index += 4
        }
        var largest = most.max()
        while index < values.count {
            largest = max(largest, values[index].magnitude)
            index += 1
        }
        return largest
    }

    /// The sums of both parts of each number, and whether nothing is left of any.
    private typealias Split = (upper: Double, lower: Double, isAll: Bool)

    private static func split(
        _ values: UnsafeBufferPointer<Double>,
        _ upper: Double,
        _ lower: Double
    ) -> Split {
        let (up, down) = (Lanes(repeating: upper), Lanes(repeating: lower))
        var (highs, lows) = (Lanes(repeating: 0), Lanes(repeating: 0))
        // The bits of what is left, where those of zero say nothing but a sign.
        var left = SIMD4<UInt64>(repeating: 0)
        @inline(__always)
        func add(_ value: Lanes) {
            let high = (up + value) - up
            let rest = value - high
            let low = (down + rest) - down
            highs += high
            lows += low
            left |= unsafeBitCast(rest - low, to: SIMD4<UInt64>.self)
        }
        var index = 0
        while index + 4 <= values.count {
            add(lanes(values, index))
            index += 4
        }
        while index < values.count {
            add(Lanes(values[index], 0, 0, 0))
            index += 1
        }
        // Each of these sums is exact, and so are those of several of them.
        return (highs.sum(), lows.sum(), left &<< 1 == SIMD4(repeating: 0))
    }
}

extension SIMD4<Double> {
    /// The numbers without their signs.
    @inline(__always)
    var magnitudes: SIMD4<Double> {
        let bits = unsafeBitCast(self, to: SIMD4<UInt64>.self) & SIMD4<UInt64>(repeating: .max >> 1)
        return unsafeBitCast(bits, to: SIMD4<Double>.self)
    }
}
