/// A binary number of any length: ± digits × 2^exponent, for the few exact steps after a sum.
struct ExactNumber: Equatable {
    let isNegative: Bool
    /// Digits of 32 bits, the lowest first; neither the first nor the last is zero, and zero has none.
    let digits: [UInt32]
    /// What bit 0 is worth, as a power of two; a multiple of 32.
    let exponent: Int

    /// Creates a number from any digits; zeros at both ends are taken off.
    init(isNegative: Bool, digits: [UInt32], exponent: Int) {
        let end = (digits.lastIndex { $0 != 0 } ?? -1) + 1
        let start = digits[..<end].firstIndex { $0 != 0 } ?? end
        self.isNegative = isNegative && end > start
        self.digits = Array(digits[start..<end])
        self.exponent = end > start ? exponent + 32 * start : ExactSum.exponent
    }

    /// Creates a whole number.
    init(_ value: Int) {
        let magnitude = value.magnitude
        self.init(
            isNegative: value < 0,
            digits: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)],
            exponent: 0
        )
    }

    /// Creates the number that a finite double stands for.
    init(_ value: Double) {
        var sum = ExactSum()
        sum.add(value)
        self = sum.number
    }

    var isZero: Bool { digits.isEmpty }

    /// The power of two of the highest bit that is set; meaningless for zero.
    var highestPower: Int {
        guard let last = digits.last else { return 0 }
        return exponent + 32 * digits.count - 1 - last.leadingZeroBitCount
    }
}

// MARK: - Arithmetic

extension ExactNumber {
    static func * (first: ExactNumber, second: ExactNumber) -> ExactNumber {
        var digits = [UInt32](repeating: 0, count: first.digits.count + second.digits.count)
        for (row, digit) in first.digits.enumerated() {
            var carry: UInt64 = 0
            for (column, other) in second.digits.enumerated() {
                carry += UInt64(digit) * UInt64(other) + UInt64(digits[row + column])
                digits[row + column] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            digits[row + second.digits.count] = UInt32(carry)
        }
        return ExactNumber(
            isNegative: first.isNegative != second.isNegative,
            digits: digits,
            exponent: first.exponent + second.exponent
        )
    }

    static func - (first: ExactNumber, second: ExactNumber) -> ExactNumber {
        let exponent = min(first.exponent, second.exponent)
        let count = max(first.end, second.end) - exponent / 32 + 1
        // In two's complement: the signed digits are subtracted one by one and carries passed on.
        var (digits, carry) = ([UInt32](), Int64(0))
        for index in 0..<count {
            let place = exponent / 32 + index
            let total = first.signedDigit(at: place) - second.signedDigit(at: place) + carry
            digits.append(UInt32(truncatingIfNeeded: total))
            carry = total >> 32
        }
        if carry < 0 { digits = negated(digits) }
        return ExactNumber(isNegative: carry < 0, digits: digits, exponent: exponent)
    }

    /// The place after the highest digit, counted in digits from 2^0.
    private var end: Int { exponent / 32 + digits.count }

    private func signedDigit(at place: Int) -> Int64 {
        let index = place - exponent / 32
        guard digits.indices.contains(index) else { return 0 }
        return isNegative ? -Int64(digits[index]) : Int64(digits[index])
    }

    private static func negated(_ digits: [UInt32]) -> [UInt32] {
        var carry: UInt64 = 1
        return digits.map { digit in
            carry += UInt64(~digit)
            defer { carry >>= 32 }
            return UInt32(truncatingIfNeeded: carry)
        }
    }

    /// Returns the quotient, cut more than 100 bits below its highest.
    ///
    /// What is cut off is kept as one lowest bit, so that the quotient rounds as the whole would.
    func divided(by divisor: Int) -> ExactNumber {
        let divisor = UInt64(divisor)
        let extended = [UInt32](repeating: 0, count: 6) + digits
        var quotient = extended
        var remainder: UInt64 = 0
        for index in extended.indices.reversed() {
            let high = remainder >> 32
            let low = remainder << 32 | UInt64(extended[index])
            let result = divisor.dividingFullWidth((high, low))
            quotient[index] = UInt32(truncatingIfNeeded: result.quotient)
            remainder = result.remainder
        }
        if remainder != 0 { quotient[0] |= 1 }
        return ExactNumber(isNegative: isNegative, digits: quotient, exponent: exponent - 192)
    }
}

// MARK: - Rounding

extension ExactNumber {
    /// Returns the double nearest to the number times 2^power, half to even.
    func rounded(scaledBy power: Int = 0) -> Double {
        guard !isZero else { return 0 }
        let unit = exponent + power
        let highest = highestPower + power
        guard highest <= 1023 else { return isNegative ? -.infinity : .infinity }
        // The last place that a double of this size has; denormals end where the smallest does.
        let lowest = max(highest - 52, -1074)
        var significand = bits(from: lowest - unit)
        let isHalf = bit(lowest - unit - 1)
        if isHalf, significand & 1 == 1 || hasBits(below: lowest - unit - 1) { significand += 1 }
        let magnitude = Double(
            sign: .plus,
            exponent: lowest,
            significand: Double(significand)
        )
        return isNegative ? -magnitude : magnitude
    }

    /// Returns the bits from a place on, of which there are at most 53.
    private func bits(from place: Int) -> UInt64 {
        var result: UInt64 = 0
        for offset in 0..<53 where bit(place + offset) { result |= 1 << UInt64(offset) }
        return result
    }

    private func bit(_ place: Int) -> Bool {
        guard place >= 0, place >> 5 < digits.count else { return false }
        return digits[place >> 5] >> UInt32(place & 31) & 1 == 1
    }

    private func hasBits(below place: Int) -> Bool {
        guard place > 0 else { return false }
        let whole = min(place >> 5, digits.count)
        return digits[..<whole].contains { $0 != 0 }
            || (whole << 5..<place).contains { bit($0) }
    }
}
