internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ProfileLint {
    // MARK: Criteria

    var criteria: [Issue] { shares + fullMarks + directions + outOfForce }

    private var shares: [Issue] {
        let leaves = profile.root.preorder.dropFirst().filter(\.children.isEmpty)
        let shares = OverallShares(profile.root)
        return leaves.flatMap { leaf -> [Issue] in
            let title: [String: Argument] = ["criterion": .both(leaf.title)]
            if leaf.isIdle { return [finding(.lintCriterionIdle, at: leaf.place, title)] }
            guard let share = shares.shares[leaf.id] else { return [] }
            if share == 0 { return [finding(.lintCriterionWeightless, at: leaf.place, title)] }
            // Of two criteria one always outweighs the other, or they are equal.
            guard leaves.count > 2 ? share > 0.5 : leaves.count == 2 && share >= 0.8 else {
                return []
            }
            let percent = Rounding(places: 1)?.text(share * 100) ?? ""
            let arguments = title.merging(["share": .text(percent + "%")]) { $1 }
            return [finding(.lintCriterionDominates, at: leaf.place, arguments)]
        }
    }

    /// The leaves whose table or list gives nobody the full mark.
    private var fullMarks: [Issue] {
        profile.root.preorder.compactMap { leaf in
            guard let (most, use, name) = leaf.mostPoints,
                most < leaf.scale.upper.double * (1 - 1e-12)
            else { return nil }
            return finding(
                .lintFullMarkOutOfReach,
                at: use.places[name] ?? use.place,
                [
                    "criterion": .both(leaf.title), "most": .text(most.written),
                    "full": .text(leaf.scale.upper.double.written),
                ]
            )
        }
    }

    /// The leaves that are better low under a method for which high is better throughout.
    private var directions: [Issue] {
        ignoredDirections(profile.root) { $0.place }
            + profile.totals.flatMap { total in
                // Only its root is combined in another way.
                ignoredDirections(total.criterion, isWhole: false) { _ in total.place }
            }
    }

    private func ignoredDirections(
        _ root: Criterion,
        isWhole: Bool = true,
        at place: (Criterion) -> Place
    ) -> [Issue] {
        (isWhole ? root.preorder : [root]).flatMap { node -> [Issue] in
            guard case .inner(let children, _, let use) = node.content,
                // What is taken off something else may well be better low.
                use.id != "difference",
                !use.handle.description.parameters.contains(where: { $0.name == "directions" })
            else { return [] }
            let title = use.handle.description.title
            return children.filter(\.isLowerBetter).map { child in
                finding(
                    .lintDirectionIgnored,
                    at: place(child),
                    [
                        "criterion": .both(child.title), "scorer": .text(use.id),
                        "method": .both(Bilingual(zh: title.zh, en: title.en)),
                    ]
                )
            }
        }
    }

    private var outOfForce: [Issue] {
        guard let scheme = profile.effective else { return [] }
        return profile.root.preorder.dropFirst().compactMap { criterion in
            guard let dates = criterion.effective, !dates.overlaps(scheme) else { return nil }
            return finding(
                .lintCriterionOutOfForce,
                at: criterion.place,
                [
                    "criterion": .both(criterion.title), "dates": .both(dates.inWords),
                    "scheme": .both(scheme.inWords),
                ]
            )
        }
    }
}

/// The share of each node in the whole score, where all above it add up or take means.
private struct OverallShares {
    private(set) var shares: [String: Double] = [:]

    init(_ root: Criterion) {
        add(root, share: 1)
    }

    private mutating func add(_ node: Criterion, share: Double) {
        shares[node.id] = share
        guard case .inner(let children, let weights, let use) = node.content,
            ["sum", "mean"].contains(use.id), node.weighting == nil
        else { return }
        // Types of unit have criteria of their own, of which a unit meets only some.
        guard children.allSatisfy({ $0.only == nil }) else { return }
        let parts =
            children.allSatisfy { $0.points != nil }
            ? children.compactMap { $0.points?.double } : weights.map(\.double)
        let total = parts.reduce(0, +)
        guard total > 0, parts.count == children.count else { return }
        for (child, part) in zip(children, parts) { add(child, share: share * part / total) }
    }
}

extension Criterion {
    /// Whether a leaf gives every unit the same score: it reads no data, or its table has one score.
    fileprivate var isIdle: Bool {
        guard case .leaf(let formula, let use) = content else { return false }
        if formula.isConstant { return true }
        for entry in use.parameters.values {
            switch entry.value {
            case .piecewise(_, let numbers) where numbers.count > 1:
                return Set(numbers).count == 1
            case .cases(_, let numbers) where numbers.count > 1:
                guard case .number(let otherwise)? = use.value(named: "otherwise") else {
                    return Set(numbers).count == 1
                }
                return Set(numbers + [otherwise]).count == 1
            default: continue
            }
        }
        return false
    }
}

extension Criterion {
    /// The most points that a table or a list of a leaf gives, the scorer, and the parameter that
    /// says so; nil where the leaf has none.
    fileprivate var mostPoints: (most: Double, use: ScorerUse, name: String)? {
        switch content {
        case .rows(_, let use):
            guard use.id == "checklist", case .cases(_, let numbers)? = use.value(named: "items")
            else { return nil }
            return (numbers.reduce(0, +), use, "items")
        case .leaf(_, let use) where use.handle.description.returns == .points:
            for entry in use.parameters.values {
                switch entry.value {
                case .piecewise(_, let numbers):
                    return numbers.max().map { ($0, use, entry.description.name) }
                case .cases(_, let numbers):
                    var all = numbers
                    if case .number(let other)? = use.value(named: "otherwise") {
                        all.append(other)
                    }
                    return all.max().map { ($0, use, entry.description.name) }
                default: continue
                }
            }
            return nil
        default: return nil
        }
    }
}
