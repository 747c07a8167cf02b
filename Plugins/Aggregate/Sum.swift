internal import ScorerKit

/// Joins children by adding them up.
///
/// score = Σ child, over the children that apply; where some do not and the profile says `rescale`,
/// which is the default, it is brought to the full mark: × full mark / Σ full marks that apply.
struct Sum: Scorer {
    static let description = ScorerDescription(
        id: "sum",
        title: Title(zh: "加总", en: "Sum"),
        summary: Title(
            zh: "各下级项得分相加；有不适用的，按其余各项的满分折算，或不予折算。",
            en: "Adds up the scores of the children; where some do not apply, the others are "
                + "brought to the full mark, or stay as they are."
        ),
        reference: "Common in assessment rules: points of the items add up to the full mark",
        role: .aggregate,
        returns: .points,
        parts: .terms,
        parameters: [
            ParameterDescription(
                "not_applicable",
                .choice,
                zh: "有不适用的下级项时：rescale 为按满分折算，leave_out 为不计",
                en: "where children do not apply: rescale to the full mark, or leave them out",
                isMain: true,
                defaultValue: "rescale",
                choices: ["rescale", "leave_out"],
                zhChoices: ["按满分折算", "不计"]
            ),
            ParameterDescription(
                "full_mark",
                .number,
                zh: "满分，由主程序填入",
                en: "filled in by the host with the node's full mark"
            ),
            ParameterDescription(
                "full_marks",
                .numbers,
                zh: "各下级项的满分，由主程序填入",
                en: "filled in by the host with the full mark of each child"
            ),
        ],
        reasons: [
            Children.leftOut,
            Children.notFinite,
            NamedText(
                "rescaled",
                zh: "有{0}项不适用，其余各项得{1}分，满分{2}，折算为满分{3}",
                en: "children that do not apply: {0}; the others have {1} of {2}, brought to {3}"
            ),
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

    /// The full marks of the children and of the node; nil where nothing is rescaled.
    private let marks: (children: [Double], whole: Double)?

    init(parameters: Parameters) throws(ScorerError) {
        guard parameters.has("not_applicable"), parameters.has("full_marks"),
            try parameters.choice("not_applicable") == 0,
            let whole = parameters.optionalNumber("full_mark")
        else {
            marks = nil
            return
        }
        let children = try parameters.numbers("full_marks")
        guard children.count == parameters.childCount else {
            throw .parameter(
                "full_marks",
                zh: "有\(parameters.childCount)个下级项，却有\(children.count)个满分",
                en: "there are \(parameters.childCount) children and \(children.count) full marks"
            )
        }
        marks = (children, whole)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        if block.isComplete {
            Sum.add(block, into: scores.values)
            return scores.settle()
        }
        for row in 0..<block.rowCount {
            let state = block.stateOfChildren(row)
            let sum = state == .scored ? rescaled(Sum.sum(block, row), block, row) : .nan
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

    /// Brings a sum to the full mark where children do not apply.
    private func rescaled(_ sum: Double, _ block: Block, _ row: Int) -> Double {
        guard let marks, let attainable = attainable(block, row), attainable != marks.whole else {
            return sum
        }
        return sum * (marks.whole / attainable)
    }

    /// Returns the full marks of the children that apply; nil where all do, or none could be earned.
    private func attainable(_ block: Block, _ row: Int) -> Double? {
        guard let marks, block.inapplicableChildren(row) > 0 else { return nil }
        var attainable = 0.0
        for child in 0..<block.columnCount where block[child].state(row) == .scored {
            attainable += marks.children[child]
        }
        return attainable > 0 ? attainable : nil
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        (0..<block.columnCount).map { child in
            let isScored = block[child].state(row) == .scored
            return isScored ? rescaled(block[child].numbers[row], block, row) : 0
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block.stateOfChildren(row) == .scored else { return nil }
        let sum = Sum.sum(block, row)
        guard sum.isFinite else { return Reason(1) }
        let leftOut = Double(block.inapplicableChildren(row))
        if let marks, let attainable = attainable(block, row), attainable != marks.whole {
            return Reason(2, leftOut, sum, attainable, marks.whole)
        }
        return leftOut == 0 ? nil : Reason(0, leftOut)
    }
}
