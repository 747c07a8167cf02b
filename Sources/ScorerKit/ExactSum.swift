/// A sum of doubles, or of products of two doubles, that is never rounded on the way.
///
/// The result depends on the numbers alone: not on their order, nor on how they are cut into
/// blocks. So it may stand in a ``ScorerSummary``, where a plain sum of doubles may not. It is a
/// superaccumulator as in R. M. Neal, "Fast exact summation using small and large
/// superaccumulators" (2015): a fixed-point number wide enough for every product of two doubles.
///
/// ```swift
/// var sum = ExactSum()
/// for number in [1e308, 1, 1e308, -1e308, -1e308] { sum.add(number) }
/// sum.rounded()  // 1
/// ```
///
/// Numbers must be finite: what is not is for the caller to sort out, as
/// ``Column/withFiniteNumbers(_:)`` does. Up to 2^60 numbers fit.
public struct ExactSum: ScorerSummary {
    /// What bit 0 of the lowest digit is worth, as a power of two: below any product of doubles.
    static let exponent = -2176
    /// Digits of 32 bits: above any product of doubles there are 128 bits for carries and the sign.
    static let digitCount = 136

    /// The digits, the lowest first, with carries not yet passed on; the topmost bears the sign.
    private var digits = [Int64](repeating: 0, count: digitCount)
    /// How many numbers were added since carries were passed on.
    private var pending = 0

    /// A number adds less than 2^52 to a digit, so that this many cannot overflow one.
    private static let mostPending = 2000

    /// Creates the sum of nothing, which is zero.
    public init() {}

    /// Adds a finite number.
    public mutating func add(_ value: Double) {
        withUnsafePointer(to: value) {
            add(contentsOf: UnsafeBufferPointer(start: $0, count: 1))
        }
    }

    /// Adds finite numbers.
    public mutating func add(contentsOf values: UnsafeBufferPointer<Double>) {
        for large in ExactSum.pieces(values, of: ExactSum.splitCount) where !addSplit(large) {
            for piece in ExactSum.pieces(large) where !addNear(piece) { addSlowly(piece) }
        }
    }

    /// Adds finite numbers, whatever their size.
    mutating func addSlowly(_ values: UnsafeBufferPointer<Double>) {
        addEach(0..<values.count) { digits, index in
            ExactSum.add(Parts(values[index]), to: digits)
        }
    }

    /// Adds the product of two finite numbers, which is not rounded either.
    public mutating func addProduct(_ first: Double, _ second: Double) {
        addEach(0..<1) { digits, _ in
            ExactSum.add(Parts(first), Parts(second), to: digits)
        }
    }

    /// Adds a finite number as often as it stands: at most 2^53 times, a count that is a double.
    public mutating func add(_ value: Double, times count: Int64) {
        addProduct(value, Double(count))
    }

    /// Adds the square of a finite number, which is not rounded, as often as it stands.
    public mutating func addSquare(of value: Double, times count: Int64) {
        guard ExactSum.hasExactSquare(value) else {
            for _ in 0..<count { addProduct(value, value) }
            return
        }
        let square = value * value
        add(square, times: count)
        // What the square was rounded by is a double as well.
        add((-square).addingProduct(value, value), times: count)
    }

    /// Adds the squares of finite numbers, none of them rounded.
    public mutating func addSquares(of values: UnsafeBufferPointer<Double>) {
        for piece in ExactSum.pieces(values, of: ExactSum.squareCount)
        where !addNearSquares(piece) {
            addSquaresSlowly(piece)
        }
    }

    private mutating func addSquaresSlowly(_ values: UnsafeBufferPointer<Double>) {
        addEach(0..<values.count) { digits, index in
            let parts = Parts(values[index])
            ExactSum.add(parts, parts, to: digits)
        }
    }

    @inline(__always)
    mutating func addEach(
        _ range: Range<Int>,
        _ add: (UnsafeMutablePointer<Int64>, Int) -> Void
    ) {
        var next = range.lowerBound
        while next < range.upperBound {
            if pending == ExactSum.mostPending { passCarries() }
            let end = min(range.upperBound, next + ExactSum.mostPending - pending)
            digits.withUnsafeMutableBufferPointer { buffer in
                guard let digits = buffer.baseAddress else { return }
                for index in next..<end { add(digits, index) }
            }
            pending += end - next
            next = end
        }
    }

    /// Brings every digit but the topmost into 0..<2^32.
    private mutating func passCarries() {
        var carry: Int64 = 0
        for index in 0..<ExactSum.digitCount - 1 {
            let total = digits[index] &+ carry
            digits[index] = total & 0xffff_ffff
            carry = total >> 32
        }
        digits[ExactSum.digitCount - 1] &+= carry
        pending = 0
    }

    /// Returns the sum of both.
    public func merged(with later: ExactSum) -> ExactSum {
        var (merged, later) = (self, later)
        merged.passCarries()
        later.passCarries()
        for index in 0..<ExactSum.digitCount { merged.digits[index] &+= later.digits[index] }
        merged.passCarries()
        return merged
    }

    /// Returns the double nearest to the sum, half to even; infinite beyond the largest double.
    public func rounded() -> Double {
        number.rounded()
    }

    /// Returns the sum divided by a count, rounded once; nan for a count of zero or less.
    ///
    /// The mean of finite numbers is finite, even where their sum is beyond the largest double.
    public func mean(count: Int) -> Double {
        count > 0 ? number.divided(by: count).rounded() : .nan
    }

