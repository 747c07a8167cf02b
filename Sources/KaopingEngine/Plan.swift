internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// The tree of criteria as a list of steps, children before their parents.
///
/// A step that needs a summary of its inputs, or all of them at once, must wait until its inputs
/// are known for every unit. Steps are therefore put into waves: all steps of a wave are done
/// block by block in one pass.
struct Plan: Sendable {
    /// One node of the tree.
    ///
    /// A class, because every block looks at every step, and to copy one costs more than the look. It
    /// changes only while the plan is laid out.
    final class Step: @unchecked Sendable {
        let criterion: Criterion
        let use: ScorerUse
        /// For a leaf of a value, the index of its formula among the run's programs; else -1.
        let program: Int
        /// For a leaf of rows, the index of its input among the run's; else -1.
        let grouped: Int
        /// For an inner node, the steps of its children.
        let children: [Int]
        /// Brings each child's score to the scale that is combined on.
        let childScales: [Affine]
        /// Brings the scorer's number to the node's scale.
        let resultScale: Affine
        /// The pass in which the step's scores are computed.
        let wave: Int
        /// Whether its scores are needed for every unit after its pass.
        fileprivate(set) var isKept: Bool
        /// Whether a later pass scores its rows again, which costs less than to keep the scores.
        fileprivate(set) var isRepeated = false

        init(
            _ criterion: Criterion,
            _ use: ScorerUse,
            _ input: Input,
            resultScale: Affine,
            wave: Int,
            isKept: Bool
        ) {
            (self.criterion, self.use) = (criterion, use)
            (self.resultScale, self.wave, self.isKept) = (resultScale, wave, isKept)
            switch input {
            case .value(let program): (self.program, grouped) = (program, -1)
            case .rows(let index): (program, grouped) = (-1, index)
            case .children: (program, grouped) = (-1, -1)
            }
            if case .children(let steps, let scales) = input {
                (children, childScales) = (steps, scales)
            } else {
                (children, childScales) = ([], [])
            }
        }

        /// What a step scores.
        enum Input {
            /// A formula, by its index among the run's programs.
            case value(Int)
            /// Rows, by their index among the run's inputs.
            case rows(Int)
            /// Other steps, and what brings each of their scores to the scale that is combined on.
            case children([Int], [Affine])
        }

        /// Scoring within groups sees all units of a group at once.
        var need: ScorerDescription.Need {
            criterion.within == nil ? use.handle.description.need : .population
        }
        /// Whether its inputs are summed up over all units: to score them, or, where it is scored
        /// within groups, to say something of the run.
        var isSummedUp: Bool {
            let description = use.handle.description
            return description.need == .summary
                && (criterion.within == nil || !description.notes.isEmpty)
        }
        var isLeaf: Bool { children.isEmpty }
    }

    /// A change of scale: `factor * value + offset`.
    struct Affine: Sendable, Hashable {
        let factor: Double
        let offset: Double
        static let identity = Affine(factor: 1, offset: 0)

        /// From one scale to another.
        init(from: Scale, to: Scale) {
            guard from != to else {
                self = .identity
                return
            }
            let (a, b) = (from.lower.double, from.upper.double)
            let (c, d) = (to.lower.double, to.upper.double)
            factor = (d - c) / (b - a)
            offset = c - a * ((d - c) / (b - a))
        }

        /// From a share of full marks to a scale.
        init(shareTo scale: Scale) {
            factor = scale.upper.double - scale.lower.double
            offset = scale.lower.double
        }

        private init(factor: Double, offset: Double) {
            self.factor = factor
            self.offset = offset
        }
    }

    private(set) var steps: [Step] = []
    /// The formulas that leaves score, in the order of the leaves.
    private(set) var formulas: [Formula] = []
    /// The rows that leaves score, in the order of the leaves.
    private(set) var grouped: [GroupedInput] = []
    /// The step of the root; nil for a scheme without criteria.
    private(set) var root: Int?
    /// The steps of other totals, in their order.
    private(set) var totals: [Int] = []
    /// The steps below the root, parents before their children as reports have them.
    private(set) var preorder: [Int] = []
    /// How many passes there are.
    var waveCount: Int { (steps.map(\.wave).max() ?? 0) + 1 }

