internal import ScorerKit

/// Joins children by whether at least one of them has full marks.
///
/// score = 1 where at least one child has full marks, else 0. A full one decides, even where
/// another has no data or is inconclusive; else such a state goes to the row. Children that do not
/// apply are left out; not rated, excluded and refused go to the row whatever the others are.
struct AnyFull: Scorer {
    static let description = ScorerDescription(
        id: "any",
        title: Title(zh: "任一达标", en: "Any"),
        summary: Title(
            zh: "至少一个下级项得满分即得满分，否则得零分；有一项满分即可断定，不论其余是否缺数据。",
            en:
                "Full marks where at least one child has full marks, else zero; a full one decides even "
                + "where another has no data."
        ),
        reference: "NISTIR 7275r4 (XCCDF 1.2), truth table of OR; acceptance rules: 满足其中一项即为达标",
        role: .aggregate,
        parameters: FullMarks.parameters,
        reasons: [
            Children.leftOut,
            FullMarks.short,
            NamedText("full", zh: "第{0}个下级项得满分", en: "child {0} has full marks"),
        ],
        examples: [
            WorkedExample(
                zh: "一项满分即得满分；缺数据时，另一项满分即可断定，不满分则无从断定",
                en:
                    "One must be full; beside a child without data a full one decides, one with less decides nothing",
                parameters: "{weights: [1, 1], full_marks: [10, 5]}",
                inputs: [[10, 5], [10, 4], [9, 4], [10, .nan], [9, .nan]],
                expected: [1, 1, 0, 1, .nan]
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
            } else if count.full > 0 {
                scores.set(row, 1)
            } else if let state = count.missing {
                scores.set(row, state)
            } else if count.short > 0 {
                scores.set(row, 0)
            } else {
                scores.set(row, .notApplicable)
            }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let count = marks.count(block, row)
        guard count.decisive == nil else { return nil }
        if let child = count.firstFull { return Reason(2, Double(child + 1)) }
        guard count.missing == nil, let child = count.firstShort else { return nil }
        let score = block[child].numbers[row]
        return Reason(1, Double(child + 1), score, marks.marks[child])
    }
}
