internal import ScorerKit

/// Which children of a row have full marks, for methods that ask for nothing else.
struct FullMarks: Sendable {
    static let parameters =
        WeightedChildren.parameters + [
            ParameterDescription(
                "full_marks",
                .numbers,
                zh: "各下级项的满分，由主程序填入",
                en: "filled in by the host with the full mark of each child"
            )
        ]

    static let short = NamedText(
        "short",
        zh: "第{0}个下级项得{1}，满分{2}",
        en: "child {0} has {1} of {2}"
    )

    /// What the children of a row amount to.
    struct Count {
        /// How many have a part and full marks, and how many have a part and less.
        var full = 0
        var short = 0
        /// The first state that is not a score, of the children that have a part.
        var missing: ScorerState?
        /// A state that no other child can outweigh.
        var decisive: ScorerState?
        /// The first child with full marks, and the first with less.
        var firstFull: Int?
        var firstShort: Int?
    }

    private let children: WeightedChildren
    let marks: [Double]

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        marks = try parameters.numbers("full_marks")
        guard marks.count == parameters.childCount else {
            throw .parameter(
                "full_marks",
                zh: "有\(parameters.childCount)个下级项，却有\(marks.count)个满分",
                en: "there are \(parameters.childCount) children and \(marks.count) full marks"
            )
        }
        guard marks.allSatisfy(\.isFinite) else {
            throw .parameter(
                "full_marks",
                zh: "满分须为有限数",
                en: "a full mark must be a finite number"
            )
        }
    }

    /// Counts the children of a row; an infinite number is inconclusive.
    func count(_ block: Block, _ row: Int) -> Count {
        var count = Count()
        for child in 0..<block.columnCount {
            let state = state(block, row, child)
            switch state {
            case .scored: add(child, block[child].numbers[row], to: &count)
            case .notApplicable: continue
            case .notAvailable, .inconclusive: count.missing = count.missing ?? state
            case .notRated, .excluded, .refused: count.decisive = count.decisive ?? state
            }
        }
        return count
    }

    private func add(_ child: Int, _ number: Double, to count: inout Count) {
        // Sums of parts miss the mark in their last digits: 0.1 + 0.2 of 0.3 is full.
        if number >= marks[child] - 1e-14 * abs(marks[child]) {
            count.full += 1
            count.firstFull = count.firstFull ?? child
        } else {
            count.short += 1
            count.firstShort = count.firstShort ?? child
        }
    }

    private func state(_ block: Block, _ row: Int, _ child: Int) -> ScorerState {
        guard children.weights[child] > 0 else { return .notApplicable }
        let state = block[child].state(row)
        return state == .scored && !block[child].numbers[row].isFinite ? .inconclusive : state
    }
}
