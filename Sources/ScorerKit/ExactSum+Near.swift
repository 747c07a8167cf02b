extension ExactSum {
    /// How many numbers are added to one another before they go to the digits.
    private static let pieceCount = 256

    /// Cuts numbers into pieces of at most `pieceCount`.
    static func pieces(
        _ values: UnsafeBufferPointer<Double>,
        of count: Int = pieceCount
    ) -> some Sequence<UnsafeBufferPointer<Double>> {
        stride(from: 0, to: values.count, by: count).lazy.map { first in
            let end = min(values.count, first + count)
            return UnsafeBufferPointer(rebasing: values[first..<end])
        }
    }

    /// The exponents of numbers: fields of their bits, where zeros have none.
    private struct Exponents {
        private(set) var least = 0x7ff
        private(set) var most = 0

        init(_ values: UnsafeBufferPointer<Double>) {
            for value in values {
                let field = Int(truncatingIfNeeded: value.bitPattern >> 52) & 0x7ff
                least = min(least, value == 0 ? 0x7ff : field)
                most = max(most, field)
            }
        }

        /// Whether all numbers are zero, or normal with exponents within some limits.
        func areWithin(_ limits: ClosedRange<Int>) -> Bool {
            most == 0 && least == 0x7ff || limits.contains(least) && limits.contains(most)
        }
    }

    /// Adds numbers of like size as whole numbers of 128 bits, which need no memory.
    ///
    /// - Returns: whether they are of like size; else nothing is added.
    mutating func addNear(_ values: UnsafeBufferPointer<Double>) -> Bool {
        let exponents = Exponents(values)
        // 53 bits, moved up by at most 64, and 256 of them: at most 125 bits.
        guard exponents.areWithin(1...0x7fe), exponents.most - exponents.least < 64 else {
            return false
        }
        guard exponents.most > 0 else { return true }
        var (high, low, negatives) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
        for value in values {
            let bits = value.bitPattern
            let field = Int(truncatingIfNeeded: bits >> 52) & 0x7ff
            let hidden: UInt64 = field == 0 ? 0 : 1 << 52
            let significand = bits & 0xf_ffff_ffff_ffff | hidden
            let shift = UInt64(truncatingIfNeeded: field &- exponents.least) & 63
            // All ones for a negative number: its complement, and one more at the end.
            let sign = UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
            let (sum, carry) = low.addingReportingOverflow((significand &<< shift) ^ sign)
            low = sum
            high &+= (((significand &>> 1) &>> (63 &- shift)) ^ sign) &+ (carry ? 1 : 0)
            negatives &+= sign & 1
        }
        let (sum, carry) = low.addingReportingOverflow(negatives)
        addWhole(high &+ (carry ? 1 : 0), sum, field: exponents.least)
        return true
    }

    /// Adds a whole number of 128 bits, with its sign, in units of the last place of a double.
    private mutating func addWhole(_ high: UInt64, _ low: UInt64, field: Int) {
        let sign = Int64(bitPattern: high) >> 63
        let mask = UInt64(bitPattern: sign)
        let (magnitude, carry) = (low ^ mask).addingReportingOverflow(mask & 1)
        let top = (high ^ mask) &+ (carry ? 1 : 0)
        let place = field - 1075 - ExactSum.exponent
        addEach(0..<1) { digits, _ in
            ExactSum.add(top, magnitude, sign, UInt64(place & 31), to: digits + place >> 5)
        }
    }

    /// How many squares are made at once.
    static let squareCount = 1024

    /// Neither the square of such a number, nor a product of its halves, is too large or too small.
    private static let (leastSquared, mostSquared) = (0x1p-400, 0x1p400)

    /// Whether the square of a number, and what it is rounded by, are doubles.
    static func hasExactSquare(_ value: Double) -> Bool {
        value == 0 || value.magnitude >= leastSquared && value.magnitude <= mostSquared
    }

    /// Adds squares as two doubles each, of which the second is what the first was rounded by.
    ///
    /// - Parameter values: at most `squareCount` numbers.
    /// - Returns: whether the numbers are of a size for which that is exact; else nothing is added.
    mutating func addNearSquares(_ values: UnsafeBufferPointer<Double>) -> Bool {
        guard ExactSum.areWithin(values) else { return false }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * values.count) { room in
            guard let squares = room.baseAddress, let given = values.baseAddress else { return }
            let rests = squares + values.count
            for index in 0..<values.count {
                let value = given[index]
                // T. J. Dekker's product: the number in two halves of 26 bits.
                let scaled = 134_217_729 * value
                let upper = scaled - (scaled - value)
                let lower = value - upper
                let square = value * value
                squares[index] = square
                rests[index] =
                    ((upper * upper - square) + 2 * (upper * lower)) + lower * lower
            }
            for part in [squares, rests] {
                add(
                    contentsOf: UnsafeBufferPointer(start: UnsafePointer(part), count: values.count)
                )
            }
        }
        return true
    }

    /// Whether all numbers have such squares.
    private static func areWithin(_ values: UnsafeBufferPointer<Double>) -> Bool {
        let (least, most) = (Lanes(repeating: leastSquared), Lanes(repeating: mostSquared))
        var outside = SIMDMask<SIMD4<Int64>>(repeating: false)
        var index = 0
        while index + 4 <= values.count {
            let magnitudes = lanes(values, index).magnitudes
            outside .|= magnitudes .> most .| (magnitudes .< least .& magnitudes .!= 0)
            index += 4
        }
        return !any(outside) && values[index...].allSatisfy(hasExactSquare)
    }
}
