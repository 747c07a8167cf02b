internal import KaopingCore

/// The meaning of the operators for one row, with NaN for missing.
///
/// Everything returns the one canonical NaN and never -0, so that equal results are equal bytes.
enum ScalarFormula {
    /// Returns how far apart two numbers may be and still be equal: about 2^-50 of their size.
    ///
    /// Two decimals of 15 digits differ by more, the noise of binary arithmetic is less:
    /// 1 - 0.7 equals 0.3.
    @inline(__always)
    static func tolerance(_ a: Double, _ b: Double) -> Double {
        0x1p-51 * a.magnitude + 0x1p-51 * b.magnitude
    }

    /// Returns a result of arithmetic, missing when it is not finite.
    @inline(__always)
    static func finite(_ value: Double) -> Double {
        value.magnitude < .infinity ? value + 0 : .nan
    }

    // Below, choices are made between finished values, not by `&&` and `||`: branches on data
    // would slow the loops tenfold.

    /// Returns a value, or missing when one of those it came from is.
    @inline(__always)
    static func known(_ value: Double, _ a: Double, _ b: Double) -> Double {
        let sum = 0 * a + 0 * b
        return sum.isNaN ? .nan : value
    }

    @inline(__always)
    static func equal(_ a: Double, _ b: Double) -> Double {
        known((a - b).magnitude <= tolerance(a, b) ? 1 : 0, a, b)
    }

    @inline(__always)
    static func notEqual(_ a: Double, _ b: Double) -> Double {
        known((a - b).magnitude <= tolerance(a, b) ? 0 : 1, a, b)
    }

    @inline(__always)
    static func less(_ a: Double, _ b: Double) -> Double {
        known(b - a > tolerance(a, b) ? 1 : 0, a, b)
    }

    @inline(__always)
    static func lessOrEqual(_ a: Double, _ b: Double) -> Double {
        known(a - b <= tolerance(a, b) ? 1 : 0, a, b)
    }

    /// Whether both hold: one that does not decides, whatever the other.
    @inline(__always)
    static func and(_ a: Double, _ b: Double) -> Double {
        let both = finite(a * b)
        let right = b == 0 ? 0 : both
        return a == 0 ? 0 : right
    }

    /// Whether either holds: one that does decides, whatever the other.
    @inline(__always)
    static func or(_ a: Double, _ b: Double) -> Double {
        let either = finite(a + b)
        let right = b == 1 ? 1 : either
        return a == 1 ? 1 : right
    }

    @inline(__always)
    static func minimum(_ a: Double, _ b: Double) -> Double {
        known(finite(b < a ? b : a), a, b)
    }

    @inline(__always)
    static func maximum(_ a: Double, _ b: Double) -> Double {
        known(finite(b > a ? b : a), a, b)
    }

    /// Returns the largest whole number of units of 1 / scale that is not above the value.
    @inline(__always)
    static func floor(_ value: Double, scale: Double) -> Double {
        let scaled = value * scale
        let nearest = scaled.rounded()
        let isWhole = (scaled - nearest).magnitude <= tolerance(scaled, nearest)
        let whole = isWhole ? nearest : scaled.rounded(.down)
        return finite(whole / scale)
    }

    static func round(_ value: Double, _ rounding: Rounding, scale: Double) -> Double {
        scale == 1 ? finite(rounding(value)) : finite(rounding(value * scale) / scale)
    }

    /// Returns a day, or nil when it is missing or no day of the calendar.
    static func day(_ value: Double) -> Day? {
        value.magnitude < 4_000_000 ? Day(number: Int(value)) : nil
    }

    /// Returns the completed years, negative when the second day is earlier.
    static func years(_ from: Double, _ to: Double) -> Double {
        guard let from = day(from), let to = day(to) else { return .nan }
        return Double(to < from ? -completedYears(to, from) : completedYears(from, to))
    }

    /// Returns how often the day's date has come round; one born on 29 February waits for 1 March.
    private static func completedYears(_ from: Day, _ to: Day) -> Int {
        let (start, end) = (from.parts, to.parts)
        let isComplete = (start.month, start.day) <= (end.month, end.day)
        return end.year - start.year - (isComplete ? 0 : 1)
    }
}
