public import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// What each criterion, adjustment and gate gives to the stated score of every unit.
///
/// A tree of sums and weighted means is parted down to its leaves. A node that combines its
/// children otherwise is one part, since there is no honest way to part a product or a minimum;
/// the nodes below it stand there with their scores alone.
public struct Contributions: Sendable {
    /// One line of the derivation.
    public struct Line: Sendable {
        /// What a line stands for.
        public enum Kind: String, Sendable, Hashable {
            /// A criterion.
            case criterion
            /// What gates made of a criterion's score.
            case criterionGates = "criterion_gates"
            /// Points added or taken off.
            case adjustment
            /// What gates made of the composite score.
            case gates
            /// What is not explained by the others.
            case other
            /// What rounding the total and the parts leaves.
            case rounding
        }

        /// What it is.
        public let kind: Kind
        /// The criterion's or adjustment's id; empty for the others.
        public let id: String
        /// The title.
        public let title: Bilingual
        /// How deep it stands in the tree, from 0.
        public let depth: Int
        /// Whether it is one of the parts that add up to the stated score.
        public let isPart: Bool
        /// Whether it is the sum of what stands below it; false for a leaf, and for a node that is
        /// no sum.
        public let isSum: Bool
        /// Whether it is an inner node that is no sum.
        public let isWhole: Bool
        /// What combines its children, for an inner node that is no sum; nil for the others.
        public var rule: Bilingual?
        /// The gates that a line of gates stands for, and on whom each of them acted.
        var gates: [(title: Bilingual, fired: [Bool])] = []
        /// The node's own scores; empty for what is no criterion.
        public let scores: [Double]
        /// What it gives to the score; nan where that cannot be told.
        public let values: [Double]
    }

    /// The title of a line for some units: a line of gates has those that acted on any of them.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - rows: the units.
    /// - Returns: the title; empty for gates whose acts are not known.
    func title(_ line: Line, _ rows: [Int]) -> Bilingual {
        guard !line.gates.isEmpty else { return line.title }
        let acted = line.gates.filter { gate in
            rows.contains { gate.fired.indices.contains($0) && gate.fired[$0] }
        }
        return Bilingual(
            zh: acted.map(\.title.zh).joined(separator: "、"),
            en: acted.map(\.title.en).joined(separator: ", ")
        )
    }

    /// The lines in the order of the tree, then adjustments, gates and what is left.
    public private(set) var lines: [Line] = []
    /// The stated scores.
    public let total: [Double]
    /// The places of the stated score; nil where it is as computed.
    public let stated: Rounding?
    /// What a point of each line's own score is worth in the total for those with all scores.
    private(set) var worth: [Double] = []
    /// Whether all criteria have a score, unit by unit.
    private(set) var isWhole: [Bool] = []

    private let tree: TreeResult.Facts
    private let plan: Plan
    /// A gap that is the noise of binary arithmetic.
    private static let noise = 1e-9

    /// Parts the scores of a run.
    ///
    /// - Throws: `IssuesError` when the scores cannot be read.
    public init(_ result: TreeResult) throws(IssuesError) {
        total = result.total
        stated = result.profile.stated
        plan = Plan(result.profile.root) { _ in false }
        tree = TreeResult.Facts(result)
        guard let root = plan.root else { return }
        let scores = try children(root, result)
        let parts =
            plan.steps[root].isLeaf
            ? nil
            : NodeParts(
                plan.steps[root],
                scores,
                weights: result.weights[result.profile.root.id],
                rows: total.count
            )
        let before = treeScores(parts)
        if let terms = parts?.parts {
            for (child, term) in zip(plan.steps[root].children, terms) {
                try add(child, term, depth: 0, result)
            }
            addGates(on: result.profile.root, before, terms, depth: 0)
        } else {
            try addWhole(root, before, before, depth: 0, result)
        }
        addRest(before)
        isWhole = total.indices.map(hasAllScores)
        worth = lines.map(usualWorth)
    }

    /// The tree's scores behind its own gates: what the scorer gives, where that is known.
    private func treeScores(_ parts: NodeParts?) -> [Double] {
        total.indices.map { row in
            guard !total[row].isNaN else { return .nan }
            let points = tree.adjustments.reduce(0) { $0 + $1.values[row] }
            return parts?.values[row] ?? (total[row] - points)
        }
    }

    // MARK: The tree

    private func children(
        _ index: Int,
        _ result: TreeResult
    ) throws(IssuesError) -> [NodeScores] {
        var scores: [NodeScores] = []
        for child in plan.steps[index].children {
            scores.append(try self.scores(child, result))
        }
        return scores
    }

    private func scores(
        _ index: Int,
        _ result: TreeResult
    ) throws(IssuesError) -> NodeScores {
        if let kept = try result.scores(plan.steps[index].criterion.id) { return kept }
        let none = ScorerState.notAvailable.rawValue
        return NodeScores(
            values: [Double](repeating: .nan, count: total.count),
            states: [UInt8](repeating: none, count: total.count)
        )
    }

    private mutating func add(
        _ index: Int,
        _ values: [Double],
        depth: Int,
        _ result: TreeResult
    ) throws(IssuesError) {
        let step = plan.steps[index]
        let own = try scores(index, result).values
        guard !step.isLeaf else {
            lines.append(line(step.criterion, own, values, depth, isPart: true))
            return
        }
        let parts = NodeParts(
            step,
            try children(index, result),
            weights: result.weights[step.criterion.id],
            rows: total.count
        )
        guard let terms = parts?.parts else {
            return try addWhole(index, own, values, depth: depth, result)
        }
        lines.append(line(step.criterion, own, values, depth, isSum: true))
        let factors = Contributions.factors(values, own)
        let given = terms.map { term in term.indices.map { factors[$0] * term[$0] } }
        for (child, values) in zip(step.children, given) {
            try add(child, values, depth: depth + 1, result)
        }
        addGates(on: step.criterion, values, given, depth: depth + 1)
    }

