/// A method that gives the children of a node their weights (赋权方法).
///
/// It stands under `weights:`. The host sums up the children's scores of all units, asks for one
/// weight a child, and hands the weights to the node's aggregate.
public protocol Weighting: Scorer {
    /// Returns one weight for each child, none negative and not all zero; they need not add up
    /// to 1.
    ///
    /// - Throws: `ScorerError` when the units give no weights, as when no child varies.
    func weights(_ summary: Summary) throws(ScorerError) -> [Double]
}

extension Weighting {
    /// Gives the weights.
    public func figures(_ summary: Summary) throws(ScorerError) -> [Double] {
        try weights(summary)
    }

    /// A weighting scores no unit.
    public func score(
        _ block: Block,
        summary: Summary,
        into scores: inout Scores
    ) throws(ScorerError) {
        for row in 0..<block.rowCount { scores.set(row, .notApplicable) }
    }
}
