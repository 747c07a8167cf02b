/// Reading numbers, always to the nearest double.
enum NumberCell {
    /// 10^0 to 10^22, the powers of ten that a double holds exactly.
    static let powers: [Double] = (0...22).map { exponent in
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    /// A short number at the head of some text.
    struct Short {
        /// The digits as a whole number.
        let digits: UInt64
        /// What to divide by, as an index into `scales`.
        let scale: Int
        /// How many bytes it takes.
        let length: Int
        /// Not 0 when this is no number.
        let wrong: UInt64

        /// How many digits stand behind the point.
        var places: Int { max(0, scale - 9) }

        /// The digits as a double, by putting them into the last places of 2^52.
        ///
        /// The processor's conversion keeps part of its target register and so would wait for
        /// the division of the field before.
        var value: Double {
            @inline(__always) get {
                Double(bitPattern: 0x4330_0000_0000_0000 | digits) - 0x1p52
            }
        }
    }

    /// Powers of ten by `Short.scale`, which is 8 - 8 + length without a point and
    /// 8 + 1 + places with one: so no choice has to be made.
    static func scales(shift: Int) -> [Double] {
        (0...17).map { powers[max(0, $0 - 9) + shift] }
    }

    /// Reads up to eight bytes of digits with at most one point, without a loop.
    ///
    /// The lengths of fields cannot be predicted, so a loop over their bytes would stall on its
    /// last branch nearly every time.
    @inline(__always)
    static func short(_ start: UnsafePointer<UInt8>) -> Short {
        let word = Words.load(start)
        // A number ends at the first byte up to the comma: so much is enough to find the next
        // field, and everything else is checked beside that. Bytes beyond ASCII may end it too;
        // what they borrow is from bytes behind them.
        let ends = (Words.each(0x80 + Byte.comma) &- word) & Words.each(0x80)
        let length = ends.trailingZeroBitCount >> 3
        // Of digits and points, only points now have the bit 0x10.
        let digits = word ^ Words.each(Byte.zero)
        let end = ends >> 7
        let point = digits & Words.each(0x10) & (end &- 1) & ~end
        let unit = point >> 4
        let count = length &- (point != 0 ? 1 : 0)
        let keep = unit &- 1
        let packed = (digits & keep) | ((digits >> 8) & ~keep)
        // Without digits nothing is shifted, and what ends the field shows as a wrong digit; so
        // does a second point.
        let aligned = packed &<< UInt64(truncatingIfNeeded: 0 &- count &* 8)
        // Of all that has the bit 0x10 and does not end a number, only a point (0x1E here) has
        // none of the bits 0xE1.
        let wrong =
            (((aligned &+ Words.each(0x76)) | aligned) & Words.each(0x80))
            | (digits & (unit &* 0xE1))
        let pairs = (aligned &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        let all = (fours &* 42_949_672_960_001) &>> 32
        return Short(
            digits: all,
            scale: 8 &+ length &- point.trailingZeroBitCount >> 3,
            length: length,
            wrong: wrong
        )
    }

    /// Reads up to 19 digits with at most one point and a sign before them.
    static func medium(
        _ start: UnsafePointer<UInt8>,
        shift: Int
    ) -> (value: Double, length: Int)? {
        var place = start
        let negative = place[0] == Byte.minus
        if negative { place += 1 }
        var (digits, count, places, seenPoint) = (0 as UInt64, 0, 0, 0)
        while true {
            let digit = place[0] &- Byte.zero
            if digit < 10 {
                guard count < 19 else { return nil }
                digits = digits &* 10 &+ UInt64(digit)
                count += 1
                places += seenPoint
            } else if place[0] == Byte.point, seenPoint == 0 {
                seenPoint = 1
            } else {
                break
            }
            place += 1
        }
        guard count > 0, let value = decimal(digits, places: places + shift) else { return nil }
        return (negative ? 0 - value : value, place - start)
    }

    /// Returns `digits / 10^places` rounded once, or nil when it takes more than 128 bits.
    static func decimal(_ digits: UInt64, places: Int) -> Double? {
        if digits < 1 << 53, (0...22).contains(places) {
            return Double(digits) / powers[places]
        }
        guard (0...19).contains(places) else { return nil }
        var divisor: UInt64 = 1
        for _ in 0..<places { divisor &*= 10 }
        // Both are shifted to the top of their words: the quotient then has 63 or 64 bits, and
        // with a mark for the remainder in its last bit it rounds like the endless one.
        let up = digits.leadingZeroBitCount
        let divisorUp = divisor.leadingZeroBitCount
        let top = digits << UInt64(up)
        let (quotient, remainder) = (divisor << UInt64(divisorUp)).dividingFullWidth(
            (top >> 1, top << 63)
        )
        let marked = quotient | (remainder == 0 ? 0 : 1)
        return Double(
            sign: .plus,
            exponent: divisorUp - up - 63,
            significand: Double(marked)
        )
    }

    /// Reads a number as people write it, from its plain form; nil when it is none.
    ///
    /// - Parameters:
    ///   - text: trimmed, half-width, lower case.
    ///   - shift: how many places the point moves to the left.
    /// - Returns: the nearest double, or nil.
    static func careful(_ text: ArraySlice<UInt8>, shift: Int) -> Double? {
        var rest = text
        var clean: [UInt8] = []
        if let sign = rest.first, sign == Byte.minus || sign == Byte.plus {
            rest.removeFirst()
            if sign == Byte.minus { clean.append(sign) }
        }
        let mantissa = rest.prefix { $0 != UInt8(ascii: "e") }
        guard let digits = ungrouped(mantissa),
            let exponent = exponent(rest.dropFirst(mantissa.count))
        else { return nil }
        clean += digits + Array("e\(exponent - shift)".utf8)
        guard let value = Double(String(decoding: clean, as: UTF8.self)), value.isFinite else {
            return nil
        }
        return value == 0 ? 0 : value
    }

    /// Returns digits and a point, without correct separators of thousands.
    private static func ungrouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: Byte.point, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let fraction = parts.count == 2 ? parts[1] : []
        let groups = whole.split(separator: Byte.comma, omittingEmptySubsequences: false)
        let joined = groups.flatMap { $0 }
        guard joined.count + fraction.count > 0, (joined + fraction).allSatisfy(isDigit) else {
            return nil
        }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        return (joined.isEmpty ? [Byte.zero] : joined)
            + (fraction.isEmpty ? [] : [Byte.point] + fraction)
    }

    /// Reads `e5`, `e-3` or nothing.
    private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty else { return 0 }
        var digits = text.dropFirst()
        let negative = digits.first == Byte.minus
        if negative || digits.first == Byte.plus { digits.removeFirst() }
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        let size = digits.reduce(0) { min($0 * 10 + Int($1 - Byte.zero), 99_999) }
        return negative ? -size : size
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- Byte.zero < 10
    }
}
