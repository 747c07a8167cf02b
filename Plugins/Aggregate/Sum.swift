internal import ScorerKit

/// Joins children by adding them up.
///
/// score = Σ child, over the children that apply.
struct Sum: Scorer {
    static let description = ScorerDescription(
        id: "sum",
        title: Title(zh: "加总", en: "Sum"),
        summary: Title(
            zh: "各下级项得分相加；不适用的不计。",
            en: "Adds up the scores of the children; those that do not apply are left out."
        ),
        reference: "Common in assessment rules: points of the items add up to the full mark",
        role: .aggregate,
        returns: .points,
        reasons: [
            Children.leftOut,
            Children.notFinite,
        ],
        examples: [
            WorkedExample(
                zh: "30分加25分加40分",
                en: "30, 25 and 40 points add up",
                parameters: "{}",
                inputs: [[30, 25, 40]],
                expected: [95]
            ),
            WorkedExample(
                zh: "一个下级项无数据，合计也无数据",
                en: "A child without data leaves the sum without data",
                parameters: "{}",
                inputs: [[30, .nan], [30, 25]],
                expected: [.nan, 55]
            ),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        if block.isComplete {
            Sum.add(block, into: scores.values)
            return scores.settle()
        }
        for row in 0..<block.rowCount {
            let state = block.stateOfChildren(row)
            let sum = state == .scored ? Sum.sum(block, row) : .nan
            if sum.isFinite {
                scores.set(row, sum)
            } else {
                scores.set(row, state == .scored ? .inconclusive : state)
            }
        }
    }

    /// Adds complete children up, child by child in their order.
    private static func add(_ block: Block, into values: UnsafeMutableBufferPointer<Double>) {
        values.update(repeating: 0)
        for child in 0..<block.columnCount {
            let numbers = block[child].numbers
            for row in 0..<values.count { values[row] += numbers[row] }
        }
    }

    /// Returns the sum of the children of one row that apply.
    private static func sum(_ block: Block, _ row: Int) -> Double {
        var sum = 0.0
        for child in 0..<block.columnCount where block[child].state(row) == .scored {
            sum += block[child].numbers[row]
        }
        return sum
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block.stateOfChildren(row) == .scored else { return nil }
        guard Sum.sum(block, row).isFinite else { return Reason(1) }
        let leftOut = block.inapplicableChildren(row)
        return leftOut == 0 ? nil : Reason(0, Double(leftOut))
    }
}
