internal import KaopingCore
public import KaopingProfile

/// What follows for each unit.
public struct ConsequenceResult: Sendable {
    /// The consequence.
    public let consequence: Consequence
    /// Whether it follows: 1 or 0.
    public let follows: Buffer<UInt8>
    /// How much.
    ///
    /// Nan where it does not follow; nil for a consequence without an amount.
    public let amounts: Buffer<Double>?
}

extension Consequence {
    /// Computes what follows for each unit.
    func result(_ data: inout UnitData) -> ConsequenceResult {
        let fires = data.condition(condition)
        data.remarkUnknown(fires, title, at: place)
        let values = amount.map { data.numbers($0) }
        let follows = Buffer<UInt8>(repeating: 0, count: data.rows)
        let amounts = values.map { _ in Buffer<Double>(repeating: .nan, count: data.rows) }
        var missing: [Int] = []
        for row in 0..<data.rows where fires[row] == 1 {
            if let values, let amounts {
                amounts.base[row] = values[row]
                if values[row].isNaN {
                    if data.settled?[row] != 1 { missing.append(row) }
                    continue
                }
                // An amount of nothing is no consequence.
                follows.base[row] = values[row] == 0 ? 0 : 1
            } else {
                follows.base[row] = 1
            }
        }
        if !missing.isEmpty {
            data.remarks.append(
                Issue(
                    .amountMissing,
                    at: place,
                    [
                        "title": .both(title), "units": .both(data.list(missing)),
                        "count": "\(missing.count)",
                    ],
                    severity: .warning
                )
            )
        }
        return ConsequenceResult(consequence: self, follows: follows, amounts: amounts)
    }
}
