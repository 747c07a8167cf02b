/// An exact number: a decimal or a fraction as a person wrote it.
///
/// Weights, points and cut points are added and compared as such, so that 0.1 + 0.2 is 0.3.
public struct Exact: Sendable, Hashable, Comparable {
    /// The numerator, without common divisors with the denominator.
    public let numerator: Int64
    /// The denominator, positive.
    public let denominator: Int64

    /// Zero.
    public static let zero = Exact(0)

    /// Creates a whole number.
    public init(_ whole: Int) {
        numerator = Int64(whole)
        denominator = 1
    }

    /// Creates a fraction, or nil when the denominator is 0 or the parts do not fit 64 bits.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        guard let top = Int128(exactly: numerator.magnitude / a),
            let bottom = Int64(exactly: denominator.magnitude / a),
            let signed = Int64(exactly: (numerator < 0) == (denominator < 0) ? top : -top)
        else { return nil }
        self.numerator = signed
        self.denominator = bottom
    }

    /// Reads `12`, `-3.5`, `1/4` or `70%`; nil for anything else or for more than 18 digits.
    public init?(_ text: some StringProtocol) {
        if text.hasSuffix("%") {
            guard let value = Exact(decimal: text.dropLast()),
                let share = value.dividing(by: Exact(100))
            else { return nil }
            self = share
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = Exact(decimal: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self = first
            return
        }
        guard let second = Exact(decimal: parts[1]), let value = first.dividing(by: second) else {
            return nil
        }
        self = value
    }

    /// Reads a decimal without exponent.
    private init?(decimal text: some StringProtocol) {
        var digits: Int128 = 0
        var scale: Int128 = 1
        var (sign, seenDigit, seenPoint): (Int128, Bool, Bool) = (1, false, false)
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: sign = -1
            case UInt8(ascii: "+") where position == 0: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seenDigit = true
                digits = digits * 10 + Int128(byte - 48)
                if seenPoint { scale *= 10 }
                guard digits < 1_000_000_000_000_000_000, scale <= 1_000_000_000_000_000_000
                else { return nil }
            default: return nil
            }
        }
        guard seenDigit else { return nil }
        self.init(sign * digits, over: scale)
    }

    /// The nearest binary number: one correctly rounded division for up to 15 digits.
    public var double: Double {
        Double(numerator) / Double(denominator)
    }

    /// Returns the sum, or nil when it does not fit.
    public func adding(_ other: Exact) -> Exact? {
        Exact(
            Int128(numerator) * Int128(other.denominator)
                + Int128(other.numerator) * Int128(denominator),
            over: Int128(denominator) * Int128(other.denominator)
        )
    }

    /// Returns the product, or nil when it does not fit.
    public func multiplying(by other: Exact) -> Exact? {
        Exact(
            Int128(numerator) * Int128(other.numerator),
            over: Int128(denominator) * Int128(other.denominator)
        )
    }

    /// Returns the quotient, or nil when the divisor is 0 or it does not fit.
    public func dividing(by other: Exact) -> Exact? {
        Exact(
            Int128(numerator) * Int128(other.denominator),
            over: Int128(denominator) * Int128(other.numerator)
        )
    }

    /// Says whether the left number is smaller.
    public static func < (left: Exact, right: Exact) -> Bool {
        Int128(left.numerator) * Int128(right.denominator)
            < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Exact: CustomStringConvertible {
    /// The number as a decimal where it ends within 18 places, else as a fraction.
    public var description: String {
        var (scale, places) = (Int128(1), 0)
        while (Int128(numerator) * scale) % Int128(denominator) != 0 {
            guard places < 18 else { return "\(numerator)/\(denominator)" }
            scale *= 10
            places += 1
        }
        let digits = String((Int128(numerator) * scale / Int128(denominator)).magnitude)
        let sign = numerator < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
