public import KaopingCore
public import ScorerKit

/// An interval with exact ends, as a profile writes it: `300..500`, `3000..<5000`, `90..`, `..<60`.
public struct ExactInterval: Sendable, Hashable {
    /// The lower end, which belongs to the interval; nil where there is none.
    public let lower: Exact?
    /// The upper end; nil where there is none.
    public let upper: Exact?
    /// Whether the upper end belongs to the interval.
    public let includesUpper: Bool

    /// Reads an interval; nil when the text is none or its ends are in the wrong order.
    ///
    /// A single number is no interval. Percentages are shares: `60%..` begins at 0.6.
    public init?(_ text: some StringProtocol) {
        let plain = String(text.filter { $0 != " " })
        guard let dots = plain.firstRange(of: "..") else { return nil }
        let low = plain[..<dots.lowerBound]
        var high = plain[dots.upperBound...]
        let open = high.hasPrefix("<")
        if open { high = high.dropFirst() }
        if low.isEmpty && high.isEmpty || open && high.isEmpty { return nil }
        // `0...5` would be read as 0 to .5.
        if !open && high.hasPrefix(".") { return nil }
        lower = low.isEmpty ? nil : Exact(low)
        upper = high.isEmpty ? nil : Exact(high)
        includesUpper = !open && upper != nil
        if (lower == nil) != low.isEmpty || (upper == nil) != high.isEmpty { return nil }
        if let lower, let upper {
            guard lower < upper || (lower == upper && includesUpper) else { return nil }
        }
    }

    /// The interval in binary numbers.
    public var interval: Interval {
        Interval(
            lower?.double ?? -.infinity,
            upper?.double ?? .infinity,
            includesLower: lower != nil,
            includesUpper: includesUpper
        )
    }

    /// Says whether two intervals have a number in common.
    public func overlaps(_ other: ExactInterval) -> Bool {
        endsAfterStart(of: other) && other.endsAfterStart(of: self)
    }

    /// Says whether this interval ends at or after the other's first number.
    private func endsAfterStart(of other: ExactInterval) -> Bool {
        guard let upper, let lower = other.lower else { return true }
        return includesUpper ? lower <= upper : lower < upper
    }

    /// Says whether this interval reaches farther up than the other.
    func endsAfter(_ other: ExactInterval) -> Bool {
        guard let end = other.upper else { return false }
        guard let upper else { return true }
        return upper > end || (upper == end && includesUpper && !other.includesUpper)
    }

    /// Says whether this interval begins before the other.
    public func isBefore(_ other: ExactInterval) -> Bool {
        guard let start = other.lower else { return false }
        guard let lower else { return true }
        return lower < start
    }
}

extension ExactInterval: CustomStringConvertible {
    /// The interval as a profile writes it.
    public var description: String {
        "\(lower.map(\.description) ?? "")\(upper == nil || includesUpper ? ".." : "..<")"
            + "\(upper.map(\.description) ?? "")"
    }
}
