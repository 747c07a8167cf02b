internal import ScorerKit

/// Joins two children by their difference.
///
/// score = first child − second child. Where one of the two does not apply, neither does the
/// difference.
struct Difference: Scorer {
    static let description = ScorerDescription(
        id: "difference",
        title: Title(zh: "差值", en: "Difference"),
        summary: Title(
            zh: "第一个下级项减去第二个下级项；必须正好有两个下级项。",
            en: "Takes the second child from the first; there must be two children."
        ),
        reference: "Common in assessment rules: gains less losses, inflow less outflow",
        role: .aggregate,
        returns: .raw,
        parts: .terms,
        reasons: [
            Children.notFinite,
            NamedText(
                "not_both",
                zh: "第{0}个下级项不适用，差值也不适用",
                en: "child {0} does not apply, and neither does the difference"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "加分30减扣分12",
                en: "30 gained less 12 lost",
                parameters: "{}",
                inputs: [[30, 12], [12, 30], [.nan, 30]],
                expected: [18, -18, .nan]
            )
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {
        let count = parameters.childCount
        guard count == 2 else {
            throw .data(
                zh: "差值须有两个下级项，现有\(count)个",
                en: "a difference takes two children, and there are \(count)"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let state = Difference.state(block, row)
            if state == .scored {
                scores.setFinite(row, block[0].numbers[row] - block[1].numbers[row])
            } else {
                scores.set(row, state)
            }
        }
    }

    private static func state(_ block: Block, _ row: Int) -> ScorerState {
        let state = block.stateOfChildren(row)
        if state == .scored && block.inapplicableChildren(row) > 0 { return .notApplicable }
        return state
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        [block[0].numbers[row], -block[1].numbers[row] + 0]
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block.stateOfChildren(row) == .scored else { return nil }
        if let child = (0..<2).first(where: { block[$0].state(row) == .notApplicable }) {
            return Reason(1, Double(child + 1))
        }
        return (block[0].numbers[row] - block[1].numbers[row]).isFinite ? nil : Reason(0)
    }
}