    /// What a point of a node is worth in the composite score, unit by unit; for one that has no
    /// points there, what it is worth to another.
    private static func factors(_ values: [Double], _ own: [Double]) -> [Double] {
        func factor(_ row: Int) -> Double { values[row] / own[row] }
        let usual = own.indices.first { own[$0] != 0 && factor($0).isFinite }.map(factor) ?? 1
        return own.indices.map { own[$0] == 0 ? usual : factor($0) }
    }

    /// Adds a node that is no sum, and the scores of what is below it.
    private mutating func addWhole(
        _ index: Int,
        _ own: [Double],
        _ values: [Double],
        depth: Int,
        _ result: TreeResult
    ) throws(IssuesError) {
        let step = plan.steps[index]
        var line = line(step.criterion, own, values, depth, isPart: true, isWhole: !step.isLeaf)
        if !step.isLeaf {
            let title = step.use.handle.description.title
            line.rule = Bilingual(zh: title.zh, en: title.en)
        }
        lines.append(line)
        try addScores(below: index, depth: depth + 1, result)
    }

    private mutating func addScores(
        below index: Int,
        depth: Int,
        _ result: TreeResult
    ) throws(IssuesError) {
        let none = [Double](repeating: .nan, count: total.count)
        for child in plan.steps[index].children {
            let own = try scores(child, result).values
            lines.append(line(plan.steps[child].criterion, own, none, depth))
            try addScores(below: child, depth: depth + 1, result)
        }
    }

    private func line(
        _ criterion: Criterion,
        _ own: [Double],
        _ values: [Double],
        _ depth: Int,
        isPart: Bool = false,
        isSum: Bool = false,
        isWhole: Bool = false
    ) -> Line {
        Line(
            kind: .criterion,
            id: criterion.id,
            title: criterion.title,
            depth: depth,
            isPart: isPart,
            isSum: isSum,
            isWhole: isWhole,
            scores: own,
            values: values
        )
    }

    // MARK: What is done to scores

    /// Adds what the gates on a node made of it, where they made something.
    private mutating func addGates(
        on criterion: Criterion,
        _ values: [Double],
        _ given: [[Double]],
        depth: Int
    ) {
        let rest = values.indices.map { row in
            values[row] - given.reduce(0) { $1[row].isNaN ? $0 : $0 + $1[row] }
        }
        let gates = tree.gates.filter { $0.scope == .criterion(criterion.id) }
        addLine(gates.isEmpty ? .other : .criterionGates, "", Bilingual(""), depth, rest, gates)
    }

    /// Adds a part that is no criterion, unless it is nothing for all units.
    private mutating func addLine(
        _ kind: Line.Kind,
        _ id: String,
        _ title: Bilingual,
        _ depth: Int,
        _ values: [Double],
        _ gates: [TreeResult.Facts.Gate] = []
    ) {
        let isSomething = values.indices.contains { row in
            values[row].magnitude > Contributions.noise * Swift.max(1, total[row].magnitude)
        }
        guard isSomething else { return }
        lines.append(
            Line(
                kind: kind,
                id: id,
                title: title,
                depth: depth,
                isPart: true,
                isSum: false,
                isWhole: false,
                gates: gates.map { ($0.title, tree.fired[$0.id] ?? []) },
                scores: [],
                values: values.map {
                    $0.magnitude > Contributions.noise ? $0 : $0.isNaN ? .nan : 0
                }
            )
        )
    }

    /// Adds adjustments, gates on the composite score, and what nothing explains.
    private mutating func addRest(_ before: [Double]) {
        for points in tree.adjustments {
            addLine(.adjustment, points.id, points.title, 0, points.values)
        }
        let acting = tree.gates.filter { $0.scope == .total }
        let half = stated.map { rounding in
            (0..<rounding.places).reduce(0.5) { half, _ in half / 10 }
        }
        var gates = [Double](repeating: 0, count: total.count)
        var other = gates
        for row in total.indices where !total[row].isNaN {
            let points = tree.adjustments.reduce(0) { $0 + $1.values[row] }
            let known = before[row].isNaN ? 0 : before[row] + points
            let rest = total[row] - known
            let noise = Contributions.noise * Swift.max(1, known.magnitude)
            guard rest.magnitude > (half ?? 0) + noise else { continue }
            let isGated = acting.contains { tree.fired[$0.id]?[row] == true }
            if isGated { gates[row] = rest } else { other[row] = rest }
        }
        addLine(.gates, "", Bilingual(""), 0, gates, acting)
        addLine(.other, "", Bilingual(""), 0, other)
    }
}

extension TreeResult {
    /// What of a result can be kept.
    struct Facts: Sendable {
        struct Gate: Sendable {
            let id: String
            let title: Bilingual
            let scope: KaopingProfile.Gate.Scope
        }

        let adjustments: [Points]
        let gates: [Gate]
        let fired: [String: [Bool]]

        init(_ result: TreeResult) {
            // An adjustment adds nothing to a unit without a score.
            adjustments = result.adjustments
            gates = result.profile.gates.map { Gate(id: $0.id, title: $0.title, scope: $0.scope) }
            fired = result.fired
        }
    }
}
