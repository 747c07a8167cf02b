import ScorerKit

/// The scores of the oracle (`Oracle/oracle.py`), column by column.
enum OracleScores {
    static let columns: [[Double]] = [
        [0.00, 0.25, 1.00, 0.70, 0.55],
        [1.00, 0.60, 0.00, 0.35, 0.90],
        [0.30, 1.00, 0.45, 0.00, 0.80],
    ]

    /// The weights of a weighting on columns, with rows in blocks of some size.
    static func weights(
        _ type: any Scorer.Type,
        _ parameters: [String: ParameterValue] = [:],
        _ columns: [[Double]] = columns,
        blockRows: Int? = nil
    ) throws(ScorerError) -> [Double] {
        let trial = try ScorerTrial(type, parameters, childCount: columns.count)
        return try trial.score(columns, blockRows: blockRows).figures
    }
}

/// Whether two lists of weights agree to twelve digits.
func agree(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count
        && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) }
}
