import ScorerKit

/// Six units and four children, of which the second and the fourth are better when low; the
/// oracle in `Oracle/oracle.py` has the same.
enum Sample {
    static let columns: [[Double]] = [
        [7.5, 6.1, 9.3, 8.2, 5.4, 8.2],
        [120, 95, 150, 110, 80, 135],
        [3.2, 4.8, 2.9, 4.1, 3.7, 4.8],
        [41, 38.5, 55, 47.25, 36, 60],
    ]
    static let weights = [0.4, 0.3, 0.2, 0.1]
    static let directions: [Double] = [1, -1, 1, -1]
}

extension ScorerTrial {
    /// Lays out an aggregate with its weights and, where given, directions and other parameters.
    init(
        _ type: any Scorer.Type,
        weights: [Double],
        directions: [Double]? = nil,
        _ more: [String: ParameterValue] = [:]
    ) throws(ScorerError) {
        var parameters = more
        parameters["weights"] = .numbers(weights)
        if let directions { parameters["directions"] = .numbers(directions) }
        try self.init(type, parameters, childCount: weights.count)
    }
}

/// Says whether two lists of scores agree to some digits; nan agrees with nan.
func agree(_ found: [Double], _ expected: [Double], within relative: Double = 1e-14) -> Bool {
    found.count == expected.count
        && zip(found, expected).allSatisfy { found, expected in
            found.isNaN
                ? expected.isNaN : abs(found - expected) <= relative * max(abs(expected), 0.1)
        }
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func columns(_ children: Int, _ rows: Int) -> [[Double]] {
        (0..<children).map { _ in (0..<rows).map { _ in Double.random(in: 0.5..<100, using: &self) }
        }
    }
}
