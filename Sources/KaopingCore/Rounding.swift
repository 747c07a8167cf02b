#if canImport(Glibc)
    internal import Glibc
#endif

/// Decimal half-up rounding (四舍五入) of binary numbers.
///
/// The value is first reduced to 15 significant digits, which takes away the noise of binary
/// arithmetic: a sum that should be 89.995 and came out as 89.99499999999999 is stated as 90.00.
public struct Rounding: Sendable, Hashable {
    /// Decimal places, 0 to 12.
    public let places: Int
    private let scale: Double

    /// The most places that can be stated.
    public static let mostPlaces = 12

    /// Creates a rounding; nil when the places are not within 0 to 12.
    public init?(places: Int) {
        guard (0...Rounding.mostPlaces).contains(places) else { return nil }
        self.places = places
        scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    }

    /// Creates a rounding to the nearest number of places that can be stated.
    public init(clamping places: Int) {
        self.places = min(max(0, places), Rounding.mostPlaces)
        scale = (0..<self.places).reduce(1.0) { power, _ in power * 10 }
    }

    /// Returns the value in units of the last place, or nil when it is not finite or not below 10^15.
    public func ticks(_ value: Double) -> Int64? {
        let scaled = value.magnitude * scale
        guard scaled < 1e15 else { return nil }
        let whole = scaled.rounded(.down)
        let fraction = scaled - whole
        // Reducing to 15 digits and the multiplication move the value by less than this much;
        // farther from the tie than that, nothing can change the outcome.
        let doubt = scaled * 2e-14 + 1e-300
        var result: Int64
        if (fraction - 0.5).magnitude > doubt {
            result = Int64(whole) + (fraction > 0.5 ? 1 : 0)
        } else {
            result = exactTicks(value.magnitude)
        }
        if value < 0 { result = -result }
        return result
    }

    /// Returns the stated value: the double nearest to the rounded decimal.
    public func callAsFunction(_ value: Double) -> Double {
        guard let ticks = ticks(value) else { return value }
        return Double(ticks) / scale
    }

    /// Returns a count of ticks as a decimal with all its places.
    public func text(ticks: Int64) -> String {
        let digits = String(ticks.magnitude)
        let sign = ticks < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// Returns a value as a decimal with all its places, rounded half up.
    public func text(_ value: Double) -> String {
        ticks(value).map(text(ticks:)) ?? "\(value)"
    }

    /// Rounds on the decimal digits themselves.
    private func exactTicks(_ magnitude: Double) -> Int64 {
        guard magnitude > 0 else { return 0 }
        let text = Rounding.thirtyDigits(magnitude)
        let parts = text.split(separator: "e")
        let mantissa = parts[0].filter { $0 != "." }
        guard parts.count == 2, let exponent = Int(parts[1]), let kept = Int64(mantissa.prefix(15))
        else { return 0 }
        // Half up here as well: the C library would take a tie at the 15th digit to the even one.
        let digits = kept + (mantissa.dropFirst(15).first ?? "0" >= "5" ? 1 : 0)
        // value = digits * 10^(exponent - 14); ticks = digits * 10^(exponent - 14 + places).
        let shift = exponent - 14 + places
        guard shift < 0 else { return digits * Rounding.power(shift) }
        guard shift >= -17 else { return 0 }
        let unit = Rounding.power(-shift)
        return digits / unit + (digits % unit * 2 >= unit ? 1 : 0)
    }

    private static func power(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// Returns the value as `d.ddd…e±xx` with 30 significant digits, rounded by the C library.
    private static func thirtyDigits(_ value: Double) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
            guard let base = buffer.baseAddress else { return "" }
            let length = withVaList([value]) { vsnprintf(base, 40, "%.29e", $0) }
            return String(
                decoding: UnsafeRawBufferPointer(start: base, count: Int(max(0, length))),
                as: UTF8.self
            )
        }
    }
}
