/// A unit whose rows cannot be counted, and why; thrown within a scorer of rows.
public struct Refusal: Error, Sendable, Hashable {
    /// Why.
    public let reason: Reason

    /// Creates a refusal.
    public init(reason: Reason) {
        self.reason = reason
    }

    /// Creates a refusal from a reason's code and at most four numbers.
    public init(_ code: some ReasonCode, _ numbers: Double...) {
        reason = code.reason(numbers)
    }
}

/// The reasons of a scorer as an enumeration: a reason's code is the raw value, and the description
/// lists the texts in that order.
public protocol ReasonCode: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
    /// The id and what is said.
    var text: NamedText { get }
}

extension ReasonCode {
    /// Returns the reason with at most four numbers; minus zero becomes zero.
    public func callAsFunction(_ numbers: Double...) -> Reason { reason(numbers) }

    fileprivate func reason(_ numbers: [Double]) -> Reason {
        let padded = numbers.map { $0 + 0 } + [0, 0, 0, 0]
        return Reason(rawValue, padded[0], padded[1], padded[2], padded[3])
    }
}
