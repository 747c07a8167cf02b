/// An interval of numbers with open or closed ends.
@frozen
public struct Interval: Sendable, Hashable {
    /// The lower end; minus infinity where there is none.
    public let lower: Double
    /// The upper end; infinity where there is none.
    public let upper: Double
    /// Whether the lower end belongs to the interval.
    public let includesLower: Bool
    /// Whether the upper end belongs to the interval.
    public let includesUpper: Bool

    /// Creates an interval.
    @inlinable
    public init(_ lower: Double, _ upper: Double, includesLower: Bool, includesUpper: Bool) {
        self.lower = lower
        self.upper = upper
        self.includesLower = includesLower
        self.includesUpper = includesUpper
    }

    /// Creates a closed interval.
    @inlinable
    public init(_ range: ClosedRange<Double>) {
        self.init(
            range.lowerBound,
            range.upperBound,
            includesLower: range.lowerBound > -.infinity,
            includesUpper: range.upperBound < .infinity
        )
    }

    /// Creates an interval without an upper end.
    @inlinable
    public init(_ range: PartialRangeFrom<Double>) {
        self.init(range.lowerBound, .infinity, includesLower: true, includesUpper: false)
    }

    /// All numbers.
    public static let all = Interval(
        -.infinity,
        .infinity,
        includesLower: false,
        includesUpper: false
    )

    /// Says whether a number lies in the interval.
    @inlinable
    public func contains(_ value: Double) -> Bool {
        (value > lower || (includesLower && value == lower))
            && (value < upper || (includesUpper && value == upper))
    }
}

extension Interval: CustomStringConvertible {
    /// The interval as a profile writes it: `300..500`, `90..`, `..<60`.
    public var description: String {
        let low = lower == -.infinity ? "" : Interval.text(lower) + (includesLower ? "" : "<")
        let high = upper == .infinity ? "" : Interval.text(upper)
        return low + (upper == .infinity || includesUpper ? ".." : "..<") + high
    }

    /// Returns a number without a needless `.0`.
    static func text(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
