internal import ScorerKit

/// Joins children by whether every of them has full marks.
///
/// score = 1 where every child has full marks, else 0. One with less decides, even where
/// another has no data or is inconclusive; else such a state goes to the row. Children that do not
/// apply are left out; not rated, excluded and refused go to the row whatever the others are.
struct AllFull: Scorer {
    static let description = ScorerDescription(
        id: "all",
        title: Title(zh: "全部达标", en: "All"),
        summary: Title(
            zh: "所有下级项都得满分才得满分，否则得零分；有一项不满分即可断定，不论其余是否缺数据。",
            en:
                "Full marks where every child has full marks, else zero; one with less decides even "
                + "where another has no data."
        ),
        reference: "NISTIR 7275r4 (XCCDF 1.2), truth table of AND; acceptance rules: 各项均达标方为合格",
        role: .aggregate,
        parameters: FullMarks.parameters,
        reasons: [
            Children.leftOut,
            FullMarks.short,
            NamedText(
                "unknown",
                zh: "其余各项满分，但有的没有得分",
                en: "the others are full, but not all have a score"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "全部满分才得满分；缺数据时，另一项满分则无从断定，不满分即可断定",
                en:
                    "All must be full; beside a child without data a full one decides nothing, one with less decides",
                parameters: "{weights: [1, 1], full_marks: [10, 5]}",
                inputs: [[10, 5], [10, 4], [9, 4], [10, .nan], [9, .nan]],
                expected: [1, 0, 0, .nan, 0]
            )
        ]
    )

    private let marks: FullMarks

    init(parameters: Parameters) throws(ScorerError) {
        marks = try FullMarks(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let count = marks.count(block, row)
            if let state = count.decisive {
                scores.set(row, state)
            } else if count.short > 0 {
                scores.set(row, 0)
            } else if let state = count.missing {
                scores.set(row, state)
            } else if count.full > 0 {
                scores.set(row, 1)
            } else {
                scores.set(row, .notApplicable)
            }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let count = marks.count(block, row)
        guard count.decisive == nil else { return nil }
        if let child = count.firstShort {
            let score = block[child].numbers[row]
            return Reason(1, Double(child + 1), score, marks.marks[child])
        }
        if count.missing != nil { return count.full > 0 ? Reason(2) : nil }
        let leftOut = block.inapplicableChildren(row)
        return leftOut == 0 || count.full == 0 ? nil : Reason(0, Double(leftOut))
    }
}
