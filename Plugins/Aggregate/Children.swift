internal import ScorerKit

/// Reasons that several scorers of the family give.
enum Children {
    static let leftOut = NamedText(
        "left_out",
        zh: "{0}个下级项不适用，未计入",
        en: "children that do not apply and are not counted: {0}"
    )

    static let notFinite = NamedText(
        "not_finite",
        zh: "下级项得分的合成结果不是有限数",
        en: "the children do not join to a finite number"
    )

    static let negative = NamedText(
        "negative",
        zh: "第{0}个下级项为负数（{1}），此方法无法评定",
        en: "child {0} is negative ({1}), for which the method has no score"
    )
}

extension Block {
    /// Returns the state that a row takes from its children; scored when there is something to join.
    ///
    /// Children that do not apply are left out. Of the others, the first one that is not scored
    /// decides; where no child applies, the node does not apply either.
    func stateOfChildren(_ row: Int) -> ScorerState {
        var isApplicable = false
        for child in 0..<columnCount {
            let state = self[child].state(row)
            if state == .notApplicable { continue }
            if state != .scored { return state }
            isApplicable = true
        }
        return isApplicable ? .scored : .notApplicable
    }

    /// Returns how many children of a row do not apply.
    func inapplicableChildren(_ row: Int) -> Int {
        (0..<columnCount).count { self[$0].state(row) == .notApplicable }
    }
}

extension Scores {
    /// Gives a row a score, or the state inconclusive where the score is not finite.
    mutating func setFinite(_ row: Int, _ value: Double) {
        if value.isFinite { set(row, value) } else { set(row, .inconclusive) }
    }

    /// Writes a row's named outputs where the host asks for them.
    func setOutputs(_ row: Int, _ numbers: Double...) {
        for (output, number) in zip(outputs, numbers) { output[row] = number + 0 }
    }
}