    /// The sum as a number to go on calculating with.
    var number: ExactNumber {
        var sum = self
        sum.passCarries()
        let isNegative = sum.digits[ExactSum.digitCount - 1] < 0
        if isNegative {
            for index in 0..<ExactSum.digitCount { sum.digits[index] = -sum.digits[index] }
            sum.passCarries()
        }
        return ExactNumber(
            isNegative: isNegative,
            digits: sum.digits.map { UInt32(truncatingIfNeeded: $0) },
            exponent: ExactSum.exponent
        )
    }
}

extension ExactSum: Equatable {
    /// Says whether two sums are the same number.
    public static func == (first: ExactSum, second: ExactSum) -> Bool {
        first.number == second.number
    }
}

// MARK: - Digits of a double

extension ExactSum {
    /// A double taken apart: ± significand × 2^(field − 1075).
    struct Parts {
        let significand: UInt64
        let field: Int
        /// 0 or, for a negative number, -1.
        let sign: Int64

        @inline(__always)
        init(_ value: Double) {
            let bits = value.bitPattern
            let stored = Int(truncatingIfNeeded: bits >> 52) & 0x7ff
            // A denormal has no hidden bit and the exponent of the smallest normal number.
            let isNormal = stored == 0 ? 0 : 1
            significand = (bits & 0xf_ffff_ffff_ffff) | UInt64(isNormal) << 52
            field = stored + 1 - isNormal
            sign = Int64(bitPattern: bits) >> 63
        }
    }

    @inline(__always)
    static func add(_ parts: Parts, to digits: UnsafeMutablePointer<Int64>) {
        let place = parts.field &- 1075 &- exponent
        let (digit, shift) = (place >> 5, UInt64(place & 31))
        add((parts.significand &<< shift) & 0xffff_ffff, parts.sign, to: digits + digit)
        add(parts.significand &>> (32 &- shift), parts.sign, to: digits + digit + 1)
    }

    @inline(__always)
    private static func add(
        _ first: Parts,
        _ second: Parts,
        to digits: UnsafeMutablePointer<Int64>
    ) {
        let place = first.field &+ second.field &- 2150 &- exponent
        let (digit, shift) = (place >> 5, UInt64(place & 31))
        let sign = first.sign ^ second.sign
        let (high, low) = first.significand.multipliedFullWidth(by: second.significand)
        add(high, low, sign, shift, to: digits + digit)
    }

    /// Adds up to 128 bits, moved up by at most 31, with a sign of 0 or -1.
    @inline(__always)
    static func add(
        _ high: UInt64,
        _ low: UInt64,
        _ sign: Int64,
        _ shift: UInt64,
        to digits: UnsafeMutablePointer<Int64>
    ) {
        // They make five digits; 1 and 63 − shift, because a shift by 64 would be none.
        let middle = low &>> (32 &- shift)
        let top = (high &<< shift) | ((low &>> 1) &>> (63 &- shift))
        add((low &<< shift) & 0xffff_ffff, sign, to: digits)
        add(middle & 0xffff_ffff, sign, to: digits + 1)
        add(top & 0xffff_ffff, sign, to: digits + 2)
        add(top &>> 32, sign, to: digits + 3)
        add((high &>> 1) &>> (63 &- shift), sign, to: digits + 4)
    }

    @inline(__always)
    private static func add(
        _ part: UInt64,
        _ sign: Int64,
        to digit: UnsafeMutablePointer<Int64>
    ) {
        digit.pointee &+= (Int64(bitPattern: part) ^ sign) &- sign
    }
}

// MARK: - Bytes

extension ExactSum {
    /// The sum as bytes: the same for the same sum, however it came about.
    public var bytes: [UInt8] {
        let number = number
        let skipped = (number.exponent - ExactSum.exponent) / 32
        var bytes = [number.isNegative ? 1 : 0, UInt8(skipped), UInt8(number.digits.count)]
        for digit in number.digits {
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: digit >> UInt32(shift)))
            }
        }
        return bytes
    }

    /// Reads a sum from its bytes; nil when they are none.
    public init?(bytes: UnsafeRawBufferPointer) {
        var rest = bytes
        self.init(readingFrom: &rest)
        guard rest.isEmpty else { return nil }
    }

    /// Reads a sum from the front of bytes and leaves what follows it; nil when there is none.
    ///
    /// A summary of several parts is read with it.
    public init?(readingFrom bytes: inout UnsafeRawBufferPointer) {
        guard bytes.count >= 3, bytes[0] <= 1 else { return nil }
        let (skipped, count) = (Int(bytes[1]), Int(bytes[2]))
        let length = 3 + 4 * count
        guard bytes.count >= length, skipped + count < ExactSum.digitCount else { return nil }
        // One way to write a sum: neither end has digits of zero, and zero has no digits.
        guard count > 0 || (skipped == 0 && bytes[0] == 0) else { return nil }
        let sign: Int64 = bytes[0] == 1 ? -1 : 1
        for index in 0..<count {
            let digit = bytes.loadUnaligned(fromByteOffset: 3 + 4 * index, as: UInt32.self)
            guard digit != 0 || (index > 0 && index < count - 1) else { return nil }
            digits[skipped + index] = sign * Int64(UInt32(littleEndian: digit))
        }
        passCarries()
        bytes = UnsafeRawBufferPointer(rebasing: bytes[length...])
    }
}
