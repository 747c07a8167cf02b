public import KaopingProfile

/// What a gate did for each unit.
public struct GateResult: Sendable {
    /// What became of a gate for a unit.
    public enum Outcome: UInt8, Sendable, CaseIterable {
        /// Its condition does not hold.
        case notFired = 0
        /// It took effect.
        case fired = 1
        /// It is proposed, and whoever decides has not decided, or without the evidence needed.
        case pending = 2
        /// It was proposed, and whoever decides decided against it.
        case rejected = 3
        /// Its condition cannot be decided for want of data.
        case unknown = 4
    }

    /// The gate.
    public let gate: Gate
    /// What became of it, as raw values of `Outcome`, one for each unit.
    public let outcomes: Buffer<UInt8>

    /// Returns what became of it for a unit.
    public func outcome(_ row: Int) -> Outcome {
        Outcome(rawValue: outcomes[row]) ?? .unknown
    }

    /// Whether it takes effect for each unit: 1 or 0.
    var effects: Buffer<Double> {
        let effects = Buffer<Double>(count: outcomes.count)
        for row in 0..<outcomes.count { effects.base[row] = outcome(row) == .fired ? 1 : 0 }
        return effects
    }
}
