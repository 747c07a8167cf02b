internal import ScorerKit

/// The children's weights and what a weighted mean does with them.
///
/// mean = back(Σ weight × forward(child) / Σ weight), summed in the order of the children, so that
/// the bits do not depend on how rows are cut into blocks. A child of weight zero has no part.
struct WeightedChildren: Sendable {
    static let parameters = [
        ParameterDescription(
            "weights",
            .numbers,
            zh: "各下级项的权重，由主程序填入",
            en: "filled in by the host with one weight for each child",
            range: Interval(0...)
        )
    ]

    static let leftOut = NamedText(
        "left_out",
        zh: "{0}个下级项不计，权重由其余各项分担",
        en: "children left out: {0}; the others share their weight"
    )

    static let noWeight = NamedText(
        "no_weight",
        zh: "适用的下级项权重之和为零，无法评定",
        en: "the weights of the children that apply add up to zero"
    )

    /// What begins the list of reasons of a scorer that weighs its children.
    static let reasons = [leftOut, noWeight, Children.notFinite]

    /// What begins the list where weights only say which children have a part.
    static let plainReasons = [Children.leftOut, noWeight, Children.notFinite]

    let weights: [Double]

    init(parameters: Parameters) throws(ScorerError) {
        weights = try parameters.numbers("weights")
        guard weights.count == parameters.childCount else {
            throw .parameter(
                "weights",
                zh: "有\(parameters.childCount)个下级项，却有\(weights.count)个权重",
                en: "there are \(parameters.childCount) children and \(weights.count) weights"
            )
        }
        let total = weights.reduce(0, +)
        guard weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
            throw .parameter(
                "weights",
                zh: "权重不得为负，其和须大于零",
                en: "weights must not be negative and must add up to more than zero"
            )
        }
    }

    /// Returns the state that a row takes from the children that weigh something.
    ///
    /// A child of weight zero has no part, so that its state decides nothing; where such children
    /// alone apply there is something to join, but nothing to join it with.
    func state(_ block: Block, _ row: Int) -> ScorerState {
        var isApplicable = false
        for (child, weight) in weights.enumerated() {
            let state = block[child].state(row)
            if state == .notApplicable { continue }
            if state != .scored && weight > 0 { return state }
            isApplicable = isApplicable || state == .scored
        }
        return isApplicable ? .scored : .notApplicable
    }

    /// Scores every row with the mean of its children.
    @inline(__always)
    func setMeans(
        _ block: Block,
        into scores: inout Scores,
        forward: (Double) -> Double,
        back: (Double) -> Double
    ) {
        if block.isComplete {
            setCompleteMeans(block, into: scores.values, forward, back)
            return scores.settle()
        }
        for row in 0..<block.rowCount {
            let state = state(block, row)
            guard state == .scored else {
                scores.set(row, state)
                continue
            }
            let mean = back(mean(block, row, forward))
            if mean.isFinite { scores.set(row, mean) } else { scores.set(row, .inconclusive) }
        }
    }

    /// Goes child by child, so that each pass is one multiplication and one addition a row.
    @inline(__always)
    private func setCompleteMeans(
        _ block: Block,
        into values: UnsafeMutableBufferPointer<Double>,
        _ forward: (Double) -> Double,
        _ back: (Double) -> Double
    ) {
        values.update(repeating: 0)
        var total = 0.0
        for (child, weight) in weights.enumerated() where weight > 0 {
            let numbers = block[child].numbers
            for row in 0..<values.count { values[row] += weight * forward(numbers[row]) }
            total += weight
        }
        for row in 0..<values.count { values[row] = back(values[row] / total) + 0 }
    }

    /// Returns the mean of the children of one row that apply, before `back`.
    @inline(__always)
    func mean(_ block: Block, _ row: Int, _ forward: (Double) -> Double) -> Double {
        var (sum, total) = (0.0, 0.0)
        for (child, weight) in weights.enumerated() where weight > 0 {
            guard block[child].state(row) == .scored else { continue }
            sum += weight * forward(block[child].numbers[row])
            total += weight
        }
        return sum / total
    }

    /// Returns the share that each child has in a row's mean: its weight in that of all that apply.
    func shares(_ block: Block, _ row: Int) -> [Double] {
        let used = Set(used(block, row))
        let total = weights.indices.reduce(0) { used.contains($1) ? $0 + weights[$1] : $0 }
        return weights.indices.map { used.contains($0) ? weights[$0] / total : 0 }
    }

    /// Returns the children that have a part in a row's mean.
    func used(_ block: Block, _ row: Int) -> [Int] {
        weights.indices.filter { weights[$0] > 0 && block[$0].state(row) == .scored }
    }
}