    /// Lays out a tree.
    ///
    /// - Parameters:
    ///   - root: the tree.
    ///   - totals: other combinations of the root's children.
    ///   - isKept: whether a criterion's scores are asked for.
    init(_ root: Criterion, totals: [Criterion] = [], isKept: (Criterion) -> Bool) {
        if case .none = root.content { return }
        let step = add(root, isKept)
        self.root = step
        preorder = Array(below(step).dropFirst())
        let children = steps[step].children
        for total in totals {
            guard case .inner(_, _, let use) = total.content else { continue }
            // The root has given its children's room away by then.
            for child in children { steps[child].isKept = true }
            self.totals.append(addInner(total, use, children, isKept: true))
        }
        markInputsOfLaterWaves()
    }

    private func below(_ step: Int) -> [Int] {
        [step] + steps[step].children.flatMap(below)
    }

    private mutating func add(_ criterion: Criterion, _ isKept: (Criterion) -> Bool) -> Int {
        switch criterion.content {
        case .none: break
        case .rows(let input, let use):
            grouped.append(input)
            addLeaf(criterion, use, .rows(grouped.count - 1), isKept: isKept(criterion))
        case .leaf(let formula, let use):
            formulas.append(formula)
            addLeaf(criterion, use, .value(formulas.count - 1), isKept: isKept(criterion))
        case .inner(let children, _, let use):
            let indexes = children.map { add($0, isKept) }
            _ = addInner(criterion, use, indexes, isKept: isKept(criterion))
        }
        return steps.count - 1
    }

    private mutating func addLeaf(
        _ criterion: Criterion,
        _ use: ScorerUse,
        _ input: Step.Input,
        isKept: Bool
    ) {
        let returnsShare = use.handle.description.returns == .share
        steps.append(
            Step(
                criterion,
                use,
                input,
                resultScale: returnsShare ? Affine(shareTo: criterion.scale) : .identity,
                wave: 0,
                isKept: isKept
            )
        )
    }

    private mutating func addInner(
        _ criterion: Criterion,
        _ use: ScorerUse,
        _ indexes: [Int],
        isKept: Bool
    ) -> Int {
        let children = indexes.map { steps[$0].criterion }
        let (childScales, resultScale) = Plan.scales(criterion, children, use)
        let inputs = indexes.map { steps[$0].wave }.max() ?? 0
        let needs = [use, criterion.weighting].compactMap { $0?.handle.description.need }
        let waits = needs.contains { $0 != .nothing }
        steps.append(
            Step(
                criterion,
                use,
                .children(indexes, childScales),
                resultScale: resultScale,
                wave: waits ? inputs + 1 : inputs,
                isKept: isKept
            )
        )
        return steps.count - 1
    }

    /// Points are added as they are, and a method with a scale of its own sees its children as
    /// they are; a mean combines on one scale, which is the children's own where they agree.
    private static func scales(
        _ criterion: Criterion,
        _ children: [Criterion],
        _ use: ScorerUse
    ) -> (children: [Affine], result: Affine) {
        let returns = use.handle.description.returns
        let identities = children.map { _ in Affine.identity }
        if returns == .share { return (identities, Affine(shareTo: criterion.scale)) }
        guard returns == .scale else { return (identities, .identity) }
        let common = children.allSatisfy { $0.scale == children[0].scale }
        let scale = common ? children[0].scale : criterion.scale
        let inputs = common ? identities : children.map { Affine(from: $0.scale, to: scale) }
        return (inputs, Affine(from: scale, to: criterion.scale))
    }

    private mutating func markInputsOfLaterWaves() {
        for step in steps {
            // Who needs all units at once would need room for all of them as well.
            let isInBlocks = step.need != .population
            for child in step.children where steps[child].wave < step.wave {
                if isInBlocks, isPlain(steps[child]) {
                    steps[child].isRepeated = true
                } else {
                    steps[child].isKept = true
                }
            }
        }
    }

    /// Whether a step scores the values of one column as they stand, each by itself.
    func isPlain(_ step: Step) -> Bool {
        step.program >= 0 && step.need == .nothing && step.use.columns.isEmpty
            && formulas[step.program].column != nil
    }
}
